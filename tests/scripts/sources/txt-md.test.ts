import { describe, expect, test } from 'vitest';
import { readMd } from '../../../scripts/sources/md.ts';
import { readTxt } from '../../../scripts/sources/txt.ts';
import type { SourceDocument } from '../../../src/import/source-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function lines(document: SourceDocument): readonly string[] {
  return document.blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
}

describe('a text file is its lines', () => {
  test('CRLF, a lone CR and blank lines; the places count from 1', () => {
    const document = readTxt(bytes('\uFEFF第一章　总则\r\n\r\n第一条　为了…\r第二条　本法…'));
    expect(lines(document)).toEqual(['第一章　总则', '', '第一条　为了…', '第二条　本法…']);
    expect(document.blocks.map(({ place }) => place.line)).toEqual([1, 2, 3, 4]);
  });

  test('indentation stays, as cleaning has to account for it', () => {
    expect(lines(readTxt(bytes('　　为了加强管理  ')))).toEqual(['　　为了加强管理  ']);
  });

  test.each(['', ' \r\n　\n'])('a file without text is refused: %j', (text) => {
    expect(() => readTxt(bytes(text))).toThrow(expect.objectContaining({ id: 'file-empty' }));
  });
});

describe('a Markdown file keeps its printed numbers', () => {
  const source = [
    '# 某县办法',
    '',
    '2019年12月30日 施行',
    '',
    '<!-- INFO END -->',
    '## 第一章 总则',
    '1. 继续深化机构改革。',
    '2*（N+1）',
    '<!-- 分页',
    '在这里 -->',
    '见注[^1]和[2]。',
    '[^1]: 注文',
  ].join('\n');

  test('headings lose their marks and nothing else; numbers and stars are text', () => {
    const document = readMd(bytes(source));
    expect(lines(document).filter((line) => line !== '')).toEqual([
      '某县办法',
      '2019年12月30日 施行',
      '第一章 总则',
      '1. 继续深化机构改革。',
      '2*（N+1）',
      '见注和[2]。',
    ]);
    const heading = document.blocks.find(
      (block) => block.kind === 'line' && block.text.startsWith('第一章'),
    );
    expect(heading).toMatchObject({ look: { heading: 2 }, place: { line: 6 } });
  });

  test('comments are left out and listed, over several lines too', () => {
    const { leftOut } = readMd(bytes(source));
    expect(leftOut).toEqual([
      { place: { line: 5 }, text: '<!-- INFO END -->', why: 'comment' },
      { place: { line: 9 }, text: '<!-- 分页\n在这里 -->', why: 'comment' },
    ]);
  });

  test('footnotes that are defined are called; other brackets are text', () => {
    const { blocks } = readMd(bytes(source));
    expect(blocks).toContainEqual({ kind: 'footnote', place: { line: 12 }, id: '1', text: '注文' });
    expect(blocks).toContainEqual(
      expect.objectContaining({ text: '见注和[2]。', calls: [{ at: 2, id: '1' }] }),
    );
  });

  test('a pipe table becomes cells, a bar behind a backslash is a bar', () => {
    const { blocks } = readMd(
      bytes('| 条文 | 罪名 |\n|---|:-:|\n| 第一百二十条之一 | 甲\\|乙 |\n后文'),
    );
    const [table, after] = blocks;
    expect(table).toMatchObject({
      kind: 'table',
      rows: [
        [{ text: '条文', header: true }, { text: '罪名' }],
        [{ text: '第一百二十条之一', header: false }, { text: '甲|乙' }],
      ],
    });
    expect(after).toMatchObject({ kind: 'line', text: '后文', place: { line: 4 } });
  });

  test('a line with bars and no rule below it is a line', () => {
    expect(lines(readMd(bytes('首页 | 政务\n正文')))).toEqual(['首页 | 政务', '正文']);
  });

  test('what stands between two --- at the head is for programs and is listed', () => {
    const document = readMd(bytes('---\ntitle: 甲\n---\n正文'));
    expect(lines(document)).toEqual(['正文']);
    expect(document.leftOut).toEqual([
      { place: { line: 1 }, text: '---\ntitle: 甲\n---', why: 'md-front-matter' },
    ]);
  });

  test('marks of Markdown that are kept are said', () => {
    expect(readMd(bytes('**总则**')).remarks).toEqual([
      { id: 'md-inline-marks', place: { line: 1 } },
    ]);
  });
});
