import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../../src/import/source-document.ts';
import { paragraphs, paragraphsHtml, readBody, remarkIds, tablesOf, textsOf } from './read-page.ts';

function gridOf(document: SourceDocument): readonly (readonly (readonly string[])[])[] {
  return tablesOf(document).map(({ rows }) =>
    rows.map((row) =>
      row.map(({ text, columns, rows: high, header }) =>
        [
          header ? '#' : '',
          text,
          columns > 1 ? `→${columns}` : '',
          high > 1 ? `↓${high}` : '',
        ].join(''),
      ),
    ),
  );
}

describe('tables that lay a page out', () => {
  test.each([
    ['a single cell', '<table border=1><tr><td>甲<p>乙</p></table>', ['甲', '乙']],
    [
      'tables in a table',
      '<table><tr><td>甲<table><tr><td>乙</table>丙<td>丁</table>',
      ['甲', '乙', '丙', '丁'],
    ],
    [
      'role',
      '<table role=presentation border=1><tr><td>甲<td>乙<tr><td>丙<td>丁</table>',
      ['甲', '乙', '丙', '丁'],
    ],
    ['one row without lines', '<table border=0><tr><td>甲<td>乙</table>', ['甲', '乙']],
    ['one column', '<table border=1><tr><td>甲<tr><td>乙</table>', ['甲', '乙']],
    [
      'a container of the text in a cell',
      `<table border=1><tr><td>甲<td>乙<tr><td>丙<td id=zoom>${paragraphsHtml}</table>`,
      ['甲', '乙', '丙', ...paragraphs],
    ],
    [
      'rows of unlike length without lines',
      '<table><tr><td>甲<tr><td>乙<td>丙<tr><td>丁<td>戊<td>己</table>',
      ['甲', '乙', '丙', '丁', '戊', '己'],
    ],
    [
      'long cells without lines',
      `<table><tr><td>甲<td>乙<tr><td>${'长'.repeat(1_001)}<td>丁</table>`,
      ['甲', '乙', '长'.repeat(1_001), '丁'],
    ],
  ])('%s: unfolded to lines in reading order', (_, html, lines) => {
    const document = readBody(html);
    expect(tablesOf(document)).toEqual([]);
    expect(textsOf(document)).toEqual(lines);
  });

  test('a table of data with a table in it is unfolded, and a person is told', () => {
    const document = readBody(
      '<table border=1><tr><th>甲<th>乙<tr><td>丙<td><table><tr><td>丁</table></table>',
    );
    expect(textsOf(document)).toEqual(['甲', '乙', '丙', '丁']);
    expect(remarkIds(document)).toContain('html-table-nested');
  });
});

describe('tables of data', () => {
  test('spans, header cells, paragraphs of a cell; the caption goes before as a line', () => {
    const document = readBody(
      '<table border=1><caption>表1</caption><tr><th rowspan=2>省（市）</th><th colspan=2>年份</th></tr><tr><th>1996年</th><th>1997年</th></tr>' +
        '<tr><td><p>江苏</p><p>（扩招）</p></td><td>120</td><td> </td></tr></table>',
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['line', 'table']);
    expect(gridOf(document)).toEqual([
      [
        ['#省（市）↓2', '#年份→2'],
        ['#1996年', '#1997年'],
        ['江苏\n（扩招）', '120', ''],
      ],
    ]);
  });

  test('a first row all in bold or 黑体 is the head, with the rows that its cells reach down to', () => {
    const document = readBody(
      '<table border=1><tr><td rowspan=2><b>省</b></td><td colspan=2><span style="font-family:黑体">年份</span></td></tr><tr><td><b>1996</b></td><td><b>1997</b></td></tr><tr><td>江苏</td><td><b>1</b></td><td>2</td></tr></table>' +
        '<table border=1><tr><td>甲</td><td><b>乙</b></td></tr><tr><td>丙</td><td>丁</td></tr></table>' +
        '<table border=1><tr><td><b>甲</b></td><td><b>乙</b></td></tr><tr><td><b>丙</b></td><td><b>丁</b></td></tr></table>' +
        '<table><thead><tr><td>甲</td><td>乙</td></tr></thead><tr><td>丙</td><td>丁</td></tr></table>',
    );
    expect(gridOf(document)).toEqual([
      [
        ['#省↓2', '#年份→2'],
        ['#1996', '#1997'],
        ['江苏', '1', '2'],
      ],
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      [
        ['#甲', '#乙'],
        ['丙', '丁'],
      ],
    ]);
  });

  test('spans end where the table does, however large they are written', () => {
    const document = readBody(
      '<table border=1><tr><td colspan=100000 rowspan=99999999>甲</td></tr><tr><td colspan=-1 rowspan=x>乙</td><td colspan=3>丙</td></tr><tr></tr><tr><td rowspan=0>丁</td><td>戊</td></tr></table>',
    );
    for (const row of tablesOf(document).flatMap(({ rows }) => rows)) {
      for (const { columns, rows } of row) {
        expect(columns).toBeLessThanOrEqual(3);
        expect(rows).toBeLessThanOrEqual(3);
      }
    }
    expect(
      gridOf(
        readBody(
          '<table border=1><tr><td colspan=100000>甲</td></tr><tr><td>乙</td><td>丙</td></tr></table>',
        ),
      ),
    ).toEqual([[['甲→2'], ['乙', '丙']]]);
  });

  test('a table of more columns than a person reads is unfolded, and a person is told', () => {
    const wide = readBody(`<table border=1><tr>${'<td>甲'.repeat(501)}</table>`);
    expect(textsOf(wide)).toHaveLength(501);
    expect(remarkIds(wide)).toContain('html-table-wide');
    const spans = readBody(
      `<table border=1>${'<tr><td colspan=100000 rowspan=65534>甲<td>乙'.repeat(2_000)}</table>`,
    );
    expect(remarkIds(spans)).toContain('html-table-wide');
  });

  test('lines round the cells make a table, as Word draws them; a frame round the table does not', () => {
    const cell = (text: string): string =>
      `<td style="border:0.75pt solid windowtext">${text}</td>`;
    expect(
      gridOf(readBody(`<table style="border:none"><tr>${cell('甲')}${cell('乙')}</tr></table>`)),
    ).toEqual([[['甲', '乙']]]);
    const framed =
      '<table border=0 style="border:1px solid #999"><tr><td>甲</td><td>乙</td></tr></table>';
    expect(gridOf(readBody(framed))).toEqual([]);
  });

  test('without lines, even rows of short cells are a table', () => {
    expect(gridOf(readBody('<table><tr><td>主任<td>张三<tr><td>副主任<td>李四</table>'))).toEqual([
      [
        ['主任', '张三'],
        ['副主任', '李四'],
      ],
    ]);
  });

  test('what is not shown is no row; pictures of cells follow the table; text between rows goes before', () => {
    const document = readBody(
      '<table border=1>游离<tr style="display:none"><td>藏<td>匿</tr><tr><td>甲<img src=a.png><td>乙</tr><tr><td hidden>丙</td><td>丁<td>戊</tr></table>',
    );
    expect(
      document.blocks.map((block) => (block.kind === 'line' ? block.text : block.kind)),
    ).toEqual(['游离', 'table', 'picture']);
    expect(gridOf(document)).toEqual([
      [
        ['甲', '乙'],
        ['丁', '戊'],
      ],
    ]);
    expect(document.leftOut.map(({ text }) => text).join('')).toBe('藏 匿丙');
  });
});
