import { describe, expect, test } from 'vitest';
import { search } from '../../src/search/engine.ts';
import type { IndexReader } from '../../src/search/index-reader.ts';
import { indexOf, policyWith } from './index-of.ts';

const day = '2026-11-25';

async function countOf(index: IndexReader, query: string): Promise<number> {
  const answer = await search(index, { query, day });
  expect(answer.summary.missing).toEqual([]);
  await answer.hits('exact', 0, 5);
  await answer.hits('near', 0, 5);
  return answer.summary.exact;
}

describe('a library that nobody would write', () => {
  test('without any policy, and a policy without clauses, answer that nothing is there', async () => {
    expect(await countOf(await indexOf([]), '行政复议')).toBe(0);
    const index = await indexOf([policyWith('empty', []), policyWith('other', ['行政复议'])]);
    expect(await countOf(index, '行政复议')).toBe(1);
    expect(await countOf(index, '国办发〔2018〕37号')).toBe(0);
    expect(await countOf(index, '类型:规定')).toBe(1);
  });

  test('of one clause as long as a book is searched whole', async () => {
    const text = `${'县级以上地方人民政府应当依法行政，'.repeat(10_000)}末尾在此`;
    const index = await indexOf([policyWith('long', [text])]);
    expect(await countOf(index, '"末尾在此"')).toBe(1);
    expect(await countOf(index, `"${'县级以上地方人民政府应当依法行政，'.repeat(50)}"`)).toBe(1);
    expect(await countOf(index, '"行政末尾"')).toBe(0);
  });

  test('of one character over and over, where every gram is heavy, still ends', async () => {
    const index = await indexOf([policyWith('one', ['法'.repeat(40_000), '法'.repeat(30)])]);
    expect(await countOf(index, `"${'法'.repeat(30)}"`)).toBe(2);
    expect(await countOf(index, `"${'法'.repeat(31)}"`)).toBe(1);
    expect(await countOf(index, `"${'法'.repeat(998)}"`)).toBe(1);
  });

  test('with halves of characters, controls and signs of other scripts keeps what can be seen', async () => {
    const index = await indexOf([
      policyWith('odd', ['\ud840前\udc00', '\u0000治\u0007理\u202e', '𠀀𠀁𠀂', '👩‍👩‍👧 家庭', 'ﷺ İ ß']),
    ]);
    expect(await countOf(index, '前')).toBe(1);
    expect(await countOf(index, '治理')).toBe(1);
    expect(await countOf(index, '𠀁𠀂')).toBe(1);
    expect(await countOf(index, '👩‍👩‍👧家庭')).toBe(1);
    expect(await countOf(index, 'İ ß')).toBe(1);
  });
});

describe('a query that nobody would type', () => {
  const clauses = ['公民可以申请行政复议。', '行政机关应当告知听证的权利。', '第三十三条的规定。'];

  test.each([
    ['a thousand words', '法 '.repeat(1_000)],
    ['a thousand marks', '，'.repeat(1_000)],
    ['five hundred marks between characters', '法，'.repeat(500)],
    ['ten thousand characters', '行政复议'.repeat(2_500)],
    ['nothing but operators', '- OR ~ 不含 "" “” 标题: (( )) | & '.repeat(20)],
    ['patterns', '.* [^\\]]+ (a+)+$ \\d{1,} $& $\u007bx} %00 %F0%9F'],
    ['markup', '<img src=x onerror=alert(1)> <script>'],
    ['numbers that look like citations', `${'第'.repeat(300)}${'一'.repeat(300)}条`],
    ['a 文号 without end', `国办发〔2018〕${'9'.repeat(500)}号`],
    ['a long name with an article', `${'民'.repeat(700)}法第33条`],
    ['articles without end', `法第${'1条、第'.repeat(240)}x`],
    ['款 and 项 over and over', '法第一百条第一款第一项'.repeat(90)],
    ['quotation marks that nest and never end', `${'“法'.repeat(300)}${'「」'.repeat(100)}`],
    ['labels alone', '（一）第一条 1. 一、'.repeat(60)],
    ['directions and halves', '\u202e\u2066行政\ud800 \udfff'],
    ['names of objects', '__proto__ constructor toString 单位:__proto__ 主题:constructor'],
  ])('is answered: %s', async (_name, query) => {
    const index = await indexOf([policyWith('a', clauses)]);
    expect(await countOf(index, query)).toBeGreaterThanOrEqual(0);
  });
});
