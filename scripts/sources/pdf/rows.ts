import { gapsOf } from './columns.ts';
import { type GlyphLine, lineFrom } from './lines.ts';

/** Cells of a table without lines stand this far apart at least, in ems. */
const cellGap = 1.5;
const fewestRows = 3;

/**
 * Lines that look like the rows of a table, by their places in `lines`: several below each other
 * with wide gaps at the same place.
 */
export function tableRows(lines: readonly GlyphLine[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let first = 0;
  while (first < lines.length) {
    let last = first;
    while (last + 1 < lines.length && shareGap(lines[last], lines[last + 1])) last += 1;
    if (last - first + 1 >= fewestRows) {
      for (let row = first; row <= last; row += 1) rows.add(row);
    }
    first = last + 1;
  }
  return rows;
}

function shareGap(above: GlyphLine | undefined, below: GlyphLine | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  if (below.base - above.base > 4 * above.size) return false;
  const others = cellGaps(below);
  return cellGaps(above).some(({ start, end }) =>
    others.some((gap) => Math.min(end, gap.end) - Math.max(start, gap.start) >= 0.5 * above.size),
  );
}

/** Gaps between cells. No cells are 第一章 before its name, and the page at the end of a 目录's line. */
function cellGaps(line: GlyphLine): ReturnType<typeof gapsOf> {
  return wideGaps(line).filter(({ start, end }) => {
    const before = line.glyphs.filter(({ x }) => x < start).map(({ text }) => text);
    const after = line.glyphs.filter(({ x }) => x >= end - 0.01).map(({ text }) => text);
    return !heading.test(before.join('').trim()) && !pageNumber.test(after.join('').trim());
  });
}

/** Typed blanks are no gap. */
function wideGaps({ glyphs, size }: GlyphLine): ReturnType<typeof gapsOf> {
  return gapsOf(glyphs, cellGap * size, () => true);
}

/** 第一章, 第 12 条 */
const heading = /^第[^章]{1,6}[编章节条]$/u;
/** 12, (3), －5－ */
const pageNumber = /^[(（—－-]?\d{1,4}[)）—－-]?$/u;

/** The cells of a row, from left to right. */
export function cellsOf(line: GlyphLine): readonly GlyphLine[] {
  const ends = wideGaps(line).map(({ end }) => end);
  const starts = [-Infinity, ...ends, Infinity];
  return starts.slice(1).map((end, index) => {
    const start = starts[index] ?? -Infinity;
    const inside = line.glyphs.filter(({ x }) => x >= start - 0.01 && x < end - 0.01);
    return lineFrom(line.base, inside);
  });
}
