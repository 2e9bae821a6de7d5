import { type DocumentNumber, findDocumentNumbers } from './document-number.ts';
import { parseNumeral } from './numerals.ts';

/** One clause: 第十二条之一第二款第（三）项. */
export interface ClauseNumber {
  readonly article?: number;
  /** 之一 */
  readonly insert?: number;
  /** 款 */
  readonly paragraph?: number;
  /** 项 */
  readonly item?: number;
}

export interface ClauseReference extends ClauseNumber {
  /** Last clause of a range: 第三十二条至第三十五条. */
  readonly to?: ClauseNumber;
}

/**
 * `document`: a document by its title; `title`: a 《…》 that may as well be a book or a newspaper;
 * `number`: a 文号 alone; `self`: a clause of the document itself (本法第十二条).
 */
export type CitationKind = 'document' | 'title' | 'number' | 'self';

export interface Citation {
  readonly kind: CitationKind;
  /** What stands between 《 and 》, or a title without these marks, exactly. */
  readonly title: string | undefined;
  readonly number: DocumentNumber | undefined;
  readonly clauses: readonly ClauseReference[];
  /** The name that the text gives it from here on: （以下简称《纲要》） → 纲要. */
  readonly shortName: string | undefined;
  readonly words: string;
  /** Offsets of `words` in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * All citations of a text in order, none overlapping. Recognition only: which document a title or a
 * short name means is the library's business. Limits: 编, 章 and 节 are not read; a title without 《》 is
 * read where a 文号 in brackets or 第X条 follows it.
 */
export function findCitations(text: string): readonly Citation[] {
  const citations: Citation[] = [];
  let from = 0;
  const keep = (found: readonly Citation[]) => {
    for (const citation of found) {
      if (citation.start < from) continue;
      citations.push(citation);
      from = citation.end;
    }
  };
  for (const marks of titleMarks(text)) {
    if (marks.start < from) continue;
    keep(betweenTitles(text, { start: from, end: marks.start }));
    keep([readTitle(text, marks)]);
  }
  keep(betweenTitles(text, { start: from, end: text.length }));
  return citations;
}

const longestTitle = 200;

/** Pairs of 《 and 》 that stand in no other pair; an opening mark without an end cites nothing. Linear. */
function titleMarks(text: string): readonly Span[] {
  const open: number[] = [];
  const pairs: Span[] = [];
  for (const { 0: mark, index } of text.matchAll(/[《》\n]/gu)) {
    if (mark === '\n') open.length = 0;
    else if (mark === '《') open.push(index);
    else {
      const start = open.pop();
      if (start === undefined || index - start > longestTitle || index - start < 2) continue;
      while ((pairs.at(-1)?.start ?? -1) > start) pairs.pop();
      pairs.push({ start, end: index + 1 });
    }
  }
  return pairs;
}

/** What documents of state are called; a 《…》 without such a word may be a book. */
const documentNoun =
  /(?:法|法典|条例|规定|办法|细则|决定|决议|通知|通告|公告|意见|方案|纲要|计划|规划|要点|规则|规程|规范|章程|清单|目录|指南|指引|标准|制度|体系|解释|批复|函|报告|纪要|公约|协定|准则|措施|任务书|名录|说明|守则|预案|要求|纲领|命令)(?:[（(][^（()）]{1,40}[)）])?$/u;

/** 《…》 with the brackets and 第X条 that follow it. */
function readTitle(text: string, { start, end }: Span): Citation {
  const title = text.slice(start + 1, end - 1);
  const tail = readTail(text, end);
  const isDocument =
    documentNoun.test(title) ||
    tail.number !== undefined ||
    tail.clauses.length > 0 ||
    tail.shortName !== undefined;
  return {
    kind: isDocument ? 'document' : 'title',
    title,
    number: tail.number,
    clauses: tail.clauses,
    shortName: tail.shortName,
    words: text.slice(start, tail.end),
    start,
    end: tail.end,
  };
}

interface Tail extends References {
  readonly number: DocumentNumber | undefined;
  readonly shortName: string | undefined;
}

/** （国发〔2010〕33号，以下简称《意见》）, （以下简称“实施意见”）, （征求意见稿） */
const bracket =
  /\s{0,2}[（(](?<inner>[^（()）《》“”"\n]{0,60}(?:[《“"「][^《》“”"」\n]{1,60}[》”"」])?[^（()）《》“”"\n]{0,40}(?:[（(][0-9０-９]{4}[)）][^（()）《》\n]{1,20})?)[)）]/uy;
const introduction =
  /(?:以下|下)(?:简|统|合)?称(?:为|作)?[：:]?\s{0,2}(?:[《“"「](?<quoted>[^《》“”"」]{1,60})[》”"」]|(?<plain>[^（()）《》“”"，,；;。]{1,30}))/u;
/** A version or a date between the title and what is said of it: 《…》（征求意见稿）, 《…》（2018年修正） */
const version =
  /^(?:征求意见稿|送审稿|草案|试行|暂行|修订|修订稿|[0-9０-９]{4}年?(?:修[正订]|版|本))$/u;

function readTail(text: string, from: number): Tail {
  let number: DocumentNumber | undefined;
  let shortName: string | undefined;
  let end = from;
  // a version, a 文号 and a short name may stand in a bracket each
  for (let count = 0; count < 3; count++) {
    bracket.lastIndex = end;
    const found = bracket.exec(text);
    const inner = found?.groups?.inner;
    if (found === null || inner === undefined) break;
    const numbers = findDocumentNumbers(inner);
    const introduced = introduction.exec(inner)?.groups;
    const name = introduced?.quoted ?? introduced?.plain?.trim();
    if (numbers.length === 0 && name === undefined && !version.test(inner.trim())) break;
    number ??= numbers[0]?.number;
    shortName ??= name;
    end += found[0].length;
  }
  const references = readReferences(text, end);
  return { number, shortName, clauses: references.clauses, end: references.end };
}

const numeral = '[0-9０-９]{1,4}|[〇零一二三四五六七八九十百千]{1,9}';
/** 第（三）项, 第三项, 第（一）至（三）项, 第（一）、（二）项 */
const items = `第(?:[（(](?<firstItem>${numeral})[)）]项?(?:至|到|—{1,2}|-)第?[（(](?<lastItem>${numeral})[)）]|(?<listedItems>[（(](?:${numeral})[)）](?:[、和及][（(](?:${numeral})[)）]){1,20})|[（(](?<item>${numeral})[)）]|(?<plainItem>${numeral}))项`;
/** 第十二条之一第二款第（三）项, 第二款, 第（三）项 */
const reference = new RegExp(
  `(?:第(?<article>${numeral})条(?!例)(?:之(?<insert>${numeral}))?)?(?:第(?<paragraph>${numeral})款)?(?:${items})?`,
  'uy',
);
const rangeJoin = /(?:至|到|—{1,2}|－|-|~|～)(?=第)/uy;
const listJoin = /(?:、|和|及|以及|或者?|与|，)(?=第[0-9０-９〇零一二三四五六七八九十百千（(])/uy;

interface References {
  readonly clauses: readonly ClauseReference[];
  readonly end: number;
}

/** 第十二条第一款、第三款和第十五条至第十八条, from an offset on; `end` stays where nothing is found. */
function readReferences(text: string, from: number): References {
  const clauses: ClauseReference[] = [];
  let end = from;
  let at = from + (/^的?\s?(?=第)/u.exec(text.slice(from, from + 3))?.[0].length ?? 0);
  for (;;) {
    const found = readReference(text, at, clauses.at(-1));
    const last = found?.clauses.at(-1);
    if (found === undefined || last === undefined) break;
    rangeJoin.lastIndex = found.end;
    const join = rangeJoin.exec(text)?.[0];
    const upper =
      join === undefined ? undefined : readReference(text, found.end + join.length, last);
    const to = upper?.clauses[0];
    clauses.push(...found.clauses.slice(0, -1), to === undefined ? last : { ...last, to });
    end = to === undefined ? found.end : (upper?.end ?? found.end);
    listJoin.lastIndex = end;
    const next = listJoin.exec(text)?.[0];
    if (next === undefined) break;
    at = end + next.length;
  }
  return { clauses, end };
}

/** One reference; 第三款 after 第十二条第一款 belongs to 第十二条. Only a list of 项 gives several. */
function readReference(
  text: string,
  at: number,
  previous: ClauseReference | undefined,
): References | undefined {
  reference.lastIndex = at;
  const found = reference.exec(text);
  if (found === null || found[0] === '') return undefined;
  const groups = found.groups ?? {};
  const own: ClauseNumber = {
    ...numberField('article', groups.article),
    ...numberField('insert', groups.insert),
    ...numberField('paragraph', groups.paragraph),
  };
  const inherited: ClauseNumber =
    own.article !== undefined || previous === undefined
      ? {}
      : {
          ...definedOnly({ article: previous.article, insert: previous.insert }),
          ...(own.paragraph === undefined ? definedOnly({ paragraph: previous.paragraph }) : {}),
        };
  const base = { ...inherited, ...own };
  const end = at + found[0].length;
  if (groups.lastItem !== undefined) {
    const to = { ...base, ...numberField('item', groups.lastItem) };
    return { clauses: [{ ...base, ...numberField('item', groups.firstItem), to }], end };
  }
  const listed = groups.listedItems?.match(/[^（()）、和及]+/gu) ?? [
    groups.item ?? groups.plainItem,
  ];
  const clauses = listed.map((item) => ({ ...base, ...numberField('item', item) }));
  return clauses.some((clause) => Object.keys(clause).length > 0) ? { clauses, end } : undefined;
}

function numberField(name: keyof ClauseNumber, words: string | undefined): ClauseNumber {
  const value = words === undefined ? undefined : parseNumeral(words);
  return value === undefined ? {} : { [name]: value };
}

/** The same without fields that are undefined. */
function definedOnly(numbers: {
  readonly [name in keyof ClauseNumber]: number | undefined;
}): ClauseNumber {
  return Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined));
}

/** 第X条 with what stands before it decides whose clause it is. */
const articleStart =
  /第(?:[0-9０-９]{1,4}|[〇零一二三四五六七八九十百千]{1,9})(?<level>条(?!例)|款)/gu;
/** 本法, 该办法, 本条 */
const selfName =
  /[本该](?:实施)?(?:法|条例|规定|办法|细则|规则|决定|解释|章程|方案|意见|计划|规程|通知|标准|制度|条)$/u;
/** 刑法, 中华人民共和国民法典, 政府信息公开条例: a document named without 《》 */
const nounBefore = /(?:法|法典|条例|规定|办法|细则|规则|决定|解释|章程)$/u;
/**
 * What stands before a title in a sentence and is no part of it. Of the verbs that occur in titles
 * (强制执行法, 某法实施条例), those right before the noun are left to the title.
 */
const wordsBeforeTitle = new RegExp(
  [
    '根据|按照|依照|依据|违反|符合|参照|遵守|贯彻|落实|转发|以及|或者|并且|有关|对于|属于|触犯|构成|具有|没有|存在|是指',
    '认定为|视为|应当|可以|但是?|如果|同时|基于|超出|承担|(?:修正|修改|修订)[前后]|按|由|与|及|将|的|除|在|以|因|为(?<!行为|作为)',
    '和(?!国)|对(?!外)|有(?<!国有|所有|特有)(?![线限资])',
    '(?:适用|执行|废止|修改|印发|下发|发布|公布|出台|制定了?|实施)(?!$)',
  ].join('|'),
  'gu',
);
const longestPlainTitle = 60;

function betweenTitles(text: string, span: Span): readonly Citation[] {
  const found = [...readNumbers(text, span), ...readArticles(text, span)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Citation[] = [];
  for (const citation of found) {
    if (citation.start >= (kept.at(-1)?.end ?? span.start)) kept.push(citation);
  }
  return kept;
}

/** 国发〔2010〕33号, and 国务院关于加强法治政府建设的意见（国发〔2010〕33号） */
function* readNumbers(text: string, { start, end }: Span): Generator<Citation> {
  for (const mention of findDocumentNumbers(text.slice(start, end))) {
    const at = { start: start + mention.start, end: start + mention.end };
    const bracketBefore = /[（(]\s?$/u.exec(
      text.slice(Math.max(start, at.start - 2), at.start),
    )?.[0];
    const title =
      bracketBefore && titleBefore(text, { start, end: at.start - bracketBefore.length });
    const tail = title ? readTail(text, title.end) : undefined;
    if (title && tail?.number !== undefined) {
      const words = text.slice(title.start, tail.end);
      const name = text.slice(title.start, title.end);
      yield { kind: 'document', title: name, ...tail, words, start: title.start, end: tail.end };
      continue;
    }
    const references = readReferences(text, at.end);
    yield {
      kind: 'number',
      title: undefined,
      number: mention.number,
      clauses: references.clauses,
      shortName: undefined,
      words: text.slice(at.start, references.end),
      start: at.start,
      end: references.end,
    };
  }
}

/** A title without 《》: what stands between a mark of the sentence and `end`, if it is named like one. */
function titleBefore(text: string, { start, end }: Span): Span | undefined {
  const sentence = text.slice(Math.max(start, end - longestPlainTitle), end);
  const run = /[\p{Script=Han}〈〉“”、0-9０-９]*$/u.exec(sentence)?.[0] ?? '';
  const about = run.indexOf('关于');
  if (!documentNoun.test(run) || about === -1) return undefined;
  // the words before 关于 are the issuer: 国务院, 国务院办公厅
  const lead = run.slice(0, about);
  const cut = Math.max(lastWordEnd(lead, wordsBeforeTitle), lead.lastIndexOf('、') + 1);
  return { start: end - run.length + cut, end };
}

function lastWordEnd(text: string, word: RegExp): number {
  let end = 0;
  for (const hit of text.matchAll(word)) end = hit.index + hit[0].length;
  return end;
}

/** 本法第十二条, 刑法第二百三十二条, 第十二条第二款 */
function* readArticles(text: string, { start, end }: Span): Generator<Citation> {
  let from = start;
  for (const found of text.slice(start, end).matchAll(articleStart)) {
    const at = start + found.index;
    if (at < from) continue;
    const references = readReferences(text, at);
    if (references.clauses.length === 0) continue;
    from = references.end;
    const lead = text.slice(Math.max(start, at - longestPlainTitle), at);
    const self = selfName.exec(lead)?.[0];
    const plain = self === undefined ? plainTitle(lead) : undefined;
    // 第二款 alone is a clause of this document only after 本条; elsewhere it may be a heading
    if (found.groups?.level === '款' && self === undefined) continue;
    const begin = at - (self?.length ?? plain?.length ?? 0);
    yield {
      kind: plain === undefined ? 'self' : 'document',
      title: plain,
      number: undefined,
      clauses: references.clauses,
      shortName: undefined,
      words: text.slice(begin, references.end),
      start: begin,
      end: references.end,
    };
  }
}

/** A noun alone is no name (依照规定第三条), and 执法 is no law. */
const noName =
  /^(?:规定|办法|条例|法典|细则|规则|决定|解释|章程)$|(?:司|立|执|守|普|方|合|违|非|用|学|依)法$/u;

/** 依照刑法 → 刑法; undefined where no document is named. */
function plainTitle(lead: string): string | undefined {
  const run = /\p{Script=Han}*$/u.exec(lead)?.[0] ?? '';
  if (!nounBefore.test(run)) return undefined;
  const noun = nounBefore.exec(run)?.index ?? 0;
  const name = run.slice(lastWordEnd(run.slice(0, noun), wordsBeforeTitle));
  return name.length >= 2 && !noName.test(name) ? name : undefined;
}
