import { daysInMonth, type IsoDate, isoDateOf } from './dates.ts';
import { asciiDigits, parseNumeral } from './numerals.ts';

/** The words a fact was read from, and where they stand in the text (UTF-16 units). */
interface Words {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** 2022年底前, 6月30日前, 年内: something is to be done by a day. */
export interface DeadlineBy extends Words {
  readonly kind: 'by';
  /** The last day that the words allow; undefined where the year is not known or `between` is given. */
  readonly date: IsoDate | undefined;
  readonly precision: 'day' | 'month' | 'quarter' | 'half-year' | 'year';
  readonly year: number | undefined;
  /** Where the year was taken from: 「4月底前」 means the document's. */
  readonly yearFrom: 'text' | 'document' | undefined;
  /**
   * 「2025年前」 ends with 2024 to one reader and with 2025 to another: the two days, `date` undefined.
   */
  readonly between: readonly [IsoDate, IsoDate] | undefined;
}

/** 到2025年, 到“十四五”末: an aim for a year, not for a day. */
export interface DeadlineGoal extends Words {
  readonly kind: 'goal';
  readonly year: number;
  /** First year of a period: 2021 for “十四五”末; undefined for 到2025年. */
  readonly from: number | undefined;
}

export interface Interval {
  readonly amount: number;
  /** `term`: a term of office, as long as it may be. */
  readonly unit: 'term' | 'year' | 'half-year' | 'quarter' | 'month' | 'week';
}

/** 每年3月1日前, 每两年, 每半年, 任期内: a duty that comes back. */
export interface DeadlineRecurring extends Words {
  readonly kind: 'recurring';
  readonly every: Interval;
  /** The last day in each interval, where one is named; the month only for intervals in years. */
  readonly by: { readonly month: number | undefined; readonly day: number | 'last' } | undefined;
}

/** 自收到申请之日起20个工作日内: a period that begins with an event. */
export interface DeadlineWithin extends Words {
  readonly kind: 'within';
  readonly amount: number;
  readonly unit: 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'year';
  /** 自收到申请之日起; undefined where the text does not say from when. */
  readonly from: string | undefined;
}

export type Deadline = DeadlineBy | DeadlineGoal | DeadlineRecurring | DeadlineWithin;

/** The last day that the words allow; of two, the later one: nobody is called late on a reading. */
export function lastDayOf(deadline: Deadline): IsoDate | undefined {
  return deadline.kind === 'by' ? (deadline.date ?? deadline.between?.[1]) : undefined;
}

/** Deadlines of one measure, of those with the same words the first. */
export function distinctDeadlines<D extends Deadline>(deadlines: readonly D[]): readonly D[] {
  return deadlines.filter(
    ({ words }, at) => deadlines.findIndex((other) => other.words === words) === at,
  );
}

interface Context {
  /** The text with ASCII digits; every offset is the same. */
  readonly text: string;
  /** The document's year. */
  readonly year: number | undefined;
}

// Building blocks. Every repetition is bounded, so that each pattern is linear in the text.
const before = '(?:(?:以|之)?前(?![后来期往列款置提]))';
const yearNumber =
  '(?<![0-9.〇○零一二三四五六七八九])(?<year>(?:19|20|21)[0-9]{2}|[一二][〇○零一九][〇○零一二三四五六七八九]{2})年';
const nearYear = '(?<near>今年|明年|本年度?|当年)';
const monthNumber = '(?<![0-9.])(?<month>1[0-2]|0?[1-9])月';
const dayNumber = '(?<day>[12][0-9]|3[01]|0?[1-9])日';
const quarterName = '第?(?<quarter>[一二三四1-4])季度';
const smallNumber = '(?:[0-9]{1,3}|[一二两三四五六七八九十百]{1,5})';

/** 2022年6月30日前, 6月底前, 12月上旬前, 2022年6月前 */
const byMonth = new RegExp(
  `到?(?:${yearNumber}|${nearYear})?${monthNumber}(?:${dayNumber}|(?<end>底|末)|(?<third>[上中下]旬))?${before}`,
  'gu',
);
/** 2022年6月底: with the year named, 底 alone is enough */
const byMonthEnd = new RegExp(`到?${yearNumber}${monthNumber}(?<end>底|末)`, 'gu');
/** 2022年底前, 2022年底, 2022年年末 */
const byYearEnd = new RegExp(`到?${yearNumber}年?(?<end>底|末)${before}?`, 'gu');
/** 年底前, 今年年底前, 明年底前; 「年底」 alone tells what happened as often as what is to be done */
const byNearYearEnd = new RegExp(
  `到?(?:${nearYear}年?|(?<![去上前往每历一两0-9])年)(?<end>底|末)${before}`,
  'gu',
);
/** 2022年上半年前, 一季度末, 第三季度前, 下半年内 */
const byQuarter = new RegExp(
  `到?(?:${yearNumber}|${nearYear})?(?:${quarterName}|(?<half>[上下]半年))(?:(?<end>底|末)${before}?|${before}|(?<inside>(?:以|之)?内))`,
  'gu',
);
/** 2025年前 */
const byYear = new RegExp(`到?${yearNumber}${before}`, 'gu');
/** 2022年内, 年内, 今年内 */
const insideYear = new RegExp(
  `(?:${yearNumber}|${nearYear}|(?<![0-9一二两三四五六七八九十百千几数多半近每周整前后往历])年)(?<inside>(?:以|之)?内)`,
  'gu',
);
/** 到2025年; 到2025年底 is a day */
const goalYear = new RegExp(
  `(?:到|至)${yearNumber}(?![0-9底末年以之前的上下]|[一二三四第]?[一二三四]季度)(?=$|\\P{Nd})`,
  'gu',
);
/** 到“十四五”末, “十四五”期末. 「“十四五”时期」 alone only says when, and sets no aim. */
const fiveYears =
  /(?:到|在)?[“"「]?十(?<plan>[一二三四五六七八九])五[”"」]?(?:规划)?(?:期间|时期|期)?末/gu;
/** 每年, 每两年, 每半年, 每季度, 每月, with 3月1日前, 4月底前, 第一季度, 年底前 after it */
const recurring = new RegExp(
  `(?<!平均|人均|年均)每(?:(?<amount>${smallNumber}))?个?(?<unit>年度?|半年|季度?|月|个月|周)(?!级|[龄均岁边]|以来|一度|都|约|增长|递增|节)` +
    `(?:(?:应当?|须|要|在|于){0,2}(?:${monthNumber}(?:${dayNumber}|(?<end>底|末))?${before}?|年?(?<yearEnd>底|末)${before}?|${quarterName}(?:底|末|内|${before})?|(?<half>[上下]半年)|(?<dayOnly>[0-9]{1,3})日${before}))?`,
  'gu',
);
/** 任期内至少接受一次培训: a term is an interval where something is counted in it. */
const eachTerm =
  /(?:每(?:一|个)?届?)?任期内(?=[\p{Script=Han}]{0,24}[0-9一两二三四五六七八九十]{1,3}(?:次|期|遍|轮|场|批))/gu;
/** 20个工作日内, 三个月内, 5日内 */
const within = new RegExp(
  `(?<![0-9.第年月近去前续])(?<amount>${smallNumber})(?<unit>个?工作日|日|天|个月|年|个?小时|个星期|周)(?:以|之)?内`,
  'gu',
);
/** …之日起, …之日起的 */
const fromEvent = /(?:之日起|次日起|之时起)[，,]?(?:的)?(?:应当?)?(?:在)?/gu;

/**
 * All deadlines of a text in order, none overlapping; `year` is the year that 「4月底前」 means. What lies
 * before that year, and 「截至2017年底」 in any case, is history and no deadline.
 */
export function findDeadlines(
  text: string,
  { year }: { readonly year?: number | undefined },
): readonly Deadline[] {
  const context = { text: asciiDigits(text), year };
  const found = readers.flatMap(({ hint, pattern, read }) =>
    !hint.test(context.text)
      ? []
      : [...context.text.matchAll(pattern)].flatMap((match) => read(match, context) ?? []),
  );
  // the earlier one, then the longer one
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Deadline[] = [];
  for (const deadline of found) {
    if (deadline.start < (kept.at(-1)?.end ?? 0)) continue;
    kept.push({ ...deadline, words: text.slice(deadline.start, deadline.end) });
  }
  return kept;
}

type Reader = (match: RegExpExecArray, context: Context) => Deadline | undefined;

/** `hint` is what every hit contains: most clauses have none of it, and that is quick to see. */
interface DeadlinePattern {
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly read: Reader;
}

const readers: readonly DeadlinePattern[] = [
  { hint: /前/u, pattern: byMonth, read: readBy },
  { hint: /月[底末]/u, pattern: byMonthEnd, read: readBy },
  { hint: /年[底末]/u, pattern: byYearEnd, read: readBy },
  { hint: /[底末](?:以|之)?前/u, pattern: byNearYearEnd, read: readBy },
  { hint: /季度|半年/u, pattern: byQuarter, read: readBy },
  { hint: /年(?:以|之)?前/u, pattern: byYear, read: readBy },
  { hint: /年(?:以|之)?内/u, pattern: insideYear, read: readBy },
  { hint: /[到至](?:[0-9]|[一二])/u, pattern: goalYear, read: readGoal },
  { hint: /十.五/u, pattern: fiveYears, read: readFiveYears },
  { hint: /每/u, pattern: recurring, read: readRecurring },
  { hint: /任期内/u, pattern: eachTerm, read: readTerm },
  { hint: /内/u, pattern: within, read: readWithin },
  { hint: /[日时]起/u, pattern: fromEvent, read: readFromEvent },
];

/** 截至2017年底, 自2017年6月底, 2013年前已: what was, not what is to be. */
const historyBefore = /(?:截[至止]?到?|自|从|由|经|除|去|上)$/u;
const historyAfter = /^(?:已|以来|起|的|共(?!同)|间)/u;
/** 增加到2015年的, 从2010年到2015年 */
const rangeBefore = /(?:[0-9]年(?:[0-9]{1,2}月)?|增加|提高|下降|上升|推迟|直|延长)$/u;

function isHistory(
  { text, year }: Context,
  span: { start: number; end: number; year: number | undefined },
): boolean {
  if (year !== undefined && span.year !== undefined && span.year < year) return true;
  return (
    historyBefore.test(text.slice(Math.max(0, span.start - 3), span.start)) ||
    historyAfter.test(text.slice(span.end, span.end + 3))
  );
}

function spanOf(match: RegExpExecArray): Words {
  return { words: match[0], start: match.index, end: match.index + match[0].length };
}

function readBy(match: RegExpExecArray, context: Context): DeadlineBy | undefined {
  const groups = match.groups ?? {};
  const named = yearOf(groups.year);
  // 当年 is the year of something that the text speaks of, not the document's
  const relative =
    context.year === undefined || groups.near === '当年'
      ? undefined
      : context.year + (groups.near === '明年' ? 1 : 0);
  const year = named ?? relative;
  const words = spanOf(match);
  if (isHistory(context, { ...words, year })) return undefined;
  const { precision, first, last } = limits(groups, year ?? 2000);
  // 前 right after a year, a month or a quarter does not say whether that one still counts
  const ambiguous = groups.day ?? groups.end ?? groups.third ?? groups.inside;
  const [lower, upper] = [dayBefore(first), last];
  return {
    kind: 'by',
    date: ambiguous === undefined || year === undefined ? undefined : upper,
    precision,
    year,
    yearFrom: named !== undefined ? 'text' : relative !== undefined ? 'document' : undefined,
    between:
      ambiguous === undefined && year !== undefined && lower && upper ? [lower, upper] : undefined,
    ...words,
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Limits {
  readonly precision: DeadlineBy['precision'];
  readonly first: IsoDate | undefined;
  readonly last: IsoDate | undefined;
}

/** First and last day of the day, month, quarter, half-year or year that the words name. */
function limits(groups: Groups, year: number): Limits {
  if (groups.month !== undefined) {
    const month = Number(groups.month);
    if (groups.day !== undefined || groups.third !== undefined) {
      const day = groups.day === undefined ? thirds[groups.third ?? ''] : Number(groups.day);
      const date = isoDateOf(year, month, day ?? daysInMonth(year, month));
      return { precision: 'day', first: date, last: date };
    }
    return { precision: 'month', ...months(year, month, month) };
  }
  if (groups.quarter !== undefined) {
    const quarter = parseNumeral(groups.quarter) ?? 1;
    return { precision: 'quarter', ...months(year, quarter * 3 - 2, quarter * 3) };
  }
  if (groups.half !== undefined) {
    const from = groups.half === '上半年' ? 1 : 7;
    return { precision: 'half-year', ...months(year, from, from + 5) };
  }
  return { precision: 'year', ...months(year, 1, 12) };
}

/** 上旬 ends on the 10th, 中旬 on the 20th, 下旬 with the month. */
const thirds: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20 };

function months(year: number, from: number, to: number): Pick<Limits, 'first' | 'last'> {
  return { first: isoDateOf(year, from, 1), last: isoDateOf(year, to, daysInMonth(year, to)) };
}

function dayBefore(date: IsoDate | undefined): IsoDate | undefined {
  if (date === undefined) return undefined;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (day > 1) return isoDateOf(year, month, day - 1);
  return month > 1
    ? isoDateOf(year, month - 1, daysInMonth(year, month - 1))
    : isoDateOf(year - 1, 12, 31);
}

function readGoal(match: RegExpExecArray, context: Context): DeadlineGoal | undefined {
  const year = yearOf(match.groups?.year);
  const words = spanOf(match);
  const lead = context.text.slice(Math.max(0, words.start - 8), words.start);
  if (year === undefined || rangeBefore.test(lead)) return undefined;
  if (isHistory(context, { ...words, year })) return undefined;
  return { kind: 'goal', year, from: undefined, ...words };
}

function readFiveYears(match: RegExpExecArray, context: Context): DeadlineGoal | undefined {
  // the eleventh plan ran from 2006 to 2010
  const plan = 10 + (parseNumeral(match.groups?.plan ?? '') ?? 0);
  const from = 2006 + (plan - 11) * 5;
  const words = spanOf(match);
  if (isHistory(context, { ...words, year: from + 4 })) return undefined;
  return { kind: 'goal', year: from + 4, from, ...words };
}

const intervalUnits: Readonly<Record<string, Interval['unit']>> = {
  年: 'year',
  年度: 'year',
  半年: 'half-year',
  季: 'quarter',
  季度: 'quarter',
  月: 'month',
  个月: 'month',
  周: 'week',
};

function readRecurring(match: RegExpExecArray): DeadlineRecurring | undefined {
  const groups: Groups = match.groups ?? {};
  const unit = intervalUnits[groups.unit ?? ''];
  const amount = groups.amount === undefined ? 1 : parseNumeral(groups.amount);
  if (unit === undefined || amount === undefined || amount === 0) return undefined;
  return {
    kind: 'recurring',
    every: { amount, unit },
    by: recurringDay(groups, unit),
    ...spanOf(match),
  };
}

function readTerm(match: RegExpExecArray): DeadlineRecurring {
  const every = { amount: 1, unit: 'term' } as const;
  return { kind: 'recurring', every, by: undefined, ...spanOf(match) };
}

/** 每年41日前 names no day: `by` stays undefined. */
function recurringDay(groups: Groups, unit: Interval['unit']): DeadlineRecurring['by'] {
  if (groups.dayOnly !== undefined) {
    const day = Number(groups.dayOnly);
    return unit === 'month' && day >= 1 && day <= 31 ? { month: undefined, day } : undefined;
  }
  if (unit !== 'year') return undefined;
  if (groups.yearEnd !== undefined) return { month: 12, day: 'last' };
  if (groups.quarter !== undefined)
    return { month: (parseNumeral(groups.quarter) ?? 1) * 3, day: 'last' };
  if (groups.half !== undefined) return { month: groups.half === '上半年' ? 6 : 12, day: 'last' };
  if (groups.month === undefined) return undefined;
  const month = Number(groups.month);
  if (groups.day === undefined)
    return groups.end === undefined ? undefined : { month, day: 'last' };
  // 2000 has a 29 February
  return isoDateOf(2000, month, Number(groups.day)) && { month, day: Number(groups.day) };
}

const periodUnits: Readonly<Record<string, DeadlineWithin['unit']>> = {
  工作日: 'working-day',
  日: 'day',
  天: 'day',
  月: 'month',
  年: 'year',
  小时: 'hour',
  星期: 'week',
  周: 'week',
};

function readWithin(match: RegExpExecArray): DeadlineWithin | undefined {
  const unit = periodUnits[(match.groups?.unit ?? '').replace(/^个/u, '')];
  const amount = parseNumeral(match.groups?.amount ?? '');
  if (unit === undefined || amount === undefined) return undefined;
  return { kind: 'within', amount, unit, from: undefined, ...spanOf(match) };
}

const withinHere = new RegExp(within.source, 'uy');

/** 自收到申请之日起20个工作日内: the event stands within the sentence, at most 40 characters before. */
function readFromEvent(match: RegExpExecArray, { text }: Context): DeadlineWithin | undefined {
  const eventEnd = match.index + match[0].length;
  withinHere.lastIndex = eventEnd;
  const period = withinHere.exec(text);
  const read = period === null ? undefined : readWithin(period);
  if (read === undefined) return undefined;
  const lead = text.slice(Math.max(0, match.index - 40), match.index);
  const sentence = lead.slice(
    Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；'), lead.lastIndexOf('，')) + 1,
  );
  const at = Math.max(sentence.lastIndexOf('自'), sentence.lastIndexOf('从'));
  const start = at === -1 ? match.index : match.index - sentence.length + at;
  const from = text.slice(start, match.index) + /^.{2,3}起/u.exec(match[0])?.[0];
  return { ...read, from, start, words: text.slice(start, read.end) };
}

function yearOf(words: string | undefined): number | undefined {
  return words === undefined ? undefined : parseNumeral(words.replaceAll('○', '〇'));
}
