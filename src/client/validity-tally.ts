import { printedDay, todayInChina } from './today.ts';

/** Puts every document under its status again, after the statuses were set for the reader's today. */
export function startValidityTally(today = todayInChina()): void {
  for (const row of document.querySelectorAll<HTMLElement>('tr[data-status]')) {
    const group = row.closest<HTMLElement>('[data-group]');
    const { status } = row.dataset;
    if (group?.dataset.group !== status) {
      document.querySelector(`[data-group="${status}"] tbody`)?.append(row);
    }
  }
  for (const count of document.querySelectorAll<HTMLElement>('[data-tally]')) {
    const group = document.querySelector<HTMLElement>(`[data-group="${count.dataset.tally}"]`);
    const rows = group?.querySelectorAll('tbody tr').length ?? 0;
    count.textContent = `${rows}件`;
    if (group) group.hidden = rows === 0;
    if (rows === 0) count.removeAttribute('href');
    else count.setAttribute('href', `#${group?.id}`);
  }
  const day = document.querySelector('#validity-day');
  day?.setAttribute('datetime', today);
  if (day) day.textContent = printedDay(today);
}
