import { daysBetween, type IsoDate } from '../policy/dates.ts';
import { todayInChina } from './today.ts';

/** Says beside each day whether it has passed or how far off it is, by the reader's today. */
export function startDeadlines(today = todayInChina()): void {
  for (const due of document.querySelectorAll<HTMLElement>('[data-due]')) {
    const days = daysBetween(today as IsoDate, (due.dataset.due ?? today) as IsoDate);
    const state = document.createElement('span');
    state.className = 'due-state';
    state.dataset.state = days < 0 ? 'past' : days <= 92 ? 'near' : 'far';
    state.textContent = days < 0 ? '期限已过' : days === 0 ? '今天到期' : `还有${days}天`;
    due.after(state);
  }
}
