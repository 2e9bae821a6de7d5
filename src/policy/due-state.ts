import type { IsoDate } from './dates.ts';
import { addMonths, daysBetween } from './day-count.ts';

/** How the last day of a deadline stands to a day: `near` from that day up to three months after it. */
export type DueState = 'past' | 'near' | 'far';

/** In the order of time. */
export const dueStates: readonly DueState[] = ['past', 'near', 'far'];

const nearMonths = 3;

export function dueState(due: IsoDate, today: IsoDate): DueState {
  if (due < today) return 'past';
  return due <= (addMonths(today, nearMonths) ?? today) ? 'near' : 'far';
}

/** 期限已过, 今天到期, 还有30天. Whether anything was done, nobody here knows. */
export function dueWords(due: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, due);
  return days < 0 ? '期限已过' : days === 0 ? '今天到期' : `还有${days}天`;
}
