import { printedDay, todayInChina } from './today.ts';

/** Counts the statuses again after they were set for the reader's today. */
export function startValidityTally(today = todayInChina()): void {
  for (const count of document.querySelectorAll<HTMLElement>('[data-tally]')) {
    const rows = document.querySelectorAll(`tr[data-status="${count.dataset.tally}"]`);
    count.textContent = `${rows.length}件`;
  }
  const day = document.querySelector('#validity-day');
  day?.setAttribute('datetime', today);
  if (day) day.textContent = printedDay(today);
}
