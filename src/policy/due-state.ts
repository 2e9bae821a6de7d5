import { daysInMonth, type IsoDate, isoDateOf } from './dates.ts';

/** How the last day of a deadline stands to a day: `near` from that day up to three months after it. */
export type DueState = 'past' | 'near' | 'far';

/** In the order of time. */
export const dueStates: readonly DueState[] = ['past', 'near', 'far'];

const nearMonths = 3;

export function dueState(due: IsoDate, today: IsoDate): DueState {
  if (due < today) return 'past';
  return due <= monthsAfter(today, nearMonths) ? 'near' : 'far';
}

/** 期限已过, 今天到期, 还有30天. Whether anything was done, nobody here knows. */
export function dueWords(due: IsoDate, today: IsoDate): string {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  return days < 0 ? '期限已过' : days === 0 ? '今天到期' : `还有${days}天`;
}

/** `2026-11-30` and 3 → `2027-02-28`. */
function monthsAfter(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  return isoDateOf(y, m, Math.min(date, daysInMonth(y, m))) ?? day;
}
