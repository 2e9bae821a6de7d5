import { describe, expect, test } from 'vitest';
import { linesOf, readBody, remarkIds } from './read-page.ts';

function numbered(html: string): readonly string[] {
  return linesOf(readBody(html)).map(
    ({ text, generated = 0 }) => `${text.slice(0, generated)}|${text.slice(generated)}`,
  );
}

describe('numbers that the browser gives to lists', () => {
  test.each([
    ['<ol><li>甲<li>乙</ol>', ['1.|甲', '2.|乙']],
    ['<ol start=3><li>甲<li value=7>乙<li>丙</ol>', ['3.|甲', '7.|乙', '8.|丙']],
    ['<ol reversed><li>甲<li>乙</ol>', ['2.|甲', '1.|乙']],
    ['<ol type=a><li>甲<li value=27>乙</ol>', ['a.|甲', 'aa.|乙']],
    [
      '<ol type=A><li>甲</ol><ol type=i><li value=4>乙</ol><ol type=I><li value=9>丙</ol>',
      ['A.|甲', 'iv.|乙', 'IX.|丙'],
    ],
    [
      '<ol style="list-style-type:cjk-ideographic" start=11><li>甲<li>乙</ol>',
      ['十一、|甲', '十二、|乙'],
    ],
    [
      '<ol style="list-style:simp-chinese-informal inside" start=105><li>甲</ol>',
      ['一百零五、|甲'],
    ],
    ['<ol style="list-style:decimal-leading-zero"><li>甲</ol>', ['01.|甲']],
    ['<ol style="list-style:none"><li>一、甲</ol><ul><li>乙</ul><li>丙', ['|一、甲', '|乙', '|丙']],
    ['<ul style="list-style-type:decimal"><li>甲</ul>', ['1.|甲']],
    ['<ol><li style="display:block">甲<li>乙</ol>', ['|甲', '2.|乙']],
    ['<ol><li><p>甲</p><p>续</p><li><ul><li>乙</ul></ol>', ['1.|甲', '|续', '2.|', '|乙']],
    ['<ol><li><ol><li>甲</ol></ol>', ['1.|', '1.|甲']],
    ['<ol><li> <b> 甲</b></li><li></li><li>乙</ol>', ['1.|甲', '3.|乙']],
  ])('%s', (html, lines) => {
    expect(numbered(html)).toEqual(lines);
  });

  test('are told once with how many there are', () => {
    const { remarks } = readBody('<ol><li>甲<li>乙</ol>');
    expect(remarks).toContainEqual({
      id: 'html-list-number',
      place: { line: 1, column: expect.any(Number) },
      detail: '2 处',
    });
  });
});

describe('footnotes of a page', () => {
  const note = '<p id="fn1"><a href="#ref1">[1]</a> 本办法所称单位，包括个体工商户。</p>';

  test('a raised mark that links to a note further on is a call, and its marks are left out', () => {
    const document = readBody(
      `<p>各单位<sup id="ref1"><a href="#fn1">[1]</a></sup>应当执行。</p>${note}`,
    );
    expect(linesOf(document)).toMatchObject([
      { text: '各单位应当执行。', calls: [{ at: 3, id: 'fn1' }] },
    ]);
    expect(document.blocks).toContainEqual({
      kind: 'footnote',
      place: { line: 1, column: expect.any(Number) },
      id: 'fn1',
      text: '本办法所称单位，包括个体工商户。',
    });
    expect(document.leftOut.map(({ why, text }) => [why, text])).toEqual([
      ['html-note-mark', '[1]'],
      ['html-note-mark', '[1]'],
    ]);
    expect(remarkIds(document)).not.toContain('html-raised');
  });

  test('the notes of Word, of several paragraphs, and notes in an ordered list', () => {
    const document = readBody(
      `<p>甲<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>乙<sup><a href="#n2">②</a></sup></p>` +
        `<div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a>注一</p><p>续</p></div><ol><li id=n2>②注二<li>丙</ol>`,
    );
    expect(linesOf(document).slice(0, 1)).toMatchObject([
      {
        text: '甲乙',
        calls: [
          { at: 1, id: '_ftn1' },
          { at: 2, id: 'n2' },
        ],
      },
    ]);
    expect(document.blocks.slice(1)).toMatchObject([
      { kind: 'footnote', id: '_ftn1', text: '注一\n续' },
      { kind: 'footnote', id: 'n2', text: '注二' },
      { kind: 'line', text: '2.丙', generated: 2 },
    ]);
  });

  test.each([
    ['a target that is not there', '<p>甲<sup><a href="#x">[1]</a></sup></p>', ['甲[1]']],
    [
      'a plain link',
      `<p>见<a href="#fn1">[1]</a></p>${note}`,
      ['见[1]', '[1] 本办法所称单位，包括个体工商户。'],
    ],
    [
      'words instead of a mark',
      `<p>见<sup><a href="#fn1">附注</a></sup></p><p id=fn1>注</p>`,
      ['见附注', '注'],
    ],
    [
      'two calls to one block',
      '<p>甲<sup><a href="#a">1</a></sup>乙<sup><a href="#b">2</a></sup></p><p><a name=a></a>1注<br><a name=b></a>2注</p>',
      ['甲1乙2', '1注', '2注'],
    ],
  ])('%s stays text', (_, html, lines) => {
    const document = readBody(html);
    expect(linesOf(document).map(({ text }) => text)).toEqual(lines);
    expect(document.blocks.every(({ kind }) => kind === 'line')).toBe(true);
  });

  test('a call in a table of data stays text, as cells have no calls', () => {
    const document = readBody(
      `<table border=1><tr><td>甲<sup><a href="#fn1">[1]</a></sup><td>乙</table>${note}`,
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['table', 'line']);
  });
});
