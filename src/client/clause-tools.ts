import { anchorOfAddress } from './anchor-of-address.ts';

/** One pair of buttons for the whole page, put beside the clause that is pointed at or reached. */
export function startClauseTools(): void {
  const article = document.querySelector<HTMLElement>('article[data-citation]');
  const text = article?.querySelector<HTMLElement>('#text');
  if (!article || !text) return;
  const tools = document.createElement('span');
  tools.className = 'tools';
  tools.setAttribute('role', 'group');
  const link = toolButton('复制链接', () => addressOf(clause));
  const quote = toolButton('复制引文', () => citationOf(clause));
  tools.append(link, quote);
  let clause: HTMLElement | null = null;
  let placedBy: 'pointer' | 'key' | undefined;

  const moveTo = (target: EventTarget | null, pointed = false) => {
    const found = target instanceof Element && target.closest<HTMLElement>('[data-cite]');
    if (!found || tools.contains(target as Node)) return;
    // The pointer leaves them where they are reached by keys.
    if (found === clause && (pointed || placedBy === 'key')) return;
    if (tools.contains(document.activeElement)) return;
    clause = found;
    placedBy = pointed ? 'pointer' : 'key';
    const name = found.dataset.cite || '本段';
    tools.setAttribute('aria-label', name);
    // After the clause's own line, before the clauses below it. A point stands inside a line with
    // others: by keys its tools come next after its number.
    const point = found.localName === 'span';
    const line = point
      ? pointed
        ? found.closest('p')
        : found.querySelector(':scope > .no')
      : found.querySelector(':scope > :is(p,h2,h3,h4,h5,h6)');
    (line ?? found).after(tools);
  };
  text.addEventListener('pointerover', (event) => {
    // Only into the margin: nothing may move under the pointer.
    const margin = getComputedStyle(text).getPropertyValue('--margin') === '1';
    if (event.pointerType === 'mouse' && margin) moveTo(event.target, true);
  });
  text.addEventListener('focusin', (event) => moveTo(event.target));
  const moveToTarget = () => {
    const target = document.getElementById(anchorOfAddress());
    if (target && text.contains(target)) moveTo(target);
  };
  addEventListener('hashchange', moveToTarget);
  moveToTarget();

  const whole = article.querySelector<HTMLButtonElement>('[data-copy="citation"]');
  whole?.addEventListener('click', () => copy(whole, article.dataset.citation ?? ''));
}

function toolButton(name: string, words: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => copy(button, words()));
  return button;
}

/** A document that the policy encloses is cited by its own title. */
function citationOf(clause: HTMLElement | null): string {
  const document = clause?.closest<HTMLElement>('[data-citation]');
  return (document?.dataset.citation ?? '') + (clause?.dataset.cite ?? '');
}

function addressOf(clause: HTMLElement | null): string {
  return location.href.replace(/#.*$/u, '') + (clause ? `#${clause.id}` : '');
}

/** Says on the button what came of it; assistive technology hears it from the status line. */
async function copy(button: HTMLButtonElement, words: string): Promise<void> {
  const name = button.textContent;
  let outcome = '已复制';
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    outcome = copyBySelection(words) ? outcome : '复制不了，请手动复制';
  }
  button.textContent = outcome;
  announce(`${outcome}：${words}`);
  setTimeout(() => {
    button.textContent = name;
  }, 2000);
}

/** Plain http on an inner network has no clipboard interface. */
function copyBySelection(words: string): boolean {
  const field = document.createElement('textarea');
  field.value = words;
  field.className = 'unseen';
  document.body.append(field);
  const focused = document.activeElement as HTMLElement | null;
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return done;
}

function announce(words: string): void {
  let line = document.querySelector<HTMLElement>('#announcement');
  if (!line) {
    line = document.createElement('p');
    line.id = 'announcement';
    line.className = 'unseen';
    line.setAttribute('role', 'status');
    document.querySelector('main')?.append(line);
  }
  line.textContent = words;
}
