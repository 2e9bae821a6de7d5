import type { Filter } from './filters.ts';
import type { IndexReader } from './index-reader.ts';
import type { Query } from './query-language.ts';

/** A unit that comes near to a question. */
export interface NearHit {
  /** First clause of the unit. */
  readonly clause: number;
  /** All its clauses. */
  readonly holds: readonly number[];
  readonly score: number;
  /** Words of the question that stand in it, as normal text. */
  readonly words: readonly string[];
}

/** Whether near hits are wanted: quotation marks, operators and fields ask for exact ones. */
export function isQuestion({ groups, not }: Query): boolean {
  return (
    not.length === 0 &&
    groups.length > 0 &&
    groups.every((group) => group.length === 1 && group[0]?.kind === 'phrase' && !group[0].quoted)
  );
}

const b = 0.9;
const k1 = 1.2;

export async function rankNear(
  index: IndexReader,
  query: Query,
  { filter, most }: { readonly filter: Filter; readonly most: number },
): Promise<readonly NearHit[]> {
  const grams = gramsOf(query);
  const units = await index.units();
  const scores = new Float32Array(units.lengths.length);
  const mean = units.lengths.reduce((sum, length) => sum + length, 0) / units.lengths.length;
  const lists = await Promise.all([...grams].map((gram) => index.postings(gram)));
  for (const { clauses, counts } of lists) {
    const rarity = Math.log(1 + index.size / (1 + clauses.length));
    clauses.forEach((clause, at) => {
      if (clause >= index.size) return;
      const unit = units.ofClause[clause] ?? 0;
      const tf = counts[at] ?? 1;
      const length = 1 - b + (b * (units.lengths[unit] ?? mean)) / mean;
      scores[unit] = (scores[unit] ?? 0) + (rarity * tf * (k1 + 1)) / (tf + k1 * length);
    });
  }
  const ranked: { unit: number; score: number }[] = [];
  scores.forEach((score, unit) => {
    if (score > 0) ranked.push({ unit, score });
  });
  ranked.sort((x, y) => y.score - x.score || x.unit - y.unit);
  const hits: NearHit[] = [];
  for (const { unit, score } of ranked) {
    if (hits.length === most) break;
    const [first, end] = [units.first[unit] ?? 0, units.first[unit + 1] ?? 0];
    if (!filter.admits(first) || filter.unmet(first) !== 0) continue;
    hits.push({
      clause: first,
      holds: Array.from({ length: end - first }, (_, at) => first + at),
      score,
      words: [...grams],
    });
  }
  return hits;
}

function gramsOf({ groups }: Query): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const term of groups.flat()) {
    if (term.kind !== 'phrase') continue;
    for (let at = 0; at + 1 < term.text.length; at += 1) {
      const gram = term.text.slice(at, at + 2);
      if (/^[\p{L}\p{N}]+$/u.test(gram)) grams.add(gram);
    }
  }
  return grams;
}
