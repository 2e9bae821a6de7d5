import { type IsoDate, isoDateOf } from './dates.ts';
import { parseNumeral } from './numerals.ts';

/**
 * The day that three printed numbers name: `isoDateOfWords('二○一六', '三', '22')` → `2016-03-22`.
 * 元 is the first month; undefined where a part is missing, no numeral or no such day.
 */
export function isoDateOfWords(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): IsoDate | undefined {
  const [y, m, d] = [year, month, day].map((words) =>
    words === '元' ? 1 : parseNumeral(words?.replaceAll('○', '〇') ?? ''),
  );
  return y && m && d ? isoDateOf(y, m, d) : undefined;
}
