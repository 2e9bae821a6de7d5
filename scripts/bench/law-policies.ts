import type { Clause } from '../../src/policy/clause.ts';
import { citedPlaces } from '../../src/policy/clause-citation.ts';
import { parseClauses } from '../../src/policy/clause-parser.ts';
import { type Law, readLaws } from './laws.ts';
import type { IndexedClause, IndexedPolicy } from '../../src/search/indexed-policy.ts';

/** All laws of the corpus, and where more clauses are wanted, laws made of their sentences. */
export async function* lawPolicies(corpus: string, clauses: number): AsyncGenerator<IndexedPolicy> {
  const laws = readLaws(corpus).map((law) => ({
    ...law,
    clauses: parseClauses(law.blocks).value,
  }));
  let left = clauses;
  let count = 0;
  for (let edition = 0; edition === 0 || left > 0; edition += 1) {
    const random = randomNumbers(edition);
    for (const law of laws) {
      count += 1;
      // Numbers that no law has, to be asked for.
      const number = `国令〔2020〕${count}号`;
      const policy = { ...policyOf(law, edition, random), number };
      left -= policy.clauses.length;
      yield policy;
      if (left <= 0 && edition > 0) return;
    }
  }
}

interface ParsedLaw extends Law {
  readonly clauses: readonly Clause[];
}

function policyOf(law: ParsedLaw, edition: number, random: () => number): IndexedPolicy {
  const places = citedPlaces(law.clauses);
  const clauses: IndexedClause[] = [];
  const add = (clause: Clause, depth: number) => {
    clauses.push({
      anchor: clause.anchor,
      label: clause.label,
      citation: places.get(clause.anchor) ?? '',
      depth,
      kind: clause.kind,
      text: clause.gap + clause.text,
      leadUnits: [],
      coUnits: [],
      deadlines: [],
      topics: [],
    });
    for (const child of clause.children) add(child, depth + 1);
  };
  for (const clause of law.clauses) add(clause, 1);
  return {
    id: law.file.replace(/\.md$/u, '') + (edition === 0 ? '' : `-${edition}`),
    title: law.title + (edition === 0 ? '' : `（第${edition}版）`),
    number: 'unknown',
    issuers: 'unknown',
    type: '法律',
    places: ['全国'],
    adopted: 'unknown',
    published: 'unknown',
    year: null,
    validityPeriods: [{ status: '现行有效' }],
    topics: [],
    topicNames: {},
    clauses: edition === 0 ? clauses : shuffled(clauses, random),
  };
}

/** The same sentences, each in some other clause of the law. */
function shuffled(clauses: readonly IndexedClause[], random: () => number): IndexedClause[] {
  const texts = shuffledTexts(
    clauses.map(({ text }) => text),
    random,
  );
  return clauses.map((clause, at) => ({ ...clause, text: texts[at] ?? '' }));
}

/** As many texts of as many pieces, the pieces in another order. */
export function shuffledTexts(texts: readonly string[], random: () => number): readonly string[] {
  const cut = texts.map((text) => text.split(/(?<=[，。；：])/u));
  const pieces = cut.flat();
  for (let at = pieces.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [pieces[at], pieces[other]] = [pieces[other] ?? '', pieces[at] ?? ''];
  }
  let from = 0;
  return cut.map(({ length }) => {
    from += length;
    return pieces.slice(from - length, from).join('');
  });
}

/** Numbers from 0 to below 1, always the same for a seed. */
export function randomNumbers(seed: number): () => number {
  let state = (seed + 1) * 0x9e37_79b9;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
