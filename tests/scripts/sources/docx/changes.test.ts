import { describe, expect, test } from 'vitest';
import { cell, item, leftOut, level, lines, list, p, r, read, row, t, table } from './builder.ts';

const deleted = (text: string): string =>
  `<w:del w:id="1" w:author="甲"><w:r>${t(text, 'delText')}</w:r></w:del>`;
const inserted = (text: string): string => `<w:ins w:id="2" w:author="甲">${r(text)}</w:ins>`;

describe('a docx with changes that nobody has accepted', () => {
  test('is read as if all were accepted, and what is deleted is listed', async () => {
    const document = await read(
      p(r('罚款') + deleted('一万元') + inserted('二万元') + r('以下')) +
        p(`<w:moveTo w:id="3">${r('第二条')}</w:moveTo>`) +
        p(`${r('第三条')}<w:moveFrom w:id="4">${r('第二条')}</w:moveFrom>`),
    );
    expect(lines(document)).toEqual(['罚款二万元以下', '第二条', '第三条']);
    expect(document.leftOut).toEqual([
      { place: { line: 1 }, text: '一万元', why: 'docx-deleted' },
      { place: { line: 3 }, text: '第二条', why: 'docx-deleted' },
    ]);
    expect(document.remarks).toEqual([
      { id: 'docx-tracked-change', place: { line: 1 }, detail: '4 处' },
    ]);
  });

  test('goes on where the mark of a paragraph is deleted, with the number of the last one', async () => {
    const mark = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const document = await read({
      numbering: list(1, level(0)),
      body:
        p('甲，', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${mark}`) +
        item('乙。', 1) +
        p(deleted('旧段'), mark) +
        item('丙。', 1) +
        p(deleted('尾'), mark),
    });
    expect(lines(document)).toEqual(['1.\t甲，乙。', '2.\t丙。']);
    expect(document.blocks.map(({ place }) => place.line)).toEqual([1, 3]);
    expect(leftOut(document)).toEqual(['docx-deleted: 旧段', 'docx-deleted: 尾']);
  });

  test('keeps text before a table apart from it, though the mark is deleted', async () => {
    const document = await read(
      p('甲', '<w:rPr><w:del w:id="1"/></w:rPr>') + table(row(cell('乙'), cell('丙'))) + p('丁'),
    );
    expect(document.blocks.map((block) => block.kind)).toEqual(['line', 'table', 'line']);
    expect(lines(document)).toEqual(['甲', '丁']);
  });

  test('loses deleted rows and keeps new ones', async () => {
    const change = (name: string, ...cells: readonly string[]): string =>
      row(`<w:trPr><w:${name} w:id="1"/></w:trPr>`, ...cells);
    const document = await read(
      p('甲') +
        table(
          row(cell('任务'), cell('单位')),
          change('del', cell(p(deleted('旧'))), cell('办')),
          change('ins', cell(p(inserted('新'))), cell('局')),
        ),
    );
    expect(document.blocks[1]).toMatchObject({
      rows: [
        [{ text: '任务' }, { text: '单位' }],
        [{ text: '新' }, { text: '局' }],
      ],
    });
    expect(leftOut(document)).toEqual(['docx-deleted: 旧', 'docx-deleted: 办']);
  });

  test('does not count paragraphs of deleted rows', async () => {
    const document = await read({
      numbering: list(1, level(0)),
      body: table(
        row('<w:trPr><w:del w:id="1"/></w:trPr>', cell(item('旧', 1)), cell('x')),
        row(cell(item('新', 1)), cell('y')),
      ),
    });
    expect(document.blocks[0]).toMatchObject({ rows: [[{ text: '1.\t新' }, { text: 'y' }]] });
  });

  test('says so where only the form has changed', async () => {
    const document = await read(p(r('甲', '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>')));
    expect(lines(document)).toEqual(['甲']);
    expect(document.remarks).toEqual([
      { id: 'docx-tracked-change', place: { line: 1 }, detail: '1 处' },
    ]);
  });
});
