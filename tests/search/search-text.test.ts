import { describe, expect, test } from 'vitest';
import { pageTokens, queryTokens } from '../../src/search/search-text.ts';

describe('tokens for the page index', () => {
  test('Han text gives each character and each pair, figures and Latin words stay whole', () => {
    expect(pageTokens('并政办发〔2016〕9号 APP')).toEqual([
      '并',
      '并政',
      '政',
      '政办',
      '办',
      '办发',
      '发',
      '2016',
      '9',
      '号',
      'app',
    ]);
  });

  test('figures that touch Han text are words of their own', () => {
    expect(pageTokens('2023年')).toEqual(['2023', '年']);
  });
});

describe('tokens of a query', () => {
  test.each([
    ['行政复议', ['行政', '政复', '复议']],
    ['武进２０２３', ['武进', '2023']],
    ['并政办发[2016]9号', ['并政', '政办', '办发', '2016', '9', '号']],
    ['并政办发〔2016〕9号', ['并政', '政办', '办发', '2016', '9', '号']],
    ['行政\u200b复议', ['行政', '政复', '复议']],
    ['市', ['市']],
    ['𠀀𠀁', ['𠀀𠀁']],
    ['！？ 　', []],
  ])('%s', (query, tokens) => {
    expect(queryTokens(query)).toEqual(tokens);
  });

  test('are all among the tokens of a text that holds the query', () => {
    const text = new Set(pageTokens('一、加强行政复议工作，实现化解率不低于70%。'));
    expect(queryTokens('行政复议 70%').every((token) => text.has(token))).toBe(true);
  });
});
