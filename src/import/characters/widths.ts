import type { Edit } from '../edit.ts';

/** Digits and letters of the two widths: ２ and 2, Ａ and A. */
const fullDigit = /[０-９]/gu;
const halfDigit = /[0-9]/gu;
const fullLetter = /[Ａ-Ｚａ-ｚ]/gu;
const halfLetter = /[A-Za-z]/gu;

/** `half`: full-width ones are strays. `keep`: the document sets them so. `unclear`: it does both. */
export type WidthStyle = 'half' | 'keep' | 'unclear';

export interface Widths {
  readonly digits: WidthStyle;
  readonly letters: WidthStyle;
  /** `半角185个、全角3个`, for a remark. */
  readonly counts: { readonly digits: string; readonly letters: string };
}

/** At most one in five full: the document's own style is half. */
const strayShare = 5;

/** Which width a document sets its digits and letters in. */
export function widthsOf(texts: readonly string[]): Widths {
  let [digitsFull, digitsHalf, lettersFull, lettersHalf] = [0, 0, 0, 0];
  for (const text of texts) {
    if (/[０-９]/u.test(text)) digitsFull += countOf(text, fullDigit);
    if (/[Ａ-Ｚａ-ｚ]/u.test(text)) lettersFull += countOf(text, fullLetter);
  }
  if (digitsFull > 0) for (const text of texts) digitsHalf += countOf(text, halfDigit);
  if (lettersFull > 0) for (const text of texts) lettersHalf += countOf(text, halfLetter);
  return {
    digits: styleOf(digitsFull, digitsHalf),
    letters: styleOf(lettersFull, lettersHalf),
    counts: {
      digits: `半角${digitsHalf}个、全角${digitsFull}个`,
      letters: `半角${lettersHalf}个、全角${lettersFull}个`,
    },
  };
}

function styleOf(full: number, half: number): WidthStyle {
  if (full === 0 || full >= half * strayShare) return 'keep';
  return full * strayShare <= half ? 'half' : 'unclear';
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A full-width digit or letter, or the point beside such a digit: １．５ */
const strays = /[０-９Ａ-Ｚａ-ｚ]|(?<=[０-９])．(?=[0-9０-９])|(?<=[0-9])．(?=[０-９])/gu;

/** Full-width strays become half-width; the point between two such figures with them: １．５ → 1.5. */
export function widthEdits(text: string, { digits, letters }: Widths): readonly Edit[] {
  if (!/[０-９Ａ-Ｚａ-ｚ]/u.test(text)) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(strays)) {
    const [character] = match;
    const letter = /[Ａ-Ｚａ-ｚ]/u.test(character);
    if ((letter ? letters : digits) !== 'half') continue;
    edits.push({
      start: match.index,
      end: match.index + 1,
      put: String.fromCharCode(character.charCodeAt(0) - 0xfee0),
      why: letter ? 'letter-half-width' : 'digit-half-width',
    });
  }
  return edits;
}
