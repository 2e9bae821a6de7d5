import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  documentNumberText,
  findDocumentNumbers,
  parseDocumentNumber,
  sameDocumentNumber,
} from '../../src/policy/document-number.ts';

describe('parseDocumentNumber', () => {
  test.each([
    '浙政发〔2015〕5号',
    '浙政发[2015]5号',
    '浙政发【2015】5号',
    '浙政发(2015)5号',
    '浙政发（2015）5号',
    '浙政发﹝2015﹞5号',
    '浙政发［2015］5号',
    '浙政发〔２０１５〕５号',
    '浙政发 〔 2015 〕 5 号',
    '浙政发〔2015〕第5号',
    '浙政发2015年5号',
    '浙政发〔二○一五〕五号',
    '根据浙政发〔2015〕5号',
    '贯彻落实浙政发〔2015〕5号',
    '和浙政发〔2015〕5号',
  ])('reads %s as the fifth number of 浙政发 in 2015', (text) => {
    expect(parseDocumentNumber(text)).toEqual({ issuer: '浙政发', year: 2015, serial: 5 });
  });

  test.each([
    ['并政办发〔2016〕9号', '并政办发〔2016〕9号'],
    ['和政发〔2015〕5号', '和政发〔2015〕5号'],
    ['市政府衢政发〔2015〕41号', '衢政发〔2015〕41号'],
    ['国务院令第588号', '国务院令第588号'],
    ['中华人民共和国国务院令第588号', '国务院令第588号'],
    ['国务院第588号令', '国务院令第588号'],
    ['主席令第四十五号', '主席令第45号'],
    ['令第588号', '令第588号'],
    ['住房和城乡建设部令第5号', '住房和城乡建设部令第5号'],
    ['交通运输部令2016年第4号', '交通运输部令2016年第4号'],
    ['商务部公告2020年第5号', '商务部公告2020年第5号'],
  ])('writes %s in one form: %s', (text, canonical) => {
    const number = parseDocumentNumber(text);
    expect(number && documentNumberText(number)).toBe(canonical);
  });

  test.each([
    '',
    '〔2015〕5号',
    '2015年5号',
    '浙政发',
    '浙政发〔2015〕号',
    '浙〔2015〕5号',
    '浙政发〔1215〕5号',
    '（2015）浙民终字第5号',
    '浙政发〔2015〕5号、6号',
  ])('refuses %j', (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined();
  });

  test('reads back what documentNumberText writes', () => {
    const numbers = property(
      constantFrom('浙政发', '国办函', '并政办发', '财税', '人社部发'),
      integer({ min: 1949, max: 2199 }),
      integer({ min: 1, max: 99_999 }),
      (issuer, year, serial) => {
        const number = { issuer, year, serial };
        expect(parseDocumentNumber(documentNumberText(number))).toEqual(number);
      },
    );
    assert(numbers);
  });
});

describe('findDocumentNumbers', () => {
  test('finds bare mentions with their places, prose cut off', () => {
    const text =
      '省政府印发《意见》（浙政发〔2015〕5号），按照国办发〔1993〕71号文件和国发〔2010〕33号的规定';
    const found = findDocumentNumbers(text);
    expect(found.map(({ words }) => words)).toEqual([
      '浙政发〔2015〕5号',
      '国办发〔1993〕71号',
      '国发〔2010〕33号',
    ]);
    for (const { words, start, end } of found) expect(text.slice(start, end)).toBe(words);
  });

  test('does not let one number reach into the one before it', () => {
    expect(
      findDocumentNumbers('国发〔2010〕33号国办发〔2015〕5号').map(({ words }) => words),
    ).toEqual(['国发〔2010〕33号', '国办发〔2015〕5号']);
  });

  test.each(['2022年第3号台风', '第二十一届三中全会', '12345号文件', '（2021—2025年）'])(
    'finds none in %s',
    (text) => {
      expect(findDocumentNumbers(text)).toEqual([]);
    },
  );

  test.each(['〔', '（2015', '浙政发', '令第', '公告2020年第', '1', '一'])(
    'takes a megabyte of %j in its stride',
    (piece) => {
      expect(
        findDocumentNumbers(`${piece.repeat(1_000_000 / piece.length)}号`).length,
      ).toBeLessThan(2);
    },
    2000,
  );
});

test('the same number in two writings is the same number', () => {
  const a = parseDocumentNumber('浙政发[2015]5号');
  const b = parseDocumentNumber('浙政发（2015）第5号');
  const c = parseDocumentNumber('浙政办发〔2015〕5号');
  if (!a || !b || !c) throw new Error('these are numbers');
  expect(sameDocumentNumber(a, b)).toBe(true);
  expect(sameDocumentNumber(a, c)).toBe(false);
});
