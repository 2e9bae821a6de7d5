import { additions } from './clause-additions.ts';

/** What is shown of a text at most, in characters. */
const longest = 240;
const delay = 250;

interface Shown {
  readonly link: HTMLAnchorElement;
  readonly box: HTMLElement;
}

let shown: Shown | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows beside a reference what it names, when it is pointed at or has the focus; a finger's first tap
 * shows it too, and the box has the link. Escape closes it.
 */
function startPeek(text: HTMLElement): void {
  const linkOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('a.cites') : null;
  text.addEventListener('pointerover', (event) => {
    const link = linkOf(event);
    if (link === null || event.pointerType === 'touch') return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(link), delay);
  });
  text.addEventListener('pointerout', (event) => {
    if (linkOf(event) === null) return;
    clearTimeout(waiting);
    // Time to move onto the box.
    waiting = setTimeout(hide, delay);
  });
  text.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link?.matches(':focus-visible') === true) void show(link);
  });
  text.addEventListener('focusout', (event) => {
    const { relatedTarget: next } = event;
    if (next instanceof Node && shown?.box.contains(next) === true) return;
    if (linkOf(event) !== null) hide();
  });
  text.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link === null || (event as PointerEvent).pointerType !== 'touch') return;
    if (shown?.link === link) return;
    event.preventDefault();
    void show(link);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && shown?.box.contains(target) !== true) hide();
  });
}

async function show(link: HTMLAnchorElement): Promise<void> {
  if (shown?.link === link) return;
  hide();
  const box = document.createElement('div');
  box.className = 'peek';
  box.id = 'peek';
  box.setAttribute('role', 'tooltip');
  box.append(paragraph('wait', '正在取出…'));
  shown = { link, box };
  document.body.append(box);
  link.setAttribute('aria-describedby', box.id);
  box.addEventListener('pointerenter', () => clearTimeout(waiting));
  box.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') hide();
  });
  place(link, box);
  const parts = await partsOf(link).catch(() => [paragraph('wait', '没有取到，请点开查看。')]);
  if (shown?.box !== box) return;
  const open = document.createElement('a');
  open.href = link.href;
  open.textContent = '打开';
  box.replaceChildren(...parts, open);
  place(link, box);
}

function hide(): void {
  clearTimeout(waiting);
  shown?.box.remove();
  shown?.link.removeAttribute('aria-describedby');
  shown = undefined;
}

/** Title, validity and the clause, as the page of the target has them. */
async function partsOf(link: HTMLAnchorElement): Promise<readonly HTMLElement[]> {
  const address = new URL(link.href);
  const anchor = decodeURIComponent(address.hash.slice(1));
  const page =
    address.pathname === location.pathname ? document : await fetchPage(address.href.split('#')[0]);
  const title = page.querySelector('h1')?.textContent?.trim() ?? '';
  const clause = anchor === '' ? undefined : page.getElementById(anchor);
  const copy = clause?.cloneNode(true) as HTMLElement | undefined;
  for (const part of copy?.querySelectorAll(additions) ?? []) part.remove();
  const words = (copy ?? page.querySelector('.facts-list, .banner'))?.textContent ?? '';
  const plain = words.replace(/\s+/gu, ' ').trim();
  return [
    paragraph('peek-title', title),
    paragraph('', plain.length > longest ? `${plain.slice(0, longest)}……` : plain),
  ];
}

const pages = new Map<string, Promise<Document>>();

function fetchPage(address = ''): Promise<Document> {
  let page = pages.get(address);
  if (page === undefined) {
    page = fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      return new DOMParser().parseFromString(await answer.text(), 'text/html');
    });
    pages.set(address, page);
    page.catch(() => pages.delete(address));
  }
  return page;
}

function paragraph(className: string, words: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = words;
  return element;
}

/** Below the link, above it where there is no room, never outside the window. */
function place(link: HTMLAnchorElement, box: HTMLElement): void {
  const from = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(8, Math.min(from.left, innerWidth - width - 8));
  const below = from.bottom + 6;
  const top = below + height > innerHeight ? Math.max(8, from.top - height - 6) : below;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}

const text = document.querySelector<HTMLElement>('#text');
if (text !== null) {
  startPeek(text);
  // What brought this program here came before it could listen.
  const link = text.querySelector<HTMLAnchorElement>('a.cites:is(:hover, :focus-visible)');
  if (link !== null) void show(link);
}
