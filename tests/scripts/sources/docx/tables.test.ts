import { describe, expect, test } from 'vitest';
import { cell, leftOut, lines, p, read, remarkIds, row, table, textBox } from './builder.ts';

const plain = { rows: 1, columns: 1, header: false };
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const down = (value?: string): string =>
  value === undefined ? '<w:vMerge/>' : `<w:vMerge w:val="${value}"/>`;

describe('a table of a docx', () => {
  test('has its cells with the places that they span', async () => {
    const { blocks } = await read(
      p('附件') +
        table(
          row('<w:trPr><w:tblHeader/></w:trPr>', cell('序号'), cell('任务', span(2))),
          row(cell('1', down('restart')), cell('甲'), cell('乙')),
          row(cell(p(''), down()), cell('丙'), cell('丁')),
          row('<w:trPr><w:gridBefore w:val="1"/></w:trPr>', cell('戊', span(2))),
        ),
    );
    expect(blocks[1]).toEqual({
      kind: 'table',
      place: { line: 2 },
      part: undefined,
      rows: [
        [
          { ...plain, text: '序号', header: true },
          { ...plain, text: '任务', columns: 2, header: true },
        ],
        [
          { ...plain, text: '1', rows: 2 },
          { ...plain, text: '甲' },
          { ...plain, text: '乙' },
        ],
        [
          { ...plain, text: '丙' },
          { ...plain, text: '丁' },
        ],
        [
          { ...plain, text: '' },
          { ...plain, text: '戊', columns: 2 },
        ],
      ],
    });
  });

  test('parts the lines of a cell by LF and lists what a merged cell covers', async () => {
    const document = await read(
      table(
        row(cell(p('甲') + p('') + p('乙'), down('restart')), cell('1')),
        row(cell('被盖', down()), cell('2')),
        row(cell('左', '<w:hMerge w:val="restart"/>'), cell('右', '<w:hMerge w:val="continue"/>')),
      ),
    );
    expect(document.blocks[0]).toMatchObject({
      rows: [
        [{ text: '甲\n乙', rows: 2 }, { text: '1' }],
        [{ text: '2' }],
        [{ text: '左', columns: 2 }],
      ],
    });
    expect(leftOut(document)).toEqual(['docx-covered-cell: 被盖', 'docx-covered-cell: 右']);
  });

  test('shows a cell that goes on from nothing', async () => {
    const document = await read(
      table(
        row(cell('甲', down()), cell('乙')),
        row(cell('丙'), cell('丁')),
        row(cell('戊', down()), cell('己')),
      ),
    );
    expect(document.blocks[0]).toMatchObject({
      rows: [
        [{ text: '甲', rows: 1 }, { text: '乙' }],
        [{ text: '丙' }, { text: '丁' }],
        [{ text: '戊', rows: 1 }, { text: '己' }],
      ],
    });
  });

  test('of one column is unfolded into its lines', async () => {
    const document = await read(
      p('前') + table(row(cell(p('第一条') + p('第二条', '<w:jc w:val="center"/>')))) + p('后'),
    );
    expect(lines(document)).toEqual(['前', '第一条', '第二条', '后']);
    expect(document.blocks[2]).toMatchObject({ look: { centred: true }, place: { line: 3 } });
    expect(remarkIds(document)).toEqual(['docx-layout-table']);
  });

  test('in a frame of one column stays a table', async () => {
    const inner = table(row(cell('甲'), cell('乙')));
    const document = await read(table(row(cell(p('表1') + inner + p('')))));
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['line', 'table', 'line']);
  });

  test('in a cell of another table becomes lines of the cell', async () => {
    const inner = table(row(cell('甲'), cell('乙')), row(cell('丙'), cell('丁')));
    const document = await read(table(row(cell(p('前') + inner + p('后')), cell('右'))));
    expect(document.blocks).toHaveLength(1);
    expect(document.blocks[0]).toMatchObject({
      rows: [[{ text: '前\n甲\n乙\n丙\n丁\n后' }, { text: '右' }]],
    });
    expect(document.remarks).toEqual([
      { id: 'docx-nested-table', place: { line: 7 }, detail: '1 处，如“甲 乙 丙 丁”' },
    ]);
  });

  test('in a text box stands behind the paragraph', async () => {
    const document = await read(p(textBox(table(row(cell('甲'), cell('乙'))))) + p('后'));
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['line', 'table', 'line']);
  });

  test('reports calls of notes, which have no place in a cell', async () => {
    const document = await read({
      footnotes: `<w:footnote w:id="1">${p('注。')}</w:footnote>`,
      body: table(
        row(cell(p('<w:r><w:t>甲</w:t><w:footnoteReference w:id="1"/></w:r>')), cell('乙')),
      ),
    });
    expect(document.blocks[1]).toEqual({
      kind: 'footnote',
      place: { line: 1 },
      id: '1',
      text: '注。',
    });
    expect(remarkIds(document)).toEqual(['docx-note-in-table']);
  });

  test('that lacks its outermost element is nothing but its paragraphs', async () => {
    expect(lines(await read(row(cell('甲'), cell('乙'))))).toEqual(['甲', '乙']);
  });

  test('never claims more columns than Word has', async () => {
    const document = await read(table(row(cell('甲', span(100_000_000)), cell('乙'))));
    expect(document.blocks[0]).toMatchObject({ rows: [[{ columns: 63 }, { columns: 1 }]] });
  });
});
