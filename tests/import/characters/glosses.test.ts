import { describe, expect, test } from 'vitest';
import {
  glossEdits,
  glossesAreForeign,
  isTonedSyllable,
} from '../../../src/import/characters/glosses.ts';
import { edited } from '../draft-lines.ts';

const taiyuan =
  '《太原市2016年依法行政工作計(jì)劃》已經(jīng)市政府同意,現(xiàn)印發(fā)給你們。各縣(市、區(qū))人民政府,各開(kāi)發(fā)區(qū)(園區(qū))管委會(huì),各有關(guān)單位認(rèn)真執(zhí)行。';

describe('readings in brackets after a character', () => {
  test('those of a converter are all through a text and are removed, other brackets stay', () => {
    expect(glossesAreForeign([taiyuan])).toBe(true);
    const { edits, seen } = glossEdits(taiyuan, { foreign: true });
    expect(edited(taiyuan, edits)).toBe(
      '《太原市2016年依法行政工作計劃》已經市政府同意,現印發給你們。各縣(市、區)人民政府,各開發區(園區)管委會,各有關單位認真執行。',
    );
    expect(edits).toHaveLength(13);
    expect(seen).toEqual([]);
  });

  test('the one that a law itself gives to a rare character stays and is told', () => {
    const text = '禁止使用电力、鱼鹰捕鱼和敲䑩(gǔ)作业。';
    expect(glossesAreForeign([text])).toBe(false);
    const { edits, seen } = glossEdits(text, { foreign: false });
    expect(edits).toEqual([]);
    expect(seen).toEqual([{ id: 'gloss-kept', words: '、鱼鹰捕鱼和敲䑩(gǔ)作业。' }]);
  });

  test.each(['fā', 'qǐng', 'zhuǎn', 'lǜ', 'ér', 'ǎn', 'o\u0304u', 'xiàng'])(
    '%s is a reading',
    (letters) => {
      expect(isTonedSyllable(letters)).toBe(true);
    },
  );

  test.each(['fa', 'kg', 'fàngxīn', 'ā́', 'bcá', 'é é', 'naïve', 'ñ'])('%s is none', (letters) => {
    expect(isTonedSyllable(letters)).toBe(false);
  });

  test('damage that only looks like a reading is not touched: its bracket follows no character', () => {
    const damaged = '請(qǐng)按照?qǐng)?zhí)行';
    expect(edited(damaged, glossEdits(damaged, { foreign: true }).edits)).toBe(
      '請按照?qǐng)?zhí)行',
    );
  });

  test('letters, formulas and words in brackets are no readings', () => {
    const text = '端羧基聚丁二烯(CTPB)、项目(a)、单位(kg)、函数f(x)';
    expect(glossEdits(text, { foreign: true }).edits).toEqual([]);
  });
});
