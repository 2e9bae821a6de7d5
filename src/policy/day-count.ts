import type { IsoDate } from './dates.ts';

/**
 * The same day so many months later, or the last day of that month: 31 January + 1 → 28 February;
 * negative counts go back. Undefined where the year has no four digits.
 */
export function addMonths(date: IsoDate, months: number): IsoDate | undefined {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const [toYear, toMonth] = [first.getUTCFullYear(), first.getUTCMonth()];
  if (toYear < 1000 || toYear > 9999) return undefined;
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10) as IsoDate;
}

/** Days from one day to another: negative where the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
