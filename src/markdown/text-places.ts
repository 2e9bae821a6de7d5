import { type Clause, inDocumentOrder } from '../policy/clause.ts';
import type { PlaceIn } from '../policy/document-facts.ts';
import type { Place } from '../policy/finding.ts';

/**
 * Where the characters of clauses stand in a file. A clause's text lacks what the file has for
 * syntax: escapes, tags, marks of headings, bars of tables. The text is followed through the file
 * from the place of its block, and what does not belong to it is stepped over.
 */
export function textPlaces(source: string, clauses: readonly Clause[]): PlaceIn {
  const blocks = blockTexts(clauses);
  let lineStarts: readonly number[] | undefined;
  let text: string | undefined;
  return (clause, offset) => {
    const block = blocks.get(clause);
    if (block === undefined) return clause.place;
    lineStarts ??= startsOfLines(source);
    const start = (lineStarts[clause.place.line - 1] ?? 0) + clause.place.column - 1;
    const lead = block.texts.join('') + clause.label + clause.gap + clause.text.slice(0, offset);
    text ??= withoutMarks(source);
    const at = follow(text, start, lead + clause.text.charAt(offset));
    return at === undefined ? clause.place : placeAt(lineStarts, at);
  };
}

interface BlockStart {
  /** What stands in the same block before the clause: the clauses that a point follows. */
  readonly texts: readonly string[];
}

function blockTexts(clauses: readonly Clause[]): ReadonlyMap<Clause, BlockStart> {
  const starts = new Map<Clause, BlockStart>();
  let texts: string[] = [];
  for (const clause of inDocumentOrder(clauses)) {
    if (clause.startsBlock) texts = [];
    starts.set(clause, { texts: [...texts] });
    texts.push(clause.label + clause.gap + clause.text);
  }
  return starts;
}

const note = /<Note>[\s\S]*?<\/Note>/gu;
const correction = /<Correction\s[^>]*>/gu;
const printed = /\sprinted="(?<printed>[^"]*)"/du;

/** The file with all that is no official text blanked out, each character in its place. */
function withoutMarks(source: string): string {
  return source.replace(note, blank).replace(correction, (tag) => {
    const [start, end] = printed.exec(tag)?.indices?.groups?.['printed'] ?? [0, 0];
    return blank(tag.slice(0, start)) + tag.slice(start, end) + blank(tag.slice(end));
  });
}

function blank(text: string): string {
  return text.replace(/[^\n]/gu, ' ');
}

/** Offset in the file of the last character of `text`, or of the start where `text` is empty. */
function follow(source: string, start: number, text: string): number | undefined {
  if (source.startsWith(text, start)) return start + Math.max(text.length - 1, 0);
  let at = start;
  let last = start;
  for (const character of text) {
    if (/\s/u.test(character)) continue;
    last = source.indexOf(character, at);
    if (last === -1) return undefined;
    at = last + character.length;
  }
  return last;
}

function startsOfLines(source: string): readonly number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

function placeAt(lineStarts: readonly number[], offset: number): Place {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
