import { type Clause, inDocumentOrder, readingOf } from './clause.ts';
import { editorsCounterparts } from './counterparts.ts';
import { topicReader } from './measures.ts';
import type { Policy } from './policy.ts';

/** A clause that may have a counterpart elsewhere: a measure, or what a report or explanation says. */
export interface ComparedClause {
  readonly policy: string;
  readonly anchor: string;
}

export interface Counterpart extends ComparedClause {
  /** From 0 to about 1: the share of weighty wording and topics that both have. */
  readonly score: number;
  readonly relation: LikenessRelation;
  /** True where an editor has read both and says that they are about the same thing. */
  readonly confirmed: boolean;
}

/** What the other clause is to a clause, as far as wording tells: it says the same, or more, or alike. */
export type LikenessRelation = '逐字相同' | '细化' | '相近';

export interface Likeness {
  /**
   * The clauses of other policies that editors name, then the closest ones, the best first, without those
   * that editors reject; none where the clause stands alone.
   */
  readonly of: (policy: string, anchor: string) => readonly Counterpart[];
}

/** What is compared of one clause. */
interface Compared extends ComparedClause {
  /** Number of its text, whatever version it is of. */
  readonly document: number;
  readonly topics: readonly string[];
  /** Its letters and figures, marks and duties left out. */
  readonly letters: string;
  /** Grams in ascending order … */
  readonly grams: Uint32Array;
  /** … and what each weighs; all together have the length 1. */
  readonly weights: Float32Array;
  /** Where the weightiest of them stand. */
  readonly leading: readonly number[];
}

/** Clauses that share less wording are not called alike, those with no common topic sooner. */
const leastWording = 0.09;
const leastWordingAlone = 0.12;
/** Grams by which candidates are found: the weightiest, if they stand in no more clauses than this. */
const leadingGrams = 24;
const mostClauses = 400;
const candidates = 30;
/** So many of each other policy are kept. */
const mostOfPolicy = 2;
/** A gram of the heading says more of the task than one of its carrying out. */
const headingWeight = 2;
/** What shared topics add. Editors set them by reading. */
const topicShare = 0.15;

/**
 * The closest clauses of other policies for each clause: cosine of character pairs weighted by their
 * rarity, those of the heading twice, and the topics that editors set. The library itself is the only
 * source of what is rare. Deterministic; about linear in the texts, because candidates are found by
 * their weightiest pairs only.
 */
export function likenessOf(policies: readonly Policy[]): Likeness {
  const compared = comparedClauses(policies);
  const index = new Map<number, number[]>();
  compared.forEach(({ grams, leading }, number) => {
    for (const at of leading) {
      const gram = grams[at] ?? 0;
      const list = index.get(gram);
      if (list === undefined) index.set(gram, [number]);
      else list.push(number);
    }
  });
  const numbers = new Map(
    compared.map(({ policy, anchor }, number) => [`${policy}#${anchor}`, number]),
  );
  const shared = new Float32Array(compared.length);
  const documents = Uint32Array.from(compared, ({ document }) => document);
  const work = (number: number): readonly Counterpart[] => {
    const own = compared[number];
    if (own === undefined) return [];
    const touched: number[] = [];
    for (const at of own.leading) {
      const list = index.get(own.grams[at] ?? 0);
      if (list === undefined || list.length > mostClauses) continue;
      const weight = own.weights[at] ?? 0;
      for (const other of list) {
        if (documents[other] === own.document) continue;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight * weight;
      }
    }
    const near = best(touched, shared);
    for (const other of touched) shared[other] = 0;
    return near
      .flatMap((other) => {
        const found = compared[other];
        if (found === undefined) return [];
        const wording = cosine(own, found);
        const topics = commonTopics(own, found);
        if (wording < (topics > 0 ? leastWording : leastWordingAlone)) return [];
        return [{ found, score: wording + topicShare * topics }];
      })
      .sort((x, y) => y.score - x.score || (x.found.policy < y.found.policy ? -1 : 1))
      .filter(fewOfEach(mostOfPolicy))
      .map(({ found, score }) => counterpartOf(own, found, { score, confirmed: false }));
  };
  const editors = editorsCounterparts(policies);
  /** What editors say stands first; what they reject is gone. */
  const withEditors = (number: number): readonly Counterpart[] => {
    const own = compared[number];
    const said = own === undefined ? [] : editors(own.policy, own.anchor);
    if (own === undefined || said.length === 0) return work(number);
    const named = said.flatMap(({ policy, anchor, same }) => {
      const found = compared[numbers.get(`${policy}#${anchor}`) ?? -1];
      if (!same || found === undefined) return [];
      return [counterpartOf(own, found, { score: cosine(own, found), confirmed: true })];
    });
    const isSaid = (other: Counterpart) =>
      said.some(({ policy, anchor }) => policy === other.policy && anchor === other.anchor);
    return [...named, ...work(number).filter((other) => !isSaid(other))];
  };
  const known = new Map<number, readonly Counterpart[]>();
  return {
    of: (policy, anchor) => {
      const number = numbers.get(`${policy}#${anchor}`);
      if (number === undefined) return [];
      let found = known.get(number);
      if (found === undefined) {
        found = withEditors(number);
        known.set(number, found);
      }
      return found;
    },
  };
}

/** Lets so many of each policy pass. */
function fewOfEach(most: number): (candidate: { readonly found: Compared }) => boolean {
  const passed = new Map<string, number>();
  return ({ found: { policy } }) => {
    const count = (passed.get(policy) ?? 0) + 1;
    passed.set(policy, count);
    return count <= most;
  };
}

function counterpartOf(
  own: Compared,
  other: Compared,
  rest: Pick<Counterpart, 'score' | 'confirmed'>,
): Counterpart {
  const { policy, anchor } = other;
  return { policy, anchor, relation: relationOf(own, other), ...rest };
}

/** The share of the topics of two clauses that both have. */
function commonTopics(a: Compared, b: Compared): number {
  if (a.topics.length === 0 || b.topics.length === 0) return 0;
  const common = a.topics.filter((topic) => b.topics.includes(topic)).length;
  return common / Math.min(a.topics.length, b.topics.length);
}

function cosine(a: Compared, b: Compared): number {
  return overShared(a, b, (one, other) => one * other);
}

/** The share of what one clause says that stands in the other too. */
function covered(one: Compared, other: Compared): number {
  return overShared(one, other, (weight) => weight ** 2);
}

/** The sum over all grams that both have of what their weights come to. */
function overShared(
  a: Compared,
  b: Compared,
  value: (weightA: number, weightB: number) => number,
): number {
  let sum = 0;
  let [at, other] = [0, 0];
  while (at < a.grams.length && other < b.grams.length) {
    const [gramA, gramB] = [a.grams[at] ?? 0, b.grams[other] ?? 0];
    if (gramA === gramB) sum += value(a.weights[at] ?? 0, b.weights[other] ?? 0);
    if (gramA <= gramB) at += 1;
    if (gramB <= gramA) other += 1;
  }
  return sum;
}

/** The other says it in more detail if it has most of what the one says, and much besides. */
const detailed = 1.8;

function relationOf(one: Compared, other: Compared): LikenessRelation {
  if (one.letters === other.letters) return '逐字相同';
  const isLonger = other.letters.length >= one.letters.length * detailed;
  return isLonger && covered(one, other) >= detailed * covered(other, one) ? '细化' : '相近';
}

/** Where the weightiest grams stand. */
function leadingOf(weights: Float32Array): readonly number[] {
  return [...weights.keys()]
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    .slice(0, leadingGrams);
}

/** The candidates that share most. */
function best(touched: readonly number[], shared: Float32Array): readonly number[] {
  return touched
    .toSorted((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
    .slice(0, candidates);
}

function comparedClauses(policies: readonly Policy[]): readonly Compared[] {
  // Versions of one text are not alike: they are the same.
  const works = new Map([...new Set(policies.map(workOf))].map((id, number) => [id, number]));
  const counted = policies.flatMap((policy) => {
    const document = works.get(workOf(policy)) ?? 0;
    const topicsOf = topicReader(policy);
    return comparableClauses(policy).map((clause) => ({
      policy: policy.id,
      anchor: clause.anchor,
      document,
      topics: topicsOf(clause),
      letters: lettersOf(clause),
      counts: gramCounts(clause),
    }));
  });
  const having = new Map<number, number>();
  for (const { counts } of counted) {
    for (const gram of counts.keys()) having.set(gram, (having.get(gram) ?? 0) + 1);
  }
  return counted.map(({ counts, ...rest }) => {
    const grams = Uint32Array.from(counts.keys()).sort();
    const weights = Float32Array.from(grams, (gram) => {
      const rarity = Math.log((1 + counted.length) / (having.get(gram) ?? 1));
      return Math.log(1 + (counts.get(gram) ?? 0)) * rarity;
    });
    const length = Math.hypot(...weights) || 1;
    return {
      ...rest,
      grams,
      weights: weights.map((weight) => weight / length),
      leading: leadingOf(weights),
    };
  });
}

function workOf({ id, meta }: Policy): string {
  return meta.version?.of ?? id;
}

const leastCharacters = 15;

/**
 * The clauses of a policy that can have counterparts: its measures; of a law its articles; of a report
 * or an explanation its points and paragraphs.
 */
export function comparableClauses(policy: Policy): readonly Clause[] {
  if (policy.measures.length > 0) return policy.measures.map(({ clause }) => clause);
  const found: Clause[] = [];
  const visit = (clauses: readonly Clause[]) => {
    for (const clause of clauses) {
      const { kind, children } = clause;
      const holdsPoints = children.some((child) => child.kind === 'point');
      if (kind === 'article' || kind === 'item' || kind === 'point') found.push(clause);
      else if (kind === 'paragraph' && !holdsPoints) {
        if (readingOf(clause).length >= leastCharacters) found.push(clause);
      } else visit(children);
    }
  };
  visit(policy.clauses);
  return found;
}

/** 牵头单位：市司法局 says who, not what. */
const duty = /[（(](?:牵头|责任|配合|主办|承办)[^（）()]{0,400}[)）]/gu;
const han = /\p{Script=Han}/u;

function lettersOf(clause: Clause): string {
  return [...inDocumentOrder([clause])]
    .map((each) =>
      readingOf(each)
        .replace(duty, '')
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
    .join('');
}

/** Pairs of neighbouring Han characters and how much of each there is, as numbers of 32 bits. */
function gramCounts(clause: Clause): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const add = (text: string, weight: number) => {
    for (let at = 0; at + 1 < text.length; at += 1) {
      if (!han.test(text[at] ?? '') || !han.test(text[at + 1] ?? '')) continue;
      const gram = text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);
      counts.set(gram, (counts.get(gram) ?? 0) + weight);
    }
  };
  for (const each of inDocumentOrder([clause])) {
    const text = readingOf(each);
    add(text.slice(0, each.headingLength), headingWeight - 1);
    for (const line of text.replace(duty, '\n').split('\n')) add(line, 1);
  }
  return counts;
}
