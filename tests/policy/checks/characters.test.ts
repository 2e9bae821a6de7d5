import { describe, expect, test } from 'vitest';
import { suspiciousCharacters } from '../../../src/policy/checks/characters.ts';
import { foreignCharacters, hanScriptOf } from '../../../src/policy/checks/scripts-mixed.ts';
import { halfWidthMarks, wideDigits } from '../../../src/policy/checks/widths.ts';
import { wordsOf } from './found-in.ts';

const found = (text: string) =>
  suspiciousCharacters(text).map(({ rule, words }) => `${rule} ${words.detail ?? ''}`);

describe('characters that are probably not those of the original', () => {
  test('道路交通安全法实施条例: U+E010 stands for a decimal point', () => {
    expect(found('高度从地面起不得超过2\uE0105米')).toEqual([
      'character-lost U+E010，疑代替了丢失的字',
    ]);
  });

  test('太原: what a broken gloss left of a character', () => {
    expect(found('建设法治政府?dāng)[在工作全局')).toEqual([
      'character-lost 问号，疑代替了丢失的字',
    ]);
    expect(found('锟斤拷')).toHaveLength(1);
    expect(found('行政\uFFFD关')).toHaveLength(1);
  });

  test('a box inside a word is a lost character, boxes of a form are none', () => {
    expect(found('行政□关应当办理')).toHaveLength(1);
    expect(found('性别：□男□女')).toEqual([]);
  });

  test('characters that nobody sees, and those that look like others', () => {
    expect(found('行政\u200B机关')).toEqual(['character-invisible U+200B']);
    expect(found('公\u00AD开')).toEqual(['character-invisible U+00AD']);
    expect(found('\u2F8F政')).toEqual(['character-compatibility U+2F8F，应为“行”']);
    expect(found('\uF900')).toHaveLength(1);
    expect(found('所称\u0410PP')).toEqual(['character-lookalike 夹有形似的外文字母，应为“APP”']);
  });

  test.each(['20μm、5kΩ、α射线、β受体', '〇、○、①、㎡、℃、％', 'PM2.5、Wi-Fi', '是否？', '咱们'])(
    '%s is usual',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('traditional and simplified characters', () => {
  const words = (text: string) => wordsOf(text, foreignCharacters(text, hanScriptOf([text])));

  test('a traditional character in a simplified text, and the other way round', () => {
    expect(words('涉及到各行各业和广大人民群諮的事')).toEqual(['諮']);
    expect(words('依法發佈行政決定，应當遵守規則')).toEqual(['应']);
  });

  test('characters that both scripts have are in neither way foreign', () => {
    expect(words('占用、并列、系统、乾隆、瞭望、著作权')).toEqual([]);
    expect(words('國家機關應當依法處理，占用系統')).toEqual([]);
  });
});

describe('widths', () => {
  test('half-width marks between Chinese characters', () => {
    const text = '各镇(区),各单位:要做好工作;不得推诿.';
    expect(wordsOf(text, halfWidthMarks(text)).join('')).toBe('(),:;.');
  });

  test.each(['10.28%、12.4、1:2', 'A,B和C', '（gov.cn）', '5,000元', 'http://www.gov.cn/a'])(
    '%s is right',
    (text) => {
      expect(halfWidthMarks(text)).toEqual([]);
    },
  );

  test('full-width digits, and numbers of both widths', () => {
    const text = '２０２１年、20２1年、2021年';
    const spots = wideDigits(text);
    expect(wordsOf(text, spots)).toEqual(['２０２１', '20２1']);
    expect(spots.map(({ mixed }) => mixed)).toEqual([false, true]);
  });
});
