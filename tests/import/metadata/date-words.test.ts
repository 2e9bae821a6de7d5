import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, readDate, unreadableDates } from '../../../src/import/metadata/date-words.ts';
import { isoDateOf } from '../../../src/policy/dates.ts';

describe('a day in any way of writing it', () => {
  test.each([
    ['2019年01月22日', '2019-01-22'],
    ['2019年1月22日', '2019-01-22'],
    ['２０１２年１２月３日', '2012-12-03'],
    ['2019 年 1 月 22 日', '2019-01-22'],
    ['2019-01-22', '2019-01-22'],
    ['2019/1/22', '2019-01-22'],
    ['2016.3.22', '2016-03-22'],
    ['二〇一九年一月二十二日', '2019-01-22'],
    ['二○〇四年四月二十七日', '2004-04-27'],
    ['一九九六年十二月三十一日', '1996-12-31'],
    ['二〇二〇年十月十日', '2020-10-10'],
    ['22.04.2018', '2018-04-22'],
  ])('%s', (words, date) => {
    expect(readDate(words)).toBe(date);
  });

  test('stands with its place in a text', () => {
    const text = '自2019年3月1日起施行，2018年12月31日废止';
    expect(findDates(text).map(({ date, start, end }) => [date, text.slice(start, end)])).toEqual([
      ['2019-03-01', '2019年3月1日'],
      ['2018-12-31', '2018年12月31日'],
    ]);
  });

  test('is read back from every way of printing it', () => {
    assert(
      property(
        integer({ min: 1949, max: 2100 }),
        integer({ min: 1, max: 12 }),
        integer({ min: 1, max: 28 }),
        (y, m, d) => {
          const date = isoDateOf(y, m, d);
          for (const words of [
            `${y}年${m}月${d}日`,
            `${y}-${m}-${d}`,
            `${y}.${m}.${d}`,
            `${y}/${m}/${d}`,
          ]) {
            expect(readDate(words)).toBe(date);
          }
        },
      ),
    );
  });
});

describe('what is no day', () => {
  test('10.04.2018 may be April or October, so it is not read', () => {
    expect(findDates('10.04.2018  12:27')).toEqual([]);
    expect(unreadableDates('10.04.2018  12:27')).toEqual(['10.04.2018']);
  });

  test.each([
    '2019年2月30日',
    '2019年13月1日',
    '第2019-01-22-3号',
    '1.2.3',
    '2019年1月',
    'GB 50180-2018',
  ])('%s', (words) => {
    expect(readDate(words)).toBeUndefined();
  });
});
