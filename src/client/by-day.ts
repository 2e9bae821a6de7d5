import type { IsoDate } from '../policy/dates.ts';
import { holdsOn } from '../policy/between.ts';
import { daysBetween } from '../policy/day-count.ts';
import { countsOn, type Tally } from '../policy/validity-label.ts';
import { printedDay } from './today.ts';

/** Sets right all that a page says of the day on which it was built, for the reader's today. */
export function startByDay(today: string): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-today]')) {
    time.dateTime = today;
    time.textContent = printedDay(today);
  }
  for (const part of document.querySelectorAll<HTMLElement>(
    '[data-shown-from], [data-shown-until]',
  )) {
    const { shownFrom, shownUntil } = part.dataset as Record<string, IsoDate | undefined>;
    part.hidden = !holdsOn({ from: shownFrom, until: shownUntil }, today as IsoDate);
  }
  for (const list of document.querySelectorAll<HTMLElement>('[data-list]')) showList(list);
  for (const tally of document.querySelectorAll<HTMLElement>('[data-tally]')) count(tally, today);
  for (const left of document.querySelectorAll<HTMLElement>('[data-day]')) {
    const days = daysBetween(today as IsoDate, left.dataset.day as IsoDate);
    left.textContent = days > 0 ? `还有${days}天` : days === 0 ? '今天' : '';
  }
}

/** How many lines of a list are shown; a list without any says so. */
function showList(list: HTMLElement): void {
  const shown = [...list.querySelectorAll<HTMLElement>('tbody tr')].filter(({ hidden }) => !hidden);
  const none = list.querySelector<HTMLElement>('[data-none]');
  const table = list.querySelector<HTMLElement>('table');
  const count = list.querySelector<HTMLElement>('[data-shown]');
  if (none) none.hidden = shown.length > 0;
  if (table) table.hidden = shown.length === 0;
  if (count) count.textContent = String(shown.length);
}

function count(tally: HTMLElement, today: string): void {
  const counts = countsOn(JSON.parse(tally.dataset.tally ?? '[]') as Tally, today);
  for (const line of tally.querySelectorAll<HTMLElement>(':scope > [data-status]')) {
    const number = counts.get(line.dataset.status ?? '') ?? 0;
    line.hidden = number === 0;
    const shown = line.querySelector('.count');
    if (shown) shown.textContent = `${number}件`;
  }
}
