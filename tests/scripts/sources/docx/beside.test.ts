import { describe, expect, test } from 'vitest';
import {
  cell,
  field,
  leftOut,
  lines,
  p,
  r,
  read,
  remarkIds,
  row,
  t,
  table,
  textBox,
} from './builder.ts';

const picture = (id: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="程序图"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

describe('what stands beside the text', () => {
  test('comments are listed where they belong, or at the end', async () => {
    const comment = (id: number, text: string): string =>
      `<w:comment w:id="${id}" w:author="甲">${p(text)}${p('再议')}</w:comment>`;
    const document = await read({
      comments: comment(0, '此处请核') + comment(1, '无处'),
      body:
        p('') +
        p(
          `${r('甲')}<w:commentRangeStart w:id="0"/>${r('乙')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
        ),
    });
    expect(lines(document)).toEqual(['', '甲乙']);
    expect(document.leftOut).toEqual([
      { place: { line: 2 }, text: '此处请核\n再议', why: 'docx-comment' },
      { place: { line: 2 }, text: '无处\n再议', why: 'docx-comment' },
    ]);
  });

  test('footnotes and endnotes are called where they are called', async () => {
    const call = (kind: string, id: number): string =>
      `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const document = await read({
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="1">${p('下同。')}${p('二')}</w:footnote><w:footnote w:id="2">${p('先被引用。')}</w:footnote><w:footnote w:id="3">${p('无人引用。')}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p(`${r('尾')}<w:ins>${r('注')}</w:ins><w:del>${r('旧')}</w:del>`)}</w:endnote>`,
      body:
        p(r('甲') + call('footnote', 2) + r('乙') + call('footnote', 1)) +
        p(r('丙') + call('endnote', 1) + call('footnote', 9)),
    });
    expect(document.blocks).toEqual([
      expect.objectContaining({
        text: '甲乙',
        calls: [
          { at: 1, id: '1' },
          { at: 2, id: '2' },
        ],
      }),
      expect.objectContaining({
        text: '丙',
        calls: [
          { at: 1, id: 'e1' },
          { at: 1, id: '3' },
        ],
      }),
      { kind: 'footnote', place: { line: 1 }, id: '2', text: '下同。\n二' },
      { kind: 'footnote', place: { line: 1 }, id: '1', text: '先被引用。' },
      { kind: 'footnote', place: { line: 2 }, id: 'e1', text: '尾注' },
    ]);
    expect(leftOut(document)).toEqual(['docx-uncalled-note: 无人引用。', 'docx-deleted: 旧']);
    expect(remarkIds(document)).toEqual(['docx-missing-note', 'docx-tracked-change']);
  });

  test('the note of a deleted call is listed', async () => {
    const document = await read({
      footnotes: `<w:footnote w:id="1">${p('旧注。')}</w:footnote>`,
      body: p(`${r('甲')}<w:del><w:r><w:footnoteReference w:id="1"/></w:r></w:del>`),
    });
    expect(leftOut(document)).toEqual(['docx-deleted: 旧注。']);
    expect(document.blocks).toHaveLength(1);
  });

  test('headers and footers stand around the document, once each, without page numbers', async () => {
    const section = (id: string): string =>
      `<w:sectPr><w:headerReference w:type="default" r:id="header0"/><w:footerReference w:type="${id}" r:id="footer0"/></w:sectPr>`;
    const document = await read({
      headers: [p('中华人民共和国劳动法(最新版)')],
      footers: [p(`${r('— ')}${field(' PAGE ', r('3'))}${r(' —')}`) + p('')],
      body: p('甲', section('even')) + p('乙') + section('default'),
    });
    expect(
      document.blocks.map((block) => (block.kind === 'line' ? [block.part, block.text] : [])),
    ).toEqual([
      ['around', '中华人民共和国劳动法(最新版)'],
      [undefined, '甲'],
      [undefined, '乙'],
      ['around', '—  —'],
    ]);
    expect(leftOut(document)).toEqual(['docx-page-number: 3']);
  });

  test('text boxes are read once and stand behind their paragraph', async () => {
    const document = await read(
      p(r('甲') + textBox(p('某县人民政府文件') + p('某政发〔2024〕1号')) + r('乙')) + p('丙'),
    );
    expect(lines(document)).toEqual(['甲乙', '某县人民政府文件', '某政发〔2024〕1号', '丙']);
    expect(document.leftOut).toEqual([]);
    expect(document.remarks).toEqual([
      { id: 'docx-text-box', place: { line: 3 }, detail: '1 处，如“某县人民政府文件”' },
    ]);
  });

  test('what the older version of a text box has beyond the newer one is listed', async () => {
    const document = await read(p(r('甲') + textBox(p('新'), p('新旧'))));
    expect(lines(document)).toEqual(['甲', '新']);
    expect(leftOut(document)).toEqual(['docx-other-version: 新旧']);
  });

  test('an older version alone is read', async () => {
    const document = await read(
      p(
        `<w:r><mc:AlternateContent><mc:Fallback>${t('甲')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    );
    expect(lines(document)).toEqual(['甲']);
  });

  test('pictures are named with the text that stands for them', async () => {
    const document = await read({
      relations: {
        rId7: ['image', 'media/image1.png'],
        rId8: ['image', 'https://example.org/a.jpg'],
      },
      body:
        p(r('甲') + picture('rId7') + picture('rId8')) +
        table(row(cell(p(picture('rId7'))), cell('乙'))),
    });
    const shown = { kind: 'picture', alt: '程序图', part: undefined };
    expect(document.blocks).toEqual([
      expect.objectContaining({ text: '甲' }),
      { ...shown, place: { line: 1 }, name: 'image1.png' },
      { ...shown, place: { line: 1 }, name: 'https://example.org/a.jpg' },
      expect.objectContaining({ kind: 'table' }),
      { ...shown, place: { line: 2 }, name: 'image1.png' },
    ]);
  });

  test('words of shapes, charts and word art are listed', async () => {
    const document = await read({
      relations: { rId7: ['chart', 'charts/chart1.xml'] },
      files: {
        'word/charts/chart1.xml':
          '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>空气质量</a:t><c:v>95</c:v></c:chartSpace>',
      },
      body: p(
        `${r('甲')}<w:r><w:drawing><a:graphic><c:chart r:id="rId7"/></a:graphic></w:drawing></w:r><w:r><w:pict><v:shape><v:textpath string="机密"/></v:shape></w:pict></w:r><w:r><w:drawing><a:p><a:r><a:t>流程</a:t></a:r></a:p></w:drawing></w:r><w:r><w:pict><v:rect/></w:pict></w:r>`,
      ),
    });
    expect(leftOut(document)).toEqual(
      ['空气质量', '95', '机密', '流程'].map((text) => `docx-shape-text: ${text}`),
    );
    expect(document.remarks).toEqual([{ id: 'docx-drawing', place: { line: 1 }, detail: '1 处' }]);
  });

  test('files within the file are reported', async () => {
    const document = await read({
      relations: { rId7: ['aFChunk', 'afchunk.htm'] },
      body: `${p('甲')}<w:altChunk r:id="rId7"/>${p('<w:r><w:object><v:shape/><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>')}`,
    });
    expect(document.remarks[0]).toMatchObject({
      id: 'docx-embedded',
      detail: '2 处，如“word/afchunk.htm”“Excel.Sheet.12”',
    });
  });
});
