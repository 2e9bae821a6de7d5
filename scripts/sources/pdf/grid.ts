import type { PdfBox, PdfRule } from './page.ts';

export interface GridCell extends PdfBox {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table that is drawn: every cell has all four sides. */
export interface Grid extends PdfBox {
  readonly cells: readonly GridCell[];
  readonly rows: number;
}

/** Lines nearer than this, in points, are one line. */
const near = 3;
const mostCells = 5_000;
const mostRules = 5_000;

/**
 * The tables that the lines of a page draw. `broken` are the boxes of those whose cells cannot be
 * told for sure: a side is missing, or a merged cell has corners.
 */
export function gridsOf(rules: readonly PdfRule[]): {
  readonly grids: readonly Grid[];
  readonly broken: readonly PdfBox[];
} {
  const grids: Grid[] = [];
  const broken: PdfBox[] = [];
  if (rules.length > mostRules) return { grids, broken };
  for (const group of connected(merged(rules))) {
    const box = around(group);
    const columns = places(group.filter(isVertical).map(({ left }) => left));
    const rows = places(group.filter((rule) => !isVertical(rule)).map(({ top }) => top));
    const count = (columns.length - 1) * (rows.length - 1);
    // One box is a frame, a few lines are underlines.
    if (columns.length < 2 || rows.length < 2 || count < 2) {
      if (columns.length + rows.length > 4) broken.push(box);
      continue;
    }
    const cells = count > mostCells ? undefined : cellsOf(group, { columns, rows });
    if (cells === undefined) broken.push(box);
    else if (cells.length > 1) grids.push({ ...box, cells, rows: rows.length - 1 });
  }
  return { grids, broken };
}

interface Lattice {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** Undefined where a merged cell is no rectangle or the outer sides are open. */
function cellsOf(
  rules: readonly PdfRule[],
  { columns, rows }: Lattice,
): readonly GridCell[] | undefined {
  const [width, height] = [columns.length - 1, rows.length - 1];
  const upright = rules.filter(isVertical);
  const level = rules.filter((rule) => !isVertical(rule));
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  const hasSide = (column: number, row: number): boolean =>
    upright.some(
      ({ left, top, bottom }) =>
        Math.abs(left - at(columns, column)) <= near &&
        covers([top, bottom], [at(rows, row), at(rows, row + 1)]),
    );
  const hasTop = (column: number, row: number): boolean =>
    level.some(
      ({ left, right, top }) =>
        Math.abs(top - at(rows, row)) <= near &&
        covers([left, right], [at(columns, column), at(columns, column + 1)]),
    );
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < height; row += 1) {
    if (!hasSide(0, row) || !hasSide(width, row)) return undefined;
    for (let column = 0; column < width; column += 1) {
      if (row === 0 && !(hasTop(column, 0) && hasTop(column, height))) return undefined;
      if (taken.has(row * width + column)) continue;
      let [columnsWide, rowsHigh] = [1, 1];
      while (column + columnsWide < width && !hasSide(column + columnsWide, row)) columnsWide += 1;
      while (row + rowsHigh < height && !hasTop(column, row + rowsHigh)) rowsHigh += 1;
      for (let y = row; y < row + rowsHigh; y += 1) {
        for (let x = column; x < column + columnsWide; x += 1) {
          const inside =
            (x === column || !hasSide(x, y)) &&
            (y === row || !hasTop(x, y)) &&
            !taken.has(y * width + x);
          if (!inside) return undefined;
          taken.add(y * width + x);
        }
        const closed = hasSide(column, y) && hasSide(column + columnsWide, y);
        if (!closed) return undefined;
      }
      for (let x = column; x < column + columnsWide; x += 1) {
        if (!hasTop(x, row) || !hasTop(x, row + rowsHigh)) return undefined;
      }
      cells.push({
        row,
        column,
        rows: rowsHigh,
        columns: columnsWide,
        left: at(columns, column),
        right: at(columns, column + columnsWide),
        top: at(rows, row),
        bottom: at(rows, row + rowsHigh),
      });
    }
  }
  return cells;
}

function covers(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): boolean {
  return from <= start + near && to >= end - near;
}

function isVertical({ left, right }: PdfRule): boolean {
  return left === right;
}

/** Pieces of one line, as each cell draws its own sides, put together. */
function merged(rules: readonly PdfRule[]): readonly PdfRule[] {
  const result: PdfRule[] = [];
  const upright = rules.filter(isVertical);
  const columns = places(upright.map(({ left }) => left));
  for (const x of columns) {
    const pieces = upright.filter(({ left }) => Math.abs(left - x) <= near);
    for (const [top, bottom] of spans(pieces.map((rule) => [rule.top, rule.bottom]))) {
      result.push({ left: x, right: x, top, bottom });
    }
  }
  const level = rules.filter((rule) => !isVertical(rule));
  for (const y of places(level.map(({ top }) => top))) {
    const pieces = level.filter(({ top }) => Math.abs(top - y) <= near);
    for (const [left, right] of spans(pieces.map((rule) => [rule.left, rule.right]))) {
      result.push({ left, right, top: y, bottom: y });
    }
  }
  return result;
}

/** Numbers that stand for the numbers near them. */
function places(values: readonly number[]): readonly number[] {
  const result: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (result.at(-1) ?? -Infinity) > near) result.push(value);
  }
  return result;
}

function spans(
  pieces: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [from, to] of pieces.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1] + near) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** Lines that touch, directly or through others. */
function connected(rules: readonly PdfRule[]): readonly (readonly PdfRule[])[] {
  const groups: PdfRule[][] = [];
  const left = new Set(rules);
  for (const rule of rules) {
    if (!left.delete(rule)) continue;
    const group = [rule];
    for (const member of group) {
      for (const other of left) {
        if (!touch(member, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function touch(a: PdfBox, b: PdfBox): boolean {
  return (
    a.left <= b.right + near &&
    b.left <= a.right + near &&
    a.top <= b.bottom + near &&
    b.top <= a.bottom + near
  );
}

function around(boxes: readonly PdfBox[]): PdfBox {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
