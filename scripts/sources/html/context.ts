import type { SourceLine } from '../../../src/import/source-document.ts';
import { type Declarations, declarationsOf, isWhite } from './declarations.ts';
import { isBlockHere } from './blocks.ts';
import { makeOut, type Out } from './out.ts';
import { attribute, type HtmlElement } from './tree.ts';

/** What an element hands on to what is in it. */
export interface Context {
  readonly part: SourceLine['part'];
  /** Inside navigation, head or foot of the page, by the name of an element around. */
  readonly navigation: boolean;
  readonly space: 'collapse' | 'keep' | 'lines';
  readonly centred: boolean;
  readonly bold: boolean;
  /** Set in 黑体. */
  readonly black: boolean;
  readonly size: number | undefined;
  readonly heading: number | undefined;
  /** Not shown, whatever is inside says. */
  readonly out: Out | undefined;
  /** Not shown, unless something inside says `visibility: visible` or a size. */
  readonly unseen: Out | undefined;
  readonly tiny: Out | undefined;
  readonly raised: 'sup' | 'sub' | undefined;
  readonly struck: boolean;
  readonly white: boolean;
  readonly ground: 'white' | 'coloured' | undefined;
  readonly listStyle: string | undefined;
}

export const plainContext: Context = {
  part: undefined,
  navigation: false,
  space: 'collapse',
  centred: false,
  bold: false,
  black: false,
  size: undefined,
  heading: undefined,
  out: undefined,
  unseen: undefined,
  tiny: undefined,
  raised: undefined,
  struck: false,
  white: false,
  ground: undefined,
  listStyle: undefined,
};

type Changes = { -readonly [K in keyof Context]?: Context[K] };

/** The context inside an element, the same object where nothing changes. Says nothing of `part`. */
export function inherit(around: Context, element: HtmlElement): Context {
  const style = declarationsOf(attribute(element, 'style'));
  const changes: Changes = {};
  byTag(changes, element, around);
  byAttributes(changes, element);
  byStyle(changes, style, around);
  // Text is aligned in its block; what is inside a line says it to no effect.
  if (style.align !== undefined && isBlockHere(element)) {
    changes.centred = style.align === 'center' || style.align === '-webkit-center';
  }
  if (around.out === undefined && isGone(element)) changes.out = makeOut('html-hidden');
  for (const key in changes) {
    if (changes[key as keyof Context] !== around[key as keyof Context]) {
      const inside: Context = { ...around, ...changes };
      return whiteOnWhite(inside, around) ? { ...inside, out: makeOut('html-hidden') } : inside;
    }
  }
  return around;
}

/** The browser does not show it, and says so itself. */
export function isGone(element: HtmlElement): boolean {
  const { display, away } = declarationsOf(attribute(element, 'style'));
  if (display === 'none' || away === true) return true;
  if (attribute(element, 'hidden') !== undefined) return true;
  return element.tag === 'dialog' && attribute(element, 'open') === undefined;
}

function whiteOnWhite(inside: Context, around: Context): boolean {
  return inside.out === undefined && !around.white && inside.white && inside.ground === 'white';
}

const bolds: ReadonlySet<string> = new Set('b strong th h1 h2 h3 h4 h5 h6'.split(' '));
const kept: ReadonlySet<string> = new Set('pre listing plaintext xmp'.split(' '));
const struck: ReadonlySet<string> = new Set('del s strike'.split(' '));
const headingTag = /^h[1-6]$/u;
/** Text of these is shown only where the browser cannot do better. */
const fallbacks: ReadonlySet<string> = new Set(
  'svg canvas object audio video annotation'.split(' '),
);
const controls: ReadonlySet<string> = new Set(
  'button select option optgroup datalist textarea progress meter'.split(' '),
);
const rubies: ReadonlySet<string> = new Set('rt rp rtc'.split(' '));

function byTag(changes: Changes, { tag }: HtmlElement, around: Context): void {
  if (bolds.has(tag)) changes.bold = true;
  if (headingTag.test(tag)) changes.heading = Number(tag.slice(1));
  if (tag === 'center') changes.centred = true;
  if (kept.has(tag)) changes.space = 'keep';
  if (struck.has(tag)) changes.struck = true;
  if (tag === 'sup' || tag === 'sub') changes.raised = tag;
  if (around.out !== undefined) return;
  if (rubies.has(tag)) changes.out = makeOut('html-ruby');
  if (controls.has(tag)) changes.out = makeOut('html-control');
  if (fallbacks.has(tag)) changes.out = makeOut('html-fallback');
}

const aligned: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 td th tr tbody thead tfoot caption center'.split(' '),
);

function byAttributes(changes: Changes, element: HtmlElement): void {
  if (element.attrs.length === 0) return;
  const align = attribute(element, 'align');
  if (align !== undefined && align !== '' && aligned.has(element.tag)) {
    changes.centred = /^(?:center|middle)$/iu.test(align);
  }
  const ground = attribute(element, 'bgcolor');
  if (ground !== undefined) changes.ground = isWhite(ground) ? 'white' : 'coloured';
  if (attribute(element, 'background') !== undefined) changes.ground = 'coloured';
  if (element.tag !== 'font') return;
  const colour = attribute(element, 'color');
  if (colour !== undefined) changes.white = isWhite(colour);
  const size = fontSizes[Number(attribute(element, 'size'))];
  if (size !== undefined) {
    changes.size = size;
    changes.tiny = undefined;
  }
  const face = attribute(element, 'face');
  if (face !== undefined) changes.black = face.startsWith('黑体') || /^simhei/iu.test(face);
}

/** `<font size="1">` to 7, in points. */
const fontSizes: readonly (number | undefined)[] = [undefined, 7.5, 10, 12, 13.5, 18, 24, 36];
/** Smaller than this nothing can be seen: spam and spacing. */
const smallest = 0.76;

function byStyle(changes: Changes, style: Declarations, around: Context): void {
  const { visibility, points, scale, space } = style;
  if (style.bold !== undefined) changes.bold = style.bold;
  if (style.blackFace !== undefined) changes.black = style.blackFace;
  if (style.white !== undefined) changes.white = style.white;
  if (style.ground !== undefined) changes.ground = style.ground;
  if (style.struck === true) changes.struck = true;
  if (style.raised !== undefined) changes.raised = style.raised;
  if (style.listStyle !== undefined) changes.listStyle = style.listStyle;
  if (space !== undefined) changes.space = spaces[space] ?? 'collapse';
  if (visibility === 'hidden') changes.unseen = around.unseen ?? makeOut('html-hidden');
  if (visibility === 'visible') changes.unseen = undefined;
  if (points !== undefined) {
    changes.size = points < smallest ? undefined : points;
    changes.tiny = points < smallest ? (around.tiny ?? makeOut('html-hidden')) : undefined;
  } else if (scale === 0) {
    changes.tiny = around.tiny ?? makeOut('html-hidden');
  } else if (scale !== undefined && around.size !== undefined) {
    changes.size = Math.round(around.size * scale * 100) / 100;
  }
}

const spaces: Readonly<Record<string, Context['space']>> = {
  pre: 'keep',
  'pre-wrap': 'keep',
  'break-spaces': 'keep',
  'pre-line': 'lines',
};
