import type { RemarkId } from './remarks.ts';
import type { LineLook, SourceCall, SourceLine, SourcePlace } from './source-document.ts';

/** A change of a line's text: the characters from `start` to `end` become `put`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
  readonly why: RemarkId;
}

/**
 * A run of a line: what the source has, and what the document gets. Both are the same where `why`
 * is empty. All sources of a line in order are the line as it was read; that is how nothing is lost.
 */
export interface Piece {
  readonly source: string;
  readonly text: string;
  readonly why: readonly RemarkId[];
}

/** A line on its way from the source to the document. */
export interface DraftLine {
  readonly place: SourcePlace;
  readonly look: LineLook;
  readonly part: SourceLine['part'];
  readonly pieces: readonly Piece[];
  /** Calls of footnotes; `at` is an offset in the text as it is now. */
  readonly calls: readonly SourceCall[];
}

export function draftLine({ place, look, part, text, calls }: SourceLine): DraftLine {
  return { place, look, part, calls, pieces: [{ source: text, text, why: [] }] };
}

/** The line as the document gets it. */
export function textOf({ pieces }: Pick<DraftLine, 'pieces'>): string {
  return pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map(({ text }) => text).join('');
}

/** The line as it was read. */
export function sourceOf({ pieces }: Pick<DraftLine, 'pieces'>): string {
  return pieces.map(({ source }) => source).join('');
}

/**
 * The line with its text changed. Edits count in the text as it is now, do not overlap and are in
 * order. Where an edit meets a run that was changed before, the two become one run with both reasons.
 */
export function applyEdits(line: DraftLine, edits: readonly Edit[]): DraftLine {
  if (edits.length === 0) return line;
  let pieces = line.pieces;
  let calls = line.calls;
  // From the last to the first, so that the offsets of the others hold.
  for (const edit of edits.toReversed()) {
    pieces = withEdit(pieces, edit);
    const grown = edit.put.length - (edit.end - edit.start);
    calls = calls.map((call) => {
      if (call.at <= edit.start) return call;
      return { ...call, at: call.at >= edit.end ? call.at + grown : edit.start + edit.put.length };
    });
  }
  return { ...line, pieces, calls };
}

/** The lines of a title in one; the line ends between them are left out, which is a change too. */
export function joinLines(lines: readonly DraftLine[]): DraftLine {
  const [first, ...rest] = lines;
  if (first === undefined) throw new RangeError('no lines to join');
  const pieces = [...first.pieces];
  const calls = [...first.calls];
  for (const line of rest) {
    const at = textOf({ pieces }).length;
    pieces.push({ source: '\n', text: '', why: ['title-lines-joined'] }, ...line.pieces);
    for (const call of line.calls) calls.push({ ...call, at: call.at + at });
  }
  return { ...first, pieces, calls };
}

/**
 * The parts of a line between the tabs in its text, as lines. A tab goes with the part before it, as
 * a change of white space; calls of footnotes go with their words.
 */
export function splitLine(line: DraftLine, mark: '\t'): readonly DraftLine[] {
  const parts: DraftLine[] = [];
  let pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  const end = () => {
    const calls = line.calls.filter((call) => call.at >= from && call.at <= at);
    const moved = calls.map((call) => ({ ...call, at: call.at - from }));
    parts.push({ ...line, pieces, calls: moved });
    pieces = [];
  };
  for (const piece of line.pieces) {
    const words = piece.text.split(mark);
    if (words.length === 1 || piece.why.length > 0) {
      pieces.push(piece);
      at += piece.text.length;
      continue;
    }
    words.forEach((text, index) => {
      if (index > 0) {
        pieces.push({ source: mark, text: '', why: ['tab-table'] });
        end();
        at += 1;
        from = at;
      }
      pieces.push(plain(text));
      at += text.length;
    });
  }
  end();
  return parts;
}

function withEdit(pieces: readonly Piece[], { start, end, put, why }: Edit): readonly Piece[] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  const reasons = new Set<RemarkId>();
  let source = '';
  let text = put;
  let at = 0;
  for (const piece of pieces) {
    const [from, to] = [at, at + piece.text.length];
    at = to;
    const touches = start === end ? from < start && start < to : from < end && start < to;
    if (!touches) {
      // A run that was left out altogether stands where it was; at the edit's place, before it.
      if (to <= start) before.push(piece);
      else if (from >= end) after.push(piece);
      else {
        source += piece.source;
        for (const reason of piece.why) reasons.add(reason);
      }
      continue;
    }
    const [cutStart, cutEnd] = [Math.max(start, from) - from, Math.min(end, to) - from];
    if (piece.why.length === 0) {
      if (cutStart > 0) before.push(plain(piece.text.slice(0, cutStart)));
      source += piece.text.slice(cutStart, cutEnd);
      if (cutEnd < piece.text.length) after.push(plain(piece.text.slice(cutEnd)));
    } else {
      text = piece.text.slice(0, cutStart) + text + piece.text.slice(cutEnd);
      source += piece.source;
      for (const reason of piece.why) reasons.add(reason);
    }
  }
  return [...before, { source, text, why: [...reasons, why] }, ...after];
}

function plain(text: string): Piece {
  return { source: text, text, why: [] };
}
