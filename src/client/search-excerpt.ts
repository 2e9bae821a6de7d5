import type { HitClause } from '../search/answer.ts';

/** A stretch of a clause as it is shown. */
export interface Piece {
  readonly text: string;
  readonly kind: 'text' | 'mark' | 'gap';
}

/** A clause's text from its first character that is seen. */
export function wholeText({ text, marks }: HitClause): readonly Piece[] {
  return cut(text, marks, [text.length - text.trimStart().length, text.length]);
}

/**
 * The stretches of a clause around the words found: the first place of each, with a little before
 * it, so that it stands in the first lines. `lines` says how many there are for it.
 */
export function excerpt(clause: HitClause, lines: number): readonly Piece[] {
  const { text, marks } = clause;
  const start = text.length - text.trimStart().length;
  const firsts = firstOfEach(clause);
  const last = firsts.at(-1);
  if (last === undefined || last[1] - start <= lines * lineLength) return wholeText(clause);
  const room = lines > 2 ? 22 : 6;
  const windows: [number, number][] = [];
  for (const [from, to] of firsts) {
    const window: [number, number] = [
      Math.max(start, sentenceStart(text, from, room)),
      sentenceEnd(text, to),
    ];
    const open = windows.at(-1);
    if (open !== undefined && window[0] - open[1] < 6) open[1] = window[1];
    else windows.push(window);
  }
  const [first] = windows;
  if (first !== undefined && first[0] - start < 6) first[0] = start;
  const end = windows.at(-1);
  // The style cuts it off where the lines end.
  if (end !== undefined) end[1] = text.length;
  return windows.flatMap((window, at) => {
    const left = at > 0 || window[0] > start;
    return [...(left ? [gap] : []), ...cut(text, marks, window)];
  });
}

/** Marked words of clauses, each once, as they are printed. */
export function markedWords(clauses: readonly HitClause[]): readonly string[] {
  const words = clauses.flatMap(({ text, marks }) =>
    marks.map(([start, end]) => text.slice(start, end)),
  );
  return [...new Set(words)];
}

const stops = /[，。；：！？、]/u;

/** Behind the stop before a place, where it is not further off than there is room. */
function sentenceStart(text: string, at: number, room: number): number {
  for (let start = at; start > at - room && start > 0; start -= 1) {
    if (stops.test(text[start - 1] ?? '')) return start;
  }
  return at - Math.ceil(room / 2);
}

function sentenceEnd(text: string, at: number): number {
  for (let end = at; end < at + 16; end += 1) {
    if (stops.test(text[end] ?? '')) return end;
  }
  return at + 10;
}

/** Characters that surely find room in a line. */
const lineLength = 17;
const mostFirsts = 4;
const gap: Piece = { text: '……', kind: 'gap' };

function firstOfEach({ text, marks }: HitClause): HitClause['marks'] {
  const seen = new Set<string>();
  return marks
    .filter(([start, end]) => {
      const words = text.slice(start, end);
      return !seen.has(words) && seen.add(words);
    })
    .slice(0, mostFirsts);
}

function cut(
  text: string,
  marks: HitClause['marks'],
  [from, to]: readonly [number, number],
): readonly Piece[] {
  const pieces: Piece[] = [];
  const put = (kind: Piece['kind'], start: number, end: number) => {
    if (end > start) pieces.push({ text: text.slice(start, end), kind });
  };
  let at = from;
  for (const [start, end] of marks) {
    if (end <= from || start >= to) continue;
    put('text', at, Math.max(start, from));
    put('mark', Math.max(start, from), Math.min(end, to));
    at = Math.min(end, to);
  }
  put('text', at, to);
  return pieces;
}
