import { describe, expect, test } from 'vitest';
import { readMd } from '../../scripts/sources/md.ts';
import { readTxt } from '../../scripts/sources/txt.ts';
import { importSource } from '../../src/import/import-source.ts';
import type { SourceBlock, SourceDocument, SourceLine } from '../../src/import/source-document.ts';
import { cutFrontMatter } from '../../src/markdown/front-matter.ts';

const settings = { fileName: '文件', regions: [], unitNames: [], declared: {} };

function bodiesOf(source: SourceDocument, fileName = '文件'): readonly string[] {
  const { documents } = importSource(source, { ...settings, fileName });
  return documents.map(({ text }) => cutFrontMatter(text).rest.trim());
}

function ofMd(text: string): readonly string[] {
  return bodiesOf(readMd(new TextEncoder().encode(text)));
}

function ofBlocks(blocks: readonly SourceBlock[]): SourceDocument {
  return { format: 'docx', encoding: undefined, blocks, leftOut: [], remarks: [] };
}

function line(text: string, more: Partial<SourceLine> = {}): SourceLine {
  const place = { line: 1 };
  return { kind: 'line', place, text, look: {}, calls: [], part: undefined, ...more };
}

function footnote(id: string, text: string): SourceBlock {
  return { kind: 'footnote', place: { line: 9 }, id, text };
}

describe('footnotes', () => {
  test('with the ids A and a stay two notes', () => {
    expect(ofMd('第一条　甲[^A]，乙[^a]。\n[^A]: 甲的注\n[^a]: 乙的注')).toEqual([
      '第一条　甲[^1]，乙[^a]。\n\n[^1]: 甲的注\n\n[^a]: 乙的注',
    ]);
  });

  test('with the ids ſ and \\ get ids that a file can hold', () => {
    expect(ofMd('甲[^ſ]，乙[^\\]。\n[^ſ]: 甲的注\n[^\\]: 乙的注')).toEqual([
      '甲[^1]，乙[^2]。\n\n[^1]: 甲的注\n\n[^2]: 乙的注',
    ]);
  });

  test('of one id keep their order, and the first is called', () => {
    expect(ofMd('甲[^1]。\n[^1]: 其一\n[^1]: 其二')).toEqual([
      '甲[^1]。\n\n[^1]: 其一\n\n[^2]: 其二',
    ]);
  });

  test('go with the document that calls them where a file holds two', () => {
    const source = ofBlocks([
      line('某省安全生产条例'),
      line('第一条　本条例所称的单位，包括个体经营者。', { calls: [{ at: 20, id: 'f1' }] }),
      line('关于《某省安全生产条例》的说明'),
      line('一、条例是必要的。'),
      footnote('f1', '以下同。'),
      footnote('f2', '没有标记的注。'),
    ]);
    const [law, explanation] = bodiesOf(source);
    expect(law).toBe('第一条　本条例所称的单位，包括个体经营者[^f1]。\n\n[^f1]: 以下同。');
    expect(explanation).toBe('一、条例是必要的。\n\n[^f2]: 没有标记的注。');
  });

  test('that are called and not there leave their words', () => {
    expect(bodiesOf(ofBlocks([line('甲乙。', { calls: [{ at: 1, id: '1' }] })]))).toEqual([
      '甲乙。',
    ]);
  });

  test('lose empty lines and blanks at the ends of lines', () => {
    expect(bodiesOf(ofBlocks([line('甲。'), footnote('1', '一\t二\t\n \n三')]))).toEqual([
      '甲。\n\n[^1]: 一\t二\n    三',
    ]);
  });
});

test('a cell whose lines are empty or end in tabs is written', () => {
  const text = '县政府办\t\n\n\t县司法局\t配合';
  const cell = { text, columns: 1, rows: 1, header: false };
  const table = { kind: 'table', place: { line: 1 }, rows: [[cell]], part: undefined } as const;
  expect(bodiesOf(ofBlocks([table]))).toEqual([
    '<Table>\n<Row>\n<Cell>县政府办\n县司法局\t配合</Cell>\n</Row>\n</Table>',
  ]);
});

test('rows set with tabs do not draw the navigation above them into their table', () => {
  const source = ofBlocks([
    line('首页\t政策', { part: 'around' }),
    line('序号\t单位'),
    line('1\t县政府办'),
  ]);
  expect(bodiesOf(source)).toEqual(['| 序号 | 单位 |\n| --- | --- |\n| 1 | 县政府办 |']);
});

test('half a character becomes � and is told', () => {
  const { documents } = importSource(ofBlocks([line('第一条　甲\udfb7乙。')]), settings);
  expect(documents[0]?.text).toContain('第一条　甲\ufffd乙。');
  expect(documents[0]?.report.changes).toEqual([
    expect.objectContaining({
      id: 'half-character',
      edits: [{ place: { line: 1 }, source: '\udfb7', text: '\ufffd' }],
    }),
  ]);
});

describe('what becomes the title holds nothing invisible', () => {
  test.each([
    ['某县\u202e通知\u0007', '某县 通知'],
    ['\u200b ', '未题名'],
    ['', '未题名'],
  ])('a file called %j', (fileName, title) => {
    const { documents } = importSource(ofBlocks([line('正文。')]), { ...settings, fileName });
    expect(documents[0]?.text).toContain(`title: ${title}\n`);
  });

  test('a page that declares 某县\\u0085办法\\u202e', () => {
    const meta = [{ name: 'title', content: '某县\u0085办法\u202e', place: { line: 1 } }];
    const { documents } = importSource({ ...ofBlocks([line('正文。')]), meta }, settings);
    expect(documents[0]?.text).toContain('title: 某县 办法\n');
  });
});

test('a paragraph wrapped over ten thousand lines is put together at once', () => {
  const wrapped = Array(10_000).fill('各乡镇人民政府应当加强对本行政区域安全生产').join('\n');
  const text = `第一条　甲。\n${wrapped}。`;
  const [body] = bodiesOf(readTxt(new TextEncoder().encode(text)));
  expect(body?.split('\n\n')).toHaveLength(2);
  expect(body).toHaveLength(text.length - 9999 + 1);
});

test('a list of ten thousand names is read at once: it is no title of ten thousand lines', () => {
  const { documents } = importSource(ofBlocks(Array(10_000).fill(line('甲某'))), settings);
  expect(documents[0]?.text).toContain('title: 文件\n');
  expect(documents[0]?.report.characters).toMatchObject({ source: 20_000, body: 20_000 });
});
