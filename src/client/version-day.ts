import { statusOn } from '../policy/validity-label.ts';
import { printedDay, todayInChina } from './today.ts';

/** Says which version of a text held on the day that the reader names; keeps the day in the address. */
export function startVersionDay(): void {
  const form = document.querySelector<HTMLElement>('#version-day');
  const input = form?.querySelector('input');
  const answer = form?.querySelector('p');
  if (!form || !input || !answer) return;
  const versions = [...document.querySelectorAll<HTMLElement>('.versions > li')];
  const show = () => {
    const day = input.value;
    answer.replaceChildren();
    for (const version of versions) version.removeAttribute('aria-current');
    if (day === '') return;
    const version = versions.findLast(({ dataset }) => (dataset.from ?? '') <= day);
    const link = version?.querySelector<HTMLAnchorElement>('.what a');
    const periods = version?.querySelector<HTMLElement>('[data-periods]')?.dataset.periods ?? '';
    if (!version || !link) {
      answer.textContent = `${printedDay(day)}时，最初的文本还没有开始。`;
      return;
    }
    version.setAttribute('aria-current', 'true');
    const name = document.createElement('a');
    name.href = link.href;
    name.textContent = link.textContent;
    const status = statusOn(periods, day);
    const ended = status === '已废止' || status === '已失效';
    answer.append(
      `${printedDay(day)}时的文本是`,
      name,
      ended ? `；但整件文件在这一天${status}。` : '。',
    );
  };
  const asked = new URLSearchParams(location.search).get('day') ?? '';
  input.value = /^\d{4}-\d{2}-\d{2}$/u.test(asked) ? asked : todayInChina();
  const changed = () => {
    history.replaceState(
      undefined,
      '',
      input.value === '' ? location.pathname : `?day=${input.value}`,
    );
    show();
  };
  input.addEventListener('input', changed);
  show();
}
