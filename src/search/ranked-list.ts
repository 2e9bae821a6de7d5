import type { DirectAnswer } from './direct-answer.ts';

/** A hit before its text is loaded. */
interface Ranked {
  /** The clause, or the first clause of the unit. */
  readonly clause: number;
  readonly score: number;
}

export interface Listed {
  readonly answer: DirectAnswer | undefined;
  readonly hit: Ranked | undefined;
}

/** What is named outright comes before all else, and only once. */
export function directFirst(
  direct: readonly DirectAnswer[],
  ranking: RankedList,
): {
  readonly slice: (from: number, to: number) => readonly Listed[];
  /** Clauses of the first so many that stand in the text itself. */
  readonly clauses: (count: number) => readonly number[];
} {
  const named = new Set(direct.map(({ clause }) => clause));
  const rest = direct.length === 0 ? ranking : ranking.without((clause) => named.has(clause));
  return {
    clauses: (count) => ranking.slice(0, count).map(({ clause }) => clause),
    slice: (from, to) => [
      ...direct.slice(from, to).map((answer) => ({ answer, hit: undefined })),
      ...rest
        .slice(Math.max(0, from - direct.length), Math.max(0, to - direct.length))
        .map((hit) => ({ answer: undefined, hit })),
    ],
  };
}

export interface RankedList {
  readonly slice: (from: number, to: number) => readonly Ranked[];
  readonly without: (test: (clause: number) => boolean) => RankedList;
}

/** The best first; of equals, and by date, the order of the index, which is newest first. */
export function inOrder(clauses: Uint32Array, scores: Float32Array, byDate: boolean): RankedList {
  const order = new Float64Array(clauses.length);
  const most = 2 ** 22;
  for (let at = 0; at < order.length; at += 1) {
    const rank = byDate ? 0 : most - Math.round((scores[at] ?? 0) * 1_000);
    order[at] = rank * most + at;
  }
  if (!byDate) order.sort();
  const ranked = (key: number): Ranked => {
    const at = key % most;
    return { clause: clauses[at] ?? 0, score: scores[at] ?? 0 };
  };
  const list = (keys: Float64Array): RankedList => ({
    slice: (from, to) => Array.from(keys.subarray(from, to), ranked),
    without: (test) => list(keys.filter((key) => !test(ranked(key).clause))),
  });
  return list(order);
}
