import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { isDealtWith, textParts } from '../../../src/policy/checks/text-part.ts';
import { readParts } from '../../../src/markdown/read-document.ts';
import { textPlaces } from '../../../src/markdown/text-places.ts';
import { factsOf, wordsAt } from './found-in.ts';

describe('places', () => {
  test.each(['hunan-2021', 'taiyuan-2016', 'wujin-2023', 'jiuquan-2017'])(
    'the characters of %s stand where their places say',
    async (id) => {
      const bytes = await readFile(`content/policies/${id}.mdx`);
      const { value } = readParts({ file: `${id}.mdx`, id, sha256: '0', bytes });
      if (value === undefined) throw new Error('not read');
      const placeIn = textPlaces(value.text, value.clauses);
      const lines = value.text.split('\n');
      const parts = textParts({ ...value, id, source: value.text, placeIn });
      let tried = 0;
      for (const { text, place } of parts.slice(1)) {
        for (let offset = 5; offset < text.length; offset += 37) {
          const { line, column } = place(offset);
          expect(lines[line - 1]?.charAt(column - 1), text.slice(0, 20)).toBe(text.charAt(offset));
          tried += 1;
        }
      }
      expect(tried).toBeGreaterThan(100);
    },
  );

  test('a cell of a table and a point inside a paragraph have places of their own', () => {
    const body = `一、任务

| 单位 | 任务 |
| --- | --- |
| 市司法局 | 每年31日前报告 |

二、做好以下工作：一是每年41日前公布；二是布署工作。
`;
    const facts = factsOf('a', {}, body);
    expect(wordsAt(facts, 'date-impossible', 6)).toEqual(['每年31日前', '每年41日前']);
    expect(wordsAt(facts, 'typo', 2)).toEqual(['布署']);
  });
});

describe('places that an editor has dealt with', () => {
  const rules = (body: string) => factsOf('a', {}, body).findings.map(({ rule }) => rule);

  test('a correction says it, or a note that quotes the words', () => {
    expect(rules('一、每年31日前报告。\n')).toEqual(['date-impossible']);
    expect(
      rules('一、每年<Correction printed="31日" reading="3月1日" reason="脱落“月”字" />前报告。\n'),
    ).toEqual([]);
    expect(rules('一、每年31日前报告。<Note>“每年31日前”原文如此。</Note>\n')).toEqual([]);
  });

  test('a note on something else does not', () => {
    expect(rules('一、每年31日前报告。<Note>“报告”疑应为“公告”；原文如此。</Note>\n')).toEqual([
      'date-impossible',
    ]);
  });

  test('what is quoted must touch the place', () => {
    const part = { text: '甲乙', corrections: [], notes: [{ at: 2, text: '“甲”有误' }] };
    expect(isDealtWith(part, { start: 0, end: 1 })).toBe(true);
    expect(isDealtWith(part, { start: 1, end: 2 })).toBe(false);
  });
});

test('what runs through a text is said once, with its count', () => {
  const { findings } = factsOf('a', {}, '一、各镇,各部门,要做好,不得拖延。\n');
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
    ['character-width', '中文里用了半角标点“,”：应为“，”或者“、”，全文共 3 处。'],
  ]);
});
