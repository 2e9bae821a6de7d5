import type { Hit, HitClause } from '../search/answer.ts';
import { printedDay } from './today.ts';
import { excerpt, markedWords, type Piece, wholeText } from './search-excerpt.ts';
import { make, makeButton, makeLink } from './elements.ts';
import { whyText } from './search-reasons.ts';

/** `standalone`: with the policy's title; else it stands under that. */
export interface HitSetting {
  readonly base: string;
  readonly standalone: boolean;
}

/** A hit as an item of a list. */
export function hitItem(hit: Hit, { base, standalone }: HitSetting): HTMLLIElement {
  const item = make('li', 'hit');
  const place = makeLink(hitAddress(hit, base), [hit.citation || '打开此处']);
  place.className = 'place';
  place.setAttribute('aria-label', `打开${hit.citation || '此处'}，《${hit.policy.title}》`);
  const isPolicy = hit.anchor === '';
  if (standalone || isPolicy) {
    const title = policyTitle(hit.policy, base);
    item.append(make('h3', '', isPolicy ? [title] : [title, ' ', place]), policyFacts(hit.policy));
  } else item.append(make('h4', '', [place]));
  const text = isPolicy ? undefined : hitText(hit.clauses);
  const why = whyText(hit);
  item.append(
    ...(text === undefined ? [] : [text.element]),
    make('p', 'hit-foot', [text?.opener, why === '' ? undefined : make('span', 'why', [why])]),
  );
  return item;
}

export function policyTitle({ id, title }: Hit['policy'], base: string): HTMLAnchorElement {
  return makeLink(`${base}policies/${id}/`, [title]);
}

export function policyFacts({ number, region, day, periods }: Hit['policy']): HTMLElement {
  const words = [number, region, day === '' ? '' : printedDay(day)].filter((word) => word !== '');
  return make('p', 'facts', [validity(periods), ...words.map((word) => make('span', '', [word]))]);
}

/** `startValidity` sets it for the reader's today. */
export function validity(periods: string): HTMLElement {
  const label = make('span', 'validity');
  label.dataset['periods'] = periods;
  return label;
}

/** The clause in its policy, with the words to be marked there. */
export function hitAddress({ policy, anchor, clauses }: Hit, base: string): string {
  const words = markedWords(clauses)
    .filter((word) => word.length <= longestMark)
    .slice(0, mostMarks);
  const marks = new URLSearchParams(words.map((word) => ['mark', word]));
  const query = words.length === 0 ? '' : `?${marks}`;
  return `${base}policies/${policy.id}/${query}${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`;
}

const mostMarks = 10;
const longestMark = 100;

/** Shows the buttons that open a text where lines of it are out of sight. */
export function fitHits(list: ParentNode): void {
  for (const text of list.querySelectorAll<HTMLElement>('.hit-text')) {
    const opener = text.parentElement?.querySelector<HTMLButtonElement>('.hit-foot button');
    if (!opener || opener.getAttribute('aria-expanded') === 'true') continue;
    const isCut = [...text.querySelectorAll('p')].some(
      ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 2,
    );
    opener.hidden = !isCut && text.dataset['whole'] === 'true';
  }
}

function hitText(clauses: readonly HitClause[]) {
  const element = make('div', 'hit-text');
  const shown = chosenClauses(clauses);
  const lines = linesFor(shown.length);
  const close = () => {
    element.replaceChildren(...shortText(clauses, shown));
    element.className = `hit-text lines-${lines}`;
  };
  const least = Math.min(...clauses.map(({ depth }) => depth));
  const open = () => {
    element.replaceChildren(
      ...clauses.map((clause) => paragraph(clause, wholeText(clause), clause.depth - least)),
    );
    element.className = 'hit-text';
  };
  close();
  const isWhole = shown.length === clauses.length && element.querySelector('.gap') === null;
  element.dataset['whole'] = String(isWhole);
  const opener = makeButton('展开', () => {
    const opens = opener.getAttribute('aria-expanded') !== 'true';
    opener.setAttribute('aria-expanded', String(opens));
    opener.textContent = opens ? '收起' : '展开';
    if (opens) open();
    else close();
  });
  opener.setAttribute('aria-expanded', 'false');
  return { element, opener };
}

/** Five lines in all, with those that stand for what is left out. */
function linesFor(paragraphs: number): number {
  if (paragraphs === 1) return 5;
  return paragraphs === 2 ? 2 : 1;
}

const mostShown = 3;

/** The clauses to be shown before the rest: those that bring a word of their own, then others. */
function chosenClauses(clauses: readonly HitClause[]): readonly HitClause[] {
  const marked = clauses.filter(({ marks }) => marks.length > 0);
  if (marked.length === 0) return clauses.slice(0, 1);
  const seen = new Set<string>();
  const bringing = marked.filter((clause) => {
    const words = markedWords([clause]).filter((word) => !seen.has(word));
    for (const word of words) seen.add(word);
    return words.length > 0;
  });
  const first = new Set([...bringing, ...marked].slice(0, mostShown));
  return clauses.filter((clause) => first.has(clause));
}

function shortText(
  clauses: readonly HitClause[],
  shown: readonly HitClause[],
): readonly HTMLElement[] {
  const lines = linesFor(shown.length);
  let last = -1;
  return shown.flatMap((clause) => {
    const at = clauses.indexOf(clause);
    const isNext = last === -1 || at === last + 1;
    last = at;
    const leftOut = make('p', 'gap', ['……']);
    return [...(isNext ? [] : [leftOut]), paragraph(clause, excerpt(clause, lines), 0)];
  });
}

function paragraph(
  { label }: HitClause,
  pieces: readonly Piece[],
  depth: number,
): HTMLParagraphElement {
  const children = pieces.map(({ text, kind }) => {
    if (kind === 'text') return text;
    return kind === 'mark' ? make('mark', '', [text]) : make('span', 'gap', [text]);
  });
  const name = label === '' ? undefined : make('span', 'no', [label]);
  const className = depth === 0 ? '' : `deep-${Math.min(depth, 4)}`;
  return make('p', className, [name, ...children]);
}
