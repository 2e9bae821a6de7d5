import type { IsoDate } from '../dates.ts';

const dayLength = 86_400_000;

function utc(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** `addDays('2021-02-28', 1)` → `2021-03-01`; negative counts go back. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(utc(date) + days * dayLength).toISOString().slice(0, 10) as IsoDate;
}

/** Days from Monday to Friday after `from` up to `to`; 0 where `to` is not later. */
export function weekdaysBetween(from: IsoDate, to: IsoDate): number {
  const days = Math.round((utc(to) - utc(from)) / dayLength);
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let day = weeks * 7 + 1; day <= days; day += 1) {
    const weekday = new Date(utc(from) + day * dayLength).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}
