import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  citedPath,
  clauseKey,
  parseClauseKey,
  segmentOf,
  unnumberedSegment,
} from '../../src/policy/clause-path.ts';

describe('a key as people cite a clause', () => {
  test.each([
    ['二（一）3', ['h2', 'g1', 'n3']],
    ['二、（一）3.', ['h2', 'g1', 'n3']],
    ['三8', ['h3', 'n8']],
    ['三、8', ['h3', 'n8']],
    ['八（二十三）79', ['h8', 'g23', 'n79']],
    ['第十二条', ['t12']],
    ['第十二条之一', ['t12-1']],
    ['第一章', ['z1']],
    ['一、二是', ['h1', 's2']],
    ['三（九）（2）①', ['h3', 'g9', 'w2', 'c1']],
    ['附件2', ['a2']],
  ])('%s', (key, path) => {
    expect(parseClauseKey(key)).toEqual(path);
  });

  test.each(['', '总则', '第', '（', '第十二条的规定', '3甲'])('%s is none', (key) => {
    expect(parseClauseKey(key)).toBeUndefined();
  });

  test('a number out of range is none', () => {
    expect(parseClauseKey('（）')).toBeUndefined();
  });
});

describe('a citation', () => {
  test.each([
    [['h3', 'n8'], '三、8'],
    [['h3', 'g9'], '三、（九）'],
    [['h2', 'g1', 'n3'], '二、（一）3'],
    [['h2'], '二'],
    [['t12', 'g3'], '第十二条第（三）项'],
    [['t12', 'g3', 'n2'], '第十二条第（三）项第2目'],
    [['h1', 'pabc123', 's2'], '一、二是'],
    [['h1', 'pabc123'], '一'],
    [['pabc123'], ''],
    [['a1', 'h2'], '附件1二'],
  ])('%s is %s', (path, printed) => {
    expect(citedPath(path)).toBe(printed);
  });
});

const numbered = fc.oneof(
  fc.record({
    form: fc.constantFrom('han', 'han-bracket', 'point', 'zhang', 'jie', 'bian'),
    number: fc.integer({ min: 1, max: 99 }),
  }),
  fc.record({
    form: fc.constantFrom('digit', 'digit-bracket'),
    number: fc.integer({ min: 1, max: 999 }),
  }),
  fc.record({ form: fc.constant('circled'), number: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ form: fc.constant('tiao'), number: fc.integer({ min: 1, max: 1260 }) }),
);

test('the key of a path gives the path back', () => {
  // Two forms of bare Han or Arabic figures side by side (一二, 12) stand in no document.
  const ordered = fc
    .tuple(
      ...(['han', 'han-bracket', 'digit', 'digit-bracket', 'circled', 'point'] as const).map(
        (form) =>
          fc.option(
            fc.integer({ min: 1, max: 50 }).map((number) => segmentOf(form, number)),
            { nil: undefined },
          ),
      ),
    )
    .map((segments) => segments.filter((segment) => segment !== undefined))
    .filter((path) => path.length > 0);
  fc.assert(
    fc.property(ordered, (path) => {
      expect(parseClauseKey(clauseKey(path))).toEqual(path);
    }),
  );
  fc.assert(
    fc.property(numbered, ({ form, number }) => {
      const path = [segmentOf(form as 'han', number)];
      expect(parseClauseKey(clauseKey(path))).toEqual(path);
    }),
  );
});

test('punctuation set right leaves the address of a paragraph, other words do not', () => {
  const segment = unnumberedSegment('为贯彻落实,结合实际,制定本方案。');
  expect(unnumberedSegment('为贯彻落实，结合实际，制定本方案。')).toBe(segment);
  expect(unnumberedSegment('为贯彻落实，结合实际，制定本计划。')).not.toBe(segment);
  expect(segment).toMatch(/^p[0-9a-z]{6}$/u);
});
