import { assert, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asciiDigits,
  chineseNumeral,
  circledNumeral,
  parseNumeral,
  readAmount,
} from '../../src/policy/numerals.ts';

describe('parseNumeral', () => {
  test.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百〇八', 108],
    ['一百零八', 108],
    ['一百十二', 112],
    ['一千二百五十九', 1259],
    ['两', 2],
    ['两千', 2000],
    ['廿三', 23],
    ['二〇二三', 2023],
    ['一九四九', 1949],
    ['二〇', 20],
    ['〇', 0],
    ['12', 12],
    ['１０８', 108],
    ['①', 1],
    ['⑳', 20],
    ['㉑', 21],
    ['㊿', 50],
  ])('reads %s as %i', (text, n) => {
    expect(parseNumeral(text)).toBe(n);
  });

  test.each([
    '',
    '一百八',
    '三四',
    '十十',
    '百',
    '十零',
    '一百零',
    '零五',
    '〇〇',
    '12345',
    '一、',
    ' 1',
    '第一',
  ])('refuses %j, which is no number or more than one', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });

  test('gives back every number from 0 to 9999 as it was written', () => {
    for (let n = 0; n <= 9999; n++) expect(parseNumeral(chineseNumeral(n))).toBe(n);
  });

  test('answers any text at all', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const n = parseNumeral(text);
        expect(n === undefined || (Number.isInteger(n) && n >= 0 && n <= 9999)).toBe(true);
      }),
    );
  });
});

describe('chineseNumeral', () => {
  test.each([
    [0, '零'],
    [10, '十'],
    [19, '十九'],
    [20, '二十'],
    [108, '一百零八'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1260, '一千二百六十'],
  ])('writes %i as %s', (n, text) => {
    expect(chineseNumeral(n)).toBe(text);
  });

  test.each([-1, 10000, 1.5, Number.NaN])('throws on %d', (n) => {
    expect(() => chineseNumeral(n)).toThrow(RangeError);
  });
});

test('circledNumeral and parseNumeral are inverse from 1 to 50, and there is none beyond', () => {
  for (let n = 1; n <= 50; n++) expect(parseNumeral(circledNumeral(n) ?? '')).toBe(n);
  expect(circledNumeral(0)).toBeUndefined();
  expect(circledNumeral(51)).toBeUndefined();
  expect(circledNumeral(2.5)).toBeUndefined();
});

test('asciiDigits changes digits only and keeps every offset', () => {
  expect(asciiDigits('２０２２年，70％')).toBe('2022年，70％');
});

describe('readAmount', () => {
  test.each([
    ['60学时', 60, 2],
    ['10.28%', 10.28, 5],
    ['5,000元', 5000, 5],
    ['5000万元', 50_000_000, 5],
    ['93.33万件', 933_300, 6],
    ['1.5亿元', 150_000_000, 4],
    ['2百万元', 2_000_000, 3],
    ['三十二人', 32, 3],
    ['十万元', 100_000, 2],
    ['两遍', 2, 1],
  ])('reads %s', (text, value, end) => {
    expect(readAmount(text, 0)).toEqual({ value, start: 0, end });
  });

  test('reads at the offset it is given and nowhere else', () => {
    expect(readAmount('不低于70%', 3)).toEqual({ value: 70, start: 3, end: 5 });
    expect(readAmount('不低于70%', 0)).toBeUndefined();
  });

  test('multiplies 万 and 亿 without rounding', () => {
    assert(
      property(integer({ min: 0, max: 999_999 }), (n) => {
        const words = `${Math.floor(n / 10_000)}.${String(n % 10_000).padStart(4, '0')}万元`;
        expect(readAmount(words, 0)?.value).toBe(n);
      }),
    );
  });
});
