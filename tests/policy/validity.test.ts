import { describe, expect, test } from 'vitest';
import { type IsoDate, parseIsoDate } from '../../src/policy/dates.ts';
import { buildLibrary } from '../../src/policy/library.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { validityOn, validityPeriods } from '../../src/policy/validity.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

const registries = {
  regions: [{ code: '330800', name: '衢州市', level: '市' as const }],
  topics: [],
  units: [],
  outside: [],
};

function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(text);
  return date;
}

type Fields = Readonly<Record<string, string>>;

/** The first of the documents as a policy of a library that holds them all. */
function policyAmong(
  ...documents: readonly (readonly [id: string, fields: Fields, body?: string])[]
): Policy {
  const read = documents.map(([id, fields, body], at) =>
    documentOf(policySource({ number: `甲政发〔2021〕${at + 1}号`, ...fields }, body), id),
  );
  const policy = buildLibrary(read, registries).policy(documents[0]?.[0] ?? '');
  if (policy === undefined) throw new Error('not built');
  return policy;
}

const rules = '第一条 甲。\n\n第二条 本办法自2021年3月1日起施行，有效期5年。\n';

describe('a policy that says from when and until when it holds', () => {
  const policy = policyAmong([
    'a',
    { type: '办法', effective: '2021-03-01', expires: '2026-02-28' },
    rules,
  ]);

  test.each([
    ['2021-02-28', '尚未施行'],
    ['2021-03-01', '现行有效'],
    ['2026-02-28', '现行有效'],
    ['2026-03-01', '已失效'],
  ])('on %s it is %s', (on, status) => {
    expect(validityOn(policy, day(on)).status).toBe(status);
  });

  test('the sentence that says so is the proof', () => {
    expect(validityOn(policy, day('2026-03-01'))).toMatchObject({
      sentence: '有效期至2026年2月28日，已经失效。',
      proof: { words: '本办法自2021年3月1日起施行，有效期5年。', policy: 'a', anchor: 't2' },
      stated: true,
    });
  });

  test('its periods hold every day that the status changes', () => {
    expect(validityPeriods(policy).map(({ from, status }) => [from, status])).toEqual([
      [undefined, '尚未施行'],
      ['2021-03-01', '现行有效'],
      ['2026-03-01', '已失效'],
    ]);
  });
});

test('silence is said to be silence', () => {
  expect(validityOn(policyAmong(['a', {}]), day('2026-01-01'))).toEqual({
    status: '现行有效',
    sentence: '未载明施行日期和有效期，也未见修改、废止或者失效的记载。',
    proof: undefined,
    stated: false,
  });
});

test('a law that says when it takes effect is not called silent, though its day is not known', () => {
  const policy = policyAmong([
    'a',
    { type: '法律' },
    '第一条 甲。\n\n第二条 本法自公布之日起施行。\n',
  ]);
  expect(validityOn(policy, day('2026-01-01'))).toMatchObject({
    status: '现行有效',
    sentence: '正文载有施行或者有效期的规定，未见修改、废止或者失效的记载。',
    proof: { words: '本法自公布之日起施行。', anchor: 't2' },
    stated: true,
  });
});

test('a word such as 有效期制度 in a measure proves nothing', () => {
  const policy = policyAmong([
    'a',
    {},
    '一、任务\n\n1.落实制度。全面落实行政规范性文件有效期制度。\n',
  ]);
  expect(validityOn(policy, day('2026-01-01'))).toMatchObject({ proof: undefined, stated: false });
});

describe('the time that a plan covers', () => {
  const period = '{ from: 2016-01-01, to: 2016-12-31, words: 2016年 }';
  const plan = policyAmong(['a', { type: '计划', period }]);

  test('says nothing of its force once it is over: that is unknown, and said to be', () => {
    expect(validityOn(plan, day('2016-12-31')).status).toBe('现行有效');
    expect(validityOn(plan, day('2017-01-01'))).toEqual({
      status: '未载明',
      sentence:
        '所涉期间“2016年”已于2016年12月31日届满；文件没有载明有效期，也未见废止或者延续的记载。',
      proof: { words: '2016年', policy: 'a', anchor: undefined },
      stated: false,
    });
  });

  test('does not outweigh an end that the document states', () => {
    const stated = policyAmong(['a', { type: '计划', period, expires: '2018-12-31' }]);
    expect(validityOn(stated, day('2017-01-01')).status).toBe('现行有效');
    expect(validityOn(stated, day('2019-01-01')).status).toBe('已失效');
  });
});

test('a report and an explanation set nothing down that could be in force', () => {
  for (const type of ['报告', '解读']) {
    const record = policyAmong(['a', { type }]);
    expect(validityOn(record, day('2030-01-01'))).toMatchObject({
      status: '未载明',
      stated: false,
    });
    expect(validityPeriods(record)).toHaveLength(1);
  }
});

test('a draft binds nobody on any day, and its explanation proves it', () => {
  const policy = policyAmong(
    ['a', { stage: '征求意见稿', type: '意见' }],
    [
      'b',
      { type: '解读', relations: '{ explains: [a] }' },
      '一、起草过程\n\n形成了《实施意见（征求意见稿）》。\n',
    ],
  );
  expect(validityOn(policy, day('2030-01-01'))).toMatchObject({
    status: '征求意见稿',
    proof: { policy: 'b', words: '形成了《实施意见（征求意见稿）》。' },
  });
  expect(validityPeriods(policy)).toHaveLength(1);
});

test('a later policy repeals or amends from the day it takes effect', () => {
  const later: Fields = { title: '乙办法', effective: '2022-06-01' };
  const repealed = policyAmong(
    ['a', {}],
    ['b', { ...later, relations: '{ repeals: [a] }' }, '第一条 《甲市工作方案》同时废止。\n'],
  );
  expect(validityOn(repealed, day('2022-05-31')).status).toBe('现行有效');
  expect(validityOn(repealed, day('2022-06-01'))).toMatchObject({
    status: '已废止',
    sentence: '已于2022年6月1日被《乙办法》废止。',
    proof: { policy: 'b', anchor: 't1' },
  });
  const amended = policyAmong(['a', {}], ['b', { ...later, relations: '{ amends: [a] }' }]);
  expect(validityOn(amended, day('2022-06-01')).status).toBe('已修改');
});
