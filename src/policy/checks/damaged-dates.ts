import { daysInMonth } from '../dates.ts';
import { asciiDigits, parseNumeral } from '../numerals.ts';
import { inOrder, type Spot } from './spot.ts';

const han = '〇零一二三四五六七八九十';
/** 2021年2月30日, 13月1日, 二月三十日; a year is not needed */
const monthAndDay = new RegExp(
  `(?:(?<![0-9])(?<year>[0-9]{4})年)?(?:(?<![0-9.点第])(?<month>[0-9]{1,3})月(?<day>[0-9]{1,3})日|(?<![${han}第])(?<hanMonth>[${han}]{1,3})月(?<hanDay>[${han}]{1,3})日)`,
  'gu',
);
/** 2021年13月, 2020年0月底; 「24月龄」 and 「18月期」 count months and have no year before them */
const monthOfYear = /(?<![0-9])[0-9]{4}年(?<month>[0-9]{1,3})月(?![0-9]{1,3}日)/gu;
/** 每年31日前, 每年41日以前, 2021年31日: the month is lost. 「每年15日」 alone may count days. */
const dayOfYear =
  /(?:每年|(?<![0-9])(?:19|20)[0-9]{2}年)[0-9]{1,3}日(?:(?:以|之)?前|起|至|止|[0-9]{1,2}日)|(?<![0-9])(?:19|20)[0-9]{2}年[0-9]{1,2}日(?=[，。；）发印公通施])/gu;
/** 2021年年, 3月月, 5日日, 第第; 2021年年底, 3月月底 and 日均 are right */
const doubled =
  /[0-9]年年(?![底末初中度均内终检审报会份产])|[0-9]月月(?![底末初中度均报内])|[0-9]日日(?![常均前内志])|第第(?=[0-9一二三四五六七八九十])|号号(?=[，。；）、文])/gu;

/** Dates that no calendar has, dates that lost their month, words of a date that stand twice. */
export function impossibleDates(text: string): readonly Spot[] {
  if (!/[月日年第号]/u.test(text)) return [];
  const plain = asciiDigits(text);
  const spots: Spot[] = [];
  const add = ({ 0: words, index }: RegExpExecArray, detail: string) => {
    const [start, end] = [index, index + words.length];
    const label = text.slice(start, end);
    spots.push({ rule: 'date-impossible', start, end, words: { label, detail } });
  };
  for (const match of plain.matchAll(monthAndDay)) {
    const { year, month, day, hanMonth, hanDay } = match.groups ?? {};
    const detail = faultOfDay(
      year === undefined ? 2000 : Number(year),
      parseNumeral(month ?? hanMonth ?? ''),
      parseNumeral(day ?? hanDay ?? ''),
    );
    if (detail !== undefined) add(match, detail);
  }
  for (const match of plain.matchAll(monthOfYear)) {
    const month = Number(match.groups?.['month']);
    if (month < 1 || month > 12) add(match, `没有${month}月`);
  }
  for (const match of plain.matchAll(dayOfYear)) add(match, '只有日，没有月，疑脱落“月”字');
  for (const match of plain.matchAll(doubled)) add(match, `“${match[0].slice(-1)}”字重复`);
  return inOrder(spots);
}

function faultOfDay(
  year: number,
  month: number | undefined,
  day: number | undefined,
): string | undefined {
  if (month === undefined || day === undefined) return undefined;
  if (month < 1 || month > 12) return `没有${month}月`;
  if (day < 1 || day > daysInMonth(year, month)) return `${month}月没有${day}日`;
  return undefined;
}

/** 2201年, 0216年, 20211年, 201年3月 */
const arabicYear = /(?<![0-9.A-Za-z第-]|[0-9][,，])(?<year>[0-9]{3,6})年(?<then>[0-9]{1,2}月)?/gu;
/** 2025—2021年, 2025年至2021年 */
const yearRange =
  /(?<![0-9])(?<from>(?:19|20)[0-9]{2})年?(?:[-—–－~～至]|——)(?<to>(?:19|20)[0-9]{2})年/gu;
const farAhead = 60;

/** Years that a document of a year can hardly mean; `year` is undefined where it is not known. */
export function doubtfulYears(text: string, year: number | undefined): readonly Spot[] {
  if (!text.includes('年')) return [];
  const plain = asciiDigits(text);
  const spots: Spot[] = [];
  const add = ({ 0: words, index }: RegExpExecArray, detail: string) => {
    const [start, end] = [index, index + words.length];
    const label = text.slice(start, end);
    spots.push({ rule: 'year-doubtful', start, end, words: { label, detail } });
  };
  for (const match of plain.matchAll(arabicYear)) {
    const { year: digits = '', then } = match.groups ?? {};
    const value = Number(digits);
    if (digits.length === 3) {
      if (then !== undefined) add(match, '年份只有三位');
    } else if (digits.length > 4) {
      if (/^(?:19|20)/u.test(digits) && !/0{2,}$/u.test(digits)) add(match, '年份多于四位');
    } else if (value < 1000) add(match, '年份以 0 开头');
    else if (value > (year ?? 2040) + farAhead && value < 2300) {
      add(match, year === undefined ? '年份太远' : `离文件的年份 ${year} 太远`);
    }
  }
  for (const match of plain.matchAll(yearRange)) {
    const { from, to } = match.groups ?? {};
    if (Number(from) > Number(to)) add(match, '起始年份晚于终止年份');
  }
  return inOrder(spots);
}
