import type {
  SourceBlock,
  SourceCell,
  SourceLine,
  SourcePlace,
} from '../../../src/import/source-document.ts';

export interface DraftCell {
  columns: number;
  /** Merged with the cell above, or the first of such cells. */
  down: 'first' | 'covered' | undefined;
  /** Merged with the cell on the left. */
  isAcross: boolean;
  readonly blocks: SourceBlock[];
}

export interface DraftRow {
  isHeader: boolean;
  isDeleted: boolean;
  /** Columns of the grid that it leaves out at its start. */
  before: number;
  readonly cells: DraftCell[];
}

export interface FinishedTable {
  readonly blocks: readonly SourceBlock[];
  /** A table of one column only sets a frame: its lines go on as lines. */
  readonly isUnfolded: boolean;
  /** Text of a table in a cell, which was taken as lines of the cell. */
  readonly nested: readonly string[];
  /** Text of cells that lie under a merged cell, which Word does not show. */
  readonly covered: readonly string[];
  /** Calls of footnotes in cells, which have no place there. */
  readonly calls: number;
}

/** Word has 63 columns at most. */
export function columnsOf(count: number | undefined): number {
  return Math.min(Math.max(count ?? 1, 1), 63);
}

export function finishTable(
  allRows: readonly DraftRow[],
  place: SourcePlace,
  part: SourceLine['part'],
): FinishedTable {
  const rows = allRows.filter(({ isDeleted }) => !isDeleted);
  const blocks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks));
  if (rows.every(({ cells, before }) => cells.length <= 1 && before === 0)) {
    return { blocks, isUnfolded: rows.length > 0, nested: [], covered: [], calls: 0 };
  }
  const tables = blocks.filter((block) => block.kind === 'table');
  const spanned = spannedRows(rows);
  return {
    blocks: [
      { kind: 'table', place, rows: spanned.rows, part },
      ...blocks.filter((block) => block.kind === 'picture'),
    ],
    isUnfolded: false,
    nested: tables.map((table) => textOf([table]).replaceAll('\n', ' ')),
    covered: spanned.covered,
    calls: blocks.reduce((sum, block) => sum + (block.kind === 'line' ? block.calls.length : 0), 0),
  };
}

/** Lines of a cell are parted by LF; a table within gives its cells as lines. */
export function textOf(blocks: readonly SourceBlock[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'line' || block.kind === 'footnote') return [block.text];
      return block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [];
    })
    .filter((text) => text !== '')
    .join('\n');
}

type Grown = { -readonly [Key in keyof SourceCell]: SourceCell[Key] };

interface SpannedRows {
  readonly rows: readonly (readonly SourceCell[])[];
  readonly covered: readonly string[];
}

function spannedRows(draft: readonly DraftRow[]): SpannedRows {
  const covered: string[] = [];
  /** Cells that the next row can go on with, by their first column. */
  let open = new Map<number, Grown>();
  const rows = draft.map((row) => {
    const cells: Grown[] = [];
    const stillOpen = new Map<number, Grown>();
    const empty = { text: '', rows: 1, header: row.isHeader };
    if (row.before > 0) cells.push({ ...empty, columns: row.before });
    let column = row.before;
    for (const { columns, down, isAcross, blocks } of row.cells) {
      const left = cells.at(-1);
      const above = open.get(column);
      const text = textOf(blocks);
      if (isAcross && left !== undefined) {
        left.columns += columns;
        if (text !== '') covered.push(text);
      } else if (down === 'covered' && above?.columns === columns) {
        above.rows += 1;
        stillOpen.set(column, above);
        if (text !== '') covered.push(text);
      } else {
        const cell = { ...empty, text, columns };
        cells.push(cell);
        if (down !== undefined) stillOpen.set(column, cell);
      }
      column += columns;
    }
    open = stillOpen;
    return cells;
  });
  return { rows, covered };
}
