import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../scripts/sources/html.ts';
import { UnreadableSource } from '../../../../src/import/source-document.ts';
import { takenCharacters, visibleCharacters } from './visible-characters.ts';

const text = fc.oneof(
  fc.stringMatching(/^[甲乙丙丁，。：一二1\][a()] {0,2}[ \n\u3000\u00a0]?[年月日]{0,3}$/u),
  fc.constantFrom('索引号：', '文号：', '第一条　', '&nbsp;', ' ', '\n', '[1]', '①'),
);
/** Pieces that readers take in a way of their own. */
const scene = fc.constantFrom(
  '<p>各单位<sup><a href="#n1">[1]</a></sup>执行</p>',
  '<p id="n1"><a href="#r">[1]</a>注文</p>',
  '<div style="mso-element:footnote" id="n1">[1]注<p>续</p></div>',
  '<dl><dt>索引号<dd>1-2<dt>文号：<dd>某政发<dt>标题<dd>通知</dl>',
  '<ul><li>索引号：1<li>文号：2<li>标题：3</ul>',
  '<table border=1><tr><th rowspan=2>省<th>年<tr><td>1996<tr><td>江苏<td>120</table>',
  '<table><tr><td>文号：<td>某政发<tr><td>标题<td>通知</table>',
  '<ol start=3><li>甲<li value=9><ol type=a><li>乙</ol></ol>',
  '<p>为贯彻落实有关规定，结合我市实际，经市人民政府同意，现就有关事项通知如下。</p>'.repeat(3),
  '<li><a href="/1">相关链接</a>',
);
const tag = fc.constantFrom(
  ...'p div span b font sup sub table tr td th tbody thead caption ul ol li dl dt dd br pre center h1 h3 a ruby rt del article nav footer main section button select option textarea label details summary dialog blockquote noscript svg text math mi canvas object custom-tag fieldset legend form q'.split(
    ' ',
  ),
);
const attributes = fc.constantFrom(
  '',
  '',
  '',
  ' id="zoom"',
  ' id="n1"',
  ' class="TRS_Editor"',
  ' class="nav"',
  ' href="#n1"',
  ' href="/a.doc"',
  ' style="display:none"',
  ' style="display:inline-block"',
  ' style="display:block;white-space:pre"',
  ' style="visibility:hidden"',
  ' style="visibility:visible"',
  ' style="font-size:0"',
  ' style="font-size:12pt;list-style:none"',
  ' style="color:#fff;background:white"',
  ' border="1"',
  ' colspan="3"',
  ' rowspan="2"',
  ' hidden',
  ' reversed start="4"',
);

/** Pieces of markup: some close what they open, some do not, some close what was never opened. */
const { markup } = fc.letrec<{ markup: string; piece: string }>((tie) => ({
  markup: fc
    .array(tie('piece'), { maxLength: 6, depthIdentifier: 'markup' })
    .map((all) => all.join('')),
  piece: fc.oneof(
    { depthIdentifier: 'markup', depthSize: 'medium' },
    text,
    scene,
    fc.tuple(tag, attributes).map(([name, said]) => `<${name}${said}>`),
    tag.map((name) => `</${name}>`),
    fc
      .tuple(tag, attributes, tie('markup'))
      .map(([name, said, inside]) => `<${name}${said}>${inside}</${name}>`),
  ),
}));

describe('every visible character of a page', () => {
  test('is in a block or is listed as left out, and nothing is added but numbers of lists', () => {
    fc.assert(
      fc.property(markup, (body) => {
        const html = `<!DOCTYPE html><meta charset=utf-8><title>题</title><body>始${body}`;
        let document: ReturnType<typeof readHtml>;
        try {
          document = readHtml(new TextEncoder().encode(html));
        } catch (error) {
          // A page all of whose text is left out is refused as empty.
          if (error instanceof UnreadableSource && error.id === 'file-empty') return;
          throw error;
        }
        expect(takenCharacters(document)).toBe(visibleCharacters(html));
      }),
      { numRuns: 400 },
    );
  }, 30_000);

  test('is counted by a count that would see one lost', () => {
    const html = '<p>甲乙</p><ol><li>丙</ol>';
    const document = readHtml(new TextEncoder().encode(html));
    expect(takenCharacters(document)).toBe(visibleCharacters(html));
    expect(takenCharacters({ ...document, blocks: document.blocks.slice(1) })).not.toBe(
      visibleCharacters(html),
    );
  });
});
