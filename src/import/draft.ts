import { applyEdits, type DraftLine, draftLine, sourceOf, textOf } from './edit.ts';
import type {
  SourceBlock,
  SourceFootnote,
  SourcePicture,
  SourcePlace,
  SourceTable,
} from './source-document.ts';

/** A cell with its lines, so that its text is cleaned like any other. */
export interface DraftCell {
  readonly lines: readonly DraftLine[];
  readonly columns: number;
  readonly rows: number;
  readonly header: boolean;
}

/** A block on its way from the source to the document. */
export type DraftItem =
  | { readonly kind: 'line'; readonly line: DraftLine }
  | {
      readonly kind: 'table';
      readonly place: SourcePlace;
      readonly part: SourceTable['part'];
      readonly rows: readonly (readonly DraftCell[])[];
    }
  | { readonly kind: 'footnote'; readonly id: string; readonly lines: readonly DraftLine[] }
  | SourcePicture;

export function draftItem(block: SourceBlock): DraftItem {
  switch (block.kind) {
    case 'line':
      return { kind: 'line', line: withoutNumberTab(draftLine(block), block.generated ?? 0) };
    case 'table':
      return {
        kind: 'table',
        place: block.place,
        part: block.part,
        rows: block.rows.map((row) =>
          row.map(({ text, columns, rows, header }) => ({
            lines: draftLines(text, block),
            columns,
            rows,
            header,
          })),
        ),
      };
    case 'footnote':
      return { kind: 'footnote', id: block.id, lines: draftLines(block.text, block) };
    case 'picture':
      return block;
    default:
      return block satisfies never;
  }
}

/**
 * A number that Word counts ends in a tab: 「第一条\t为了…」. The tab sets the text off on the page; it
 * parts no columns. A blank stays where number and text would run into one: 「1」「2023年」.
 */
function withoutNumberTab(line: DraftLine, generated: number): DraftLine {
  const text = textOf(line);
  const end = generated;
  const start = text.slice(0, end).trimEnd().length;
  if (start === end || !text.slice(start, end).includes('\t')) return line;
  const runsOn = /[0-9a-z]$/iu.test(text.slice(0, start)) && /^[0-9a-z]/iu.test(text.slice(end));
  return applyEdits(line, [{ start, end, put: runsOn ? ' ' : '', why: 'label-gap' }]);
}

function draftLines(
  text: string,
  { place, part }: Pick<SourceFootnote, 'place'> & Partial<Pick<SourceTable, 'part'>>,
): readonly DraftLine[] {
  const line = { kind: 'line', place, look: {}, calls: [], part } as const;
  return text.split('\n').map((each): DraftLine => draftLine({ ...line, text: each }));
}

/** All lines of the items, in reading order. */
export function linesOf(items: readonly DraftItem[]): readonly DraftLine[] {
  return items.flatMap((item) => {
    switch (item.kind) {
      case 'line':
        return [item.line];
      case 'table':
        return item.rows.flat().flatMap(({ lines }) => lines);
      case 'footnote':
        return item.lines;
      case 'picture':
        return [];
      default:
        return item satisfies never;
    }
  });
}

/** The items with their lines exchanged for as many others, in the order of `linesOf`. */
export function withLines(
  items: readonly DraftItem[],
  lines: readonly DraftLine[],
): readonly DraftItem[] {
  let at = 0;
  const next = (line: DraftLine) => lines[at++] ?? line;
  return items.map((item) => {
    switch (item.kind) {
      case 'line':
        return { ...item, line: next(item.line) };
      case 'table':
        return {
          ...item,
          rows: item.rows.map((row) =>
            row.map((cell) => ({ ...cell, lines: cell.lines.map(next) })),
          ),
        };
      case 'footnote':
        return { ...item, lines: item.lines.map(next) };
      case 'picture':
        return item;
      default:
        return item satisfies never;
    }
  });
}

/** The text of an item as the source has it. A picture has none. */
export function sourceTextOf(item: DraftItem): string {
  return linesOf([item]).map(sourceOf).join('\n');
}

export function isBlank(item: DraftItem): boolean {
  return item.kind === 'line' && textOf(item.line).trim() === '';
}

export function isAround(item: DraftItem): boolean {
  switch (item.kind) {
    case 'line':
      return item.line.part === 'around';
    case 'table':
    case 'picture':
      return item.part === 'around';
    case 'footnote':
      return false;
    default:
      return item satisfies never;
  }
}
