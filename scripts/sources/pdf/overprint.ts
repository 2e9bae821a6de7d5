import type { PdfGlyph } from './page.ts';

const cell = 4;

/**
 * Programs print a character twice, a hair apart, to make it bold. `once` has each one time,
 * `again` has the copies.
 */
export function splitOverprint(glyphs: readonly PdfGlyph[]): {
  readonly once: readonly PdfGlyph[];
  readonly again: readonly PdfGlyph[];
} {
  const seen = new Map<string, PdfGlyph[]>();
  const once: PdfGlyph[] = [];
  const again: PdfGlyph[] = [];
  for (const glyph of glyphs) {
    const [column, row] = [Math.floor(glyph.x / cell), Math.floor(glyph.y / cell)];
    if (
      glyph.text.trim() !== '' &&
      around(column, row).some((key) =>
        seen.get(`${glyph.text}${key}`)?.some((other) => isCopy(glyph, other)),
      )
    ) {
      again.push(glyph);
      continue;
    }
    once.push(glyph);
    const key = `${glyph.text}${column},${row}`;
    const list = seen.get(key);
    if (list) list.push(glyph);
    else seen.set(key, [glyph]);
  }
  return { once, again };
}

function around(column: number, row: number): readonly string[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((x) => steps.map((y) => `${column + x},${row + y}`));
}

function isCopy(glyph: PdfGlyph, other: PdfGlyph): boolean {
  const { size } = glyph;
  const reach = Math.min(cell, 0.3 * Math.max(glyph.width, 0.2 * size));
  return (
    Math.abs(other.size - size) < 0.05 * size &&
    Math.abs(other.x - glyph.x) < reach &&
    Math.abs(other.y - glyph.y) < Math.min(cell, 0.1 * size)
  );
}
