import { describe, expect, test } from 'vitest';
import { invisibleEdits } from '../../../src/import/characters/invisible.ts';
import { edited } from '../draft-lines.ts';

function cleaned(text: string): string {
  return edited(text, invisibleEdits(text).edits);
}

function seen(text: string): readonly string[] {
  return invisibleEdits(text).seen.map(({ id }) => id);
}

describe('characters that print nothing', () => {
  test.each([
    ['\ufeff中华人民共和国预备役人员法', '中华人民共和国预备役人员法'],
    ['\u200b', ''],
    ['第一章\u200b\u200d　总则', '第一章　总则'],
    ['市\u2060政\u00ad府', '市政府'],
    ['\u202a武政办发\u202c〔2023〕12号\u200e', '武政办发〔2023〕12号'],
    ['构建高水平社会主义\f', '构建高水平社会主义'],
    ['依法\u0000行政', '依法行政'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleaned(text)).toBe(clean);
    expect(seen(text)).toEqual([]);
  });

  test('a tab stays: it parts the columns of a table', () => {
    expect(cleaned('上海\t45')).toBe('上海\t45');
  });

  test('a soft hyphen between figures is a hyphen that lost its shape: it stays and is told', () => {
    expect(cleaned('2016\u00ad2020年')).toBe('2016\u00ad2020年');
    expect(seen('2016\u00ad2020年')).toEqual(['soft-hyphen-kept']);
  });

  test('what stands beside such a hyphen goes: 2016\\u0085\\u00ad2020', () => {
    expect(cleaned('2016\u0085\u00ad\v2020年')).toBe('2016\u00ad2020年');
  });

  test('a line break inside a line becomes a blank and is told', () => {
    expect(cleaned('第一条为了\u2028第二条本法')).toBe('第一条为了 第二条本法');
    expect(seen('第一条为了\u2028第二条本法')).toEqual(['line-break-inside']);
  });

  test('a lost character and the mark of a variant stay and are told', () => {
    expect(cleaned('渔业法\ufffd葛\u{e0100}')).toBe('渔业法\ufffd葛\u{e0100}');
    expect(seen('渔业法\ufffd葛\u{e0100}')).toEqual(['character-lost', 'variant-mark-kept']);
  });
});
