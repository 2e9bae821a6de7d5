import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubtfulYears, impossibleDates } from '../../../src/policy/checks/damaged-dates.ts';
import { daysInMonth } from '../../../src/policy/dates.ts';
import { wordsOf } from './found-in.ts';

const dates = (text: string) => wordsOf(text, impossibleDates(text));
const years = (text: string, year?: number) => wordsOf(text, doubtfulYears(text, year));

describe('dates that no calendar has', () => {
  test('湖南: the month of a yearly day is lost', () => {
    expect(dates('每年31日前，各市州政府向省政府报告')).toEqual(['每年31日前']);
    expect(dates('市州政府及其部门每年41日前通过报刊')).toEqual(['每年41日前']);
    expect(dates('2021年31日前完成')).toEqual(['2021年31日前']);
    expect(dates('2021年3日1日')).toEqual(['2021年3日1日']);
  });

  test('months and days that are not there, in digits of both widths and in Han numerals', () => {
    expect(dates('2021年13月前')).toEqual(['2021年13月']);
    expect(dates('截至2月30日')).toEqual(['2月30日']);
    expect(dates('2023年2月29日')).toEqual(['2023年2月29日']);
    expect(dates('２０２３年４月３１日')).toEqual(['２０２３年４月３１日']);
    expect(dates('二月三十日')).toEqual(['二月三十日']);
    expect(impossibleDates('2月30日')[0]?.words.detail).toBe('2月没有30日');
  });

  test('words of a date that stand twice', () => {
    expect(dates('自2021年年1月1日起')).toEqual(['1年年']);
    expect(dates('依照第第十二条')).toEqual(['第第']);
  });

  test.each([
    ['2024年2月29日', 'a leap day'],
    ['2021年年底前、3月月底前、2021年年度报告', '年底 after 年'],
    ['12.4国家宪法日、24月龄以上、12个月30日', 'figures that are no dates'],
    ['每年15日的带薪年休假，六十日内，不少于40日', 'numbers of days'],
    ['每年3月1日前', 'a yearly day'],
    ['2.30日均值', 'a decimal'],
  ])('%s is right: %s', (text) => {
    expect(dates(text)).toEqual([]);
  });

  test('a day is found if and only if no calendar has it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1949, max: 2100 }),
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 33 }),
        (year, month, day) => {
          const exists = month <= 12 && day <= daysInMonth(year, month);
          expect(dates(`自${year}年${month}月${day}日起施行`).length).toBe(exists ? 0 : 1);
        },
      ),
    );
  });
});

describe('years that can hardly be meant', () => {
  test('a digit too many or too few, a year far ahead', () => {
    expect(years('20211年底前')).toEqual(['20211年']);
    expect(years('201年3月')).toEqual(['201年3月']);
    expect(years('到2205年', 2022)).toEqual(['2205年']);
    expect(years('0216年')).toEqual(['0216年']);
  });

  test('a period that ends before it begins', () => {
    expect(years('（2025—2021年）')).toEqual(['2025—2021年']);
    expect(years('2025年至2021年')).toEqual(['2025年至2021年']);
    expect(years('2021—2025年、2021-2025年')).toEqual([]);
  });

  test.each(['到2035年', '距今5000年', '1840年以后', '1,000年', '10000年', '公元618年'])(
    '%s is left alone',
    (text) => {
      expect(years(text, 2021)).toEqual([]);
    },
  );
});
