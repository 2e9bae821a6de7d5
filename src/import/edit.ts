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
  const calls = line.calls.map((call) => ({ ...call, at: movedOffset(call.at, edits) }));
  return { ...line, pieces: withEdits(line.pieces, edits), calls };
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

function movedOffset(at: number, edits: readonly Edit[]): number {
  let grown = 0;
  for (const { start, end, put } of edits) {
    if (at <= start) break;
    if (at < end) return start + grown + put.length;
    grown += put.length - (end - start);
  }
  return at + grown;
}

/**
 * From the last edit to the first, so that the offsets of the others hold. `left` is what stands before
 * the edit, `right` what stands behind it, its last piece first: each piece moves over once.
 */
function withEdits(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const left: Piece[] = [...pieces];
  const right: Piece[] = [];
  let at = pieces.reduce((total, { text }) => total + text.length, 0);
  for (const edit of edits.toReversed()) {
    const { start, end } = edit;
    const touched: Piece[] = [];
    let from = at;
    for (let piece = left.at(-1); piece !== undefined; piece = left.at(-1)) {
      const to = from;
      // A run that was left out altogether stands where it was; at the edit's place, before it.
      if (to <= start) break;
      from -= piece.text.length;
      left.pop();
      if (from >= end) right.push(piece);
      else touched.push(piece);
      at = from;
    }
    const { before, run, after } = meet(touched.toReversed(), edit, from);
    if (after !== undefined) right.push(after);
    if (before !== undefined) left.push(before);
    left.push(run);
    at += (before?.text.length ?? 0) + run.text.length;
  }
  return [...left, ...right.toReversed()];
}

/** The pieces that an edit touches, the first of which begins at `from`, as one run and what is left. */
function meet(
  touched: readonly Piece[],
  { start, end, put, why }: Edit,
  from: number,
): { readonly before: Piece | undefined; readonly run: Piece; readonly after: Piece | undefined } {
  let before: Piece | undefined;
  let after: Piece | undefined;
  let source = '';
  let text = put;
  const reasons = new Set<RemarkId>();
  let at = from;
  for (const piece of touched) {
    const [cutStart, cutEnd] = [Math.max(start - at, 0), Math.min(end - at, piece.text.length)];
    at += piece.text.length;
    const [head, tail] = [piece.text.slice(0, cutStart), piece.text.slice(cutEnd)];
    if (piece.why.length === 0) {
      if (head !== '') before = plain(head);
      if (tail !== '') after = plain(tail);
      source += piece.text.slice(cutStart, cutEnd);
    } else {
      text = head + text + tail;
      source += piece.source;
      for (const reason of piece.why) reasons.add(reason);
    }
  }
  return { before, run: { source, text, why: [...reasons, why] }, after };
}

function plain(text: string): Piece {
  return { source: text, text, why: [] };
}
