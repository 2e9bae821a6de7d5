import { statusOn, validityLabel } from '../policy/validity-label.ts';
import { printedDay, todayInChina } from './today.ts';

type BannerPeriod = readonly [
  from: string,
  status: string,
  sentence: string,
  words: string,
  address: string,
];

/** Sets every validity of the page again for the reader's today: an old build cannot lie. */
export function startValidity(today = todayInChina()): void {
  for (const label of document.querySelectorAll<HTMLElement>('[data-periods]')) {
    const status = statusOn(label.dataset.periods ?? '', today);
    if (status !== undefined) showStatus(label, status);
  }
  for (const banner of document.querySelectorAll<HTMLElement>('[data-banner]')) {
    const periods = JSON.parse(banner.dataset.banner ?? '[]') as BannerPeriod[];
    const period = periods.findLast(([from]) => from <= today);
    if (period !== undefined) showBanner(banner, period, today);
  }
}

function showStatus(label: HTMLElement, status: string): void {
  label.dataset.status = status;
  label.textContent = validityLabel(status);
}

function showBanner(banner: HTMLElement, period: BannerPeriod, today: string): void {
  const [, status, sentence, words, address] = period;
  banner.dataset.status = status;
  const label = banner.querySelector<HTMLElement>('.validity');
  if (label) showStatus(label, status);
  const part = (selector: string) => banner.querySelector<HTMLElement>(selector);
  const text = part('.sentence');
  if (text) text.textContent = sentence;
  const proof = part('.proof');
  const link = part('.proof a');
  if (proof && link) {
    proof.hidden = words === '';
    link.textContent = words;
    if (address === '') link.removeAttribute('href');
    else link.setAttribute('href', address);
  }
  const time = part('time');
  if (time) {
    time.setAttribute('datetime', today);
    time.textContent = printedDay(today);
  }
}
