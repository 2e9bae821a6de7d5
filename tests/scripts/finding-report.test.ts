import { describe, expect, test } from 'vitest';
import { countFindings, reportFindings, summarise } from '../../scripts/lib/finding-report.ts';
import type { Finding } from '../../src/policy/finding.ts';

const gap: Finding = {
  rule: 'clause-gap',
  severity: 'error',
  message: '（九） follows （七）.',
  advice: 'Renumber it.',
  file: 'content/policies/taiyuan-2016.mdx',
  place: { line: 41, column: 1 },
  at: '（九）',
};
const unplaced: Finding = {
  rule: 'topic-missing',
  severity: 'note',
  message: '100% of two\nlines',
  advice: 'Add a topic.',
};

describe('findings as text', () => {
  test('have the place, the severity, the rule, what was found and what to do', () => {
    expect(reportFindings([gap], 'text')).toBe(
      `content/policies/taiyuan-2016.mdx:41:1  error  clause-gap  （九）
  （九） follows （七）.
  Renumber it.`,
    );
  });

  test('go without a place that is not known', () => {
    expect(reportFindings([unplaced], 'text').split('\n')[0]).toBe('note  topic-missing');
  });
});

test('findings as JSON can be read back', () => {
  expect(JSON.parse(reportFindings([gap, unplaced], 'json', 2))).toEqual({
    findings: [
      {
        file: 'content/policies/taiyuan-2016.mdx',
        line: 41,
        column: 1,
        at: '（九）',
        severity: 'error',
        rule: 'clause-gap',
        message: '（九） follows （七）.',
        advice: 'Renumber it.',
      },
      {
        file: null,
        line: null,
        column: null,
        at: null,
        severity: 'note',
        rule: 'topic-missing',
        message: '100% of two\nlines',
        advice: 'Add a topic.',
      },
    ],
    summary: {
      errors: 1,
      warnings: 0,
      notes: 1,
      accepted: 2,
      rules: [
        { rule: 'clause-gap', severity: 'error', count: 1 },
        { rule: 'topic-missing', severity: 'note', count: 1 },
      ],
    },
  });
});

test('findings for GitHub are one line each, with what would end a field escaped', () => {
  const odd: Finding = { ...gap, file: 'content/a,b:c.mdx' };
  expect(reportFindings([odd, unplaced], 'github').split('\n')).toEqual([
    '::error file=content/a%2Cb%3Ac.mdx,line=41,col=1,title=clause-gap::（九） follows （七）.%0ARenumber it.',
    '::notice title=topic-missing::100%25 of two%0Alines%0AAdd a topic.',
  ]);
});

test('findings are counted by severity, and a lack of errors is said', () => {
  expect(countFindings([])).toBe('没有错误');
  expect(countFindings([{ ...gap, severity: 'warning' }])).toBe('没有错误，1 条警告');
  expect(countFindings([gap, unplaced, unplaced])).toBe('1 处错误，2 条提示');
});

test('findings are summed up by rule, the heaviest and most frequent first', () => {
  const warning: Finding = { ...gap, rule: 'clause-duplicate', severity: 'warning' };
  const many = Array.from({ length: 12 }, () => warning);
  expect(summarise([unplaced, ...many, { ...warning, rule: 'clause-level' }, gap])).toBe(
    [
      'error     1  clause-gap',
      'warning  12  clause-duplicate',
      'warning   1  clause-level',
      'note      1  topic-missing',
    ].join('\n'),
  );
});
