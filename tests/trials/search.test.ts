import { beforeAll, describe, expect, test } from 'vitest';
import { lawPolicies } from '../../scripts/bench/law-policies.ts';
import {
  citationFigures,
  exactFigures,
  numberFigures,
  questionFigures,
} from '../../scripts/bench/search-figures.ts';
import { sampleQueries } from '../../scripts/bench/search-queries.ts';
import type { IndexReader } from '../../src/search/index-reader.ts';
import type { IndexedPolicy } from '../../src/search/indexed-policy.ts';
import { indexOf } from '../search/index-of.ts';
import { corpusDir, hasCorpus } from './law-corpus.ts';

// Real laws are no part of the project; what reads them is skipped where they are not there.
describe.skipIf(!hasCorpus)('the search of 761 laws', () => {
  const policies: IndexedPolicy[] = [];
  let index: IndexReader;

  beforeAll(async () => {
    for await (const policy of lawPolicies(corpusDir, 0)) policies.push(policy);
    index = await indexOf(policies);
  }, 120_000);

  test('finds what a scan finds, no more and no less', async () => {
    const queries = sampleQueries(policies).filter((_, at) => at % 8 === 0);
    const { differing, asked } = await exactFigures(index, policies, queries);
    expect(differing).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  }, 120_000);

  test('answers 法名第N条 first, by full name and without 中华人民共和国', async () => {
    const { asked, first, missed } = await citationFigures(index, policies);
    expect(asked).toBeGreaterThan(2_500);
    expect(first / asked, missed.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.995);
  }, 120_000);

  test('answers a 文号 first, however it is spelled', async () => {
    const some = policies.filter((_, at) => at % 5 === 0);
    const { asked, missed } = await numberFigures(index, some);
    expect(asked).toBeGreaterThan(900);
    expect(missed).toEqual([]);
  }, 120_000);

  test('ranks the articles that answer the questions of citizens', async () => {
    const { questions, at10, at100 } = await questionFigures(index, corpusDir);
    expect(questions).toBe(783);
    expect(at10).toBeGreaterThanOrEqual(0.56);
    expect(at100).toBeGreaterThanOrEqual(0.77);
  }, 120_000);
});
