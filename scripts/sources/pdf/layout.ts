import type { RemarkId } from '../../../src/import/remarks.ts';
import { type Spread, spreadOfPage, textWithBlanks } from './blanks.ts';
import { inReadingOrder } from './columns.ts';
import { type GlyphLine, glyphLines } from './lines.ts';
import { splitOverprint } from './overprint.ts';
import type { PdfBox, PdfGlyph, PdfPage, PdfPicture } from './page.ts';
import { cellsOf, tableRows } from './rows.ts';
import { type PdfTable, takeTables } from './tables.ts';
import { isLevel, uprightPage } from './upright.ts';
import { verticalLines } from './vertical.ts';

export interface PageLine extends PdfBox {
  readonly text: string;
  readonly size: number;
  /** From one Chinese character to the next, in points: more than `size` where text is spread. */
  readonly pitch: number;
  readonly bold: boolean;
  /** Lines of one column share it. */
  readonly column: string | undefined;
  /** The file marks it as no content. */
  readonly artifact: boolean;
}

export type PageItem =
  | { readonly kind: 'line'; readonly line: PageLine }
  | { readonly kind: 'table'; readonly table: PdfTable }
  | { readonly kind: 'picture'; readonly picture: PdfPicture };

/** A page in reading order, and what is to be said about it. */
export interface PageLayout {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  readonly leftOut: readonly { readonly text: string; readonly why: RemarkId }[];
  /** Blanks that stand for gaps. */
  readonly blanks: number;
  readonly looksLikeTable: boolean;
  readonly hasColumns: boolean;
  readonly hasVertical: boolean;
}

const reasons = {
  annotation: 'pdf-annotation',
  hidden: 'pdf-hidden-layer',
  outside: 'pdf-off-page',
} as const satisfies Readonly<Record<string, RemarkId>>;

/** Smaller pictures, in points, are bullets and ornaments. */
const pictureSize = 24;

export function layOut(original: PdfPage): PageLayout {
  const leftOut: { text: string; why: RemarkId }[] = [];
  const shown: PdfGlyph[] = [];
  for (const [layer, glyphs] of groupedByLayer(original.glyphs)) {
    if (layer === 'page' || layer === 'artifact') shown.push(...glyphs);
    else leftOut.push(...stretches(glyphs).map((text) => ({ text, why: reasons[layer] })));
  }
  const page = uprightPage({ ...original, glyphs: inFileOrder(original.glyphs, shown) });
  const upright = page.glyphs.filter((glyph) => isLevel(glyph) || glyph.vertical);
  const turned = page.glyphs.filter((glyph) => !isLevel(glyph) && !glyph.vertical);
  leftOut.push(...stretches(turned).map((text) => ({ text, why: 'pdf-rotated' as const })));
  const { once, again } = splitOverprint(upright);
  leftOut.push(...stretches(again).map((text) => ({ text, why: 'pdf-overprint' as const })));

  const level = once.filter(({ vertical }) => !vertical);
  const { tables, rest, broken, blanks } = takeTables(level, page.rules);
  const lines = glyphLines(rest);
  const rows = tableRows(lines);
  const spread = spreadOfPage(lines);
  const places = new Map(lines.map((line, index) => [line, index]));
  const ordered = inReadingOrder(lines).flatMap(({ line, column }) => {
    // Lines of running text in columns have gaps at one place too; they are not cut again.
    const cells = column === undefined && rows.has(places.get(line) ?? -1) ? cellsOf(line) : [line];
    return cells.map((cell) => pageLine(cell, column, spread));
  });
  const columns = ordered.some(({ line }) => line.column !== undefined);
  const upDown = verticalLines(once.filter(({ vertical }) => vertical)).map((line) =>
    pageLine(line, undefined, { gap: 0, seen: 0 }),
  );
  const texts = [...ordered, ...upDown];
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    items: withOthers(
      texts.map(({ line }) => line),
      tables,
      page.pictures.filter(isPicture),
    ),
    leftOut,
    blanks: texts.reduce((sum, text) => sum + text.blanks, blanks),
    looksLikeTable: broken.length > 0 || (!columns && rows.size > 0),
    hasColumns: columns,
    hasVertical: upDown.length > 0,
  };
}

function pageLine(
  line: GlyphLine,
  column: string | undefined,
  spread: Spread,
): { readonly line: PageLine; readonly blanks: number } {
  const { left, top, right, bottom, size, glyphs } = line;
  const { text, blanks } = textWithBlanks(glyphs, spread.gap);
  const pitch = size * (1 + spread.seen);
  const inked = glyphs.filter((glyph) => glyph.text.trim() !== '');
  const bold = inked.filter((glyph) => glyph.bold).length > inked.length / 2;
  const artifact = inked.every(({ layer }) => layer === 'artifact');
  return { line: { left, top, right, bottom, text, size, pitch, bold, column, artifact }, blanks };
}

/** Tables and pictures go before the first line that begins below their top. */
function withOthers(
  lines: readonly PageLine[],
  tables: readonly PdfTable[],
  pictures: readonly PdfPicture[],
): readonly PageItem[] {
  const items: PageItem[] = lines.map((line) => ({ kind: 'line', line }));
  const others: PageItem[] = [
    ...tables.map((table) => ({ kind: 'table', table }) as const),
    ...pictures.map((picture) => ({ kind: 'picture', picture }) as const),
  ];
  for (const other of others.toSorted((a, b) => boxOf(a).top - boxOf(b).top)) {
    const box = boxOf(other);
    const place = items.findIndex((item) => boxOf(item).top > box.top && meets(boxOf(item), box));
    items.splice(place === -1 ? items.length : place, 0, other);
  }
  return items;
}

function boxOf(item: PageItem): PdfBox {
  if (item.kind === 'line') return item.line;
  return item.kind === 'table' ? item.table : item.picture;
}

function meets(a: PdfBox, b: PdfBox): boolean {
  return a.left < b.right && b.left < a.right;
}

function isPicture({ left, top, right, bottom, layer }: PdfPicture): boolean {
  return layer !== 'hidden' && right - left >= pictureSize && bottom - top >= pictureSize;
}

function groupedByLayer(
  glyphs: readonly PdfGlyph[],
): ReadonlyMap<PdfGlyph['layer'], readonly PdfGlyph[]> {
  const groups = new Map<PdfGlyph['layer'], PdfGlyph[]>();
  for (const glyph of glyphs) {
    const group = groups.get(glyph.layer);
    if (group) group.push(glyph);
    else groups.set(glyph.layer, [glyph]);
  }
  return groups;
}

function inFileOrder(all: readonly PdfGlyph[], some: readonly PdfGlyph[]): readonly PdfGlyph[] {
  if (all.length === some.length) return all;
  const wanted = new Set(some);
  return all.filter((glyph) => wanted.has(glyph));
}

/** Text of glyphs that follow each other; those far from the one before begin anew. */
function stretches(glyphs: readonly PdfGlyph[]): readonly string[] {
  const texts: string[] = [];
  let last: PdfGlyph | undefined;
  for (const glyph of glyphs) {
    const { x, y, size, text } = glyph;
    const apart = last === undefined ? Infinity : Math.hypot(x - last.x, y - last.y);
    if (apart > 3 * size) texts.push(text);
    else texts.push(`${texts.pop() ?? ''}${text}`);
    last = glyph;
  }
  return texts.filter((text) => text.trim() !== '');
}
