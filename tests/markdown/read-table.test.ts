import { describe, expect, test } from 'vitest';
import { readBody } from '../../src/markdown/read-body.ts';
import { tableFaults } from '../../src/policy/table.ts';

/** Cells of the only table, as `text`, with spans as `text×columns×rows`, headers in brackets. */
function cellsOf(source: string): readonly (readonly string[])[] {
  const { value, findings } = readBody(source);
  expect(findings).toEqual([]);
  const [table, ...others] = value.blocks;
  expect(others).toEqual([]);
  if (table?.kind !== 'table') throw new Error(`a ${table?.kind} and no table`);
  return table.rows.map((row) =>
    row.map(({ text, columns, rows, header }) => {
      const span = columns === 1 && rows === 1 ? '' : `×${columns}×${rows}`;
      return header ? `[${text}]${span}` : text + span;
    }),
  );
}

/** `line:column rule label` of the findings, as far as messages name a label. */
function refusals(source: string): readonly string[] {
  const { findings } = readBody(source);
  return findings.map(
    ({ rule, place, message }) => `${place?.line}:${place?.column} ${rule} ${message}`,
  );
}

describe('a table of bars', () => {
  test('has its first row as head', () => {
    expect(cellsOf('| 单位 | 期限 |\n|---|---|\n| 甲\\|乙 | |')).toEqual([
      ['[单位]', '[期限]'],
      ['甲|乙', ''],
    ]);
  });

  test('has no head where its first row has no text', () => {
    expect(cellsOf('| | |\n|---|---|\n| 甲 | 乙 |')).toEqual([['甲', '乙']]);
  });
});

describe('a table of tags', () => {
  const lines = `<Table>
<Row>
<Head rows="2">序号</Head>
<Head cols="2">责任单位</Head>
</Row>
<Row>
<Head>牵头</Head>
<Head>配合</Head>
</Row>
<Row>
<Head>1</Head>
<Cell>
县政府办

县司法局
</Cell>
<Cell />
</Row>
</Table>`;

  test('has spans, heads of several rows, heads of rows, and lines in its cells', () => {
    expect(cellsOf(lines)).toEqual([
      ['[序号]×1×2', '[责任单位]×2×1'],
      ['[牵头]', '[配合]'],
      ['[1]', '县政府办\n县司法局', ''],
    ]);
  });

  test('may be indented, or written in one line', () => {
    expect(
      cellsOf('<Table>\n  <Row>\n    <Cell>甲</Cell> <Cell></Cell>\n  </Row>\n</Table>'),
    ).toEqual([['甲', '']]);
    expect(cellsOf('<Table><Row><Cell cols="1">甲\\<乙></Cell></Row></Table>')).toEqual([
      ['甲<乙>'],
    ]);
  });

  test('stands in an annex like any other', () => {
    const { value, findings } = readBody(`<Annex>\n\n附件1\n\n${lines}\n\n</Annex>`);
    expect(findings).toEqual([]);
    expect(value.blocks.map(({ kind }) => kind)).toEqual([
      'annex-start',
      'text',
      'table',
      'annex-end',
    ]);
  });
});

describe('a span that does not fit is refused at its cell, and the text stays', () => {
  const table = (...rows: readonly string[]) =>
    `<Table>\n${rows.map((row) => `<Row>\n${row}\n</Row>`).join('\n')}\n</Table>`;

  test.each([
    [
      'below the last row',
      table('<Cell rows="2">甲</Cell>'),
      '3:1 mdx-attribute 标签属性 Cell rows 不能用：超出了表格的最后一行。',
    ],
    [
      'beyond the columns',
      table('<Cell>甲</Cell>', '<Head cols="2">乙</Head>'),
      '6:1 mdx-attribute 标签属性 Head cols 不能用：没有一行有这么多列。',
    ],
    [
      'over a cell from above',
      table(
        '<Cell>甲</Cell>\n<Cell rows="2">乙</Cell>\n<Cell>丙</Cell>',
        '<Cell cols="2">丁</Cell>',
      ),
      '8:1 mdx-attribute 标签属性 Cell cols 不能用：与上面跨行的单元格重叠。',
    ],
    [
      'of no rows',
      table('<Cell rows="0">甲</Cell>'),
      '3:1 mdx-attribute 标签属性 Cell rows 不能用：应为 1 到 9999 的整数。',
    ],
    [
      'of a hundred million rows',
      table('<Cell rows="99999999">甲</Cell>'),
      '3:1 mdx-attribute 标签属性 Cell rows 不能用：应为 1 到 9999 的整数。',
    ],
    [
      'of thousands of columns',
      table('<Cell cols="9999">甲</Cell>'),
      '3:1 mdx-attribute 标签属性 Cell cols 不能用：没有一行有这么多列。',
    ],
    [
      'that is no number',
      table('<Cell cols="两">甲</Cell>'),
      '3:1 mdx-attribute 标签属性 Cell cols 不能用：应为 1 到 9999 的整数。',
    ],
  ])('%s', (_name, source, expected) => {
    expect(refusals(source)).toEqual([expected]);
    const [block] = readBody(source).value.blocks;
    if (block?.kind !== 'table') throw new Error('the table is lost');
    expect(
      block.rows
        .flat()
        .map(({ text }) => text)
        .join(''),
    ).toBe(source.replace(/[^甲乙丙丁]/gu, ''));
    expect(tableFaults(block.rows)).toEqual([]);
  });

  test.each([
    ['a table without rows', '<Table></Table>', '1:1 mdx-component'],
    [
      'a row without cells',
      '<Table>\n<Row>\n<Cell>甲</Cell>\n</Row>\n<Row></Row>\n</Table>',
      '5:1 mdx-component',
    ],
    ['text beside the rows', '<Table>\n甲\n</Table>', '2:1 mdx-syntax'],
    [
      'a note among the cells',
      '<Table>\n<Row>\n<Note>甲</Note>\n</Row>\n</Table>',
      '3:1 mdx-component',
    ],
    [
      'a correction in a cell',
      '<Table>\n<Row>\n<Cell><Correction printed="甲" reason="乙" /></Cell>\n</Row>\n</Table>',
      '3:7 mdx-syntax',
    ],
    [
      'an attribute that is none',
      '<Table>\n<Row>\n<Cell style="x">甲</Cell>\n</Row>\n</Table>',
      '3:1 mdx-attribute',
    ],
  ])('%s is refused', (_name, source, expected) => {
    expect(refusals(source).some((found) => found.startsWith(expected))).toBe(true);
  });
});
