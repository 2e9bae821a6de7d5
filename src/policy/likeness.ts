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
  /** Its grams, each once … */
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
const mostClauses = 200;
const candidates = 20;
/** So many are kept of each clause, and so many of them in one policy. */
const mostKept = 12;
const mostOfPolicy = 2;
/** What shared topics add. Editors set them by reading. */
const topicShare = 0.15;

/**
 * The closest clauses of other policies for each clause: cosine of character pairs weighted by their
 * rarity, those of the heading twice, and the topics that editors set. The library itself is the only
 * source of what is rare. Deterministic; about linear in the texts, because candidates are found by
 * their weightiest pairs only.
 */
export function likenessOf(policies: readonly Policy[]): Likeness {
  const { compared, grams: gramCount } = comparedClauses(policies);
  const index: number[][] = Array.from({ length: gramCount }, () => []);
  compared.forEach(({ grams, leading }, number) => {
    for (const at of leading) index[grams[at] ?? 0]?.push(number);
  });
  const comparison = new Comparison(gramCount);
  const numbers = new Map(
    compared.map(({ policy, anchor }, number) => [`${policy}#${anchor}`, number]),
  );
  const shared = new Float32Array(compared.length);
  const documents = Uint32Array.from(compared, ({ document }) => document);
  const counterpartOf = (
    found: Compared,
    rest: Pick<Counterpart, 'score' | 'confirmed'>,
  ): Counterpart => {
    const { policy, anchor } = found;
    return { policy, anchor, relation: comparison.relation(found), ...rest };
  };
  const work = (number: number): readonly Counterpart[] => {
    const own = compared[number];
    if (own === undefined) return [];
    const touched: number[] = [];
    for (const at of own.leading) {
      const list = index[own.grams[at] ?? 0];
      if (list === undefined || list.length > mostClauses) continue;
      const weight = own.weights[at] ?? 0;
      for (const other of list) {
        if (documents[other] === own.document) continue;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight * weight;
      }
    }
    const near = greatest(touched, { values: shared, most: candidates });
    for (const other of touched) shared[other] = 0;
    comparison.begin(own);
    return near
      .flatMap((other) => {
        const found = compared[other];
        if (found === undefined) return [];
        const wording = comparison.with(found).cosine;
        const topics = commonTopics(own, found);
        if (wording < (topics > 0 ? leastWording : leastWordingAlone)) return [];
        return [{ found, score: wording + topicShare * topics }];
      })
      .sort((x, y) => y.score - x.score || (x.found.policy < y.found.policy ? -1 : 1))
      .filter(fewOfEach(mostOfPolicy))
      .slice(0, mostKept)
      .map(({ found, score }) => counterpartOf(found, { score, confirmed: false }));
  };
  const editors = editorsCounterparts(policies);
  /** What editors say stands first; what they reject is gone. */
  const withEditors = (number: number): readonly Counterpart[] => {
    const own = compared[number];
    const said = own === undefined ? [] : editors(own.policy, own.anchor);
    if (own === undefined || said.length === 0) return work(number);
    comparison.begin(own);
    const named = said.flatMap(({ policy, anchor, same }) => {
      const found = compared[numbers.get(`${policy}#${anchor}`) ?? -1];
      if (!same || found === undefined) return [];
      const score = comparison.with(found).cosine;
      return [counterpartOf(found, { score, confirmed: true })];
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

/** The share of the topics of two clauses that both have. */
function commonTopics(a: Compared, b: Compared): number {
  if (a.topics.length === 0 || b.topics.length === 0) return 0;
  const common = a.topics.filter((topic) => b.topics.includes(topic)).length;
  return common / Math.min(a.topics.length, b.topics.length);
}

/** The other says it in more detail if it has most of what the one says, and much besides. */
const detailed = 1.8;

/** What two clauses share of their weights. */
interface SharedWeights {
  readonly cosine: number;
  /** The share of what the one says that stands in the other, and the other way about. */
  readonly ofOne: number;
  readonly ofOther: number;
}

/** Compares one clause with others, one after the other. */
class Comparison {
  /** What each gram weighs in the one; 0 for those that it has not. */
  readonly #weights: Float32Array;
  #one: Compared | undefined;

  constructor(gramCount: number) {
    this.#weights = new Float32Array(gramCount);
  }

  begin(one: Compared): void {
    for (const gram of this.#one?.grams ?? []) this.#weights[gram] = 0;
    one.grams.forEach((gram, at) => {
      this.#weights[gram] = one.weights[at] ?? 0;
    });
    this.#one = one;
  }

  with({ grams, weights }: Compared): SharedWeights {
    let [cosine, ofOne, ofOther] = [0, 0, 0];
    for (let at = 0; at < grams.length; at += 1) {
      const one = this.#weights[grams[at] ?? 0] ?? 0;
      if (one === 0) continue;
      const other = weights[at] ?? 0;
      cosine += one * other;
      ofOne += one * one;
      ofOther += other * other;
    }
    return { cosine, ofOne, ofOther };
  }

  relation(other: Compared): LikenessRelation {
    const one = this.#one;
    if (one === undefined) return '相近';
    if (one.letters === other.letters) return '逐字相同';
    if (other.letters.length < one.letters.length * detailed) return '相近';
    const { ofOne, ofOther } = this.with(other);
    return ofOne >= detailed * ofOther ? '细化' : '相近';
  }
}

/** The numbers with the greatest values, the greatest first, of equal ones the lower number. */
function greatest(
  numbers: Iterable<number>,
  { values, most }: { readonly values: Float32Array; readonly most: number },
): readonly number[] {
  const kept: number[] = [];
  const goesBefore = (one: number, other: number) => {
    const [a, b] = [values[one] ?? 0, values[other] ?? 0];
    return a > b || (a === b && one < other);
  };
  for (const number of numbers) {
    if (kept.length === most && !goesBefore(number, kept[most - 1] ?? 0)) continue;
    if (kept.length === most) kept.pop();
    let at = kept.length;
    while (at > 0 && goesBefore(number, kept[at - 1] ?? 0)) at -= 1;
    kept.splice(at, 0, number);
  }
  return kept;
}

function comparedClauses(policies: readonly Policy[]): {
  readonly compared: readonly Compared[];
  /** How many different grams they have. */
  readonly grams: number;
} {
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
      ...gramCounts(clause),
    }));
  });
  // Grams by numbers that leave no gaps, and in how many clauses each stands.
  const numbers = new Map<number, number>();
  const having: number[] = [];
  for (const { grams } of counted) {
    grams.forEach((gram, at) => {
      const number = numbers.get(gram) ?? numbers.size;
      numbers.set(gram, number);
      having[number] = (having[number] ?? 0) + 1;
      grams[at] = number;
    });
  }
  const compared = counted.map(({ counts, ...rest }) => {
    const weights = Float32Array.from(rest.grams, (gram, at) => {
      const rarity = Math.log((1 + counted.length) / (having[gram] ?? 1));
      return Math.log(1 + (counts[at] ?? 0)) * rarity;
    });
    let squares = 0;
    for (const weight of weights) squares += weight * weight;
    const length = Math.sqrt(squares) || 1;
    return {
      ...rest,
      weights: weights.map((weight) => weight / length),
      leading: greatest(weights.keys(), { values: weights, most: leadingGrams }),
    };
  });
  return { compared, grams: numbers.size };
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

function lettersOf(clause: Clause): string {
  return [...inDocumentOrder([clause])]
    .map((each) =>
      readingOf(each)
        .replace(duty, '')
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
    .join('');
}

/** Pairs of neighbouring Han characters in ascending order, and how much of each there is. */
interface GramCounts {
  readonly grams: Uint32Array;
  readonly counts: Uint16Array;
}

function gramCounts(clause: Clause): GramCounts {
  const found: number[] = [];
  const add = (text: string) => {
    let before = -1;
    for (let at = 0; at < text.length; at += 1) {
      const number = hanNumber(text.charCodeAt(at));
      if (before >= 0 && number >= 0) found.push(before * hanNumbers + number);
      before = number;
    }
  };
  for (const each of inDocumentOrder([clause])) {
    const text = readingOf(each);
    // A gram of the heading says more of the task than one of its carrying out: it counts twice.
    add(text.slice(0, each.headingLength));
    for (const line of text.replace(duty, '\n').split('\n')) add(line);
  }
  const sorted = Uint32Array.from(found).sort();
  const counts = new Uint16Array(sorted.length);
  let length = 0;
  for (const gram of sorted) {
    if (length === 0 || sorted[length - 1] !== gram) {
      sorted[length] = gram;
      length += 1;
    }
    counts[length - 1] = (counts[length - 1] ?? 0) + 1;
  }
  return { grams: sorted.slice(0, length), counts: counts.slice(0, length) };
}

/** How many numbers `hanNumber` gives: pairs of them stay below 2^30, which are quick to look up. */
const hanNumbers = 0x6e00;

/** A number for each Han character of the first plane, -1 for all else. */
function hanNumber(code: number): number {
  if (code >= 0x3400 && code <= 0x9fff) return code - 0x3400;
  return code >= 0xf900 && code <= 0xfaff ? code - 0xf900 + 0x6c00 : -1;
}
