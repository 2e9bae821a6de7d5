import { describe, expect, it } from 'vitest';
import { draftLine, textOf } from '../../../src/import/edit.ts';
import { joinWrappedLines } from '../../../src/import/structure/join-lines.ts';
import type {
  SourceBlock,
  SourceDocument,
  SourceLine,
} from '../../../src/import/source-document.ts';
import { readHere } from './pdf/here.ts';
import {
  firstFree,
  paragraphs,
  picture,
  rule,
  shown,
  text,
  wrapped,
  writePdf,
} from './pdf/writer.ts';

const articles = [
  '第一条　为了保护个人信息权益，规范个人信息处理活动，促进个人信息合理利用，根据宪法，制定本法。',
  '第二条　自然人的个人信息受法律保护，任何组织、个人不得侵害自然人的个人信息权益。',
  '第三条　在中华人民共和国境内处理自然人个人信息的活动，适用本法。',
  '在中华人民共和国境外处理中华人民共和国境内自然人个人信息的活动，有下列情形之一的，也适用本法：',
  '（一）以向境内自然人提供产品或者服务为目的；',
  '（二）分析、评估境内自然人的行为；',
  '（三）法律、行政法规规定的其他情形。',
];

describe('reading the text of a PDF', () => {
  it('gives lines with their place and look, and the paragraphs can be joined again', async () => {
    const title = text('个人信息保护法', { x: 220, top: 90, size: 22, font: 'Hei' });
    const read = await readHere(writePdf({ pages: [{ content: title + paragraphs(articles) }] }));
    expect(read).toMatchObject({ format: 'pdf', encoding: undefined, leftOut: [], remarks: [] });
    const [first, second, third] = linesOf(read);
    expect(first).toEqual({
      kind: 'line',
      place: { line: 1, page: 1 },
      text: '个人信息保护法',
      look: { size: 22, bold: true, centred: true },
      calls: [],
      part: undefined,
    });
    expect(second?.look).toEqual({ size: 16, full: true, indented: true });
    expect(third?.look).toEqual({ size: 16 });
    expect(joined(read)).toEqual(['个人信息保护法', ...articles]);
  });

  it('reads GBK, compressed pages, and what stands in forms', async () => {
    const form = `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 0 -40] /Resources << /Font << /Song 3 0 R >> >> /Length `;
    const inner = text('依照法律', { x: 100, top: 100 });
    const object = `${form}${inner.length} >>\nstream\n${inner}\nendstream`;
    const content = `${text('d2c0b7a8d0d0d5fe', { x: 100, top: 100, font: 'Gbk' })} /Form Do`;
    const read = await readHere(
      writePdf({
        pages: [
          {
            content,
            entries: `/Resources << /Font << /Gbk 4 0 R >> /XObject << /Form ${firstFree} 0 R >> >>`,
          },
        ],
        objects: [object],
        compress: true,
      }),
    );
    expect(textsOf(read)).toEqual(['依法行政', '依照法律']);
  });

  it('puts no blank into spaced-out Chinese, and one where foreign words stand apart', async () => {
    const content =
      text('为优化民营经济发展环境', { x: 90, top: 100, set: '4 Tc' }) +
      text('2024', { x: 90, top: 140, set: '4 Tc' }) +
      text('年', { x: 138, top: 140 }) +
      text('World', { x: 90, top: 180, font: 'Latin' }) +
      text('Trade', { x: 140, top: 180, font: 'Latin' }) +
      text('总　　则', { x: 90, top: 220 });
    const read = await readHere(writePdf({ pages: [{ content }] }));
    expect(textsOf(read)).toEqual(['为优化民营经济发展环境', '2024年', 'World Trade', '总　　则']);
    expect(read.remarks).toEqual([{ id: 'pdf-gap-blank', detail: '1 个，第1页' }]);
  });

  it('joins the lines of text that is spread out, where the file spaces it and where it does not', async () => {
    const spaced = articles
      .slice(0, 3)
      .flatMap((each) => wrapped(each, 14, 2).map((line, index) => [line, index] as const));
    const at = (index: number): number => 90 + (index === 0 ? 60 : 0);
    const declared = spaced.map(([line, index], y) =>
      text(line, { x: at(index), top: 100 + 28 * y, set: '14 Tc' }),
    );
    const placed = spaced.map(([line, index], y) =>
      [...line].map((each, x) => text(each, { x: at(index) + 30 * x, top: 100 + 28 * y })).join(''),
    );
    for (const lines of [declared, placed]) {
      const read = await readHere(writePdf({ pages: [{ content: lines.join('') }] }));
      expect(joined(read)).toEqual(articles.slice(0, 3));
      expect(read.remarks).toEqual([]);
    }
  });

  it('marks heads, feet and numbers of pages as standing around the text', async () => {
    const pages = [1, 2, 3].map((page) => ({
      content:
        text('某县人民政府公报', { x: 230, top: 40, size: 10 }) +
        paragraphs(articles.slice(page - 1, page + 2)) +
        text(`— ${page} —`, { x: 280, top: 800, size: 12 }),
    }));
    const read = await readHere(writePdf({ pages }));
    const around = linesOf(read).filter(({ part }) => part === 'around');
    expect(around.map((line) => line.text)).toEqual([
      '某县人民政府公报',
      '— 1 —',
      '某县人民政府公报',
      '— 2 —',
      '某县人民政府公报',
      '— 3 —',
    ]);
    expect(linesOf(read)).toHaveLength(
      around.length + linesOf(read).filter(({ part }) => part === undefined).length,
    );
  });

  it('keeps a figure that only one page has at its foot', async () => {
    const content = paragraphs(articles) + text('2024', { x: 280, top: 800, size: 12 });
    const read = await readHere(writePdf({ pages: [{ content }] }));
    expect(linesOf(read).at(-1)).toMatchObject({ text: '2024', part: undefined });
  });

  it('marks what the file calls no content', async () => {
    const head = `/Artifact <</Type /Pagination>> BDC ${text('内部资料', { x: 90, top: 50 })} EMC\n`;
    const read = await readHere(writePdf({ pages: [{ content: head + paragraphs(articles) }] }));
    expect(linesOf(read)[0]).toMatchObject({ text: '内部资料', part: 'around' });
  });

  it('reads two columns one after the other, and says so', async () => {
    const setting = { characters: 12, size: 14, indent: false, top: 140 };
    const content =
      text('政府公报', { x: 260, top: 90 }) +
      paragraphs([articles.slice(0, 3).join('')], { ...setting, left: 90 }) +
      paragraphs([articles.slice(3).join('')], { ...setting, left: 310 });
    const read = await readHere(writePdf({ pages: [{ content }] }));
    expect(textsOf(read).join('')).toBe(`政府公报${articles.join('')}`);
    expect(read.remarks.map(({ id }) => id)).toEqual(['pdf-columns']);
  });

  it('turns a page that lies on its side', async () => {
    const content = articles
      .map(
        (line, index) => `BT /Song 12 Tf 0 1 -1 0 ${100 + 24 * index} 60 Tm ${shown(line)} Tj ET\n`,
      )
      .join('');
    const read = await readHere(
      writePdf({ pages: [{ content }, { content, entries: '/Rotate 90' }] }),
    );
    expect(textsOf(read)).toEqual([...articles, ...articles]);
    expect(read.leftOut).toEqual([]);
  });

  it('reads columns that are set from top to bottom, and says so', async () => {
    const content =
      text('中华人民共和国', { x: 500, top: 100, font: 'Down' }) +
      text('国务院令', { x: 460, top: 100, font: 'Down' });
    const read = await readHere(writePdf({ pages: [{ content }] }));
    expect(textsOf(read)).toEqual(['中华人民共和国', '国务院令']);
    expect(read.remarks.map(({ id }) => id)).toEqual(['pdf-vertical']);
  });
});

describe('tables and pictures of a PDF', () => {
  const sides = [
    ...[100, 150, 200, 250].map((top) => rule(100, top, 400, top)),
    ...[100, 200, 400].map((left) => rule(left, 100, left, 250)),
  ].join('');
  const cells =
    text('单位', { x: 110, top: 130, size: 12 }) +
    text('任务', { x: 210, top: 130, size: 12 }) +
    text('县司法局', { x: 110, top: 180, size: 12 }) +
    text('修订重大行政决策程序的规定，公', { x: 206, top: 172, size: 12 }) +
    text('开征求意见', { x: 206, top: 188, size: 12 }) +
    text('县政府办', { x: 110, top: 230, size: 12 }) +
    text('年底前公布目录', { x: 210, top: 220, size: 12 }) +
    text('（长期）', { x: 210, top: 240, size: 12 });

  it('reads a table that is drawn', async () => {
    const before = text('分工如下：', { x: 90, top: 60 });
    const after = text('以上请落实。', { x: 90, top: 300 });
    const read = await readHere(writePdf({ pages: [{ content: before + sides + cells + after }] }));
    expect(read.blocks.map(({ kind }) => kind)).toEqual(['line', 'table', 'line']);
    expect(tableTexts(read.blocks[1])).toEqual([
      ['单位', '任务'],
      ['县司法局', '修订重大行政决策程序的规定，公开征求意见'],
      ['县政府办', '年底前公布目录\n（长期）'],
    ]);
    expect(read.remarks.map(({ id }) => id)).toEqual(['pdf-table-lines']);
  });

  it('reads cells that cover several places', async () => {
    const content =
      [100, 200, 250].map((top) => rule(100, top, 400, top)).join('') +
      rule(200, 150, 400, 150) +
      [100, 400].map((left) => rule(left, 100, left, 250)).join('') +
      rule(200, 100, 200, 200) +
      text('县司法局', { x: 110, top: 150, size: 12 }) +
      text('修订规定', { x: 210, top: 130, size: 12 }) +
      text('清理文件', { x: 210, top: 180, size: 12 }) +
      text('合计两项', { x: 110, top: 230, size: 12 });
    const read = await readHere(writePdf({ pages: [{ content }] }));
    const [table] = read.blocks;
    expect(table?.kind === 'table' && table.rows).toEqual([
      [
        { text: '县司法局', columns: 1, rows: 2, header: false },
        { text: '修订规定', columns: 1, rows: 1, header: false },
      ],
      [{ text: '清理文件', columns: 1, rows: 1, header: false }],
      [{ text: '合计两项', columns: 2, rows: 1, header: false }],
    ]);
  });

  it('gives the cells as lines where a side is missing, and says so', async () => {
    const open = sides.replace(rule(400, 100, 400, 250), '');
    const read = await readHere(writePdf({ pages: [{ content: open + cells }] }));
    expect(read.blocks.every(({ kind }) => kind === 'line')).toBe(true);
    expect(textsOf(read)).toContain('县政府办');
    expect(read.remarks.map(({ id }) => id)).toContain('pdf-table');
  });

  it('gives the cells of a table without lines as lines, and says so', async () => {
    const rows = ['甲乙丙', '一二三', '上中下', '左中右'];
    const content = rows
      .flatMap((row, y) =>
        [...row].map((cell, x) => text(cell, { x: 90 + 100 * x, top: 100 + 30 * y })),
      )
      .join('');
    const read = await readHere(writePdf({ pages: [{ content }] }));
    expect(textsOf(read)).toEqual([...rows.join('')]);
    expect(read.remarks.map(({ id }) => id)).toEqual(['pdf-table']);
  });

  it('takes the contents of a law for no table', async () => {
    const content = ['第一章　　总则', '第二章　　公平竞争', '第三章　　投资融资促进']
      .map((line, index) => text(line, { x: 90, top: 100 + 30 * index }))
      .join('');
    const read = await readHere(writePdf({ pages: [{ content }] }));
    expect(textsOf(read)).toEqual([
      '第一章　　总则',
      '第二章　　公平竞争',
      '第三章　　投资融资促进',
    ]);
    expect(read.remarks).toEqual([]);
  });

  it('reports pictures in their place, and no ornaments', async () => {
    const content =
      text('流程如下：', { x: 90, top: 100 }) +
      picture(90, 130, 200, 150) +
      picture(90, 290, 10, 10) +
      text('以上为流程。', { x: 90, top: 330 });
    const read = await readHere(writePdf({ pages: [{ content }] }));
    expect(read.blocks.map(({ kind }) => kind)).toEqual(['line', 'picture', 'line']);
  });

  it('refuses a scan', async () => {
    const scan = { content: picture(0, 0, 595, 842) };
    await expect(readHere(writePdf({ pages: [scan, scan] }))).rejects.toMatchObject({
      id: 'pdf-no-text',
      detail: '共 2 页',
    });
  });

  it('lists the pages of a document that are scans', async () => {
    const scan = { content: picture(0, 0, 595, 842) };
    const pages = [{ content: paragraphs(articles) }, scan, scan, { content: '' }];
    const read = await readHere(writePdf({ pages }));
    expect(read.remarks).toEqual([
      { id: 'pdf-page-no-text', place: { line: 1, page: 2 }, detail: '第2—3页' },
    ]);
  });

  it('says that text over a scan is recognised text', async () => {
    const content = picture(0, 0, 595, 842) + text('依法行政', { x: 90, top: 100, set: '3 Tr' });
    const read = await readHere(writePdf({ pages: [{ content }] }));
    expect(textsOf(read)).toEqual(['依法行政']);
    expect(read.remarks.map(({ id }) => id)).toEqual(['pdf-ocr-layer']);
  });
});

describe('what a PDF has beside its text', () => {
  it('leaves slanting text out, and lists it', async () => {
    const mark = `BT /Song 40 Tf 0.7 0.7 -0.7 0.7 150 300 Tm ${shown('征求意见稿')} Tj ET\n`;
    const read = await readHere(writePdf({ pages: [{ content: mark + paragraphs(articles) }] }));
    expect(joined(read)).toEqual(articles);
    expect(read.leftOut).toEqual([
      { place: { line: 1, page: 1 }, text: '征求意见稿', why: 'pdf-rotated' },
    ]);
  });

  it('leaves out what is printed twice, what is hidden, and what lies beyond the page', async () => {
    const bold = [0, 0.4].map((by) => text('依法行政', { x: 90 + by, top: 100 })).join('');
    const hidden = `/OC /Layer BDC ${text('旧稿', { x: 90, top: 200 })} EMC\n`;
    const beyond = text('裁切线', { x: 900, top: 200 });
    const read = await readHere(
      writePdf({
        pages: [{ content: bold + hidden + beyond + text('人人守法', { x: 90, top: 140 }) }],
        objects: ['<< /Type /OCG /Name (Layer) >>'],
        catalogue: `/OCProperties << /OCGs [${firstFree} 0 R] /D << /OFF [${firstFree} 0 R] >> >>`,
      }),
    );
    expect(textsOf(read)).toEqual(['依法行政', '人人守法']);
    expect(read.leftOut.map(({ text: words, why }) => [words, why])).toEqual([
      ['旧稿', 'pdf-hidden-layer'],
      ['裁切线', 'pdf-off-page'],
      ['依法行政', 'pdf-overprint'],
    ]);
  });

  it('leaves the text of comments and stamps out, and lists it', async () => {
    const inner = `BT /Song 12 Tf 1 0 0 1 2 4 Tm ${shown('已阅')} Tj ET`;
    const objects = [
      `<< /Type /Annot /Subtype /Stamp /Rect [100 100 160 120] /F 4 /AP << /N ${firstFree + 1} 0 R >> >>`,
      `<< /Type /XObject /Subtype /Form /BBox [0 0 60 20] /Resources << /Font << /Song 3 0 R >> >> /Length ${inner.length} >>\nstream\n${inner}\nendstream`,
    ];
    const page = {
      content: text('依法行政', { x: 90, top: 100 }),
      entries: `/Annots [${firstFree} 0 R]`,
    };
    const read = await readHere(writePdf({ pages: [page], objects }));
    expect(textsOf(read)).toEqual(['依法行政']);
    expect(read.leftOut).toEqual([
      { place: { line: 1, page: 1 }, text: '已阅', why: 'pdf-annotation' },
    ]);
  });

  it('keeps characters that the font does not explain, with their places', async () => {
    const content =
      text('高度不得超过2', { x: 90, top: 100 }) +
      text('A', { x: 194, top: 100, font: 'Own' }) +
      text('5米', { x: 205, top: 100 }) +
      text('BC', { x: 90, top: 140, font: 'Own' });
    const read = await readHere(writePdf({ pages: [{ content }] }));
    expect(textsOf(read)).toEqual(['高度不得超过2\ue0105米', '\u0007\ufffd']);
    expect(read.remarks).toEqual([
      { id: 'pdf-unmapped', place: { line: 1, page: 1, column: 8 }, detail: '1 个：U+E010' },
      {
        id: 'pdf-unmapped',
        place: { line: 2, page: 1, column: 1 },
        detail: '2 个：U+0007、U+FFFD',
      },
    ]);
  });

  it('says that a font reads as rubbish', async () => {
    const content = text('ሀሁሂሃሄህ', { x: 90, top: 100 }) + paragraphs(articles, { top: 140 });
    const rubbish = content.replaceAll('/Song 16 Tf  1 0 0 1 90 742', '/Hei 16 Tf 1 0 0 1 90 742');
    const read = await readHere(writePdf({ pages: [{ content: rubbish }] }));
    expect(textsOf(read)[0]).toHaveLength(6);
    expect(read.remarks.map(({ id }) => id)).toEqual(['pdf-garbled-font']);
  });
});

function linesOf({ blocks }: SourceDocument): readonly SourceLine[] {
  return blocks.filter((block) => block.kind === 'line');
}

function textsOf(read: SourceDocument): readonly string[] {
  return linesOf(read).map((line) => line.text);
}

function joined(read: SourceDocument): readonly string[] {
  return joinWrappedLines(linesOf(read).map(draftLine)).map(textOf);
}

function tableTexts(block: SourceBlock | undefined): readonly (readonly string[])[] {
  if (block?.kind !== 'table') return [];
  return block.rows.map((row) => row.map((cell) => cell.text));
}
