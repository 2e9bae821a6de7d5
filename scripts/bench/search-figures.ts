import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { search } from '../../src/search/engine.ts';
import type { IndexReader } from '../../src/search/index-reader.ts';
import { type IndexedPolicy, unitStarts } from '../../src/search/indexed-policy.ts';
import { normalText } from '../../src/search/normal-text.ts';
import { lastNotAbove } from '../../src/search/sorted.ts';
import { day } from './index-folder.ts';
import type { SampleQuery } from './search-queries.ts';

export interface ExactFigures {
  readonly asked: number;
  readonly equal: number;
  readonly recall: number;
  readonly precision: number;
  readonly differing: readonly string[];
}

/** Compares answers, hit by hit, with a scan of all texts, for phrases and for pairs of them. */
export async function exactFigures(
  index: IndexReader,
  policies: readonly IndexedPolicy[],
  queries: readonly SampleQuery[],
): Promise<ExactFigures> {
  const scan = scanner(policies);
  const differing: string[] = [];
  let [found, right, expected, asked] = [0, 0, 0, 0];
  const compare = async (query: string, wanted: ReadonlySet<string>) => {
    const answer = await search(index, { query, day });
    const list = await answer.places('exact');
    const got = new Set(list.map(({ policy, clause }) => `${policy} ${clause}`));
    asked += 1;
    found += got.size;
    expected += wanted.size;
    const hits = [...got].filter((place) => wanted.has(place)).length;
    right += hits;
    if (hits !== got.size || hits !== wanted.size || answer.summary.exact !== wanted.size) {
      differing.push(`${query}: ${got.size} found, ${wanted.size} by the scan, ${hits} in both`);
    }
  };
  for (const { query, phrase } of queries) {
    await compare(query, scan.clauses(phrase));
  }
  for (let at = 0; at + 1 < queries.length && at < 400; at += 2) {
    const [a, b] = [queries[at], queries[at + 1]];
    if (a === undefined || b === undefined) break;
    const [inA, inB] = [scan.units(a.phrase), scan.units(b.phrase)];
    await compare(`${a.query} ${b.query}`, new Set([...inA].filter((place) => inB.has(place))));
    const either = new Set([...scan.clauses(a.phrase), ...scan.clauses(b.phrase)]);
    await compare(`${a.query} OR ${b.query}`, either);
    await compare(`${a.query} -${b.query}`, new Set([...inA].filter((place) => !inB.has(place))));
  }
  return {
    asked,
    equal: asked - differing.length,
    recall: right / expected,
    precision: right / found,
    differing,
  };
}

/** Finds a phrase by reading everything: in clauses, or in units with their first clauses. */
function scanner(policies: readonly IndexedPolicy[]) {
  const starts: number[] = [];
  const places: string[] = [];
  const units: string[] = [];
  const parts: string[] = [];
  let length = 0;
  policies.forEach(({ clauses }, policy) => {
    const begins = unitStarts(clauses);
    let unit = 0;
    clauses.forEach(({ text }, clause) => {
      if (begins[clause]) unit = clause;
      starts.push(length);
      places.push(`${policy} ${clause}`);
      units.push(`${policy} ${unit}`);
      const normal = normalText(text);
      parts.push(normal);
      length += normal.length + 1;
    });
  });
  const all = parts.join('\n');
  const find = (phrase: string, names: readonly string[]): ReadonlySet<string> => {
    const found = new Set<string>();
    for (let at = all.indexOf(phrase); at !== -1;) {
      const clause = lastNotAbove(starts, at);
      found.add(names[clause] ?? '');
      const next = starts[clause + 1];
      at = next === undefined ? -1 : all.indexOf(phrase, next);
    }
    return found;
  };
  return {
    clauses: (phrase: string) => find(phrase, places),
    units: (phrase: string) => find(phrase, units),
  };
}

/** 法名第N条 for every law, by its full name and without 中华人民共和国, for three of its 条. */
export async function citationFigures(
  index: IndexReader,
  policies: readonly IndexedPolicy[],
): Promise<RankFigures> {
  const missed: string[] = [];
  let asked = 0;
  const editions = new Map<string, string[]>();
  for (const { title, id } of policies) editions.set(title, [...(editions.get(title) ?? []), id]);
  for (const { title, clauses } of policies) {
    const articles = clauses.filter(
      ({ kind, anchor }) => kind === 'article' && /^t\d+$/u.test(anchor),
    );
    const some = [articles[0], articles[articles.length >> 1], articles.at(-1)];
    const names = new Set([title, title.replace(/^中华人民共和国/u, '')]);
    for (const article of some) {
      if (article === undefined) continue;
      for (const name of names) {
        asked += 1;
        const query = name + article.label;
        const answer = await search(index, { query, day });
        const [hit] = (await answer.hits('exact', 0, 1)).hits;
        // Another edition of the same law answers as well: the name does not tell them apart.
        const right =
          hit?.anchor === article.anchor && editions.get(title)?.includes(hit.policy.id) === true;
        if (!right) missed.push(`${query}: ${hit?.policy.title ?? '–'} ${hit?.anchor ?? ''}`);
      }
    }
  }
  return { asked, first: asked - missed.length, missed };
}

/** The 文号 of every policy in six spellings. */
export async function numberFigures(
  index: IndexReader,
  policies: readonly IndexedPolicy[],
): Promise<RankFigures> {
  const missed: string[] = [];
  let asked = 0;
  for (const { id, number } of policies) {
    const [, issuer = '', year = '', serial = ''] = /^(.+)〔(\d+)〕(\d+)号$/u.exec(number) ?? [];
    const spellings = [
      number,
      `[${year}]${serial}`,
      `${year}年${serial}号`,
      `${issuer}${serial}号`,
      `${issuer}（${year}）第${serial}号`,
      `${issuer}${year}-${serial}`.replace(/\d/gu, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      ),
    ];
    for (const query of spellings) {
      asked += 1;
      const answer = await search(index, { query, day });
      const [hit] = (await answer.hits('exact', 0, 1)).hits;
      if (hit?.direct !== true || hit.policy.id !== id) missed.push(`${query}: ${hit?.policy.id}`);
    }
  }
  return { asked, first: asked - missed.length, missed };
}

export interface RankFigures {
  readonly asked: number;
  /** Those whose first hit is right. */
  readonly first: number;
  readonly missed: readonly string[];
}

function tableRows(corpus: string, name: string): readonly (readonly string[])[] {
  return readFileSync(join(corpus, 'search', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
}

/** What citizens ask. */
export function askedQuestions(corpus: string): readonly string[] {
  return tableRows(corpus, 'queries_train.tsv').map(([, question = '']) => question);
}

/** The share of right articles among the first hits of both lists, for questions of citizens. */
export async function questionFigures(
  index: IndexReader,
  corpus: string,
): Promise<{
  readonly questions: number;
  readonly at10: number;
  readonly at100: number;
  readonly milliseconds: number;
}> {
  const answers = new Map<string, string[]>();
  for (const [question = '', file = '', label = ''] of tableRows(corpus, 'qrels_train.tsv')) {
    const law = file.replace(/^md_lawrefbook\//u, '').replace(/\.md$/u, '');
    answers.set(question, [...(answers.get(question) ?? []), `${law} ${label}`]);
  }
  const questions = tableRows(corpus, 'queries_train.tsv');
  let [at10, at100] = [0, 0];
  const started = performance.now();
  for (const [id = '', question = ''] of questions) {
    const wanted = answers.get(id) ?? [];
    const answer = await search(index, { query: question, day });
    const hits = [
      ...(await answer.hits('exact', 0, 100)).hits,
      ...(await answer.hits('near', 0, 100)).hits,
    ].map(({ policy, clauses }) => `${policy.id} ${clauses[0]?.label ?? ''}`);
    const share = (most: number) => {
      const top = new Set(hits.slice(0, most));
      return wanted.filter((place) => top.has(place)).length / wanted.length;
    };
    at10 += share(10);
    at100 += share(100);
  }
  const count = questions.length;
  const milliseconds = (performance.now() - started) / count;
  return { questions: count, at10: at10 / count, at100: at100 / count, milliseconds };
}
