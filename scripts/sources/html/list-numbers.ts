import { chineseNumeral } from '../../../src/policy/numerals.ts';
import type { Context } from './context.ts';
import { attribute, type HtmlElement } from './tree.ts';

/** A list on its way: what its next item is numbered. */
export interface OpenList {
  readonly ordered: boolean;
  next: number;
  readonly step: 1 | -1;
  readonly style: string;
}

/** `start`, `reversed` and `type` of the list; `list-style-type` goes before `type`. */
export function openList(list: HtmlElement): OpenList {
  const ordered = list.tag === 'ol';
  const reversed = ordered && attribute(list, 'reversed') !== undefined;
  const items = reversed ? list.children.filter((node) => node.tag === 'li').length : 1;
  return {
    ordered,
    next: integer(attribute(list, 'start')) ?? items,
    step: reversed ? -1 : 1,
    style: typeStyle(list) ?? (ordered ? 'decimal' : 'disc'),
  };
}

/** The number that the browser shows before an item, without the gap after it: `3.`, `三、`. */
export function itemNumber(item: HtmlElement, list: OpenList, context: Context): string {
  const value = integer(attribute(item, 'value')) ?? list.next;
  list.next = value + list.step;
  const style = context.listStyle ?? typeStyle(item) ?? list.style;
  // Only what the page itself orders counts: `list-style-type: decimal` on ul is one, too.
  const shown = counters[style];
  return shown === undefined ? (unnumbered.has(style) ? '' : `${value}.`) : shown(value);
}

function integer(value: string | undefined): number | undefined {
  const digits = /^\s*(?<digits>[-+]?\d{1,9})/u.exec(value ?? '')?.groups?.['digits'];
  return digits === undefined ? undefined : Number(digits);
}

function typeStyle(element: HtmlElement): string | undefined {
  return types[attribute(element, 'type') ?? ''];
}

const types: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  disc: 'disc',
  circle: 'circle',
  square: 'square',
};

const unnumbered: ReadonlySet<string> = new Set(
  'none disc circle square disclosure-open disclosure-closed'.split(' '),
);

const counters: Readonly<Record<string, (value: number) => string>> = {
  decimal: (value) => `${value}.`,
  'decimal-leading-zero': (value) => `${value < 10 && value >= 0 ? `0${value}` : value}.`,
  'lower-alpha': (value) => `${letters(value)}.`,
  'lower-latin': (value) => `${letters(value)}.`,
  'upper-alpha': (value) => `${letters(value).toUpperCase()}.`,
  'upper-latin': (value) => `${letters(value).toUpperCase()}.`,
  'lower-roman': (value) => `${roman(value)}.`,
  'upper-roman': (value) => `${roman(value).toUpperCase()}.`,
  'cjk-ideographic': (value) => `${chinese(value)}、`,
  'simp-chinese-informal': (value) => `${chinese(value)}、`,
  'trad-chinese-informal': (value) => `${chinese(value)}、`,
  'cjk-heavenly-stem': (value) => `${'甲乙丙丁戊己庚辛壬癸'[value - 1] ?? value}、`,
};

/** 1 → a, 27 → aa; what has no letter is a number, as in browsers. */
function letters(value: number): string {
  if (value < 1) return String(value);
  let rest = value;
  let text = '';
  while (rest > 0) {
    rest -= 1;
    text = String.fromCharCode(97 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of romans) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}

function chinese(value: number): string {
  return value >= 1 && value <= 999 ? chineseNumeral(value) : String(value);
}
