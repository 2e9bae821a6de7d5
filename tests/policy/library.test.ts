import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/policy/dates.ts';
import { documentFacts } from '../../src/policy/document-facts.ts';
import { buildLibrary } from '../../src/policy/library.ts';
import { checkLibrary } from '../../src/policy/library-checks.ts';
import type { PolicyDocument } from '../../src/policy/policy.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

const registries = {
  regions: [{ code: '330800', name: '衢州市', level: '市' as const }],
  topics: [
    { id: 'organisation', name: '组织保障', topics: [{ id: 'training', name: '法治培训' }] },
  ],
  units: [
    { id: 'bianban', region: '330800', name: '市编办', aliases: ['编办'], collective: false },
  ],
  outside: [],
};

type Fields = Readonly<Record<string, string | undefined>>;

function document(id: string, fields: Fields = {}, body?: string): PolicyDocument {
  return documentOf(
    policySource(
      {
        title: `甲市工作方案（${id}）`,
        number: 'unknown',
        clauseTopics: '{ 一: [organisation] }',
        ...fields,
      },
      body,
    ),
    id,
  );
}

function findingsOf(...documents: readonly PolicyDocument[]) {
  const facts = documents.map((each) => documentFacts(each, ({ place }) => place));
  return checkLibrary(facts, registries, '2026-01-01' as IsoDate);
}

function rulesOf(...documents: readonly PolicyDocument[]) {
  return findingsOf(...documents).map(({ rule, file, place }) => {
    expect(place, rule).toBeDefined();
    return `${file} ${rule}`;
  });
}

describe('what does not fit together is found', () => {
  test('nothing where all fits', () => {
    expect(rulesOf(document('a'), document('b'))).toEqual([]);
  });

  test('one 文号 in two spellings', () => {
    const [a, b] = ['甲政发〔2021〕1号', '甲政发[2021]1号'].map((number, at) =>
      document(`${at}`, { number: `"${number}"` }),
    );
    if (!a || !b) throw new Error('no documents');
    expect(rulesOf(a, b)).toEqual(['1.mdx policy-duplicate-number']);
  });

  test('a place, a topic, a relation, a key and a unit that nobody registered', () => {
    expect(rulesOf(document('a', { region: "'999999'" }))).toEqual(['a.mdx region-unknown']);
    expect(rulesOf(document('a', { topics: '[nonsense]' }))).toEqual(['a.mdx topic-unknown']);
    expect(rulesOf(document('a', { relations: '{ implements: [nowhere] }' }))).toEqual([
      'a.mdx relation-unknown',
    ]);
    expect(rulesOf(document('a', { notMeasures: '[九]' }))).toEqual(['a.mdx clause-key']);
    const body = '一、任务\n\n1.甲。做好。（责任单位：市编办、市司法局）\n';
    expect(rulesOf(document('a', {}, body))).toEqual(['a.mdx unit-unknown']);
  });

  test('a measure without a topic', () => {
    expect(rulesOf(document('a', { clauseTopics: '{}' }))).toEqual(['a.mdx topic-missing']);
    expect(rulesOf(document('a', { topics: '[]' }))).toEqual(['a.mdx topic-missing']);
  });
});

test('a measure has the topics of the nearest key above it', () => {
  const body = '一、任务\n\n1.甲。做好。\n\n2.乙。做好。\n';
  const a = document('a', { clauseTopics: '{ 一: [organisation], 一2: [training] }' }, body);
  const library = buildLibrary([a], registries);
  expect(library.policy('a')?.measures.map(({ citation, topics }) => [citation, topics])).toEqual([
    ['一、1', ['organisation']],
    ['一、2', ['training']],
  ]);
});

test('a measure takes what stands below it into account, and notMeasures leaves clauses out', () => {
  const body = `一、总则

1.原则。坚持依法。

二、任务

2.甲。要做好：

（1）乙，2062年底前完成。
`;
  const a = document('a', { clauseTopics: '{ 二: [organisation] }', notMeasures: '[一]' }, body);
  const library = buildLibrary([a], registries);
  expect(rulesOf(a)).toEqual([]);
  expect(library.policy('a')?.measures).toMatchObject([
    { citation: '二、2', deadlines: [{ words: '2062年底前' }] },
  ]);
});

test('relations are seen from both ends', () => {
  const a = document('a', {
    relations: '{ implements: [b, { title: 纲要, number: 中发〔2021〕1号 }] }',
  });
  const library = buildLibrary([a, document('b')], registries);
  expect(library.policy('a')?.related).toMatchObject([
    { relation: 'implements', direction: 'out', policy: 'b' },
    { relation: 'implements', direction: 'out', policy: undefined, title: '纲要' },
  ]);
  expect(library.policy('b')?.related).toMatchObject([
    { relation: 'implements', direction: 'in', policy: 'a' },
  ]);
});

test('policies come newest first, those without a day by the year they tell of', () => {
  const library = buildLibrary(
    [
      document('old', { adopted: '2016-03-22' }),
      document('undated', { adopted: 'unknown', published: 'unknown', year: '2020' }),
      document('new', { adopted: '2023-04-18' }),
    ],
    registries,
  );
  expect(library.policies.map(({ id }) => id)).toEqual(['new', 'undated', 'old']);
});

test('a unit is known by its alias, in its own place only', () => {
  const library = buildLibrary([document('a')], registries);
  const policy = library.policy('a');
  if (policy === undefined) throw new Error('not built');
  expect(library.unit(policy, '编办')?.id).toBe('bianban');
  expect(library.unit(policy, '司法局')).toBeUndefined();
});

test('a finding about a field stands at the field', () => {
  const source = policySource({ number: 'unknown', clauseTopics: '{ 一: [nonsense] }' });
  const findings = findingsOf(documentOf(source));
  const line = source.split('\n').findIndex((each) => each.startsWith('clauseTopics')) + 1;
  expect(findings.map(({ rule, place }) => [rule, place?.line])).toEqual([['topic-unknown', line]]);
});
