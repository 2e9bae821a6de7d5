import type {
  SourceBlock,
  SourceCell,
  SourcePicture,
  SourcePlace,
  SourceTable,
} from '../../../src/import/source-document.ts';
import type { CellSink } from './sinks.ts';
import type { TableCell } from './tables.ts';
import type { HtmlElement } from './tree.ts';

/** A table whose cells are being read. */
export class OpenTable {
  /** Pictures in its cells; they follow the table. */
  readonly pictures: SourcePicture[] = [];
  private readonly grid: readonly (readonly TableCell[])[];
  private readonly place: SourcePlace;
  private readonly part: SourceTable['part'];
  private readonly texts = new Map<HtmlElement, CellSink | undefined>();

  constructor(
    grid: readonly (readonly TableCell[])[],
    place: SourcePlace,
    part: SourceTable['part'],
  ) {
    this.grid = grid;
    this.place = place;
    this.part = part;
    for (const { element } of grid.flat()) this.texts.set(element, undefined);
  }

  has(element: HtmlElement): boolean {
    return this.texts.has(element);
  }

  fill(element: HtmlElement, cell: CellSink): void {
    this.texts.set(element, cell);
  }

  /** The table, unless all of its cells are empty, and the pictures in it. */
  blocks(): readonly SourceBlock[] {
    const headRows = this.headRows();
    let empty = true;
    const rows = this.grid.map((row, index) =>
      row.map(({ element, columns, rows: high }): SourceCell => {
        const text = this.texts.get(element)?.text ?? '';
        if (text !== '') empty = false;
        return { text, columns, rows: high, header: element.tag === 'th' || index < headRows };
      }),
    );
    if (empty) return this.pictures;
    return [{ kind: 'table', place: this.place, rows, part: this.part }, ...this.pictures];
  }

  /**
   * Rows that are a head although no cell is `th`: the rows of `thead`; else the first row, with the
   * rows that its cells reach down to, where all text in them is bold or in 黑体 and some below is not.
   */
  private headRows(): number {
    const first = this.grid[0] ?? [];
    if (this.grid.some((row) => row.some(({ element }) => element.tag === 'th'))) return 0;
    const body = this.grid.findIndex((row) => row[0]?.element.parent?.parent?.tag !== 'thead');
    if (body !== 0) return body === -1 ? this.grid.length : body;
    const depth = Math.max(1, ...first.map(({ rows }) => rows));
    const heads = this.grid.slice(0, depth);
    const black = (rows: OpenTable['grid']): boolean =>
      rows.every((row) => row.every(({ element }) => this.texts.get(element)?.black !== false));
    const hasText = first.some(({ element }) => (this.texts.get(element)?.text ?? '') !== '');
    return hasText && depth < this.grid.length && black(heads) && !black(this.grid.slice(depth))
      ? depth
      : 0;
  }
}
