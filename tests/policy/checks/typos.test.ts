import { expect, test } from 'vitest';
import { misspeltWords, typos } from '../../../src/policy/checks/typos.ts';
import { wordsOf } from './found-in.ts';

const found = (text: string) => wordsOf(text, misspeltWords(text));

test('every word of the list is found, and nothing in what it should be', () => {
  for (const { wrong, right } of typos) {
    expect(found(`甲${wrong}乙`), wrong).toContain(wrong);
    if (!right.includes('或者')) expect(found(`甲${right}乙`), right).toEqual([]);
  }
  expect(new Set(typos.map(({ wrong }) => wrong)).size).toBe(typos.length);
});

test('the same characters where they are right', () => {
  expect(found('采购项目既使用财政性资金又使用非财政性资金的')).toEqual([]);
  expect(found('保险标的的危险程度、目的的确定、以及及时、和和美美')).toEqual([]);
  expect(found('自己经手、利己经营')).toEqual([]);
});
