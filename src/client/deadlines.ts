import type { IsoDate } from '../policy/dates.ts';
import { monthState } from '../policy/deadline-calendar.ts';
import { type DueState, dueState, dueStates, dueWords } from '../policy/due-state.ts';
import { todayInChina } from './today.ts';

/** Puts every deadline under what it is by the reader's today, and marks the month in the calendar. */
export function startDeadlines(today = todayInChina() as IsoDate): void {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-due]')];
  for (const row of rows) {
    const due = (row.dataset['due'] ?? today) as IsoDate;
    const words = row.querySelector('.due-state');
    if (words) words.textContent = dueWords(due, today);
    // rows stand in the order of days, and so they do in each group
    bodyOf(dueState(due, today))?.append(row);
  }
  for (const state of dueStates) count(state);
  markMonths(today);
  for (const name of document.querySelectorAll('[data-today-name]')) name.textContent = '今天';
  const showMonth = () => markRows(rows, location.hash);
  addEventListener('hashchange', showMonth);
  showMonth();
  // what the address names may have moved
  if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function tableOf(state: DueState): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-due-group="${state}"]`);
}

function bodyOf(state: DueState): Element | null | undefined {
  return tableOf(state)?.querySelector('tbody');
}

function count(state: DueState): void {
  const table = tableOf(state);
  const rows = bodyOf(state)?.children.length ?? 0;
  if (table) table.hidden = rows === 0;
  const tally = document.querySelector(`[data-due-tally="${state}"]`);
  if (rows === 0) tally?.removeAttribute('href');
  else tally?.setAttribute('href', `#${state}`);
  for (const shown of [table?.querySelector('caption span'), tally?.querySelector('b')]) {
    if (shown) shown.textContent = `${rows}项`;
  }
}

function markMonths(today: IsoDate): void {
  for (const cell of document.querySelectorAll<HTMLElement>('[data-month]')) {
    const state = monthState(cell.dataset['month'] ?? '', today);
    cell.dataset['when'] = state;
    if (state === 'now') cell.setAttribute('aria-current', 'date');
    else cell.removeAttribute('aria-current');
  }
}

/** `#m2022-12` names the first row of a month; all of them are marked. */
function markRows(rows: readonly HTMLElement[], hash: string): void {
  for (const row of rows) {
    row.toggleAttribute('data-here', hash === `#m${row.dataset['due']?.slice(0, 7)}`);
  }
}
