import type { Filter } from './filters.ts';
import type { IndexReader } from './index-reader.ts';
import type { Query, Term } from './query-language.ts';
import { findTerm, type Matches, union } from './terms.ts';

/** A search for phrases in single clauses, or for several words in units. */
export interface Exact {
  readonly byUnit: boolean;
  /** Clauses, or first clauses of units, ascending. */
  readonly clauses: Uint32Array;
  readonly scores: Float32Array;
  /** Policies in whose titles the words stand too. */
  readonly titles: ReadonlySet<number>;
}

export const nothing: Exact = {
  byUnit: false,
  clauses: new Uint32Array(),
  scores: new Float32Array(),
  titles: new Set(),
};

/** The clauses or units that meet a query and its fields, whatever facets are chosen. */
export async function findExact(index: IndexReader, query: Query, filter: Filter): Promise<Exact> {
  const { groups, not, filters } = query;
  if (groups.length === 0) {
    if (filters.length === 0) return nothing;
    return await everyUnit(index, not, filter);
  }
  const lists = await Promise.all(
    groups.map(async (group) => {
      const found = await Promise.all(group.map((term) => findTerm(index, term)));
      return found.length === 1 && found[0] !== undefined ? found[0] : union(found);
    }),
  );
  const excluded = await Promise.all(not.map((term) => findTerm(index, term)));
  const [only] = lists;
  const titles = policiesOfTitles(index, lists);
  if (lists.length === 1 && only !== undefined && not.length === 0) {
    return inClauses(index, only, { filter, titles });
  }
  return await inUnits(index, { lists, excluded }, { filter, titles });
}

interface Sieve {
  readonly filter: Filter;
  readonly titles: ReadonlySet<number>;
}

/** Policies whose titles meet every group. */
function policiesOfTitles(index: IndexReader, lists: readonly Matches[]): ReadonlySet<number> {
  const [first, ...rest] = lists.map(({ clauses }) => new Set(index.titledAmong(clauses)));
  return new Set([...(first ?? [])].filter((policy) => rest.every((set) => set.has(policy))));
}

/** One phrase, or one of several: each clause by itself. */
function inClauses(index: IndexReader, found: Matches, { filter, titles }: Sieve): Exact {
  const clauses = new Uint32Array(found.clauses.length);
  const scores = new Float32Array(clauses.length);
  let count = 0;
  for (let at = 0; at < clauses.length; at += 1) {
    const clause = found.clauses[at] ?? 0;
    if (clause >= index.size || !filter.admits(clause)) continue;
    const places = found.counts[at] ?? 1;
    clauses[count] = clause;
    scores[count] =
      places / (places + 1) + (titles.has(index.policyOf[clause] ?? 0) ? titleBonus : 0);
    count += 1;
  }
  return {
    byUnit: false,
    clauses: clauses.subarray(0, count),
    scores: scores.subarray(0, count),
    titles,
  };
}

const titleBonus = 1;

/** Several words: each unit that has them all, and none of those that are shut out. */
async function inUnits(
  index: IndexReader,
  {
    lists,
    excluded,
  }: { readonly lists: readonly Matches[]; readonly excluded: readonly Matches[] },
  { filter, titles }: Sieve,
): Promise<Exact> {
  const units = await index.units();
  const meets = new Uint16Array(units.lengths.length);
  const weight = new Float32Array(units.lengths.length);
  lists.forEach(({ clauses, counts }, nth) => {
    const rarity = Math.log(1 + index.size / (1 + clauses.length));
    clauses.forEach((clause, at) => {
      if (clause >= index.size) return;
      const unit = units.ofClause[clause] ?? 0;
      if (meets[unit] === nth) meets[unit] = nth + 1;
      if (meets[unit] !== nth + 1) return;
      const places = counts[at] ?? 1;
      weight[unit] = (weight[unit] ?? 0) + (rarity * places) / (places + 1);
    });
  });
  for (const { clauses } of excluded) {
    for (const clause of clauses) {
      if (clause < index.size) meets[units.ofClause[clause] ?? 0] = 0;
    }
  }
  const clauses: number[] = [];
  const scores: number[] = [];
  meets.forEach((met, unit) => {
    if (met !== lists.length) return;
    const clause = units.first[unit] ?? 0;
    if (!filter.admits(clause)) return;
    clauses.push(clause);
    // The same words say more in a short unit.
    const length = 1 + Math.log2(1 + (units.lengths[unit] ?? 1) / 200);
    const title = titles.has(index.policyOf[clause] ?? 0) ? titleBonus : 0;
    scores.push((weight[unit] ?? 0) / length + title);
  });
  return {
    byUnit: true,
    clauses: Uint32Array.from(clauses),
    scores: Float32Array.from(scores),
    titles,
  };
}

/** Only fields: every unit of the documents that meet them. */
async function everyUnit(index: IndexReader, not: readonly Term[], filter: Filter): Promise<Exact> {
  const units = await index.units();
  const out = new Set<number>();
  for (const term of not) {
    const { clauses } = await findTerm(index, term);
    for (const clause of clauses) out.add(units.ofClause[clause] ?? 0);
  }
  const clauses = units.first
    .subarray(0, -1)
    .filter((clause, unit) => !out.has(unit) && filter.admits(clause));
  return { byUnit: true, clauses, scores: new Float32Array(clauses.length), titles: new Set() };
}
