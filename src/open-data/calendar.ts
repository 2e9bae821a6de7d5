import type { IsoDate } from '../policy/dates.ts';

/** A whole day of a calendar. */
export interface CalendarDay {
  /** Stays the same when the calendar is made anew. */
  readonly uid: string;
  readonly day: IsoDate;
  /** Comes back each year. */
  readonly yearly?: boolean;
  readonly summary: string;
  readonly description: string;
  readonly url: string | undefined;
}

/**
 * Days as an iCalendar file (RFC 5545), lines of 75 octets at most, ended by CRLF. `made` is the day
 * on which they were worked out, so that the same library gives the same file.
 */
export function calendarOf(
  name: string,
  { days, made }: { readonly days: readonly CalendarDay[]; readonly made: IsoDate },
): string {
  const stamp = `${made.replaceAll('-', '')}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zhengdian//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(({ uid, day, yearly, summary, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      ...(yearly === true ? ['RRULE:FREQ=YEARLY'] : []),
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      ...(url === undefined ? [] : [`URL:${url}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r\n|\r|\n/gu, '\\n');
}

const longestLine = 75;

/** A line cut between characters, each part but the first begun with a blank. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > longestLine) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
