import { isBlock } from './tags.ts';
import { attribute, type HtmlElement, isElement, textOf, walk } from './tree.ts';

/** Calls of footnotes and the notes that they call, where a page ties them together by links. */
export interface Footnotes {
  /** Links that are calls → id of the note. */
  readonly calls: ReadonlyMap<HtmlElement, string>;
  /** Blocks that are notes. `mark` is the call's text, which stands before the note's as well. */
  readonly notes: ReadonlyMap<HtmlElement, { readonly id: string; readonly mark: string }>;
  /** Links from a note to its call. */
  readonly backs: ReadonlySet<HtmlElement>;
}

/** `[1]`, `（注2）`, `①`, `*` */
const mark = /^[[(（〔]?(?:注?\d{1,3}|[①-⑳*†‡]|[一二三四五六七八九十]{1,3})[\])）〕]?$/u;
const noteElement = /mso-footnote-id|mso-endnote-id/iu;
const longestMark = 8;
const longestNote = 3_000;

/**
 * A call is a short mark in `sup`, or what Word calls a footnote, that links to a block further on in
 * the same page. Two calls to one block are left as text: nothing would tell the notes apart.
 */
export function findFootnotes(root: HtmlElement): Footnotes {
  const { links, targets } = readLinks(root);
  const calls = new Map<HtmlElement, string>();
  const owners = new Map<HtmlElement, { id: string; mark: string } | undefined>();
  const pairs: { link: HtmlElement; note: HtmlElement }[] = [];
  for (const { link, order, target, raised } of links) {
    const found = targets.get(target);
    if (found === undefined || found.order < order || !raised) continue;
    const text = link.characters <= longestMark ? textOf(link).trim() : '';
    if (!mark.test(text)) continue;
    const note = blockOf(found.element);
    if (note === undefined || note.characters > longestNote || inTable(link, note)) continue;
    owners.set(note, owners.has(note) ? undefined : { id: target, mark: text });
    pairs.push({ link, note });
  }
  const notes = new Map<HtmlElement, { id: string; mark: string }>();
  for (const { link, note } of pairs) {
    const owner = owners.get(note);
    if (owner === undefined || isBare(note, owner.mark)) continue;
    calls.set(link, owner.id);
    notes.set(note, owner);
  }
  return { calls, notes, backs: backsOf(links, notes) };
}

interface Link {
  readonly link: HtmlElement;
  readonly order: number;
  readonly target: string;
  readonly raised: boolean;
}

function readLinks(root: HtmlElement): {
  readonly links: readonly Link[];
  readonly targets: ReadonlyMap<string, { readonly element: HtmlElement; readonly order: number }>;
} {
  const links: Link[] = [];
  const targets = new Map<string, { element: HtmlElement; order: number }>();
  let order = 0;
  let raised = 0;
  walk(
    root,
    (node) => {
      if (!isElement(node)) return false;
      order += 1;
      if (node.tag === 'sup') raised += 1;
      for (const name of [attribute(node, 'id'), node.tag === 'a' ? attribute(node, 'name') : '']) {
        if (name && !targets.has(name)) targets.set(name, { element: node, order });
      }
      const href = node.tag === 'a' ? attribute(node, 'href') : undefined;
      if (href?.startsWith('#') && href.length > 1) {
        const called =
          raised > 0 || noteElement.test(attribute(node, 'style') ?? '') || hasRaised(node);
        links.push({ link: node, order, target: href.slice(1), raised: called });
      }
      return true;
    },
    ({ tag }) => {
      if (tag === 'sup') raised -= 1;
    },
  );
  return { links, targets };
}

/** There is no note but its mark. */
function isBare(note: HtmlElement, text: string): boolean {
  return note.characters <= text.length && ['', text].includes(textOf(note).trim());
}

/** `<a href="#n1"><sup>1</sup></a>` */
function hasRaised({ children }: HtmlElement): boolean {
  return children.length === 1 && children[0]?.tag === 'sup';
}

/** The innermost block that an element stands in, itself included. */
function blockOf(element: HtmlElement): HtmlElement | undefined {
  let at: HtmlElement | undefined = element;
  while (at !== undefined && !isBlock(at.tag)) at = at.parent;
  if (at === undefined || whole.has(at.tag)) return undefined;
  const { parent } = at;
  // Word keeps the paragraphs of a note together.
  const kept = parent && wordNote.test(attribute(parent, 'style') ?? '');
  return kept ? parent : at;
}

const wordNote = /mso-element:\s*(?:footnote|endnote)(?:;|$|\s)/iu;
const whole: ReadonlySet<string> = new Set('body html table tbody tr td th'.split(' '));

/** A cell has no calls: a call in a table that the note stands outside of stays text. */
function inTable(link: HtmlElement, note: HtmlElement): boolean {
  for (let at = link.parent; at !== undefined; at = at.parent) {
    if (at.tag !== 'table') continue;
    let above: HtmlElement | undefined = note;
    while (above !== undefined && above !== at) above = above.parent;
    if (above === undefined) return true;
  }
  return false;
}

function backsOf(
  links: readonly Link[],
  notes: ReadonlyMap<HtmlElement, { readonly mark: string }>,
): ReadonlySet<HtmlElement> {
  const backs = new Set<HtmlElement>();
  for (const { link } of links) {
    const note = blockOf(link);
    const owner = note && notes.get(note);
    if (owner !== undefined && link.characters <= longestMark) {
      const text = textOf(link).trim();
      if (text === owner.mark || text === '↑' || text === '^') backs.add(link);
    }
  }
  return backs;
}
