import type { SourceCell } from '../../../src/import/source-document.ts';
import { textWithBlanks } from './blanks.ts';
import { type Grid, type GridCell, gridsOf } from './grid.ts';
import { glyphLines } from './lines.ts';
import type { PdfBox, PdfGlyph, PdfRule } from './page.ts';

export interface PdfTable extends PdfBox {
  readonly rows: readonly (readonly SourceCell[])[];
}

interface TablesOfPage {
  readonly tables: readonly PdfTable[];
  /** Glyphs that are in no table. */
  readonly rest: readonly PdfGlyph[];
  /** Boxes that look like tables and are none that can be told for sure. */
  readonly broken: readonly PdfBox[];
  readonly blanks: number;
}

/** How far a character may stand over the side of its cell, in ems. */
const overhang = 0.3;

/** Takes the glyphs of drawn tables out of a page. */
export function takeTables(glyphs: readonly PdfGlyph[], rules: readonly PdfRule[]): TablesOfPage {
  const { grids, broken } = gridsOf(rules);
  const tables: PdfTable[] = [];
  const doubtful = [...broken];
  let rest = glyphs;
  let blanks = 0;
  for (const grid of grids) {
    const inside = rest.filter((glyph) => isIn(glyph, grid));
    const cells = grid.cells.map((cell) => ({
      cell,
      own: inside.filter((glyph) => isIn(glyph, cell)),
    }));
    const used = cells.filter(({ own }) => own.some(isInk)).length;
    const placed = cells.reduce((sum, { own }) => sum + own.filter(isInk).length, 0);
    const clean =
      placed === inside.filter(isInk).length &&
      cells.every(({ cell, own }) => own.every((glyph) => fits(glyph, cell)));
    if (used < 2) continue;
    if (!clean) {
      doubtful.push(grid);
      continue;
    }
    const texts = cells.map(({ cell, own }) => ({ cell, ...cellText(own, cell) }));
    blanks += texts.reduce((sum, text) => sum + text.blanks, 0);
    tables.push({ ...boxOf(grid), rows: rowsOf(grid, texts) });
    const gone = new Set(inside);
    rest = rest.filter((glyph) => !gone.has(glyph));
  }
  return { tables, rest, broken: doubtful, blanks };
}

function rowsOf(
  grid: Grid,
  texts: readonly { readonly cell: GridCell; readonly text: string }[],
): PdfTable['rows'] {
  const rows = Array.from({ length: grid.rows }, (): SourceCell[] => []);
  for (const { cell, text } of texts) {
    const { columns, rows: high } = cell;
    rows[cell.row]?.push({ text, columns, rows: high, header: false });
  }
  return rows;
}

/**
 * The lines of a cell. A line that fills the cell goes on in the next one; others are lines of their
 * own.
 */
function cellText(glyphs: readonly PdfGlyph[], cell: GridCell): { text: string; blanks: number } {
  let [text, blanks, goesOn] = ['', 0, true];
  for (const line of glyphLines(glyphs)) {
    const part = textWithBlanks(line.glyphs);
    const words = /[a-z]$/iu.test(text) && /^[a-z]/iu.test(part.text);
    text += `${goesOn ? (words ? ' ' : '') : '\n'}${part.text}`;
    blanks += part.blanks + (goesOn && words ? 1 : 0);
    // One more character would not go in, with the usual space before the side of the cell.
    goesOn = line.right > cell.right - 1.6 * line.size;
  }
  return { text, blanks };
}

function isIn({ x, y, width, size }: PdfGlyph, { left, top, right, bottom }: PdfBox): boolean {
  const [middle, height] = [x + width / 2, y - 0.35 * size];
  return middle >= left && middle < right && height >= top && height < bottom;
}

function fits(glyph: PdfGlyph, { left, right }: PdfBox): boolean {
  if (!isInk(glyph)) return true;
  const over = overhang * glyph.size;
  return glyph.x >= left - over && glyph.x + glyph.width <= right + over;
}

function isInk({ text }: PdfGlyph): boolean {
  return text.trim() !== '';
}

function boxOf({ left, top, right, bottom }: PdfBox): PdfBox {
  return { left, top, right, bottom };
}
