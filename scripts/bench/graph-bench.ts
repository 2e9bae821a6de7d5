import { type Clause, inDocumentOrder } from '../../src/policy/clause.ts';
import { parseClauses } from '../../src/policy/clause-parser.ts';
import { frontMatter } from '../../src/policy/document.ts';
import { buildLibrary } from '../../src/policy/library.ts';
import { comparableClauses, likenessOf } from '../../src/policy/likeness.ts';
import type { PolicyDocument } from '../../src/policy/policy.ts';
import type { Terminal } from '../lib/command-line.ts';
import { randomNumbers, shuffledTexts } from './law-policies.ts';
import { type Law, readLaws } from './laws.ts';

/** Prints what references and likeness of a library of laws take. */
export function benchGraph(
  corpus: string,
  { laws, io }: { readonly laws: number; readonly io: Terminal },
): void {
  const documents = lawDocuments(readLaws(corpus), laws);
  const clauses = documents.reduce((sum, each) => sum + count(each.clauses), 0);
  const seconds = timer();
  const library = buildLibrary(documents, {
    regions: [{ code: '100000', name: '全国', level: '国家' }],
    topics: [],
    units: [],
    outside: [],
  });
  const references = library.policies.reduce(
    (sum, { id }) => sum + library.citations.ofPolicy(id).length,
    0,
  );
  const graph = seconds();
  const likeness = likenessOf(library.policies);
  let compared = 0;
  let alike = 0;
  for (const policy of library.policies) {
    for (const { anchor } of comparableClauses(policy)) {
      compared += 1;
      if (likeness.of(policy.id, anchor).length > 0) alike += 1;
    }
  }
  const all = seconds();
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  io.out(
    `graph: ${documents.length} laws, ${clauses} clauses: ${references} references in ${graph.toFixed(1)} s; likeness of ${compared} articles, ${alike} with a counterpart, in ${(all - graph).toFixed(1)} s; together ${all.toFixed(1)} s, ${memory} MB of memory at most so far, the laws included`,
  );
}

function timer(): () => number {
  const started = performance.now();
  return () => (performance.now() - started) / 1000;
}

function count(clauses: readonly Clause[]): number {
  return [...inDocumentOrder(clauses)].length;
}

/** The laws as documents; where more are wanted, again with their sentences in other clauses. */
function lawDocuments(laws: readonly Law[], wanted: number): readonly PolicyDocument[] {
  const parsed = laws.map(({ title, blocks }) => ({ title, clauses: parseClauses(blocks).value }));
  return Array.from({ length: wanted }, (_, index) => {
    const edition = Math.floor(index / parsed.length);
    const { title = '', clauses = [] } = parsed[index % parsed.length] ?? {};
    const name = edition === 0 ? title : `${title}（第${edition}版）`;
    return {
      id: `law-${index}`,
      file: `law-${index}.mdx`,
      sha256: '',
      meta: metaOf(name === '' ? '无题' : name, index),
      places: new Map(),
      clauses: edition === 0 ? clauses : shuffledClauses(clauses, randomNumbers(index)),
      footnotes: [],
    };
  });
}

function metaOf(title: string, index: number) {
  const unknown = { number: 'unknown', issuers: 'unknown', indexNumber: 'unknown' };
  return frontMatter.parse({
    ...unknown,
    title,
    subject: 'unknown',
    type: '法律',
    region: '100000',
    adopted: `20${String(10 + (index % 15))}-01-02`,
    published: 'unknown',
    effective: 'unknown',
    expires: 'unknown',
    openness: '主动公开',
    source: { publisher: 'unknown', url: 'unknown', authoritative: '以公报为准', changes: [] },
    topics: [],
  });
}

function shuffledClauses(clauses: readonly Clause[], random: () => number): readonly Clause[] {
  const texts = shuffledTexts(
    [...inDocumentOrder(clauses)].map(({ text }) => text),
    random,
  );
  let at = 0;
  const refill = (tree: readonly Clause[]): readonly Clause[] =>
    tree.map((clause) => {
      const text = texts[at] ?? '';
      at += 1;
      return { ...clause, text, headingLength: 0, children: refill(clause.children) };
    });
  return refill(clauses);
}
