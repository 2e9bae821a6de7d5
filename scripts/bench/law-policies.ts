import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../src/policy/block.ts';
import type { Clause } from '../../src/policy/clause.ts';
import { citedPlaces } from '../../src/policy/clause-citation.ts';
import { parseClauses } from '../../src/policy/clause-parser.ts';
import type { IndexedClause, IndexedPolicy } from '../../src/search/indexed-policy.ts';

/** All laws of the corpus, and where more clauses are wanted, laws made of their sentences. */
export async function* lawPolicies(corpus: string, clauses: number): AsyncGenerator<IndexedPolicy> {
  const laws = readLaws(corpus);
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

interface Law {
  readonly file: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
}

function readLaws(corpus: string): readonly Law[] {
  const folder = join(corpus, 'md_lawrefbook');
  if (!existsSync(folder)) throw new Error(`There are no laws at ${folder}.`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((file) => readLaw(file, readFileSync(join(folder, file), 'utf8')));
}

/** `# title`, lines of history, `<!-- INFO END -->`, `##` headings, paragraphs: a line is a block. */
function readLaw(file: string, source: string): Law {
  const lines = source.replace(/^\ufeff/u, '').split(/\r?\n/u);
  const title = lines.find((line) => line.startsWith('# '))?.slice(2) ?? '';
  const end = lines.findIndex((line) => line.includes('INFO END'));
  const blocks = lines.flatMap((line, index): readonly Block[] => {
    const text = line.trim();
    if (index <= end || text === '' || text.startsWith('# ')) return [];
    const heading = /^#{2,6}\s+/u.exec(text);
    const place = { line: index + 1, column: 1 };
    const marks = { corrections: [], notes: [], footnotes: [] };
    return heading
      ? [{ kind: 'heading', place, text: text.slice(heading[0].length), ...marks }]
      : [{ kind: 'text', place, text, ...marks }];
  });
  return { file, title, clauses: parseClauses(blocks).value };
}

function policyOf(law: Law, edition: number, random: () => number): IndexedPolicy {
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
  const cut = clauses.map(({ text }) => text.split(/(?<=[，。；：])/u));
  const pieces = cut.flat();
  for (let at = pieces.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [pieces[at], pieces[other]] = [pieces[other] ?? '', pieces[at] ?? ''];
  }
  let from = 0;
  return clauses.map((clause, at) => {
    const count = cut[at]?.length ?? 0;
    from += count;
    return { ...clause, text: pieces.slice(from - count, from).join('') };
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
