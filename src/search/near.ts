import type { Filter } from './filters.ts';
import type { IndexReader } from './index-reader.ts';
import { groupScores, unitScores } from './near-scores.ts';
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

/** So many pairs of characters are looked up, those whose characters are rarest. */
const mostPairs = 8;
const mostPairsOfText = 24;
/** A text of more different characters than a question has is known by its pairs alone. */
const mostCharacters = 40;
/** Characters that stand in more than this share of all clauses say too little for their weight. */
const commonShare = 1 / 8;
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
 * policy, over single characters and pairs of them; a policy that others name counts more; the best
 * units of a policy and of a section lift their neighbours. The constants are round and few; they
 * were chosen on one half of a set of questions and hold on the other.
 */
export async function rankNear(
  index: IndexReader,
  query: Query,
  { filter, most }: { readonly filter: Filter; readonly most: number },
): Promise<readonly NearHit[]> {
  const grams = informativeGrams(index, query);
  const units = await index.units();
  const lists = await Promise.all(
    grams.map(async ({ gram, times }) => ({ gram, times, list: await index.postings(gram) })),
  );
  const scores = unitScores(index, units, lists);
  const { policies, sections } = units;
  const perSection = groupScores(units, sections, { lists, size: index.size });
  const perPolicy = groupScores(units, policies, { lists, size: index.size });
  const { standing } = index.columns;
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] ?? 0;
    if (score === 0) continue;
    const policy = policies[unit] ?? 0;
    const sum = score + (perSection[sections[unit] ?? 0] ?? 0) + (perPolicy[policy] ?? 0);
    scores[unit] = sum * (1 + (standing[policy] ?? 0));
  }
  const admits = (clause: number) => filter.admits(clause) && filter.isChosen(clause);
  // Most units share a character or two with any question: the worst need no sorting.
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

/** All characters of a question but common ones, and the pairs whose characters are rarest. */
function informativeGrams(index: IndexReader, query: Query): readonly QuestionGram[] {
  const counts = new Map<string, number>();
  for (const gram of gramsOf(query)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const all = [...counts]
    .filter(([gram]) => [...gram].every((character) => index.frequency(character) > 0))
    .map(([gram, times]) => ({ gram, times: Math.min(2, times) }));
  const characters = all.filter(({ gram }) => gram.length === 1);
  const isText = characters.length > mostCharacters;
  const product = ({ gram }: QuestionGram) =>
    [...gram].reduce((sum, character) => sum * index.frequency(character), 1);
  const common = index.size * commonShare;
  return [
    ...(isText ? [] : characters.filter(({ gram }) => index.frequency(gram) <= common)),
    ...all
      .filter(({ gram }) => gram.length === 2)
      .toSorted((a, b) => product(a) - product(b))
      .slice(0, isText ? mostPairsOfText : mostPairs),
  ];
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
