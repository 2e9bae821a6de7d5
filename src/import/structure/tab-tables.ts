import type { DraftCell, DraftItem } from '../draft.ts';
import { applyEdits, type DraftLine, splitLine, textOf } from '../edit.ts';
import type { SourceRemark } from '../source-document.ts';

type LineItem = Extract<DraftItem, { kind: 'line' }>;

export interface TabTables {
  readonly items: readonly DraftItem[];
  readonly remarks: readonly SourceRemark[];
}

/** Fewer rows may be a heading with a figure behind it. */
const fewestRows = 2;

/**
 * Lines that follow one another and have tabs between their words are a table whose rules were lost
 * when it was saved as text. An empty cell stays empty; a row may be shorter than the others.
 */
export function findTabTables(items: readonly DraftItem[]): TabTables {
  const out: DraftItem[] = [];
  const remarks: SourceRemark[] = [];
  let run: LineItem[] = [];
  const endRun = () => {
    const [first] = run;
    if (first !== undefined && isTable(run)) {
      const rows = run.map(({ line }) => cellsOf(line));
      const { place, part } = first.line;
      out.push({ kind: 'table', place, part, rows: withHead(rows) });
      remarks.push({ id: 'tab-table', place, detail: `${rows.length} 行` });
    } else for (const each of run) out.push(withoutEdges(each));
    run = [];
  };
  for (const item of items) {
    if (item.kind === 'line' && textOf(item.line).includes('\t')) {
      // What stands round the document is no row of it.
      if (run[0] && run[0].line.part !== item.line.part) endRun();
      run.push(item);
    } else {
      endRun();
      out.push(item);
    }
  }
  endRun();
  return { items: out, remarks };
}

/** A file cannot hold blanks at the ends of a line. */
function withoutEdges({ line }: LineItem): LineItem {
  const text = textOf(line);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const edges = [
    { start: 0, end: start },
    { start: Math.max(start, end), end: text.length },
  ].filter((edge) => edge.end > edge.start);
  const edits = edges.map((edge) => ({ ...edge, put: '', why: 'blank-at-edge' as const }));
  return { kind: 'line', line: applyEdits(line, edits) };
}

/** At least one row says something in two cells. */
function isTable(run: readonly LineItem[]): boolean {
  if (run.length < fewestRows) return false;
  return run.some(({ line }) => /\S\s*\t\s*\S/u.test(textOf(line)));
}

function cellsOf(line: DraftLine): readonly DraftCell[] {
  return splitLine(line, '\t').map((cell) => ({
    lines: [cell],
    columns: 1,
    rows: 1,
    header: false,
  }));
}

/** The first row is the head where it has no figure and every other row has one. */
function withHead(rows: readonly (readonly DraftCell[])[]): readonly (readonly DraftCell[])[] {
  const hasFigure = (row: readonly DraftCell[]) =>
    row.some(({ lines }) => lines.some((line) => /[0-9０-９]/u.test(textOf(line))));
  const [head, ...body] = rows;
  if (head === undefined || hasFigure(head) || !body.every(hasFigure)) return rows;
  return [head.map((cell) => ({ ...cell, header: true })), ...body];
}
