import type { SourceLine } from '../../../src/import/source-document.ts';
import { containers, containersOf } from './containers.ts';
import { isBlock } from './tags.ts';
import { type HtmlElement, isElement, walk } from './tree.ts';

/** Which elements hold the document, and what stands outside of them. */
export interface DocumentPlace {
  /** Elements inside which everything is the document. */
  readonly inside: ReadonlySet<HtmlElement>;
  /** Elements inside which the page says nothing, although what is around them is around. */
  readonly unsure: ReadonlySet<HtmlElement>;
  /** Elements outside that are lists of links. */
  readonly links: ReadonlySet<HtmlElement>;
  /** Elements that one of `inside` is in. */
  readonly holders: ReadonlySet<HtmlElement>;
  /** `inside` is known to hold the text and nothing else. */
  readonly narrow: boolean;
  /** Of what stands in none of these. */
  readonly outside: SourceLine['part'];
}

/**
 * A container is believed where it holds half of the running text of the page: an empty one, or one
 * round a teaser, is passed over. Where there is none, the text is looked for by its density.
 * Needs the numbers of `measure`.
 */
export function findDocument(root: HtmlElement): DocumentPlace {
  const found = findPlace(root);
  const holders = new Set<HtmlElement>();
  for (const element of found.inside) {
    for (let at = element.parent; at !== undefined; at = at.parent) holders.add(at);
  }
  return { ...found, holders };
}

function findPlace(root: HtmlElement): Omit<DocumentPlace, 'holders'> {
  const candidates = findContainers(root);
  for (const [place, { broad }] of containers.entries()) {
    const found = candidates[place] ?? [];
    if (found.length === 0 || !holdsHalf(found, root)) continue;
    if (!broad) {
      const inside = new Set(found);
      return { inside, unsure: none, links: none, outside: 'around', narrow: true };
    }
    const dense = found.map(densest);
    const inside = new Set(dense.filter((element) => element !== undefined));
    const links = linksOutside(found, inside);
    return { inside, unsure: new Set(found), links, outside: 'around', narrow: false };
  }
  const body = bodyOf(root);
  const dense = body && densest(body);
  if (body === undefined || dense === undefined) {
    return { inside: none, unsure: none, links: none, outside: undefined, narrow: false };
  }
  const inside = new Set([dense]);
  const links = linksOutside([body], inside);
  return { inside, unsure: none, links, outside: undefined, narrow: false };
}

const none: ReadonlySet<HtmlElement> = new Set();

/** The outermost elements of every entry of the table. */
function findContainers(root: HtmlElement): readonly (readonly HtmlElement[])[] {
  const found = containers.map((): HtmlElement[] => []);
  const open = containers.map(() => 0);
  walk(
    root,
    (node) => {
      if (!isElement(node)) return false;
      for (const place of containersOf(node)) {
        if (open[place] === 0 && node.characters > 0) found[place]?.push(node);
        open[place] = (open[place] ?? 0) + 1;
      }
      return true;
    },
    (element) => {
      for (const place of containersOf(element)) open[place] = (open[place] ?? 0) - 1;
    },
  );
  return found;
}

function holdsHalf(found: readonly HtmlElement[], root: HtmlElement): boolean {
  const sum = (of: (element: HtmlElement) => number): number =>
    found.reduce((total, element) => total + of(element), 0);
  if (root.prose > 0) return sum(({ prose }) => prose) * 2 >= root.prose;
  return sum(({ characters }) => characters) * 2 >= root.characters;
}

function bodyOf(root: HtmlElement): HtmlElement | undefined {
  const page = root.children.find((node) => node.tag === 'html');
  if (page === undefined || !isElement(page)) return undefined;
  const body = page.children.find((node) => node.tag === 'body');
  return body !== undefined && isElement(body) ? body : undefined;
}

/** Less running text than this decides nothing. */
const leastProse = 60;
const leastShare = 0.85;
const leastLines = 3;

/**
 * The innermost element that holds nearly all of the running text below `from`, in lines of its own.
 * Undefined where there is too little text, or where `from` itself is the one.
 */
function densest(from: HtmlElement): HtmlElement | undefined {
  if (from.prose < leastProse) return undefined;
  let at = from;
  for (;;) {
    const inner = at.children.find(
      (node): node is HtmlElement => isElement(node) && node.prose >= from.prose * leastShare,
    );
    // Paragraphs inside a single one are not looked for: its neighbours may be title and date.
    if (inner === undefined || !mayHold(inner)) return at === from ? undefined : at;
    at = inner;
  }
}

/** Not a paragraph, nor anything inside a line, nor a lone block. */
function mayHold({ tag, lines }: HtmlElement): boolean {
  return (
    isBlock(tag) && tag !== 'p' && tag !== 'li' && !/^h[1-6]$/u.test(tag) && lines >= leastLines
  );
}

/** Most of their characters are links, and there are some. */
function linksOutside(
  from: readonly HtmlElement[],
  inside: ReadonlySet<HtmlElement>,
): ReadonlySet<HtmlElement> {
  const links = new Set<HtmlElement>();
  for (const start of from) {
    walk(start, (node) => {
      if (!isElement(node) || inside.has(node)) return false;
      const mostly = node.characters > 0 && node.linked > node.characters * 0.6;
      if (!mostly || !isBlock(node.tag)) return true;
      links.add(node);
      return false;
    });
  }
  return links;
}
