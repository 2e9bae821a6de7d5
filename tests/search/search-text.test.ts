import { beforeAll, describe, expect, test } from 'vitest';
import { numberTokens, pageTokens, queryTokens } from '../../src/search/search-text.ts';
import { loadTraditional } from '../../src/search/traditional.ts';

beforeAll(loadTraditional);

const taiyuan = '太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知';
const hunan = '湖南省法治政府建设实施方案（2021—2025年）';
const number = '并政办发〔2016〕9号';

/** 行政 → its token. */
const pair = (characters: string) => queryTokens(characters)[0] ?? '';

describe('tokens of a page', () => {
  test('are the pairs and the characters of Han text; figures and Latin words stay whole', () => {
    expect(pageTokens('依法行政 APP')).toEqual([
      'fq5lhx',
      'lhxqx8',
      'qx8jzz',
      'xfq5',
      'xlhx',
      'xqx8',
      'xjzz',
      'w3app',
    ]);
  });

  test('figures that touch Han text are words of their own', () => {
    expect(pageTokens('2016年')).toEqual(['w42016', 'xino']);
  });

  test('do not reach from one text into the next', () => {
    expect(pageTokens('太原市', '山西省')).not.toContain(pair('市山'));
  });

  test('do not reach over punctuation', () => {
    expect(pageTokens('《关于深入推进依法行政的实施意见》起草说明')).not.toContain(pair('见起'));
  });

  test.each([taiyuan, hunan, number, 'Ｗｉ－Ｆｉ', '𠀀𠀁', '〇二三'])(
    'of %s are written in letters and figures, which no browser cuts',
    (text) => {
      const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
      const tokens = [...pageTokens(text), ...numberTokens(text)];
      const cut = [...segmenter.segment(tokens.join(' '))].map(({ segment }) => segment);
      expect(cut.filter((segment) => segment !== ' ')).toEqual(tokens);
    },
  );

  test('never begin with one another, or Pagefind would take one for the other', () => {
    const texts = [taiyuan, hunan, '𠀀𠀁㐀〇一九龥', '2 20 201 2016 a app application'];
    const tokens = [
      ...pageTokens(...texts),
      ...[number, '并政办发〔2016〕90号', '国务院令第588号'].flatMap(numberTokens),
    ];
    const begun = [...new Set(tokens)].toSorted();
    // In order, what begins another stands right before one that it begins.
    expect(begun.filter((token, at) => begun[at + 1]?.startsWith(token))).toEqual([]);
  });
});

describe('tokens of a query', () => {
  test.each([
    ['行政复议', ['行政', '政复', '复议']],
    ['行政 复议', ['行政', '复议']],
    ['行政　复议　行政', ['行政', '复议']],
    ['行政\u200b复议', ['行政', '政复', '复议']],
    ['行政復議', ['行政', '政复', '复议']],
    ['行政复议条例', ['行政', '政复', '复议', '议条', '条例']],
    ['𠀀𠀁', ['𠀀𠀁']],
  ])('%s asks for pairs', (query, pairs) => {
    expect(queryTokens(query)).toEqual(pairs.map(pair));
  });

  test('a long name is asked for by every second pair and its last', () => {
    const pairs = ['法治', '政府', '建设', '工作', '报告'];
    expect(queryTokens('法治政府建设工作报告')).toEqual(pairs.map(pair));
    expect(queryTokens('法治政府建设报告书')).toEqual(
      ['法治', '政府', '建设', '报告', '告书'].map(pair),
    );
  });

  test('a character is asked for where it stands alone', () => {
    expect(queryTokens('２０２３年')).toEqual(['w42023', 'xino']);
  });

  test.each(['！？ 　', ''])('「%s」 asks for nothing', (query) => {
    expect(queryTokens(query)).toEqual([]);
  });

  test.each([taiyuan, hunan, '太原市2016年', '湖南 2021—2025'])('%s finds its title', (query) => {
    const page = new Set(pageTokens(taiyuan, hunan));
    expect(queryTokens(query).filter((token) => !page.has(token))).toEqual([]);
  });
});

describe('a 文号', () => {
  const spellings: readonly (readonly [string, string])[] = [
    ['并政办发〔2016〕9号', number],
    ['并政办发[2016]9', number],
    ['并政办发（２０１６）第９号', number],
    ['并政办发〔二〇一六〕九号', number],
    ['并政办发2016年9号', number],
    ['并政办发9号', number],
    ['并政办发 9号', number],
    ['[2016]9', number],
    ['2016年9号', number],
    ['2016 9号', number],
    ['政办发九号', number],
    ['国办发〔2018〕37号', '国办发〔2018〕37号'],
    ['国办发三十七号', '国办发〔2018〕37号'],
    ['國辦發〔2018〕37號', '国办发〔2018〕37号'],
    ['国务院第588号令', '国务院令第588号'],
    ['国务院令588号', '国务院第588号令'],
  ];

  test.each(spellings)('written %s finds %s', (query, of) => {
    const page = new Set(numberTokens(of));
    const asked = queryTokens(query);
    expect(asked.some((token) => /^(?:y\d{4}n|z)\d{5}$/u.test(token))).toBe(true);
    expect(asked.filter((token) => !page.has(token))).toEqual([]);
  });

  test.each([
    ['并政办发〔2016〕9号', '并政办发〔2016〕90号'],
    ['[2016]9', '并政办发〔2019〕16号'],
    ['国办发37号', '国办函〔2018〕37号'],
  ])('written %s does not find %s', (query, other) => {
    const page = new Set(numberTokens(other));
    expect(queryTokens(query).every((token) => page.has(token))).toBe(false);
  });

  test('beside other words is still a number', () => {
    expect(queryTokens('依法行政 [2016]9')).toEqual([...queryTokens('依法行政'), 'y2016n00009']);
  });

  test('that cannot be read is found by its words', () => {
    expect(numberTokens('2016-A-9')).toEqual(['w42016', 'w1a', 'w19']);
  });
});
