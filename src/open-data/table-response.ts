import { type CalendarDay, calendarOf } from './calendar.ts';
import { csvOf } from '../policy/csv.ts';
import type { TableSetting } from './measure-tables.ts';

/** A table as a file of the site. */
export function csvResponse(rows: readonly (readonly string[])[]): Response {
  return new Response(csvOf(rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}

/** Days as a file that calendars read. */
export function calendarResponse(
  name: string,
  days: readonly CalendarDay[],
  { day }: TableSetting,
): Response {
  return new Response(calendarOf(name, { days, made: day }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
}
