import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { traditionalPairs } from '../../scripts/lib/write-traditional-table.ts';
import { normalText, normalTextWithPlaces } from '../../src/search/normal-text.ts';
import {
  simplifiedCharacters,
  traditionalCharacters,
} from '../../src/search/traditional-characters.ts';
import { loadTraditional } from '../../src/search/traditional.ts';

beforeAll(loadTraditional);

describe('the normal form of a text', () => {
  test.each([
    ['full-width figures', '２０２３年', '2023年'],
    ['capital and full-width letters', 'ＷＴＯ规则', 'wto规则'],
    ['traditional characters', '依法行政工作計劃', '依法行政工作计划'],
    ['brackets of a 文号', '并政办发[2016]9号', '并政办发〔2016〕9号'],
    ['full-width brackets of a 文号', '并政办发［２０１６］９号', '并政办发〔2016〕9号'],
    ['quotation marks', '「放管服」改革', '“放管服”改革'],
    ['ASCII marks', '（牵头单位:司法局,责任单位:各镇）', '(牵头单位：司法局，责任单位：各镇)'],
    ['dashes', '2021—2025年', '2021-2025年'],
    ['a zero drawn as a circle', '二○一五年', '二〇一五年'],
    ['a character of U+200B', '法\u200b治政府', '法治政府'],
    ['ideographic blanks', '总　　则', '总则'],
    ['line breaks and tabs between characters', '总\t则\n第一条', '总则第一条'],
  ])('is the same for %s', (_name, one, other) => {
    expect(normalText(one)).toBe(normalText(other));
  });

  test('keeps a blank between words of Latin letters, one for many', () => {
    expect(normalText('Wi  Fi 网络 5 G')).toBe('wi fi网络5 g');
  });

  test('does not change what it has made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalText(normalText(text))).toBe(normalText(text));
      }),
    );
  });

  test('is the same with places, and each place lies in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: normal, starts, ends } = normalTextWithPlaces(text);
        expect(normal).toBe(normalText(text));
        expect([starts.length, ends.length]).toEqual([normal.length, normal.length]);
        for (const [at, start] of starts.entries()) {
          const end = ends[at] ?? 0;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          const before = starts[at - 1] ?? 0;
          expect(start).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  test('of a part without blanks at its ends is a part of the whole', () => {
    const han = fc.stringMatching(/^[法治政府１２第（）「」，。㎡①]{0,30}$/u);
    fc.assert(
      fc.property(han, han, han, (before, part, after) => {
        expect(normalText(before + part + after)).toContain(normalText(part));
      }),
    );
  });
});

test('the table of traditional characters is what the dictionary gives', () => {
  const { traditional, simplified } = traditionalPairs();
  expect(traditionalCharacters).toBe(traditional);
  expect(simplifiedCharacters).toBe(simplified);
});
