import type { IsoDate } from './dates.ts';

export interface CalendarMonth {
  /** `2022-12` */
  readonly key: string;
  readonly month: number;
  /** How many deadlines end in it. */
  readonly count: number;
}

export interface CalendarYear {
  /** `2022` */
  readonly key: string;
  readonly months: readonly CalendarMonth[];
  readonly count: number;
}

/** Twelve months of each year in which a deadline ends, and of the year of `today`. */
export function deadlineCalendar(
  days: readonly IsoDate[],
  today: IsoDate,
): readonly CalendarYear[] {
  const counts = Map.groupBy(days, monthOf);
  const years = new Set([...days, today].map((day) => day.slice(0, 4)));
  return [...years].sort().map((year) => {
    const months = Array.from({ length: 12 }, (_, at) => {
      const key = `${year}-${String(at + 1).padStart(2, '0')}`;
      return { key, month: at + 1, count: counts.get(key)?.length ?? 0 };
    });
    return { key: year, months, count: months.reduce((sum, { count }) => sum + count, 0) };
  });
}

/** `2022-12-31` → `2022-12` */
export function monthOf(day: IsoDate): string {
  return day.slice(0, 7);
}

/** Where a month stands to the month of a day; keys and days compare as strings. */
export function monthState(key: string, today: IsoDate): 'past' | 'now' | 'to-come' {
  const now = monthOf(today);
  return key < now ? 'past' : key === now ? 'now' : 'to-come';
}
