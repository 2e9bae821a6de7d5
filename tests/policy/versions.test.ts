import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/policy/dates.ts';
import { documentFacts } from '../../src/policy/document-facts.ts';
import { buildLibrary } from '../../src/policy/library.ts';
import { checkLibrary } from '../../src/policy/library-checks.ts';
import type { PolicyDocument } from '../../src/policy/policy.ts';
import { validityOn, validityPeriods } from '../../src/policy/validity.ts';
import { versionOn } from '../../src/policy/versions.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

const registries = {
  regions: [{ code: '330800', name: '甲市', level: '市' as const }],
  topics: [],
  units: [],
  outside: [],
};

type Fields = Readonly<Record<string, string>>;

const body = '第一条 为规范听证，制定本办法。\n\n第二条 本办法自2016年3月1日起施行。\n';

function version(id: string, fields: Fields = {}, text = body): PolicyDocument {
  const own = {
    title: '甲市听证办法',
    number: 'unknown',
    type: '办法',
    adopted: '2016-01-15',
    published: '2016-01-20',
    effective: '2016-03-01',
  };
  return documentOf(policySource({ ...own, ...fields }, text), id);
}

const decision = version(
  'decision',
  {
    title: '甲市人民政府关于修改《甲市听证办法》的决定',
    type: '决定',
    adopted: '2020-04-10',
    published: '2020-04-10',
    effective: '2020-05-01',
    relations: '{ amends: [hearing] }',
  },
  '一、对《甲市听证办法》作出修改：删去第三条。\n',
);
const first = version('hearing');
const second = version('hearing-2020', { version: '{ of: hearing, from: 2020-05-01 }' });
const third = version('hearing-2024', { version: '{ of: hearing, from: 2024-01-01 }' });

function statuses(documents: readonly PolicyDocument[], day: string): Record<string, string> {
  const { policies } = buildLibrary(documents, registries);
  return Object.fromEntries(
    policies.map((policy) => [policy.id, validityOn(policy, day as IsoDate).status]),
  );
}

const all = [third, decision, first, second];

describe('the versions of a text', () => {
  test('are one work, in the order of their days', () => {
    const { works, work } = buildLibrary(all, registries);
    expect(works.map(({ id, versions }) => [id, versions.map(({ policy }) => policy.id)])).toEqual([
      ['hearing', ['hearing', 'hearing-2020', 'hearing-2024']],
    ]);
    expect(work('hearing-2020')).toBe(works[0]);
    expect(work('decision')).toBeUndefined();
  });

  test.each([
    ['2016-02-29', undefined],
    ['2016-03-01', 'hearing'],
    ['2020-04-30', 'hearing'],
    ['2020-05-01', 'hearing-2020'],
    ['2023-12-31', 'hearing-2020'],
    ['2024-01-01', 'hearing-2024'],
  ])('on %s the text is that of %s', (day, id) => {
    const [work] = buildLibrary(all, registries).works;
    expect(work && versionOn(work, day as IsoDate)?.policy.id).toBe(id);
  });

  test.each([
    ['2016-02-29', ['尚未施行', '尚未施行', '尚未施行']],
    ['2020-04-30', ['现行有效', '尚未施行', '尚未施行']],
    ['2020-05-01', ['已修改', '现行有效', '尚未施行']],
    ['2024-01-01', ['已修改', '已修改', '现行有效']],
  ])('on %s only one holds', (day, expected) => {
    const found = statuses(all, day);
    expect([found['hearing'], found['hearing-2020'], found['hearing-2024']]).toEqual(expected);
  });

  test('an older one says by what it was changed, and where that says so', () => {
    const policy = buildLibrary(all, registries).policy('hearing');
    expect(policy && validityOn(policy, '2020-05-01' as IsoDate)).toMatchObject({
      status: '已修改',
      sentence:
        '已于2020年5月1日被《甲市人民政府关于修改《甲市听证办法》的决定》修改，这是修改前的版本。',
      proof: { policy: 'decision' },
    });
    expect(policy && validityPeriods(policy).map(({ from, status }) => [from, status])).toEqual([
      [undefined, '尚未施行'],
      ['2016-03-01', '现行有效'],
      ['2020-05-01', '已修改'],
    ]);
  });

  test('a change whose text the library has not leaves the last version 已修改', () => {
    expect(statuses([first, decision], '2020-05-01')['hearing']).toBe('已修改');
    expect(statuses([first, decision, second], '2020-05-01')['hearing-2020']).toBe('现行有效');
  });

  test('what ends one of them ends all', () => {
    const end = version('end', {
      title: '甲市听证规定',
      adopted: '2025-01-01',
      published: '2025-01-01',
      effective: '2025-03-01',
      relations: '{ replaces: [hearing] }',
    });
    const found = statuses([...all, end], '2025-03-01');
    expect([found['hearing'], found['hearing-2020'], found['hearing-2024']]).toEqual([
      '已废止',
      '已废止',
      '已废止',
    ]);
    expect(statuses([...all, end], '2025-02-28')['hearing-2024']).toBe('现行有效');
  });

  test('a draft ends and changes nothing', () => {
    const draft = version('draft', {
      title: '甲市听证规定（征求意见稿）',
      stage: '征求意见稿',
      relations: '{ repeals: [hearing] }',
    });
    expect(statuses([first, draft], '2025-03-01')['hearing']).toBe('现行有效');
  });
});

describe('what cannot be put in order is a fault, and nothing hangs', () => {
  const rulesOf = (...documents: readonly PolicyDocument[]) =>
    checkLibrary(
      documents.map((each) => documentFacts(each, ({ place }) => place)),
      registries,
      '2026-01-01' as IsoDate,
    )
      .map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('version-') || rule === 'relation-circle');

  test.each([
    ['a version older than the first', { version: '{ of: hearing, from: 2016-02-01 }' }, 'time'],
    ['a version of nothing', { version: '{ of: nowhere, from: 2020-05-01 }' }, 'unknown'],
    ['a version of itself', { version: '{ of: odd, from: 2020-05-01 }' }, 'unknown'],
    ['a version of a later one', { version: '{ of: hearing-2020, from: 2022-05-01 }' }, 'unknown'],
    ['two versions of one day', { version: '{ of: hearing, from: 2020-05-01 }' }, 'time'],
  ])('%s', (_name, fields, rule) => {
    const odd = version('odd', fields);
    expect(rulesOf(first, second, odd)).toEqual([`version-${rule}`]);
    expect(buildLibrary([first, second, odd], registries).policies).toHaveLength(3);
  });

  test('versions of each other', () => {
    const [a, b] = [
      version('a', { version: '{ of: b, from: 2020-01-01 }' }),
      version('b', { version: '{ of: a, from: 2021-01-01 }' }),
    ];
    expect(rulesOf(a, b)).toContain('version-unknown');
    expect(buildLibrary([a, b], registries).works).toEqual([]);
  });

  test('two policies that replace each other', () => {
    const [a, b] = [
      version('a', { title: '甲', relations: '{ replaces: [b] }' }),
      version('b', { title: '乙', relations: '{ replaces: [a] }' }),
    ];
    expect(rulesOf(a, b)).toEqual(['relation-circle']);
    expect(Object.values(statuses([a, b], '2026-01-01'))).toEqual(['已废止', '已废止']);
  });
});
