import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../../scripts/sources/docx/number-format.ts';

describe('a number in a format of Word', () => {
  test.each([
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['decimalFullWidth', 10, '１０'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircleChinese', 10, '⑩'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalEnclosedFullstop', 3, '⒊'],
    ['ideographEnclosedCircle', 10, '㊉'],
    ['upperLetter', 27, 'AA'],
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCountingThousand', 101, '一百零一'],
    ['chineseCountingThousand', 1259, '一千二百五十九'],
    ['japaneseCounting', 20, '二十'],
    ['chineseLegalSimplified', 10, '壹拾'],
    ['chineseLegalSimplified', 108, '壹佰零捌'],
    ['ideographLegalTraditional', 2, '貳'],
    ['ideographTraditional', 3, '丙'],
    ['ideographZodiac', 12, '亥'],
    ['ideographDigital', 9, '九'],
    ['none', 5, ''],
  ])('%s %i is %s', (name, n, text) => {
    expect(formatNumber(n, name)).toEqual({ text, sure: true });
  });

  test.each([
    ['chineseCounting', 100, '一〇〇'],
    ['japaneseCounting', 101, '百一'],
    ['ideographDigital', 10, '一〇'],
    ['decimalEnclosedCircle', 21, '21'],
    ['ideographTraditional', 11, '11'],
    ['upperRoman', 100_000, '100000'],
    ['upperLetter', 1_000_000, '1000000'],
    ['chineseCountingThousand', 10_000, '10000'],
    ['cardinalText', 1, '1'],
    ['chineseCounting', 0, '0'],
    ['constructor', 1, '1'],
  ])('%s %i, which Word may write otherwise, is %s and not sure', (name, n, text) => {
    expect(formatNumber(n, name)).toEqual({ text, sure: false });
  });

  test('a format of its own pads with zeros', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toEqual({ text: '007', sure: true });
    expect(formatNumber(7, 'custom', 'A, B, C')).toEqual({ text: '7', sure: false });
  });
});
