import type { Filter } from './filters.ts';
import type { IndexReader } from './index-reader.ts';
import { gramsOfPolicies, groupScores, unitScores } from './near-scores.ts';
import type { Query } from './query-language.ts';
import type { Units } from './unit-table.ts';

/** A unit that comes near to a question. */
export interface NearHit {
  /** First clause of the unit. */
  readonly clause: number;
  /** All its clauses. */
  readonly holds: readonly number[];
  readonly score: number;
  /** Words of the question, as normal text; those that stand in the unit are its reason. */
  readonly words: readonly string[];
}

/** A gram of a question and how often it stands in it, twice at most. */
export interface QuestionGram {
  readonly gram: string;
  readonly times: number;
}

/** So many pairs of characters are looked up: each may cost a file, and more find little more. */
const mostPairs = 16;
/** A character that a chosen pair has already counts as so many times as frequent. */
const known = 4;
/** Characters take the room that a short question leaves: one weighs as much as so many pairs. */
const pairsPerCharacter = 4;
/** A policy has pairs by chance that has less than a quarter of them, and fewer than three. */
const leastShare = 1 / 4;
const leastPairs = 3;
/** Units that are compared in the end. */
const candidates = 400;
/** How much the best units of a policy and of a section lift the others there. */
const liftOfPolicy = 0.4;
const liftOfSection = 0.2;
const lifting = 3;

/** Whether near hits are wanted: quotation marks, operators and fields ask for exact ones. */
export function isQuestion({ groups, not }: Query): boolean {
  return (
    not.length === 0 &&
    groups.length > 0 &&
    groups.every((group) => group.length === 1 && group[0]?.kind === 'phrase' && !group[0].quoted)
  );
}

/**
 * Units by likeness to a question, the best first. BM25 of the unit, of its section and of its
 * policy, over pairs of characters and, of short questions, single ones; a policy that others name
 * counts more; the best units of a policy and of a section lift their neighbours. Where no policy has
 * enough of the question, none comes near it. The constants are round and few; they were chosen on one
 * half of a set of questions and hold on the other.
 */
export async function rankNear(
  index: IndexReader,
  query: Query,
  { filter, most }: { readonly filter: Filter; readonly most: number },
): Promise<readonly NearHit[]> {
  const { grams, least, measure } = informativeGrams(index, query);
  const units = await index.units();
  const lists = await Promise.all(
    grams.map(async ({ gram, times }) => ({ gram, times, list: await index.postings(gram) })),
  );
  const scores = unitScores(index, units, lists);
  const { policies, sections } = units;
  const perSection = groupScores(units, sections, { lists, size: index.size });
  const perPolicy = groupScores(units, policies, { lists, size: index.size });
  const { standing } = index.columns;
  const shared = gramsOfPolicies(
    index,
    lists.filter(({ gram }) => gram.length === measure),
  );
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] ?? 0;
    if (score === 0) continue;
    const policy = policies[unit] ?? 0;
    if ((shared[policy] ?? 0) < least) {
      scores[unit] = 0;
      continue;
    }
    const sum = score + (perSection[sections[unit] ?? 0] ?? 0) + (perPolicy[policy] ?? 0);
    scores[unit] = sum * (1 + (standing[policy] ?? 0));
  }
  const admits = (clause: number) => filter.admits(clause) && filter.isChosen(clause);
  // Many units share a pair or two with any question: the worst need no sorting.
  const best = bestUnits(scores, units, { admits, floor: floorOf(scores) });
  const lifted = best.map(({ score }) => score);
  lift(lifted, best, { groups: policies, by: liftOfPolicy });
  lift(lifted, best, { groups: sections, by: liftOfSection });
  const words = wordsOf(query);
  return best
    .map(({ unit }, at) => ({ unit, score: lifted[at] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.unit - b.unit)
    .slice(0, most)
    .map(({ unit, score }) => {
      const [first, end] = [units.first[unit] ?? 0, units.first[unit + 1] ?? 0];
      const holds = Array.from({ length: end - first }, (_, at) => first + at);
      return { clause: first, holds, score, words };
    });
}

interface Chosen {
  readonly grams: readonly QuestionGram[];
  /** So many of the pairs a policy must have … */
  readonly least: number;
  /** … or of the characters where there are no pairs: how long the grams are that count. */
  readonly measure: 1 | 2;
}

/**
 * The pairs of a question whose characters are rarest, spread over its words: of 演唱会 the pair 演唱
 * is taken, but 唱会 only after what else is rare. Characters, whose lists are long, come after.
 */
function informativeGrams(index: IndexReader, query: Query): Chosen {
  const counts = new Map<string, number>();
  for (const gram of gramsOf(query)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const grams = [...counts].map(([gram, times]) => ({ gram, times: Math.min(2, times) }));
  const pairs = grams.filter(({ gram }) => gram.length === 2);
  const left = pairs.filter(({ gram }) => frequencyOf(index, gram) > 0);
  const chosen: QuestionGram[] = [];
  const taken = new Map<string, number>();
  while (left.length > 0 && chosen.length < mostPairs) {
    const costs = left.map(({ gram }) =>
      [...gram].reduce(
        (cost, character) => cost * known ** (taken.get(character) ?? 0),
        frequencyOf(index, gram),
      ),
    );
    const [next] = left.splice(costs.indexOf(Math.min(...costs)), 1);
    if (next === undefined) break;
    chosen.push(next);
    for (const character of next.gram) taken.set(character, (taken.get(character) ?? 0) + 1);
  }
  const room = Math.floor((mostPairs - chosen.length) / pairsPerCharacter);
  const characters = grams.filter(({ gram }) => gram.length === 1);
  const rarest = characters
    .filter(({ gram }) => index.frequency(gram) > 0)
    .toSorted((a, b) => index.frequency(a.gram) - index.frequency(b.gram))
    .slice(0, room);
  const asked = pairs.length > 0 ? pairs : characters;
  return {
    grams: [...chosen, ...rarest],
    measure: pairs.length > 0 ? 2 : 1,
    least: Math.min(leastPairs, Math.ceil(asked.length * leastShare)),
  };
}

/** How frequent the characters of a gram are together; 0 where one stands nowhere. */
function frequencyOf(index: IndexReader, gram: string): number {
  return [...gram].reduce((product, character) => product * index.frequency(character), 1);
}

const letter = /[\p{L}\p{N}]/u;

/** Single letters and figures and pairs of neighbours, in UTF-16 units as the index has them. */
function* gramsOf({ groups }: Query): Generator<string> {
  for (const term of groups.flat()) {
    if (term.kind !== 'phrase') continue;
    const { text } = term;
    for (let at = 0; at < text.length; at += 1) {
      const [a, b] = [text.charAt(at), text.charAt(at + 1)];
      if (!letter.test(a)) continue;
      yield a;
      if (letter.test(b)) yield a + b;
    }
  }
}

/** Stretches of a question between marks, to be found again in hits. */
function wordsOf({ groups }: Query): readonly string[] {
  return groups
    .flat()
    .flatMap((term) => (term.kind === 'phrase' ? term.text.split(/[^\p{L}\p{N}]+/u) : []))
    .filter((word) => word !== '');
}

interface Candidate {
  readonly unit: number;
  readonly score: number;
}

/** The best units that are no headings and are admitted. */
function bestUnits(
  scores: Float32Array,
  units: Units,
  { admits, floor }: { readonly admits: (clause: number) => boolean; readonly floor: number },
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] ?? 0;
    if (score <= floor || units.headings[unit] === 1) continue;
    if (admits(units.first[unit] ?? 0)) found.push({ unit, score });
  }
  found.sort((a, b) => b.score - a.score || a.unit - b.unit);
  // A filter may leave too few of them: then all are looked at.
  if (found.length < candidates && floor > 0) return bestUnits(scores, units, { admits, floor: 0 });
  return found.slice(0, candidates);
}

/** A score that some thousand units exceed; 0 where few have any. */
function floorOf(scores: Float32Array): number {
  let most = 0;
  for (let unit = 0; unit < scores.length; unit += 1) most = Math.max(most, scores[unit] ?? 0);
  if (most === 0) return 0;
  const steps = 200;
  const counts = new Uint32Array(steps + 1);
  for (let unit = 0; unit < scores.length; unit += 1) {
    const at = Math.floor(((scores[unit] ?? 0) / most) * steps);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let above = 0;
  for (let at = steps; at > 0; at -= 1) {
    above += counts[at] ?? 0;
    if (above > candidates * 5) return (at / steps) * most;
  }
  return 0;
}

/** Adds to each candidate a share of the best scores of its group. */
function lift(
  scores: number[],
  best: readonly Candidate[],
  { groups, by }: { readonly groups: Uint32Array; readonly by: number },
): void {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const { unit, score } of best) {
    const group = sums.get(groups[unit] ?? 0) ?? { sum: 0, count: 0 };
    if (group.count < lifting) {
      group.count += 1;
      group.sum += score;
    }
    sums.set(groups[unit] ?? 0, group);
  }
  best.forEach(({ unit }, at) => {
    const sum = sums.get(groups[unit] ?? 0)?.sum ?? 0;
    scores[at] = (scores[at] ?? 0) + (by * sum) / lifting;
  });
}
