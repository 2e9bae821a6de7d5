import { chineseNumeral } from './numerals.ts';

/** A point inside a paragraph. `start` and `end` are offsets of label and text together. */
export interface InlinePoint {
  readonly number: number;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** What may stand before 一是 for it to open a point. */
const opensPoint = /[。；：，、！？;:,.!?）)”]/u;

/**
 * The points 「一是…二是…三是…」 of a paragraph, in order; none unless the count begins with 一是 and
 * reaches 二是. Each point runs to the next, the last to the end of the text.
 * Linear: each label is looked for once, from where the one before it was found.
 */
export function findInlinePoints(text: string): readonly InlinePoint[] {
  const starts: number[] = [];
  let from = 0;
  for (let number = 1; number <= 99; number += 1) {
    const at = findLabel(text, `${chineseNumeral(number)}是`, from);
    if (at === undefined) break;
    starts.push(at);
    from = at + 2;
  }
  if (starts.length < 2) return [];
  return starts.map((start, index) => ({
    number: index + 1,
    label: `${chineseNumeral(index + 1)}是`,
    start,
    end: starts[index + 1] ?? text.length,
  }));
}

function findLabel(text: string, label: string, from: number): number | undefined {
  for (let at = text.indexOf(label, from); at !== -1; at = text.indexOf(label, at + 1)) {
    if (at === 0 || opensPoint.test(text[at - 1] ?? '')) return at;
  }
  return undefined;
}
