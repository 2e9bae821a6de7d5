import type { IsoDate } from '../../policy/dates.ts';
import { findDocumentNumbers } from '../../policy/document-number.ts';
import { findDates, readDate, unreadableDates } from './date-words.ts';
import { isHeadFurniture, pageTime } from '../structure/furniture.ts';
import { type History, readHistory } from './history-lines.ts';
import { organsOf, organsOfTitle } from './issuing-bodies.ts';
import { isLabel, type LabelledValue, labelsOfLine, labelledValue } from './metadata-table.ts';
import { compact, type TextLine } from './text-line.ts';
import { isOpen, isTitleLike, joinTitle, kindOfTitle } from './title-words.ts';

/** Lines that say one thing together. */
export interface Said<T> {
  readonly value: T;
  readonly lines: readonly TextLine[];
}

/** What stands at the head of a document, before its text. */
export interface TitleBlock {
  /** The title, in each place where the head prints it. */
  readonly titles: readonly Said<string>[];
  readonly numbers: readonly Said<string>[];
  /** Organs of a red head, and of the order that publishes the text. */
  readonly issuers: readonly Said<readonly string[]>[];
  readonly histories: readonly Said<History>[];
  /** Lists of facts of the page: 索引号：…. */
  readonly labels: readonly Said<readonly LabelledValue[]>[];
  /** A day under the title: （2018年6月16日）. */
  readonly days: readonly Said<IsoDate>[];
  /** Times of a page: 10.04.2018 12:27. */
  readonly times: readonly Said<string>[];
  /** The first lines that could be a title, where none ends in a kind of document. */
  readonly loose: Said<string> | undefined;
  /** The head is an order, so that its text and its signature come before the title. */
  readonly isOrder: boolean;
  /** Index of the first line after the head. */
  readonly end: number;
}

/** 中华人民共和国国务院令, 国家市场监督管理总局令 第46号, 商务部 海关总署公告2020年第5号 */
const order =
  /^(?<names>[\p{Script=Han}、\s]{2,60}?)\s*(?<form>令|公告)(?:\s*[（(〔]?\s*(?<number>(?:\d{4}\s*年?\s*[）)〕]?)?\s*第?\s*[\d〇零一二三四五六七八九十百千]{1,9}\s*号)[)）]?)?$/u;
const orderNumber =
  /^[（(〔]?(?<number>(?:\d{4}\s*年\s*)?第?\s*[\d〇零一二三四五六七八九十百千]{1,9}\s*号)[)）〕]?$/u;
/** 签发人：张三, 特急, 秘密★1年 beside or above the number */
const beside = /(?:签发人[:：]\s*[\p{Script=Han}\s·]{2,20}|^(?:特急|加急|平急)\s*)/gu;
/** More lines in a row without a mark are a list of names, and no title. */
const longestRun = 40;
/** Longer lines are paragraphs. */
const longestLine = 4000;
/** 发布之日施行 on a line below the steps */
const fromPublication = /^自?(?:公布|发布|颁布)之日起?(?:施行|实施|执行)[。]?$/u;
/** Names of a site's pages, above the title. */
const pageName =
  /^(?:(?:政府)?信息公开(?:目录|指南|专栏)?|(?:政策|政府|规范性)文件|通知公告|政策法规)$/u;

export function readTitleBlock(lines: readonly TextLine[]): TitleBlock {
  return new HeadReader(lines).read();
}

class HeadReader {
  readonly #lines: readonly TextLine[];
  readonly #titles: Said<string>[] = [];
  readonly #numbers: Said<string>[] = [];
  readonly #issuers: Said<readonly string[]>[] = [];
  readonly #histories: Said<History>[] = [];
  readonly #labels: Said<readonly LabelledValue[]>[] = [];
  readonly #days: Said<IsoDate>[] = [];
  readonly #times: Said<string>[] = [];
  /** Lines in a row that may be a title, or the names of a red head. */
  #run: TextLine[] = [];
  #loose: Said<string> | undefined;
  #order: { readonly name: string; readonly line: TextLine } | undefined;
  #at = 0;

  constructor(lines: readonly TextLine[]) {
    this.#lines = lines;
  }

  read(): TitleBlock {
    let end = 0;
    while (this.#at < this.#lines.length && this.#run.length < longestRun) {
      const step = this.#step();
      if (step === 'end') break;
      end = this.#at;
    }
    const rest = this.#closeRun();
    return {
      titles: this.#titles,
      numbers: this.#numbers,
      issuers: this.#issuers,
      histories: this.#histories,
      labels: this.#labels,
      days: this.#days,
      times: this.#times,
      loose: this.#titles.length === 0 ? this.#loose : undefined,
      isOrder: this.#order !== undefined,
      end: this.#lines[end - rest]?.index ?? Number.POSITIVE_INFINITY,
    };
  }

  #step(): 'on' | 'end' {
    const line = this.#lines[this.#at];
    if (line === undefined) return 'end';
    if (!(
      this.#takeLabels(line) ||
      this.#takeTime(line) ||
      this.#takeHistory(line) ||
      this.#takeNumber(line) ||
      this.#takeOrder(line)
    )) {
      const isAround = isHeadFurniture(line.text) || pageName.test(line.text);
      const isTitle = line.look.heading === 1 || (isTitleLike(line) && !this.#isAfterTitle(line));
      if (!isAround && !isTitle) return 'end';
      if (!isAround) this.#run.push(line);
      this.#at += 1;
    }
    return 'on';
  }

  /** A title is complete, and what follows is no second print of it: a heading without number. */
  #isAfterTitle(line: TextLine): boolean {
    const [first] = this.#titles;
    if (first === undefined || this.#run.length > 0) return false;
    const again = compact(first.value).includes(compact(line.text));
    return !(again || organsOf(line.text) !== undefined);
  }

  #takeLabels(line: TextLine): boolean {
    if (isLabel(line.text)) {
      // A table that was unfolded: the value is the next line.
      const next = this.#lines[this.#at + 1];
      const value = next === undefined || labelsOfLine(next.text) !== undefined ? undefined : next;
      const both = value === undefined ? [line] : [line, value];
      this.#close(this.#labels, {
        value: labelledValue(line.text, value?.text ?? ''),
        lines: both,
      });
      return true;
    }
    const values = labelsOfLine(line.text);
    if (values === undefined) return false;
    this.#close(this.#labels, { value: values, lines: [line] });
    return true;
  }

  #takeTime(line: TextLine): boolean {
    if (line.text.length > 60) return false;
    const isTime = pageTime.test(line.text) || unreadableDates(line.text)[0] === line.text;
    if (isTime) this.#close(this.#times, { value: line.text, lines: [line] });
    else {
      const day = line.text.replace(/^[（(]|[）)]$/gu, '');
      const date = readDate(day);
      if (date === undefined || this.#run.length + this.#titles.length === 0) return false;
      this.#close(this.#days, { value: date, lines: [line] });
    }
    return true;
  }

  /** A history in brackets may be broken over lines, and a step of one before its 《》 closes. */
  #takeHistory(line: TextLine): boolean {
    if (line.text.length > longestLine) return false;
    if (this.#histories.length > 0 && fromPublication.test(line.text)) {
      this.#close(this.#histories, { value: { lines: [line.text], events: [] }, lines: [line] });
      return true;
    }
    if (!/^[（(]?(?:根据|自|经|于)?\s{0,2}[12１２一二]/u.test(line.text)) return false;
    const lines = [line];
    let text = line.text;
    let read = closedHistory(text);
    let length = 1;
    // 根据 at the end of a line leads to the next step, if there is one
    const goesOn = () =>
      isOpen(text) || /根据$/u.test(text) || (read === undefined && startsWithDay(text));
    for (let more = 1; more <= (/^[（(]/u.test(text) ? 40 : 3) && goesOn(); more++) {
      const next = this.#lines[this.#at + more];
      if (next === undefined) break;
      lines.push(next);
      text += next.text;
      const longer = closedHistory(text);
      if (longer !== undefined) [read, length] = [longer, lines.length];
    }
    if (read === undefined) return false;
    this.#close(this.#histories, { value: read, lines: lines.slice(0, length) });
    return true;
  }

  /** 国办发〔2019〕6号; beside the title: 并政办发〔2016〕9号《…通知》, …通知（并政办发〔2016〕9号）. */
  #takeNumber(line: TextLine): boolean {
    const late =
      this.#order === undefined ? undefined : orderNumber.exec(line.text)?.groups?.['number'];
    if (late !== undefined && this.#order !== undefined) {
      const { name, line: above } = this.#order;
      this.#close(this.#numbers, { value: `${name}${compact(late)}`, lines: [above, line] });
      return true;
    }
    const text = line.text.replace(beside, '').trim();
    const mention = findDocumentNumbers(text)[0];
    if (mention === undefined || order.test(text)) return false;
    const before = text.slice(0, mention.start).replace(/[（(\s]+$/u, '');
    const after = text.slice(mention.end).replace(/^[）)\s]+/u, '');
    const title = (before === '' ? after : before).replace(/^《(.*)》$/su, '$1');
    if (before !== '' && after !== '') return false;
    if (title !== '' && (kindOfTitle(title) === undefined || !isTitleLike({ text: title })))
      return false;
    this.#close(this.#numbers, { value: mention.words, lines: [line] });
    if (title !== '') this.#titles.push({ value: title, lines: [line] });
    return true;
  }

  #takeOrder(line: TextLine): boolean {
    const found = order.exec(line.text)?.groups;
    // 中华人民共和国主席令 publishes what others have made
    const isPresident = /主席$/u.test(found?.['names'] ?? '');
    const organs = found && (isPresident ? [] : organsOf(found['names'] ?? ''));
    if (found === undefined || organs === undefined) return false;
    const name = `${found['names'] ?? ''}${found['form'] ?? ''}`;
    const number = found['number'];
    // 公告 alone is the name of many a notice: only with its number it heads the text like an order.
    const next = this.#lines[this.#at + 1];
    if (number === undefined && !(next !== undefined && orderNumber.test(next.text))) return false;
    // 县政府令第12号 under the title is a 文号 like any other, and heads no order.
    const titled = kindOfTitle(joinTitle(this.#run.map(({ text }) => text))) !== undefined;
    if (number !== undefined && titled) {
      this.#close(this.#numbers, { value: `${name}${compact(number)}`, lines: [line] });
      return true;
    }
    this.#close(this.#issuers, { value: organs, lines: [line] });
    if (number !== undefined)
      this.#numbers.push({ value: `${name}${compact(number)}`, lines: [line] });
    this.#order = { name, line };
    return true;
  }

  #close<T>(list: Said<T>[], said: Said<T>): void {
    this.#closeRun();
    list.push(said);
    this.#at += said.lines.length - (said.lines[0] === this.#lines[this.#at] ? 0 : 1);
  }

  /** Sorts the run into organs of a red head and titles; returns how many lines at its end are neither. */
  #closeRun(): number {
    const run = this.#run;
    this.#run = [];
    const marked = run.filter(({ look }) => look.heading === 1);
    if (marked.length > 0 && this.#titles.length === 0) {
      this.#titles.push({ value: joinTitle(marked.map(({ text }) => text)), lines: marked });
      const after = run.slice(run.indexOf(marked.at(-1) as TextLine) + 1);
      return this.#sortRun(after);
    }
    return this.#sortRun(run);
  }

  #sortRun(run: readonly TextLine[]): number {
    const [heads, rest] = redHead(run);
    for (const head of heads) this.#issuers.push(head);
    if (rest.length === 0) return 0;
    const length = this.#titleLength(rest);
    if (length === 0) {
      const first = rest.slice(0, 4);
      this.#loose ??= { value: joinTitle(first.map(({ text }) => text)), lines: first };
      return rest.length;
    }
    const lines = rest.slice(0, length);
    this.#titles.push({ value: joinTitle(lines.map(({ text }) => text)), lines });
    return this.#sortRun(rest.slice(length));
  }

  /** Of how many lines the title is that a run begins with: to the last that ends in a kind of document. */
  #titleLength(run: readonly TextLine[]): number {
    const joined = run.map((_, at) => joinTitle(run.slice(0, at + 1).map(({ text }) => text)));
    const ends = joined.flatMap((text, at) =>
      kindOfTitle(text) !== undefined && !isOpen(text) ? [at + 1] : [],
    );
    const known = this.#titles[0];
    if (known !== undefined) {
      const same = joined.findIndex((text) => compact(text) === compact(known.value));
      return same + 1;
    }
    // printed twice: once on one line, once broken
    for (const end of ends) {
      const again = compact(joinTitle(run.slice(end).map(({ text }) => text)));
      if (again === compact(joined[end - 1] ?? '')) return end;
    }
    return ends.at(-1) ?? 0;
  }
}

/** A history whose marks are all closed: 《关于修改 at the end of a line is no step. */
function closedHistory(text: string): History | undefined {
  return isOpen(text) ? undefined : readHistory(text);
}

function startsWithDay(text: string): boolean {
  return findDates(text)[0]?.start === 0 && text.length < 200;
}

/** 常州市武进区人民政府办公室 / 文件: names of organs that no title goes on with. */
function redHead(
  run: readonly TextLine[],
): readonly [Said<readonly string[]>[], readonly TextLine[]] {
  const heads: Said<readonly string[]>[] = [];
  let at = 0;
  for (; at < run.length; at++) {
    const line = run[at];
    if (line === undefined) break;
    const bare = compact(line.text);
    if (bare === '文件' && heads.length > 0) {
      const last = heads.pop();
      if (last) heads.push({ value: last.value, lines: [...last.lines, line] });
      continue;
    }
    const organs = organsOf(line.text.replace(/文件$/u, ''));
    if (organs === undefined) break;
    heads.push({ value: organs, lines: [line] });
  }
  const rest = run.slice(at);
  const named = organsOfTitle(joinTitle(rest.map(({ text }) => text)))?.join();
  const isHead =
    rest.length === 0 ||
    heads.some(({ lines }) => /文件$/u.test(lines.at(-1)?.text ?? '')) ||
    named === heads.flatMap(({ value }) => value).join();
  // 国务院办公厅 / 关于四川省…的函: the name of the organ begins the title
  return isHead ? [heads, rest] : [[], run];
}
