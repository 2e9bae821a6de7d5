import { type GlyphLine, lineFrom } from './lines.ts';
import type { PdfGlyph } from './page.ts';

/** Columns of text set from top to bottom, from right to left; a column is a line. */
export function verticalLines(glyphs: readonly PdfGlyph[]): readonly GlyphLine[] {
  const columns: PdfGlyph[][] = [];
  const inked = glyphs.filter(({ text }) => text.trim() !== '');
  for (const glyph of inked.toSorted((a, b) => b.x - a.x)) {
    const column = columns.at(-1);
    const first = column?.[0];
    if (column && first && first.x - glyph.x < 0.5 * first.size) column.push(glyph);
    else columns.push([glyph]);
  }
  return columns.map((column) => {
    const sorted = column.toSorted((a, b) => a.y - b.y);
    const base = sorted[0]?.y ?? 0;
    return { ...lineFrom(base, sorted), glyphs: sorted };
  });
}
