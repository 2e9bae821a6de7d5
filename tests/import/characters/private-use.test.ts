import { describe, expect, test } from 'vitest';
import { privateUseEdits } from '../../../src/import/characters/private-use.ts';
import { radicalEdits } from '../../../src/import/characters/radicals.ts';
import { edited } from '../draft-lines.ts';

function restored(text: string): string {
  return edited(text, privateUseEdits(text).edits);
}

describe('private characters', () => {
  test('U+E010 between figures is the decimal point that its font drew', () => {
    expect(restored('高度不低于2\ue0105米，宽度１\ue010２米')).toBe('高度不低于2.5米，宽度１.２米');
  });

  test('U+E010 anywhere else stays and is told, since nothing proves what it is', () => {
    const text = '不予许可\ue010第2\ue010条';
    expect(restored(text)).toBe(text);
    expect(privateUseEdits(text).seen).toEqual([
      { id: 'private-use-kept', words: 'U+E010 不予许可\ue010第2\ue010条' },
      { id: 'private-use-kept', words: 'U+E010 不予许可\ue010第2\ue010条' },
    ]);
  });

  test('what 人民检察院刑事诉讼规则 has at the ends of lines stays, character by character', () => {
    const text = '可以商请人民法院延期审理。\ue003';
    expect(restored(text)).toBe(text);
    expect(privateUseEdits(text).seen).toHaveLength(1);
  });

  test('planes 15 and 16 are told too, as whole characters', () => {
    const { edits, seen } = privateUseEdits('张\u{f0000}县\u{100001}');
    expect(edits).toEqual([]);
    expect(seen.map(({ words }) => words.slice(0, 8))).toEqual(['U+F0000 ', 'U+100001']);
  });

  test('characters that GB 18030 moved out of private use are the moved ones, between Han only', () => {
    expect(restored('甲\ue81e乙')).toBe('甲龴乙');
    expect(restored('A\ue81eB')).toBe('A\ue81eB');
  });
});

describe('radicals in place of characters', () => {
  test('what a PDF font calls radicals are the characters that they look like', () => {
    const text = '⽅案⾃公布之⽇起施⾏，⻓期有效，客⼾、⻔类、⻚码、例外';
    expect(edited(text, radicalEdits(text))).toBe(
      '方案自公布之日起施行，长期有效，客户、门类、页码、例外',
    );
  });

  test('a mere part of a character is not replaced', () => {
    expect(radicalEdits('⺡旁、⻌旁')).toEqual([]);
  });
});
