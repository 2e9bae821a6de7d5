import type { RuleId } from '../rules.ts';
import type { RuleWords } from '../rules/rule.ts';

/** Something odd in a text; offsets count UTF-16 units of the text that was given. */
export interface Spot {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  readonly words: RuleWords;
}

/** Spots in the order of the text; of those that overlap the first stays. */
export function inOrder(spots: readonly Spot[]): readonly Spot[] {
  const kept: Spot[] = [];
  const order = spots.map((spot, rank) => ({ spot, rank }));
  order.sort((a, b) => a.spot.start - b.spot.start || a.rank - b.rank);
  for (const { spot } of order) {
    if (spot.start >= (kept.at(-1)?.end ?? 0)) kept.push(spot);
  }
  return kept;
}
