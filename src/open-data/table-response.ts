import { type CalendarDay, calendarOf } from './calendar.ts';
import { csvOf } from '../policy/csv.ts';
import type { IsoDate } from '../policy/dates.ts';

/** A table as a file of the site. */
export function csvResponse(rows: readonly (readonly string[])[]): Response {
  return new Response(csvOf(rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}

/** Days as a file that calendars read. */
export function calendarResponse(
  name: string,
  calendar: { readonly days: readonly CalendarDay[]; readonly made: IsoDate },
): Response {
  return new Response(calendarOf(name, calendar), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
}
