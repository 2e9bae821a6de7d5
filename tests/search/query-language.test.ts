import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseQuery, type Query, type Term } from '../../src/search/query-language.ts';
import { loadTraditional } from '../../src/search/traditional.ts';

function termText(term: Term): string {
  if (term.kind === 'near') return `${termText(term.first)}~${term.within}${termText(term.second)}`;
  return term.quoted ? `"${term.text}"` : term.text;
}

/** A query as one line: groups parted by blanks, alternatives by |. */
function outline({ groups, not, filters, notes }: Query): string {
  return [
    ...groups.map((group) => group.map(termText).join('|')),
    ...not.map((term) => `-${termText(term)}`),
    ...filters.map(({ field, value, not: shut }) => `${shut ? '-' : ''}${field}=${value}`),
    ...notes.map(({ kind }) => `!${kind}`),
  ].join(' ');
}

beforeAll(loadTraditional);

describe('a query', () => {
  test.each([
    ['行政处罚 听证', '行政处罚 听证'],
    ['行政处罚　听证', '行政处罚 听证'],
    ['"行政处罚 听证"', '"行政处罚听证"'],
    ['“行政处罚” 「听证」', '"行政处罚" "听证"'],
    ['罚款 OR 拘留', '罚款|拘留'],
    ['罚款 或 拘留 或 警告 公安', '罚款|拘留|警告 公安'],
    ['公安 罚款 | 拘留', '公安 罚款|拘留'],
    ['罚款 -拘留', '罚款 -拘留'],
    ['罚款 －拘留', '罚款 -拘留'],
    ['罚款 不含 拘留', '罚款 -拘留'],
    ['罚款 不含：“行政拘留”', '罚款 -"行政拘留"'],
    ['罚款 与 拘留', '罚款 拘留'],
    ['公安机关 ~ 拘留', '公安机关~20拘留'],
    ['公安机关 ～５ 拘留', '公安机关~5拘留'],
    ['标题:法治 培训', '培训 标题=法治'],
    ['年份：2016-2020 -地区:浙江', '年份=2016-2020 -地区=浙江'],
    ['标题:"依法行政 计划"', '标题=依法行政 计划'],
    ['ＷＴＯ 規則', 'wto 规则'],
    ['谁可以成为个体工商户？', '谁可以成为个体工商户'],
    ['的“三重一大”制度', '的"三重一大"制度'],
    ['2021—2025年', '2021-2025年'],
    ['“法治”或“依法”', '"法治"|"依法"'],
    ['"罚款""拘留" 公安', '"罚款" "拘留" 公安'],
    ['「罚款」不含「拘留」', '"罚款" -"拘留"'],
    ['“公安”～5“拘留”', '"公安"~5"拘留"'],
    ['“关于“十四五”规划”', '"关于"十四五"规划"'],
    ['“枫桥经验”的推广', '"枫桥经验"的推广'],
    ['標題:法治 單位：司法局', '标题=法治 单位=司法局'],
    ['-培训', '-培训 !only-not'],
    ['', ''],
    ['"', '!lone-operator'],
    ['"枫桥经验', '"枫桥经验" !open-quote'],
    ['罚款 or 赔偿', '罚款|赔偿'],
    ['“罚款', '"罚款" !open-quote'],
    ['OR', '!lone-operator'],
    ['- ~ OR', '!lone-operator !lone-operator !lone-operator'],
    ['罚款 OR', '罚款 !lone-operator'],
    ['罚款 OR OR 拘留', '罚款|拘留 !lone-operator'],
    ['标题:', '!empty-field'],
    ['罚款 不含', '罚款 !lone-operator'],
    ['\u200b\u0007', '!lone-operator'],
  ])('%s is read as %s', (typed, expected) => {
    expect(outline(parseQuery(typed))).toBe(expected);
  });

  test('of ten thousand characters is cut and says so', () => {
    const { groups, notes } = parseQuery('行政'.repeat(5_000));
    expect(notes).toEqual([{ kind: 'cut', length: 1_000 }]);
    expect(groups).toHaveLength(1);
  });

  test('never makes the reader throw, and leaves no empty phrase', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"',
        '“',
        '”',
        ' OR ',
        ' 或 ',
        ' -',
        ' ~ ',
        '标题:',
        '文号：',
        '不含 ',
        '(',
        '*',
        '\\',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { groups, not } = parseQuery(pieces.join(''));
        const terms = [...groups.flat(), ...not];
        for (const group of groups) expect(group).not.toHaveLength(0);
        for (const term of terms) {
          const texts = term.kind === 'near' ? [term.first.text, term.second.text] : [term.text];
          for (const text of texts) expect(text).not.toBe('');
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
