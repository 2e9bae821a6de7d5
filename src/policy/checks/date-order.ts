import type { IsoDate } from '../dates.ts';
import { addMonths } from '../day-count.ts';
import { type DocumentType, filingYear, type FrontMatter, known } from '../document.ts';
import { asciiDigits } from '../numerals.ts';
import { placeOfField } from '../policy.ts';
import { type RuleId, ruleFinding } from '../rules.ts';
import type { RuleWords } from '../rules/rule.ts';
import { type CheckedLibrary, type DocumentCheck, findingAt, findingIn } from './check.ts';
import { weekdaysBetween } from './day-count.ts';

/** What is odd about the days of a front matter; `field` is where it is said. */
interface DateFault {
  readonly rule: RuleId;
  readonly field: string;
  readonly words: RuleWords;
}

/** 政府信息公开条例 第二十六条: 20 working days. */
const publicationLimit = 20;
/** Local rules let normative documents hold for five years at most. */
const validityLimit = 5 * 12;
const normativeTypes: readonly DocumentType[] = ['办法', '规定', '细则', '意见', '通知', '决定'];

export const dateFaults: DocumentCheck = function* ({ meta, places }) {
  if (meta === undefined) return;
  for (const { rule, field, words } of faultsOfDates(meta)) {
    yield findingAt(rule, placeOfField(places, field), words);
  }
};

export function* faultsOfDates(meta: FrontMatter): Generator<DateFault> {
  const [adopted, published, effective] = [meta.adopted, meta.published, meta.effective].map(known);
  if (adopted !== undefined && published !== undefined) {
    if (published < adopted) {
      const label = `发布日期 ${published} 早于成文日期 ${adopted}`;
      yield { rule: 'dates-unlikely', field: 'published', words: { label } };
    }
    const days = weekdaysBetween(adopted, published);
    if (days > publicationLimit) {
      const words = { label: `${adopted} 成文，${published} 发布`, expected: days };
      yield { rule: 'publication-late', field: 'published', words };
    }
  }
  const first = adopted ?? published;
  if (first !== undefined && effective !== undefined && effective < first) {
    const name = adopted === undefined ? '发布' : '成文';
    const words = { label: `施行日期 ${effective} 早于${name}日期 ${first}` };
    yield { rule: 'effective-early', field: 'effective', words };
  }
  yield* longValidity(meta, effective ?? first);
  yield* faultsOfYear(meta);
}

function* longValidity(meta: FrontMatter, from: IsoDate | undefined): Generator<DateFault> {
  const expires = known(meta.expires);
  if (expires === undefined || from === undefined || !normativeTypes.includes(meta.type)) return;
  const limit = addMonths(from, validityLimit);
  if (limit === undefined || expires <= limit) return;
  const label = `${from} 至 ${expires}`;
  yield { rule: 'validity-long', field: 'expires', words: { label } };
}

/** 2021—2025年, 2016年, 2017年度, “十四五” */
const yearsInWords = /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/gu;
const fiveYearPlan = /十(?<plan>[一二三四五六七八九])五/u;

function* faultsOfYear(meta: FrontMatter): Generator<DateFault> {
  const { year, period } = meta;
  if (period !== undefined) {
    const [from, to] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
    const said = yearsOf(period.words);
    if (said !== undefined && (said[0] !== from || said[1] !== to)) {
      const words = { label: `period 的起止是 ${from} 年和 ${to} 年，所引原文是“${period.words}”` };
      yield { rule: 'year-mismatch', field: 'period', words };
    }
    if (year !== undefined && (year < from || year > to)) {
      const words = { label: `year 是 ${year}，不在 period 的 ${from}—${to} 年之内` };
      yield { rule: 'year-mismatch', field: 'year', words };
    }
  } else if (year !== undefined) {
    const filed = filingYear({ ...meta, year: undefined });
    if (filed === undefined || Math.abs(filed - year) <= 1) return;
    const words = { label: `year 是 ${year}，而文件的日期在 ${filed} 年` };
    yield { rule: 'year-mismatch', field: 'year', words };
  }
}

function yearsOf(words: string): readonly [number, number] | undefined {
  const plan = fiveYearPlan.exec(words)?.groups?.['plan'];
  if (plan !== undefined) {
    const from = 2006 + '一二三四五六七八九'.indexOf(plan) * 5;
    return [from, from + 4];
  }
  const years = (asciiDigits(words).match(yearsInWords) ?? []).map(Number);
  const [first] = years;
  const last = years.at(-1);
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** Days of 成文 and 发布 that are still to come. */
export function* futureDates({ documents, today }: CheckedLibrary) {
  for (const document of documents) {
    const fields = { adopted: '成文日期', published: '发布日期' } as const;
    for (const [field, name] of Object.entries(fields)) {
      const day = known(document.meta[field as keyof typeof fields]);
      if (day === undefined || day <= today) continue;
      const words = { label: `${name} ${day} 晚于今天 ${today}` };
      yield findingIn(document, [field], ruleFinding('date-future', words));
    }
  }
}
