import { type Clause, inDocumentOrder, readingOf, wholeReadingOf } from './clause.ts';
import { topicReader } from './measures.ts';
import type { Measure } from './measures.ts';
import type { Policy } from './policy.ts';

/** A sentence of a report that seems to tell of a measure. */
export interface ReportingSentence {
  readonly anchor: string;
  readonly words: string;
  /** From 0 to 1: the share of weighty wording that both have. */
  readonly score: number;
}

/** A measure with what a report says of it; no sentences where it is not heard of again. */
export interface ReportedMeasure {
  readonly measure: Measure;
  /** The likeliest first. */
  readonly sentences: readonly ReportingSentence[];
}

/** Less common wording says nothing, but for sentences under a topic of the measure. */
const leastWording = 0.2;
const leastWordingOfTopic = 0.12;
const mostSentences = 3;

/**
 * Which measures of a plan a report tells of, and by which sentences: by the wording that both have,
 * weighted by its rarity in the two texts, and by the topics that editors have set. Nobody has checked it.
 */
export function reportedMeasures(plan: Policy, report: Policy): readonly ReportedMeasure[] {
  const topicsOf = topicReader(report);
  const sentences = sentencesOf(report.clauses).map(({ clause, words }) => ({
    anchor: clause.anchor,
    words,
    topics: topicsOf(clause),
    pairs: pairsOf(words),
  }));
  const measures = plan.measures.map((measure) => ({
    measure,
    pairs: pairsOf(withoutDuty(wholeReadingOf(measure.clause))),
  }));
  const rarity = rarityIn([...sentences, ...measures].map(({ pairs }) => pairs));
  return measures.map(({ measure, pairs }) => {
    const found = sentences.flatMap(({ anchor, words, topics, pairs: own }) => {
      const score = cosine(pairs, own, rarity);
      const ofTopic = topics.some((topic) => measure.topics.includes(topic));
      return score >= (ofTopic ? leastWordingOfTopic : leastWording)
        ? [{ anchor, words, score }]
        : [];
    });
    const best = found.toSorted((a, b) => b.score - a.score).slice(0, mostSentences);
    return { measure, sentences: best };
  });
}

function sentencesOf(
  clauses: readonly Clause[],
): readonly { readonly clause: Clause; readonly words: string }[] {
  return [...inDocumentOrder(clauses)].flatMap((clause) =>
    readingOf(clause)
      .split(/(?<=[。；！？])/u)
      .map((words) => words.trim())
      .filter((words) => words.length >= 8)
      .map((words) => ({ clause, words })),
  );
}

/** 牵头单位：市司法局 says who, not what. */
function withoutDuty(text: string): string {
  return text.replace(/[（(][^（）()]{0,400}(?:单位|负责|牵头)[^（）()]{0,400}[)）]/gu, '');
}

type Pairs = ReadonlyMap<string, number>;

/** Pairs of neighbouring Han characters and how often each stands there. */
function pairsOf(text: string): Pairs {
  const pairs = new Map<string, number>();
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let at = 0; at + 1 < run.length; at += 1) {
      const pair = run.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

function rarityIn(texts: readonly Pairs[]): (pair: string) => number {
  const having = new Map<string, number>();
  for (const pairs of texts) {
    for (const pair of pairs.keys()) having.set(pair, (having.get(pair) ?? 0) + 1);
  }
  return (pair) => Math.log((1 + texts.length) / (having.get(pair) ?? 1));
}

function cosine(a: Pairs, b: Pairs, rarity: (pair: string) => number): number {
  const weight = (pairs: Pairs, pair: string) =>
    Math.log(1 + (pairs.get(pair) ?? 0)) * rarity(pair);
  const length = (pairs: Pairs) =>
    Math.hypot(...[...pairs.keys()].map((pair) => weight(pairs, pair))) || 1;
  let sum = 0;
  for (const pair of a.keys()) if (b.has(pair)) sum += weight(a, pair) * weight(b, pair);
  return sum / (length(a) * length(b));
}
