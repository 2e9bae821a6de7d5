import { expect, test } from 'vitest';
import { basisRadar } from '../../src/policy/basis-radar.ts';
import { holdsOn } from '../../src/policy/between.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import { buildLibrary } from '../../src/policy/library.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

const registries = {
  regions: [{ code: '330800', name: '甲市', level: '市' as const }],
  topics: [],
  units: [],
  outside: [
    {
      id: 'old-law',
      name: '行政监察法',
      aliases: [],
      ended: {
        how: '废止' as const,
        on: '2018-03-20' as IsoDate,
        words: '2018年3月20日《监察法》施行，同时废止。',
      },
    },
  ],
};

function policy(id: string, fields: Readonly<Record<string, string>>, body: string) {
  return documentOf(policySource({ number: 'unknown', topics: '[]', ...fields }, body), id);
}

const library = buildLibrary(
  [
    policy(
      'before',
      { title: '甲市监督意见', adopted: '2016-05-01' },
      '一、按照《行政监察法》，问责。\n',
    ),
    policy(
      'after',
      { title: '甲市问责意见', adopted: '2019-05-01' },
      '一、不再适用《行政监察法》。\n',
    ),
    policy(
      'undated',
      { title: '甲市检查意见', adopted: 'unknown', published: 'unknown' },
      '一、按照《行政监察法》，检查。\n',
    ),
    policy('rules', { title: '甲市听证办法', adopted: '2015-01-01' }, '一、听证。\n'),
    policy(
      'user',
      { title: '甲市处罚要点', adopted: '2016-01-01' },
      '一、按照《甲市听证办法》听证。\n',
    ),
    policy(
      'new-rules',
      {
        title: '甲市听证规定',
        adopted: '2020-01-01',
        effective: '2020-03-01',
        relations: '{ repeals: [rules] }',
      },
      '一、《甲市听证办法》同时废止。\n',
    ),
  ],
  registries,
);

function found(day: string) {
  return basisRadar(library)
    .filter((changed) => holdsOn(changed, day as IsoDate))
    .map(({ policy: { id }, name, sentence, from }) => `${id}: ${name} ${from} ${sentence}`)
    .toSorted();
}

test('a basis that ended after the policy is told, from that day on', () => {
  expect(found('2018-03-19')).toEqual([]);
  expect(found('2018-03-20')).toEqual([
    'before: 行政监察法 2018-03-20 2018年3月20日《监察法》施行，同时废止。',
    'undated: 行政监察法 2018-03-20 2018年3月20日《监察法》施行，同时废止。',
  ]);
  expect(found('2020-02-29')).toHaveLength(2);
  expect(found('2020-03-01')).toContain(
    'user: 甲市听证办法 2020-03-01 已于2020年3月1日被《甲市听证规定》废止。',
  );
});

test('what names a document that had ended before, or ends it itself, is not told', () => {
  expect(found('2026-11-25').filter((line) => /^(?:after|new-rules)/u.test(line))).toEqual([]);
});
