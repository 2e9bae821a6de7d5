import { type DraftLine, type Piece, textOf } from './edit.ts';

/** A line that goes on in another, with the blank lines between the two. */
export interface Seam {
  readonly blanks: readonly DraftLine[];
  readonly next: DraftLine;
}

/** Letters of words that blanks part. */
const foreignEnd = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic},;]$/u;
const foreignStart = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * One line of two. The break, the blank lines and the white space at the two ends become one run
 * without text; between words of a foreign language it becomes a blank.
 */
export function sewn(line: DraftLine, { blanks, next }: Seam): DraftLine {
  const before = withoutEnd(line.pieces);
  const after = withoutStart(next.pieces);
  const between = blanks.map((blank) => `${blank.pieces.map(({ source }) => source).join('')}\n`);
  const foreign = foreignEnd.test(textOf(before)) && foreignStart.test(textOf(after));
  const seam: Piece = {
    source: `${before.cut}\n${between.join('')}${after.cut}`,
    text: foreign ? ' ' : '',
    why: [foreign ? 'line-joined-blank' : 'line-joined'],
  };
  const pieces = [...before.pieces, seam, ...after.pieces];
  const start = textOf(before).length + seam.text.length - after.cut.length;
  const calls = next.calls.map((call) => ({ ...call, at: Math.max(0, call.at + start) }));
  const own = line.calls.map((call) => ({ ...call, at: Math.min(call.at, textOf(before).length) }));
  return { ...line, pieces, calls: [...own, ...calls] };
}

interface Trimmed {
  readonly pieces: readonly Piece[];
  readonly cut: string;
}

/** Only what nothing has changed yet is cut: a changed run keeps its reasons. */
function withoutEnd(pieces: readonly Piece[]): Trimmed {
  const last = pieces.at(-1);
  if (last === undefined || last.why.length > 0) return { pieces, cut: '' };
  const text = last.text.trimEnd();
  const rest = pieces.slice(0, -1);
  return {
    pieces: text === '' ? rest : [...rest, { source: text, text, why: [] }],
    cut: last.text.slice(text.length),
  };
}

function withoutStart(pieces: readonly Piece[]): Trimmed {
  const [first, ...rest] = pieces;
  if (first === undefined || first.why.length > 0) return { pieces, cut: '' };
  const text = first.text.trimStart();
  return {
    pieces: text === '' ? rest : [{ source: text, text, why: [] }, ...rest],
    cut: first.text.slice(0, first.text.length - text.length),
  };
}
