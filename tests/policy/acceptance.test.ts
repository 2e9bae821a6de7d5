import { describe, expect, test } from 'vitest';
import { judge, partAt } from '../../src/policy/acceptance.ts';
import { documentFacts } from '../../src/policy/document-facts.ts';
import { ruleFinding } from '../../src/policy/rules.ts';
import type { RuleId } from '../../src/policy/rules.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

const body = '甲乡人民政府：\n\n一、总则。一是甲。二是乙。\n\n（一）丙。\n\n（三）丁。\n';

function facts(accepted?: string) {
  return documentFacts(documentOf(policySource({ accepted }, body)), ({ place }) => place);
}

/** The line and column of some words of the file. */
function placeOf(words: string) {
  const lines = policySource({}, body).split('\n');
  const line = lines.findIndex((each) => each.includes(words));
  return { line: line + 1, column: (lines[line] ?? '').indexOf(words) + 1 };
}

describe('where a finding stands', () => {
  test.each([
    ['number', 'number'],
    ['authoritative', 'source.authoritative'],
    ['甲乡', '正文'],
    ['一、', '一'],
    ['乙。', '一'],
    ['丙', '一（一）'],
    ['丁', '一（三）'],
  ])('at %s is %s', (words, part) => {
    expect(partAt(facts(), placeOf(words))).toBe(part);
  });

  test('is the beginning where it has no place, or one that stands for a field left out', () => {
    expect(partAt(facts(), undefined)).toBe('开头');
    expect(partAt(facts(), { line: 1, column: 1 })).toBe('开头');
  });
});

describe('what editors accept', () => {
  const found = (rule: RuleId) => ({
    ...ruleFinding(rule, { label: '（三）' }),
    file: 'jia-2021.mdx',
    place: { ...placeOf('（三）'), line: placeOf('（三）').line + 1 },
  });
  const entry = (rule: string, at: string) => `[{ rule: ${rule}, at: ${at}, why: 与公报核对 }]`;

  test('is not shown, at its place only', () => {
    const here = judge([found('clause-gap')], [facts(entry('clause-gap', '一（三）'))]);
    expect(here.findings).toEqual([]);
    expect(here.accepted).toMatchObject([{ rule: 'clause-gap', at: '一（三）' }]);
    const elsewhere = judge([found('clause-gap')], [facts(entry('clause-gap', '一（一）'))]);
    expect(elsewhere.findings.map(({ rule }) => rule)).toEqual(['clause-gap', 'accepted-unused']);
    expect(elsewhere.accepted).toEqual([]);
  });

  test('is never an error', () => {
    const { findings, accepted } = judge(
      [found('mdx-syntax')],
      [facts(entry('mdx-syntax', '一（三）'))],
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['mdx-syntax', 'accepted-rule']);
    expect(accepted).toEqual([]);
  });

  test('holds for the document that says so, not for another', () => {
    const other = { ...facts(), id: 'yi', file: 'yi.mdx' };
    const { findings } = judge(
      [{ ...found('clause-gap'), file: 'yi.mdx' }],
      [facts(entry('clause-gap', '一（三）')), other],
    );
    expect(findings.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
      'yi.mdx clause-gap',
      'jia-2021.mdx accepted-unused',
    ]);
  });
});
