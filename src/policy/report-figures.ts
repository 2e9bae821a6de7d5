import { readAmount } from './numerals.ts';

/** A number that a report gives: 「废止103件」. */
export interface ReportFigure {
  /** What is counted, in the report's words around the number: 废止, 行政执法人员. */
  readonly counted: string;
  /** 万 and 亿 multiplied out. */
  readonly value: number;
  /** 件, 项, 名, %, 元 … */
  readonly unit: string;
  /** 余, 多, 近, 约: not exact. */
  readonly approximate: boolean;
  /** 同比增长, 减少到: how it changed, where the words say so. */
  readonly change: string | undefined;
  readonly words: string;
  /** Offsets of `words` in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** A total and the figures that the text gives as its parts. */
export interface ReportSum {
  readonly total: ReportFigure;
  readonly parts: readonly ReportFigure[];
}

const unit =
  /(?:[余多]?(?<exact>个工作日|工作日|个百分点|百分点|大类|场次|人次|件次|部门|个|[%％‰]|件|项|条(?!例|件)|名|人|户|次|宗|份|篇|期(?!间|限)|起|场|类|批(?!准)|部(?!门|分)|家|元|所|处|公里|亩|吨|辆|台|套|册|遍|轮|班))/uy;
const start = /[0-9０-９]|[一二两三四五六七八九十百千]/gu;
/** What stands before a number that is none of these: 第3次, 〔2016〕9号, 3.15. */
const notBefore = /(?:第|每|[0-9０-９][.．:：/-]|[〔［[（(]\s?)$/u;
const clausesEnd = /[，。；：、！？,;:\n]/u;
/** Slogans in quotation marks and names of documents count nothing. */
const quoted = /《[^《》]*》|“[^“”]*”/gu;

/** All figures of a text in order. A number without a unit, a date and an ordinal are none. */
export function findFigures(text: string): readonly ReportFigure[] {
  const unquoted = text.replace(quoted, (words) => ' '.repeat(words.length));
  const figures: ReportFigure[] = [];
  let from = 0;
  for (const { index: at } of unquoted.matchAll(start)) {
    if (at < from) continue;
    const amount = readAmount(text, at);
    if (amount === undefined) continue;
    from = amount.end;
    if (notBefore.test(text.slice(Math.max(0, at - 2), at))) continue;
    unit.lastIndex = amount.end;
    const found = unit.exec(text);
    const name = found?.groups?.['exact'];
    if (found === null || name === undefined) continue;
    const end = amount.end + found[0].length;
    // 一个 and 一项 in prose count nothing; 一批 and 一次 hardly.
    if (amount.value === 1 && !/[0-9０-９]/u.test(text[at] ?? '')) continue;
    const before = lastClause(text.slice(0, at));
    const change =
      /(?:同比|环比|比上年)?(?:增长|下降|提高到?|减少到?|增加到?|减幅达?|增幅达?|巩固在)$/u.exec(
        before,
      )?.[0];
    const left = countedBefore(before);
    const right = countedAfter(text.slice(end));
    // 两批 says how often; 7个县政府和46个部门 counts what follows.
    const follows = right !== '' && (left.length < 2 || /[和及与]$/u.test(left));
    const begin = follows ? at : at - (before.length - before.lastIndexOf(left));
    const stop = follows ? end + right.length : end;
    figures.push({
      counted: follows ? right : left,
      value: amount.value,
      unit: name.replace('％', '%'),
      approximate: /^[余多]/u.test(found[0]) || /(?:近|(?<!节)约|超过|超)$/u.test(before),
      change,
      words: text.slice(begin, stop),
      start: begin,
      end: stop,
    });
    from = end;
  }
  return figures;
}

/** Parts may begin after another figure: 案件136件，审结111件，其中 … */
const mostSkipped = 2;

/** A total of more parts is not checked. */
const mostParts = 200;

/** The totals of a text whose parts follow them and add up: 407件 of 废止103件、失效166件 … */
export function findSums(figures: readonly ReportFigure[]): readonly ReportSum[] {
  const countable = figures.filter(({ unit: of, approximate }) => of !== '%' && !approximate);
  return [...Map.groupBy(countable, (figure) => figure.unit).values()]
    .flatMap((alike) =>
      alike.flatMap((total, at) => {
        for (let skipped = 0; skipped <= mostSkipped; skipped += 1) {
          const from = at + 1 + skipped;
          const parts = partsOf(total.value, alike.slice(from, from + mostParts));
          // Two that happen to add up further on prove nothing.
          if (parts !== undefined && parts.length > 1 + skipped) return [{ total, parts }];
        }
        return [];
      }),
    )
    .sort((a, b) => a.total.start - b.total.start);
}

/** The first of some figures that together make a total. */
function partsOf(
  total: number,
  figures: readonly ReportFigure[],
): readonly ReportFigure[] | undefined {
  let sum = 0;
  for (const [at, { value }] of figures.entries()) {
    sum += value;
    if (sum === total) return figures.slice(0, at + 1);
    if (sum > total) return undefined;
  }
  return undefined;
}

function lastClause(text: string): string {
  let at = text.length;
  while (at > 0 && !clausesEnd.test(text[at - 1] ?? '')) at -= 1;
  return text.slice(at);
}

const filler =
  /^(?:全年|目前|截至目前|全市|其中|共|累计|先后|已|并|对|经|将)+|(?:的|达到?|为|共|计|近|(?<!节)约|超过|由原来的|减少到|提高到|增加到|巩固在|同比增长|累计|先后)+$/gu;

/** 共审查办理各类文件227件 → 审查办理各类文件 */
function countedBefore(clause: string): string {
  return clause.replace(filler, '');
}

/** 173项公共服务事项 → 公共服务事项 */
function countedAfter(text: string): string {
  return (
    /^(?:的)?(?<noun>\p{Script=Han}{1,24}(?:（[^（）]{1,12}）\p{Script=Han}{0,12})?)/u.exec(text)
      ?.groups?.['noun'] ?? ''
  ).replace(/[和及与]$/u, '');
}
