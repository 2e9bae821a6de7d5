import type { Correction, FootnoteCall, Note } from './clause.ts';
import type { Place } from './finding.ts';
import { type TableRows, tableText } from './table.ts';

/** A piece of official text with the marks that stand in it; offsets count in `text`. */
export interface MarkedText {
  readonly text: string;
  readonly corrections: readonly Correction[];
  readonly notes: readonly Note[];
  readonly footnotes: readonly FootnoteCall[];
}

/** What a body is made of before its numbering is understood, in document order. */
export type Block =
  | ({ readonly kind: 'text'; readonly place: Place } & MarkedText)
  | ({ readonly kind: 'title'; readonly place: Place } & MarkedText)
  | ({ readonly kind: 'heading'; readonly place: Place } & MarkedText)
  | {
      readonly kind: 'table';
      readonly place: Place;
      readonly rows: TableRows;
    }
  | {
      readonly kind: 'figure';
      readonly place: Place;
      readonly src: string;
      readonly alt: string;
      readonly caption: string;
    }
  | { readonly kind: 'note'; readonly place: Place; readonly text: string }
  | { readonly kind: 'annex-start'; readonly place: Place }
  | { readonly kind: 'annex-end'; readonly place: Place }
  /** What follows belongs to the document, not to the clause before. */
  | { readonly kind: 'break'; readonly place: Place };

/** The official text of a block, notes excluded; undefined for blocks that carry none. */
function blockText(block: Block): string | undefined {
  switch (block.kind) {
    case 'text':
    case 'title':
    case 'heading':
      return block.text;
    case 'table':
      return tableText(block.rows);
    case 'figure':
      return block.caption;
    case 'note':
    case 'annex-start':
    case 'annex-end':
    case 'break':
      return undefined;
    default:
      return block satisfies never;
  }
}

/** The body: the texts of its blocks, a newline between two. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== undefined)
    .join('\n');
}

/** The part of a marked text from `start` to `end`, its marks moved along. */
export function sliceMarked(
  marked: MarkedText,
  start: number,
  end = marked.text.length,
): MarkedText {
  const last = end === marked.text.length;
  const inside = (at: number) => at >= start && (at < end || (last && at === end));
  return {
    text: marked.text.slice(start, end),
    corrections: marked.corrections
      .filter((mark) => inside(mark.start))
      .map((mark) => ({ ...mark, start: mark.start - start })),
    notes: marked.notes
      .filter((note) => note.at > start || start === 0)
      .filter((note) => note.at <= end)
      .map((note) => ({ ...note, at: note.at - start })),
    footnotes: marked.footnotes
      .filter((call) => call.at > start || start === 0)
      .filter((call) => call.at <= end)
      .map((call) => ({ ...call, at: call.at - start })),
  };
}
