import { chinaDay, chineseDate, type IsoDate } from '../policy/dates.ts';

/** Today in China, where the documents apply, as `2026-11-23`. */
export function todayInChina(): string {
  return chinaDay(new Date());
}

/** `2026-11-23` → `2026年11月23日`; the day comes from an attribute that the build wrote. */
export function printedDay(day: string): string {
  return chineseDate(day as IsoDate);
}
