import type { PdfBox, PdfGlyph } from './page.ts';

/** Glyphs on one base line, from left to right. */
export interface GlyphLine extends PdfBox {
  readonly glyphs: readonly PdfGlyph[];
  readonly base: number;
  /** Of most of its characters. */
  readonly size: number;
}

/**
 * Lines of level text, from top to bottom. White space at the ends and white space under other
 * glyphs is left out; every other glyph is in one line.
 */
export function glyphLines(glyphs: readonly PdfGlyph[]): readonly GlyphLine[] {
  const rows = new RowShelf();
  // Large text first: superscripts and footnote marks then find the line that they belong to.
  const runs = runsOf(glyphs).filter(({ left }) => left < Infinity);
  for (const run of runs.toSorted((a, b) => b.size - a.size || a.base - b.base)) rows.add(run);
  return rows
    .all()
    .map(lineOf)
    .toSorted((a, b) => a.base - b.base || a.left - b.left);
}

/** Glyphs that follow each other in the file and on the page. Edges leave white space out. */
interface Run {
  readonly glyphs: PdfGlyph[];
  readonly base: number;
  readonly size: number;
  left: number;
  right: number;
}

function runsOf(glyphs: readonly PdfGlyph[]): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  let end = 0;
  for (const glyph of glyphs) {
    const goesOn =
      run !== undefined &&
      Math.abs(glyph.y - run.base) <= 0.1 * run.size &&
      Math.abs(glyph.size - run.size) <= 0.1 * run.size &&
      glyph.x - end > -0.5 * run.size &&
      glyph.x - end < run.size;
    if (run === undefined || !goesOn) {
      run = { glyphs: [], base: glyph.y, size: glyph.size, left: Infinity, right: -Infinity };
      runs.push(run);
    }
    run.glyphs.push(glyph);
    end = glyph.x + glyph.width;
    if (glyph.text.trim() === '') continue;
    run.left = Math.min(run.left, glyph.x);
    run.right = Math.max(run.right, end);
  }
  return runs;
}

interface Row {
  readonly base: number;
  readonly size: number;
  readonly runs: Run[];
}

/** Rows by the height at which they stand, so that a page of many rows is quick. */
class RowShelf {
  #rows = new Map<number, Row[]>();
  #step = 8;

  all(): readonly Row[] {
    return [...this.#rows.values()].flat();
  }

  add(run: Run): void {
    const row = this.#find(run);
    if (row !== undefined) {
      row.runs.push(run);
      return;
    }
    const key = Math.floor(run.base / this.#step);
    const shelf = this.#rows.get(key) ?? [];
    shelf.push({ base: run.base, size: run.size, runs: [run] });
    this.#rows.set(key, shelf);
  }

  #find(run: Run): Row | undefined {
    const key = Math.floor(run.base / this.#step);
    const reach = Math.min(40, Math.ceil((run.size * 4) / this.#step));
    let best: Row | undefined;
    for (let near = key - reach; near <= key + reach; near += 1) {
      for (const row of this.#rows.get(near) ?? []) {
        if (!belongs(run, row)) continue;
        if (best && Math.abs(best.base - run.base) <= Math.abs(row.base - run.base)) continue;
        best = row;
      }
    }
    return best;
  }
}

function belongs(run: Run, row: Row): boolean {
  const apart = Math.abs(run.base - row.base);
  const close = run.size < 0.8 * row.size ? isRaised(run, row) : apart <= 0.3 * run.size;
  if (!close) return false;
  const most = 0.3 * Math.min(run.size, run.right - run.left);
  return row.runs.every(
    ({ left, right, glyphs }) =>
      Math.min(right, run.right) - Math.max(left, run.left) <= most || fitsInBlanks(run, glyphs),
  );
}

/** Small text whose middle is within the height of the row: ², ①, a footnote's mark. */
function isRaised(run: Run, row: Row): boolean {
  const middle = run.base - 0.35 * run.size;
  return middle < row.base + 0.15 * row.size && middle > row.base - 0.95 * row.size;
}

/** Figures printed over the blanks of 　　年　　月　　日. */
function fitsInBlanks(run: Run, glyphs: readonly PdfGlyph[]): boolean {
  const most = 0.3 * run.size;
  return glyphs.every(
    ({ text, x, width }) =>
      text.trim() === '' || Math.min(x + width, run.right) - Math.max(x, run.left) <= most,
  );
}

function lineOf({ base, runs }: Row): GlyphLine {
  return lineFrom(
    base,
    runs.flatMap(({ glyphs }) => glyphs),
  );
}

/** A line of these glyphs; one of them at least is no white space. */
export function lineFrom(base: number, glyphs: readonly PdfGlyph[]): GlyphLine {
  const all = glyphs.toSorted((a, b) => a.x - b.x);
  const inked = all.filter(({ text }) => text.trim() !== '');
  let [left, right, tallest] = [Infinity, -Infinity, 0];
  for (const { x, width, size } of inked) {
    left = Math.min(left, x);
    right = Math.max(right, x + width);
    tallest = Math.max(tallest, size);
  }
  const kept = all.filter((glyph, index) => {
    if (glyph.text.trim() !== '') return true;
    const middle = glyph.x + glyph.width / 2;
    return middle >= left && middle <= right && !isCovered(middle, all, index);
  });
  const size = mostUsed(inked.map((glyph) => Math.round(glyph.size * 10) / 10));
  const [top, bottom] = [base - 0.88 * tallest, base + 0.12 * tallest];
  return { glyphs: kept, base, size, left, right, top, bottom };
}

/** Whether other glyphs are printed where the blank at `index` stands. */
function isCovered(middle: number, glyphs: readonly PdfGlyph[], index: number): boolean {
  const around = glyphs.slice(Math.max(0, index - 4), index + 5);
  return around.some(
    ({ text, x, width }) => text.trim() !== '' && x < middle && middle < x + width,
  );
}

function mostUsed(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [best, most] = [0, 0];
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}
