import type { PdfGlyph } from './page.ts';

/**
 * The text of glyphs from left to right, and how many blanks were put where the page has a gap.
 * `spread` is what the page adds between all characters, in ems: a short line does not show it.
 */
export function textWithBlanks(
  glyphs: readonly PdfGlyph[],
  spread = 0,
): { readonly text: string; readonly blanks: number } {
  const gaps = gapsBetween(glyphs);
  const usual = spreadOf(gaps) ?? Math.min(spread, ...gaps.map((gap) => Math.max(0, gap)));
  let [text, blanks] = ['', 0];
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before !== undefined && needsBlank(before, glyph, (gaps[index - 1] ?? 0) - usual)) {
      text += ' ';
      blanks += 1;
    }
    text += glyph.text;
  }
  return { text, blanks };
}

export interface Spread {
  /** Ems between characters that the file does not declare as spacing of its text. */
  readonly gap: number;
  /** Ems between characters, as the eye sees them. */
  readonly seen: number;
}

/** What a page adds between all characters of its lines: 0 where they touch. */
export function spreadOfPage(lines: readonly { readonly glyphs: readonly PdfGlyph[] }[]): Spread {
  const spread = (gapsIn: (glyphs: readonly PdfGlyph[]) => readonly number[]): number =>
    middleOf(lines.flatMap(({ glyphs }) => spreadOf(gapsIn(glyphs)) ?? [])) ?? 0;
  return {
    gap: spread(gapsBetween),
    seen: spread((glyphs) => gapsBetween(glyphs.map((glyph) => ({ ...glyph, spacing: 0 })))),
  };
}

function gapsBetween(glyphs: readonly PdfGlyph[]): readonly number[] {
  return glyphs.slice(1).map((glyph, index) => gapBefore(glyph, glyphs[index]));
}

/** In ems. */
function gapBefore(glyph: PdfGlyph, before: PdfGlyph | undefined): number {
  if (before === undefined) return 0;
  const gap = glyph.x - before.x - before.width - before.spacing;
  return gap / Math.max(before.size, glyph.size, 1);
}

/** What a justified or spaced-out line adds between its characters; unknown where it is short. */
function spreadOf(gaps: readonly number[]): number | undefined {
  const middle = gaps.length < 6 ? undefined : middleOf(gaps);
  return middle === undefined ? undefined : Math.max(0, middle);
}

function middleOf(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** A blank between foreign words is a fifth of an em or more. */
const wordGap = 0.17;
/** Less than this between Chinese characters is the setting: space after marks, between scripts. */
const wideGap = 0.75;

const blank = /^\s|\s$/u;
/** Letters and figures of words that blanks part; Chinese ones stand without. */
const wordEnd = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd},.;:!?%)\]]$/u;
const wordStart = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}([$]/u;
const fullWidth = /^[\uff00-\uffef]$/u;

function needsBlank(before: PdfGlyph, glyph: PdfGlyph, gap: number): boolean {
  if (blank.test(before.text) || blank.test(glyph.text)) return false;
  const words =
    wordEnd.test(before.text) &&
    wordStart.test(glyph.text) &&
    !fullWidth.test(before.text) &&
    !fullWidth.test(glyph.text);
  return gap > (words ? wordGap : wideGap);
}
