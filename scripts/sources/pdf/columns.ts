import type { PdfGlyph } from './page.ts';
import { type GlyphLine, lineFrom } from './lines.ts';

/** A line in reading order. Lines of one column share `column`; lines across the page have none. */
export interface OrderedLine {
  readonly line: GlyphLine;
  readonly column: string | undefined;
}

/** A column has this many lines at least. */
const fewestLines = 5;
/** Columns stand this far apart at least, in ems. */
const gutter = 1;
/** Three cuts make eight columns. */
const deepest = 3;

/** Lines from top to bottom; where the page is set in columns, one column after the other. */
export function inReadingOrder(
  lines: readonly GlyphLine[],
  column?: string,
): readonly OrderedLine[] {
  const cut = (column?.length ?? 0) < deepest ? bestCut(lines) : undefined;
  if (cut === undefined) return lines.map((line) => ({ line, column }));
  const ordered: OrderedLine[] = [];
  for (const region of regionsAt(lines, cut)) {
    if (!region.inColumns) {
      ordered.push(...region.lines.map((line) => ({ line, column })));
      continue;
    }
    const { left, right } = sidesOf(region.lines, cut);
    ordered.push(...inReadingOrder(left, `${column ?? ''}l`));
    ordered.push(...inReadingOrder(right, `${column ?? ''}r`));
  }
  return ordered;
}

interface Region {
  readonly lines: readonly GlyphLine[];
  readonly inColumns: boolean;
}

/** The place with the most lines in columns on both sides, where there is one. */
function bestCut(lines: readonly GlyphLine[]): number | undefined {
  if (lines.length < fewestLines) return undefined;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const [from, to] = [left + 0.25 * (right - left), left + 0.75 * (right - left)];
  const places = new Set([Math.round((left + right) / 2)]);
  for (const { glyphs, size } of lines) {
    for (const { start, end } of gapsOf(glyphs, gutter * size)) {
      const middle = Math.round((start + end) / 2);
      if (middle > from && middle < to) places.add(middle);
    }
    if (places.size > 60) break;
  }
  let [best, most] = [undefined as number | undefined, 0];
  for (const place of places) {
    const count = regionsAt(lines, place)
      .filter(({ inColumns }) => inColumns)
      .reduce((sum, region) => sum + region.lines.length, 0);
    if (count > most) [best, most] = [place, count];
  }
  return best;
}

/** Neighbouring lines that leave `cut` free, and lines that cross it. */
function regionsAt(lines: readonly GlyphLine[], cut: number): readonly Region[] {
  const regions: Region[] = [];
  let open: GlyphLine[] = [];
  const close = (): void => {
    if (open.length > 0) regions.push({ lines: open, inColumns: isInColumns(open, cut) });
    open = [];
  };
  for (const line of lines) {
    if (crosses(line, cut)) {
      close();
      regions.push({ lines: [line], inColumns: false });
    } else open.push(line);
  }
  close();
  return regions;
}

function crosses({ glyphs, left, right, size }: GlyphLine, cut: number): boolean {
  if (right <= cut || left >= cut) return false;
  return !gapsOf(glyphs, gutter * size).some(({ start, end }) => start < cut && cut < end);
}

/** Columns of running text have mostly full lines; cells of tables and signatures are short. */
function isInColumns(lines: readonly GlyphLine[], cut: number): boolean {
  const { left, right } = sidesOf(lines, cut);
  return isColumn(left) && isColumn(right);
}

function isColumn(lines: readonly GlyphLine[]): boolean {
  if (lines.length < fewestLines) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const wide = lines.filter((line) => line.right - line.left >= 0.75 * (right - left));
  const characters = lines.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  return wide.length >= 0.5 * lines.length && characters >= 8 * lines.length;
}

function sidesOf(
  lines: readonly GlyphLine[],
  cut: number,
): { readonly left: readonly GlyphLine[]; readonly right: readonly GlyphLine[] } {
  const left: GlyphLine[] = [];
  const right: GlyphLine[] = [];
  for (const line of lines) {
    if (line.right <= cut) left.push(line);
    else if (line.left >= cut) right.push(line);
    else {
      const [before, after] = splitAt(line, cut);
      left.push(before);
      right.push(after);
    }
  }
  return { left, right };
}

function splitAt({ base, glyphs }: GlyphLine, cut: number): readonly [GlyphLine, GlyphLine] {
  const isBefore = ({ x, width }: PdfGlyph): boolean => x + width / 2 < cut;
  return [
    lineFrom(base, glyphs.filter(isBefore)),
    lineFrom(
      base,
      glyphs.filter((glyph) => !isBefore(glyph)),
    ),
  ];
}

/** Places without ink inside a line, as wide as `least` or wider. */
export function gapsOf(
  glyphs: readonly PdfGlyph[],
  least: number,
  counts = isInk,
): readonly { readonly start: number; readonly end: number }[] {
  const gaps: { start: number; end: number }[] = [];
  let start: number | undefined;
  for (const glyph of glyphs) {
    if (!counts(glyph)) continue;
    const { x, width } = glyph;
    if (start !== undefined && x - start >= least) gaps.push({ start, end: x });
    start = Math.max(start ?? x, x + width);
  }
  return gaps;
}

function isInk({ text }: PdfGlyph): boolean {
  return text.trim() !== '';
}
