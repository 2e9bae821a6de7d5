/** A cell of a table. A place that is spanned has one cell, at its first row and column. */
export interface TableCell {
  /** Lines of text, none of them empty; the whole may be empty. */
  readonly text: string;
  /** Number of columns and rows that it covers, 1 or more. */
  readonly columns: number;
  readonly rows: number;
  readonly header: boolean;
}

/** Rows from the top; each holds the cells that begin in it. A row may be shorter than others. */
export type TableRows = readonly (readonly TableCell[])[];

/** More columns than any printed table has; a page must not grow by a slip of the pen. */
const mostColumns = 100;

/** Cells are joined by tabs, rows by newlines. */
export function tableText(rows: TableRows): string {
  return rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n');
}

/** How many rows at the top are the table's head: all their cells are headers, and end in them. */
export function headLength(rows: TableRows): number {
  const end = rows.findIndex((row) => !row.every(({ header }) => header));
  const length = end === -1 ? rows.length : end;
  const fits = rows
    .slice(0, length)
    .every((row, index) => row.every((cell) => index + cell.rows <= length));
  return fits ? length : 0;
}

export interface TableFault {
  /** Index of the row, and of the cell in it. */
  readonly row: number;
  readonly cell: number;
  readonly fault: SpanFault;
}

export type SpanFault =
  /** The cell lies on one that reaches down from above. */
  | 'overlap'
  /** It reaches below the last row. */
  | 'rows'
  /** It covers a column in which no row has a cell. */
  | 'columns'
  /** The row has no cells. */
  | 'empty';

/** Spans that do not fit, in the order of the table. Linear in its cells and columns. */
export function tableFaults(rows: TableRows): readonly TableFault[] {
  const faults: TableFault[] = [];
  const places = placesOf(rows);
  const starts = new Set(places.flat().map(({ column }) => column));
  rows.forEach((cells, row) => {
    if (cells.length === 0) faults.push({ row, cell: 0, fault: 'empty' });
    cells.forEach((span, cell) => {
      const { column = 0, free = 1 } = places[row]?.[cell] ?? {};
      const fault = spanFault(span, { below: rows.length - row, column, free, starts });
      if (fault !== undefined) faults.push({ row, cell, fault });
    });
  });
  return faults;
}

/**
 * The table with its spans cut to what there is: to the last row, to the free columns, to the
 * columns and rows in which a cell begins. Texts and their order stay. What it gives has no faults.
 */
export function fitTable(rows: TableRows): TableRows {
  const filled = withoutEmptyRows(rows);
  const cut = filled.map((cells, row) =>
    cells.map((cell) => ({
      ...cell,
      columns: Math.max(1, Math.min(Math.trunc(cell.columns) || 1, mostColumns)),
      rows: Math.max(1, Math.min(Math.trunc(cell.rows) || 1, filled.length - row)),
    })),
  );
  const places = placesOf(cut);
  const starts = new Set(places.flat().map(({ column }) => column));
  return cut.map((cells, row) =>
    cells.map((cell, index) => {
      const { column = 0, free = 1 } = places[row]?.[index] ?? {};
      const covered = Array.from({ length: Math.min(cell.columns, free) }, (_, at) => column + at);
      return { ...cell, columns: covered.filter((each) => starts.has(each)).length };
    }),
  );
}

interface CellPlace {
  readonly column: number;
  /** How many columns are free from there on, up to the number that the cell asks for. */
  readonly free: number;
}

/** Where cells begin: each in the first column that no cell from above or before it covers. */
function placesOf(rows: TableRows): readonly (readonly CellPlace[])[] {
  /** For each column the row at which it is free again. */
  const until: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((until[column] ?? 0) > row) column += 1;
      const wanted = Math.min(Math.max(cell.columns, 1), mostColumns);
      let free = 0;
      while (free < wanted && (until[column + free] ?? 0) <= row) {
        until[column + free] = row + cell.rows;
        free += 1;
      }
      const place = { column, free };
      column += free;
      return place;
    });
  });
}

/** A place of the grid: a cell that begins there, or the one that reaches over it. */
export interface GridPlace {
  readonly cell: TableCell;
  /** `begins`: the cell begins here; `right`: it came from the left, `below`: from above. */
  readonly part: 'begins' | 'right' | 'below';
}

/**
 * The table as a grid, every row as long as the longest; undefined where no cell reaches. What lies below
 * a cell that spans both ways is `below` in its first column and `right` in the others.
 */
export function tableGrid(rows: TableRows): readonly (readonly (GridPlace | undefined)[])[] {
  const grid: (GridPlace | undefined)[][] = rows.map(() => []);
  placesOf(rows).forEach((places, row) => {
    places.forEach(({ column, free }, index) => {
      const cell = rows[row]?.[index];
      if (cell === undefined) return;
      for (let down = 0; down < cell.rows && row + down < grid.length; down += 1) {
        for (let right = 0; right < free; right += 1) {
          const part = right > 0 ? 'right' : down > 0 ? 'below' : 'begins';
          const line = grid[row + down];
          if (line !== undefined) line[column + right] ??= { cell, part };
        }
      }
    });
  });
  const width = Math.max(1, ...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column]));
}

interface SpanPlace extends CellPlace {
  /** Rows from the cell's own to the last. */
  readonly below: number;
  /** Columns in which cells begin. */
  readonly starts: ReadonlySet<number>;
}

function spanFault(
  { columns, rows }: TableCell,
  { below, column, free, starts }: SpanPlace,
): SpanFault | undefined {
  if (!Number.isInteger(rows) || rows < 1 || rows > below) return 'rows';
  if (!Number.isInteger(columns) || columns < 1 || columns > mostColumns) return 'columns';
  if (free < columns) return 'overlap';
  for (let at = column; at < column + columns; at += 1) if (!starts.has(at)) return 'columns';
  return undefined;
}

function withoutEmptyRows(rows: TableRows): TableRows {
  if (rows.every((cells) => cells.length > 0)) return rows;
  const filled = rows.map((cells) => cells.length > 0);
  return rows
    .map((cells, row) =>
      cells.map((cell) => ({
        ...cell,
        rows: filled.slice(row, row + cell.rows).filter((each) => each).length,
      })),
    )
    .filter((cells) => cells.length > 0);
}
