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
  readonly length: number;
  readonly at: (place: number) => Listed | undefined;
  /** Clauses of the first so many that stand in the text itself. */
  readonly clauses: (count: number) => readonly number[];
} {
  const named = new Set(direct.map(({ clause }) => clause));
  const rest = direct.length === 0 ? ranking : ranking.without((clause) => named.has(clause));
  return {
    length: direct.length + rest.length,
    clauses: (count) =>
      Array.from({ length: Math.min(count, ranking.length) }, (_, at) => ranking.at(at).clause),
    at: (place) => {
      if (place < direct.length) return { answer: direct[place], hit: undefined };
      const at = place - direct.length;
      return at < rest.length ? { answer: undefined, hit: rest.at(at) } : undefined;
    },
  };
}

export interface RankedList {
  readonly length: number;
  /** One of the list; `place` is below its length. */
  readonly at: (place: number) => Ranked;
  readonly without: (test: (clause: number) => boolean) => RankedList;
}

/**
 * Of a `tier` before those of the next; in it the best first; of equals, and by date, the order of
 * the index, which is newest first.
 */
export function inOrder(
  { clauses, scores }: { readonly clauses: Uint32Array; readonly scores: Float32Array },
  { byDate, tier }: { readonly byDate: boolean; readonly tier: (clause: number) => 0 | 1 },
): RankedList {
  const order = new Float64Array(clauses.length);
  const most = 2 ** 22;
  for (let at = 0; at < order.length; at += 1) {
    const rank = byDate
      ? 0
      : most - Math.round((scores[at] ?? 0) * 1_000) + tier(clauses[at] ?? 0) * most;
    order[at] = rank * most + at;
  }
  if (!byDate) order.sort();
  const ranked = (key: number): Ranked => {
    const at = key % most;
    return { clause: clauses[at] ?? 0, score: scores[at] ?? 0 };
  };
  const list = (keys: Float64Array): RankedList => ({
    length: keys.length,
    at: (place) => ranked(keys[place] ?? 0),
    without: (test) => list(keys.filter((key) => !test(ranked(key).clause))),
  });
  return list(order);
}
