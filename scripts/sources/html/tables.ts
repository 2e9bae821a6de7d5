import { isGone } from './context.ts';
import { declarationsOf } from './declarations.ts';
import { labelOf, metadataLabels, strongLabels } from './metadata-labels.ts';
import { attribute, type HtmlElement, isElement, textOf } from './tree.ts';

/** A cell of a table that is carried over as a table. */
export interface TableCell {
  readonly element: HtmlElement;
  columns: number;
  rows: number;
}

/** `layout`: the table only arranges the page. `metadata`: a table of data about the document. */
export type TableKind = 'layout' | 'data' | 'metadata';

/** More columns than this are no table that a person reads. */
const mostColumns = 500;

/** The rows of a table with their cells, without what is not shown; tables inside have their own. */
function rowsOf(table: HtmlElement): readonly (readonly HtmlElement[])[] {
  return rowElements(table).map((row) =>
    elements(row).filter((cell) => (cell.tag === 'td' || cell.tag === 'th') && !isGone(cell)),
  );
}

function rowElements(table: HtmlElement): readonly HtmlElement[] {
  return elements(table).flatMap((child) => {
    const rows = sections.has(child.tag) && !isGone(child) ? elements(child) : [child];
    return rows.filter((row) => row.tag === 'tr' && !isGone(row));
  });
}

const sections: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

function elements({ children }: HtmlElement): readonly HtmlElement[] {
  return children.filter(isElement);
}

/**
 * Data or layout, in this order: what the page says (`role`, `th`, `caption`); tables inside, a
 * single column, a part of the page (`holds`) in a cell are layout; labels of metadata; drawn lines;
 * without lines, equal rows with short cells. `holds` tells whether the text's container is inside.
 */
export function tableKind(table: HtmlElement, holds: (table: HtmlElement) => boolean): TableKind {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none' || table.tables > 0 || holds(table))
    return 'layout';
  const rows = rowsOf(table).filter((row) => row.length > 0);
  const cells = rows.flat();
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest <= 1) return 'layout';
  if (isMetadata(rows)) return 'metadata';
  if (cells.some(({ tag }) => tag === 'th') || saysTable(table)) return 'data';
  if (hasLines(table, cells)) return 'data';
  if (rows.length === 1) return 'layout';
  if (cells.some(({ lines, characters }) => lines > 20 || characters > 1_000)) return 'layout';
  return isEven(rows) ? 'data' : 'layout';
}

/** Whether it would be a table of data if there were none inside: then a person should see it. */
export function looksLikeData(table: HtmlElement): boolean {
  const rows = rowsOf(table).filter((row) => row.length > 1);
  return rows.length > 1 && (saysTable(table) || hasLines(table, rows.flat()));
}

/** Four rows of five are equally wide; a single cell may be wider than the others. */
function isEven(rows: readonly (readonly HtmlElement[])[]): boolean {
  const counts = new Map<number, number>();
  let lone = 0;
  for (const row of rows) {
    const width = row.reduce((sum, cell) => sum + span(cell, 'colspan', mostColumns), 0);
    if (row.length === 1 && width > 1) lone += 1;
    else counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const [even = 0] = [...counts.values()].toSorted((left, right) => right - left);
  return (even + lone) * 5 >= rows.length * 4;
}

function saysTable(table: HtmlElement): boolean {
  return elements(table).some(({ tag }) => tag === 'caption' || tag === 'thead');
}

function hasLines(table: HtmlElement, cells: readonly HtmlElement[]): boolean {
  const border = attribute(table, 'border');
  if (border !== undefined && border.trim() !== '0') return true;
  const rules = attribute(table, 'rules');
  if (rules !== undefined && rules !== 'none') return true;
  // A line round the table alone is a frame; lines round the cells are a table.
  const drawn = cells.filter((cell) => declarationsOf(attribute(cell, 'style')).border === true);
  return drawn.length * 2 >= cells.length;
}

function isMetadata(rows: readonly (readonly HtmlElement[])[]): boolean {
  if (rows.length > 40) return false;
  const labels = new Set<string>();
  for (const cell of rows.flat()) {
    const label = cell.characters <= 12 ? labelOf(textOf(cell)) : undefined;
    if (label !== undefined && metadataLabels.has(label)) labels.add(label);
  }
  if (rows.length === 1) return labels.size > 0 && (rows[0]?.length ?? 0) <= 8;
  return labels.size >= 2 && [...labels].some((label) => strongLabels.has(label));
}

/** A span as HTML counts it: from 1, other values are 1, and never more than `most`. */
function span(cell: HtmlElement, name: 'colspan' | 'rowspan', most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  if (name === 'rowspan' && value === 0) return most;
  return Number.isFinite(value) && value >= 1 ? Math.min(value, most) : 1;
}

/**
 * Cells by row with their spans cut to the table: a span ends at the last row, and columns and rows
 * that no cell begins in do not count. `colspan="100000"` is then as wide as the other rows.
 * Undefined where a cell begins past the columns that a table may have.
 */
export function gridOf(table: HtmlElement): readonly (readonly TableCell[])[] | undefined {
  const rows = rowsOf(table);
  const taken: number[] = [];
  const columnStarts = new Set<number>();
  const placed: { cell: TableCell; row: number; column: number }[] = [];
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const element of cells) {
      while ((taken[column] ?? 0) > row) column += 1;
      if (column >= mostColumns) return undefined;
      const columns = span(element, 'colspan', mostColumns - column);
      const last = Math.min(rows.length, row + span(element, 'rowspan', rows.length));
      placed.push({ cell: { element, columns, rows: last - row }, row, column });
      columnStarts.add(column);
      if (last > row + 1) for (let at = column; at < column + columns; at += 1) taken[at] = last;
      column += columns;
    }
  }
  const columnCount = ranks(columnStarts);
  const rowCount = ranks(new Set(placed.map(({ row }) => row)));
  const grid: TableCell[][] = [];
  for (const { cell, row, column } of placed) {
    cell.columns = columnCount(column + cell.columns) - columnCount(column);
    cell.rows = rowCount(row + cell.rows) - rowCount(row);
    const at = rowCount(row);
    grid[at] ??= [];
    grid[at].push(cell);
  }
  return grid;
}

/** How many of `starts` lie before a place. */
function ranks(starts: ReadonlySet<number>): (place: number) => number {
  const sorted = [...starts].toSorted((left, right) => left - right);
  return (place) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
