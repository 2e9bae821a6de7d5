import { describe, expect, test } from 'vitest';
import { paragraphs, paragraphsHtml, readBody, remarkIds, textsOf } from './read-page.ts';

describe('text that a page does not show', () => {
  test.each([
    ['display:none', '<p style="display: none !important">藏</p>'],
    ['the hidden attribute', '<div hidden>藏</div>'],
    ['visibility:hidden', '<p style="visibility:hidden">藏</p>'],
    ['font-size:0', '<span style="font-size:0px">藏</span>'],
    ['a size of one pixel', '<span style="font-size:1px">藏</span>'],
    ['opacity:0', '<p style="opacity:0">藏</p>'],
    ['a place off the page', '<a style="position:absolute;left:-9999px">藏</a>'],
    ['an indent off the page', '<h1 style="text-indent:-9999px">藏</h1>'],
    ['no height', '<div style="height:0;overflow:hidden">藏</div>'],
    ['white on white', '<p style="color:#fff;background:#FFFFFF">藏</p>'],
    [
      'white on white, by attributes',
      '<table bgcolor=white><tr><td><font color="#ffffff">藏</font></table>',
    ],
    ['a dialog that is not open', '<dialog>藏</dialog>'],
  ])('%s: left out and listed', (_, html) => {
    const document = readBody(`${paragraphsHtml}${html}`);
    expect(textsOf(document)).toEqual(paragraphs);
    expect(document.leftOut).toEqual([
      { place: { line: 4, column: expect.any(Number) }, text: '藏', why: 'html-hidden' },
    ]);
  });

  test.each([
    [
      'a size inside no size',
      '<div style="font-size:0"><span style="font-size:16px">显</span></div>',
    ],
    [
      'visible inside hidden',
      '<div style="visibility:hidden"><b style="visibility:visible">显</b></div>',
    ],
    ['details that are closed', '<details><summary>显</summary></details>'],
    ['aria-hidden', '<p aria-hidden="true">显</p>'],
    ['white on a colour', '<p style="color:white;background:red">显</p>'],
    [
      'an inline style with a semicolon in a string',
      '<p style="background:url(\'a;display:none\')">显</p>',
    ],
  ])('%s is shown', (_, html) => {
    const document = readBody(`${paragraphsHtml}${html}`);
    expect(textsOf(document)).toEqual([...paragraphs, '显']);
    expect(document.leftOut).toEqual([]);
  });

  test('hidden text inside a line leaves the line whole, and is one entry for each element', () => {
    const document = readBody(
      `<p>国务<span style="display:none">甲 <b>乙</b><div>丙</div></span>院</p>${paragraphsHtml}<div hidden>丁<p>戊</p></div>`,
    );
    expect(textsOf(document)[0]).toBe('国务');
    expect(document.leftOut.map(({ text }) => text).join('|')).toContain('丁 戊');
  });

  test('a page that hides next to all of its text is read all the same, with a remark', () => {
    const document = readBody(`<div style="display:none">${paragraphsHtml}</div>`);
    expect(textsOf(document)).toEqual(paragraphs);
    expect(remarkIds(document)).toContain('html-hidden-whole');
  });

  test('controls, fallbacks and readings are left out with their own reasons', () => {
    const document = readBody(
      `${paragraphsHtml}<button>打印</button><select><option>大<option>中</select><textarea>留言</textarea><input value="搜索">` +
        '<noscript><p onclick="x()">请启用脚本</p></noscript><iframe src="/x">框架</iframe><svg><text>图</text></svg><canvas>画</canvas>' +
        '<p><ruby>畲<rp>(</rp><rt>shē</rt><rp>)</rp></ruby>族乡</p>',
    );
    expect(textsOf(document)).toEqual([...paragraphs, '畲族乡']);
    expect(document.leftOut.map(({ why, text }) => [why, text])).toEqual([
      ['html-control', '打印'],
      ['html-control', '大中'],
      ['html-control', '留言'],
      ['html-fallback', '请启用脚本'],
      ['html-fallback', '框架'],
      ['html-fallback', '图'],
      ['html-fallback', '画'],
      ['html-ruby', '('],
      ['html-ruby', 'shē'],
      ['html-ruby', ')'],
    ]);
  });
});
