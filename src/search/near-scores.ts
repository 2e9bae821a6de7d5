import type { IndexReader } from './index-reader.ts';
import type { PostingList } from './posting-list.ts';
import type { Units } from './unit-table.ts';

/** A gram of a question with its list. */
export interface QuestionList {
  readonly gram: string;
  readonly times: number;
  readonly list: PostingList;
}

// BM25 of a unit: k1 and b; a place in the policy's title counts as so much of one in the text.
const saturation = 1;
const lengthShare = 0.8;
const titleShare = 0.3;
// BM25 of a section or policy, and its share of the unit's score.
const groupSaturation = 1.2;
const groupLengthShare = 0.75;
const groupShare = 0.3;

/** Rarity of what so many of all have. */
function rarityOf(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** How many of the grams each policy has, its title included. */
export function gramsOfPolicies(index: IndexReader, lists: readonly QuestionList[]): Uint32Array {
  const counts = new Uint32Array(index.columns.sizes.length);
  for (const { list } of lists) {
    const having = new Set<number>();
    for (const clause of list.clauses) having.add(index.policyOf[clause] ?? 0);
    for (const policy of having) counts[policy] = (counts[policy] ?? 0) + 1;
  }
  return counts;
}

/** BM25 of each unit. */
export function unitScores(
  index: IndexReader,
  units: Units,
  lists: readonly QuestionList[],
): Float32Array {
  const count = units.lengths.length;
  const scores = new Float32Array(count);
  const found = new Float32Array(count);
  const mean = meanOf(units.lengths);
  const firstUnit = (policy: number) =>
    units.ofClause[index.firstClause[policy] ?? 0] ?? units.lengths.length;
  for (const question of lists) {
    const { clauses, counts } = question.list;
    const seen: number[] = [];
    let having = 0;
    for (let at = 0; at < clauses.length; at += 1) {
      const clause = clauses[at] ?? 0;
      const places = counts[at] ?? 1;
      if (clause < index.size) {
        const unit = units.ofClause[clause] ?? 0;
        if (found[unit] === 0) {
          seen.push(unit);
          having += 1;
        }
        const length = (units.lengths[unit] ?? mean) / mean;
        found[unit] = (found[unit] ?? 0) + places / (1 - lengthShare + lengthShare * length);
      } else {
        const policy = clause - index.size;
        const end = firstUnit(policy + 1);
        for (let unit = firstUnit(policy); unit < end; unit += 1) {
          if (found[unit] === 0) seen.push(unit);
          found[unit] = (found[unit] ?? 0) + titleShare * places;
        }
      }
    }
    const weight = question.times * rarityOf(having, count) * (saturation + 1);
    for (const unit of seen) {
      const places = found[unit] ?? 0;
      scores[unit] = (scores[unit] ?? 0) + (weight * places) / (places + saturation);
      found[unit] = 0;
    }
  }
  return scores;
}

interface Asked {
  readonly lists: readonly QuestionList[];
  /** Number of clauses without the titles. */
  readonly size: number;
}

/** The share that each group of units adds to its units: BM25 of all their texts as one. */
export function groupScores(
  units: Units,
  groups: Uint32Array,
  { lists, size }: Asked,
): Float32Array {
  const count = (groups.at(-1) ?? -1) + 1;
  const lengths = new Float32Array(count);
  groups.forEach((group, unit) => {
    lengths[group] = (lengths[group] ?? 0) + (units.lengths[unit] ?? 0);
  });
  const mean = meanOf(lengths);
  const scores = new Float32Array(count);
  const found = new Float32Array(count);
  for (const question of lists) {
    const { clauses, counts } = question.list;
    const seen: number[] = [];
    for (let at = 0; at < clauses.length; at += 1) {
      const clause = clauses[at] ?? 0;
      if (clause >= size) break;
      const unit = units.ofClause[clause] ?? 0;
      const group = groups[unit] ?? 0;
      if (found[group] === 0) seen.push(group);
      found[group] = (found[group] ?? 0) + (counts[at] ?? 1);
    }
    const rarity = Math.log(1 + count / (seen.length + 0.5));
    const weight = question.times * rarity * (groupSaturation + 1) * groupShare;
    for (const group of seen) {
      const places = found[group] ?? 0;
      const length = 1 - groupLengthShare + (groupLengthShare * (lengths[group] ?? 0)) / mean;
      scores[group] =
        (scores[group] ?? 0) + (weight * places) / (places + groupSaturation * length);
      found[group] = 0;
    }
  }
  return scores;
}

function meanOf(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 1 : sum / values.length;
}
