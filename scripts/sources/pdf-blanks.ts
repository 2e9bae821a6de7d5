import type { PdfGlyph } from './pdf-page.ts';

/** The text of glyphs from left to right, and how many blanks were put where the page has a gap. */
export function textWithBlanks(glyphs: readonly PdfGlyph[]): {
  readonly text: string;
  readonly blanks: number;
} {
  const gaps = glyphs.slice(1).map((glyph, index) => gapBefore(glyph, glyphs[index]));
  const usual = usualGap(gaps);
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

/** In ems. */
function gapBefore(glyph: PdfGlyph, before: PdfGlyph | undefined): number {
  if (before === undefined) return 0;
  return (glyph.x - before.x - before.width - before.spacing) / Math.max(before.size, glyph.size, 1);
}

/** What a justified or spaced-out line adds between all its characters. */
function usualGap(gaps: readonly number[]): number {
  if (gaps.length < 6) return 0;
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return Math.max(0, middle);
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
