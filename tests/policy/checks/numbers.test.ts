import { describe, expect, test } from 'vitest';
import { faultOfNumber } from '../../../src/policy/checks/number-form.ts';
import { numberGaps } from '../../../src/policy/checks/number-series.ts';
import { documentFactsOf, factsOf, foundBy } from './found-in.ts';

describe('the form of a 发文字号', () => {
  test.each([
    '并政办发〔2016〕9号',
    '国务院令第588号',
    '商务部公告2020年第5号',
    '第588号令',
    '劳部发〔1994〕489号',
  ])('%s is right', (number) => {
    expect(faultOfNumber(number)).toBeUndefined();
  });

  test.each([
    ['并政办发[2016]9号', '六角括号'],
    ['并政办发（2016）9号', '六角括号'],
    ['并政办发【2016】9号', '六角括号'],
    ['并政办发〔16〕9号', '四位数字'],
    ['并政办发〔2016〕09号', '虚位'],
    ['并政办发〔2016〕第9号', '第'],
    ['并政办发〔2016〕9', '号'],
    ['并政办发〔2016 〕9号', '空格'],
    ['并政办发〔２０１６〕9号', '半角'],
    ['并政办发〔2016 9号', '空格'],
    ['9号', '认不出'],
  ])('%s: %s', (number, fault) => {
    expect(faultOfNumber(number)).toContain(fault);
  });

  test('the year of the number is that of 成文', () => {
    const rules = (number: string) =>
      factsOf('a', { number, adopted: '2021-01-15' }).findings.map(({ rule }) => rule);
    expect(rules('甲政发〔2012〕1号')).toEqual(['number-year']);
    expect(rules('甲政发〔2021〕1号')).toEqual([]);
    expect(rules('unknown')).toEqual([]);
  });
});

describe('gaps in a series', () => {
  const series = (serials: readonly number[], code = '甲政发') =>
    serials.map((serial) =>
      documentFactsOf(`a${serial}`, { number: `${code}〔2021〕${serial}号` }),
    );
  const gaps = (serials: readonly number[]) =>
    foundBy(numberGaps, series(serials)).map(({ message }) => message);

  test('serials between those that the library holds, where it holds nearly all', () => {
    expect(gaps([1, 2, 3, 4, 6, 7, 8, 9])).toEqual([
      '库里有这一字号的 8 件文件，缺 甲政发〔2021〕5号。',
    ]);
  });

  test('nothing of a whole series, of a small one, of a library that holds a few', () => {
    expect(gaps([1, 2, 3, 4, 5])).toEqual([]);
    expect(gaps([1, 3, 4])).toEqual([]);
    expect(gaps([1, 3, 5, 7, 9, 11])).toEqual([]);
  });
});
