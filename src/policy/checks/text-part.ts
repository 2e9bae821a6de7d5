import { type Clause, type Correction, inDocumentOrder, type Note } from '../clause.ts';
import type { PlaceIn } from '../document-facts.ts';
import type { Place } from '../finding.ts';
import type { CheckedDocument } from './check.ts';

/** A run of official text that is read as one: a paragraph with its number, a heading, a cell. */
export interface TextPart {
  readonly text: string;
  readonly corrections: readonly Correction[];
  readonly notes: readonly Note[];
  readonly place: (offset: number) => Place;
}

/** The title and the text of a document, in order. Points inside a paragraph are no parts of their own. */
export function textParts(document: CheckedDocument): readonly TextPart[] {
  const parts: TextPart[] = [];
  const { meta, places, placeIn } = document;
  const title = places.get('title');
  if (meta !== undefined && title !== undefined) {
    parts.push({ text: meta.title, corrections: [], notes: [], place: () => title });
  }
  let block: Clause[] = [];
  for (const clause of inDocumentOrder(document.clauses)) {
    if (clause.startsBlock) {
      parts.push(...partsOf(block, placeIn));
      block = [];
    }
    block.push(clause);
  }
  parts.push(...partsOf(block, placeIn));
  return parts;
}

function partsOf(block: readonly Clause[], placeIn: PlaceIn): readonly TextPart[] {
  const [first] = block;
  if (first === undefined) return [];
  return first.kind === 'table' ? cellsOf(first, placeIn) : [paragraphOf(block, placeIn)];
}

function paragraphOf(block: readonly Clause[], placeIn: PlaceIn): TextPart {
  let text = '';
  const corrections: Correction[] = [];
  const notes: Note[] = [];
  const starts: { readonly clause: Clause; readonly start: number }[] = [];
  for (const clause of block) {
    text += clause.label + clause.gap;
    const start = text.length;
    starts.push({ clause, start });
    corrections.push(...clause.corrections.map((mark) => ({ ...mark, start: mark.start + start })));
    notes.push(...clause.notes.map((note) => ({ ...note, at: note.at + start })));
    text += clause.text;
  }
  const place = (offset: number) => {
    const found = starts.findLast(({ start }) => start <= offset) ?? starts[0];
    if (found === undefined || offset < found.start) return block[0]?.place ?? nowhere;
    return placeIn(found.clause, Math.min(offset - found.start, found.clause.text.length));
  };
  return { text, corrections, notes, place };
}

const nowhere: Place = { line: 1, column: 1 };

/** The cells of a table that are not empty. */
function cellsOf(table: Clause, placeIn: PlaceIn): readonly TextPart[] {
  return [...table.text.matchAll(/[^\t\n]+/gu)].map(({ 0: text, index }) => ({
    text,
    corrections: [],
    notes: table.notes,
    place: (offset) => placeIn(table, index + offset),
  }));
}

/**
 * True where an editor has dealt with the place already: it is marked as damaged, or a note of its
 * paragraph quotes the words.
 */
export function isDealtWith(
  { text, corrections, notes }: Pick<TextPart, 'text' | 'corrections' | 'notes'>,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (corrections.some((mark) => start < mark.start + mark.printed.length && mark.start < end)) {
    return true;
  }
  const words = text.slice(start, end);
  return notes.some((note) =>
    [...note.text.matchAll(quoted)].some(({ groups }) => {
      const quote = groups?.['quote'] ?? '';
      return quote.includes(words) || (quote !== '' && words.includes(quote));
    }),
  );
}

/** “执证人员” of 「“执证人员”疑应为“持证人员”；原文如此。」 */
const quoted = /“(?<quote>[^“”]{1,80})”/gu;
