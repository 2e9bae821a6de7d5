import { type IsoDate, isoDateOf } from '../../policy/dates.ts';
import { isoDateOfWords } from '../../policy/printed-dates.ts';

/** A day in a text, and the words that say it. Offsets count UTF-16 units. */
export interface DateWords {
  readonly date: IsoDate;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const digit = '[0-9０-９]';
const year = `[12１２]${digit}{3}`;
const one = `${digit}{1,2}`;
const blank = String.raw`\s{0,2}`;
const written = [
  // 2019年01月22日, ２０１２年１２月３日, 2019 年 1 月 22 日
  `(?<!${digit})(?<year>${year})${blank}年${blank}(?<month>${one})${blank}月${blank}(?<day>${one})${blank}日`,
  // 二〇一九年一月二十二日, 二○一九年
  `(?<hanYear>[一二][〇○零一二三四五六七八九]{3})年(?<hanMonth>元|[一二三四五六七八九十]{1,2})月(?<hanDay>[一二三四五六七八九十廿卅]{1,3})日`,
  // 2019-01-22, 2019/1/22, 2016.3.22: one mark twice
  String.raw`(?<![0-9０-９.\-/])(?<markYear>${year})(?<mark>[-—./．－])(?<markMonth>${one})\k<mark>(?<markDay>${one})(?![0-9０-９]|[.\-/][0-9０-９])`,
  // 22.04.2018: which one is the day, only a number above twelve can say
  String.raw`(?<![0-9０-９.\-/])(?<first>\d{1,2})[./](?<second>\d{1,2})[./](?<lateYear>[12]\d{3})(?![0-9０-９])`,
];
const anyDate = new RegExp(written.join('|'), 'gu');

/** Days of a text in order. Days that do not exist, 2019年2月30日, are none. */
export function findDates(text: string): readonly DateWords[] {
  return [...text.matchAll(anyDate)].flatMap((match): readonly DateWords[] => {
    const date = dateOf(match.groups ?? {});
    if (date === undefined) return [];
    const words = match[0];
    return [{ date, words, start: match.index, end: match.index + words.length }];
  });
}

/** The day, where a text is one and nothing else: `（2018年6月16日）` → no, `2018年6月16日` → yes. */
export function readDate(text: string): IsoDate | undefined {
  const alone = text.trim();
  const [first] = findDates(alone);
  return first !== undefined && first.words === alone ? first.date : undefined;
}

/** Words that look like a day and cannot be read as one: 10.04.2018 is April or October. */
export function unreadableDates(text: string): readonly string[] {
  return [...text.matchAll(anyDate)].flatMap((match) =>
    dateOf(match.groups ?? {}) === undefined ? [match[0]] : [],
  );
}

function dateOf(found: Readonly<Record<string, string | undefined>>): IsoDate | undefined {
  const { first, second, lateYear } = found;
  if (first !== undefined && second !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    if (a <= 12 === b <= 12) return undefined;
    return isoDateOf(Number(lateYear), Math.min(a, b), Math.max(a, b));
  }
  return isoDateOfWords(
    found['year'] ?? found['markYear'] ?? found['hanYear'],
    found['month'] ?? found['markMonth'] ?? found['hanMonth'],
    found['day'] ?? found['markDay'] ?? found['hanDay'],
  );
}
