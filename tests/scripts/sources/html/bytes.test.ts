import { describe, expect, test } from 'vitest';
import { largestPage, readHtml } from '../../../../scripts/sources/html.ts';
import { parsePage } from '../../../../scripts/sources/html/parse.ts';
import { UnreadableSource } from '../../../../src/import/source-document.ts';
import { paragraphsHtml, readBody, readPage, remarkIds, textsOf } from './read-page.ts';

/** 「〔2016〕号镕」 in GB 18030; 镕 is in GBK and not in GB 2312. */
const gbk = [0xa1, 0xb2, 0x32, 0x30, 0x31, 0x36, 0xa1, 0xb3, 0xba, 0xc5, 0xe9, 0x46];

function bytesOf(before: string, text: readonly number[]): Uint8Array {
  return Uint8Array.from([...new TextEncoder().encode(before), ...text]);
}

function utf16(text: string, little: boolean): Uint8Array {
  const units = [...`\ufeff${text}`].map((character) => character.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

function refusal(read: () => unknown): readonly [string, string | undefined] {
  try {
    read();
  } catch (error) {
    if (error instanceof UnreadableSource) return [error.id, error.detail];
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('encodings of pages', () => {
  test.each(['gb2312', 'GBK', 'gb18030'])('a page that declares %s is read as GB 18030', (name) => {
    const document = readHtml(bytesOf(`<meta charset="${name}"><p>`, gbk));
    expect(document.encoding).toBe('gb18030');
    expect(textsOf(document)).toEqual(['〔2016〕号镕']);
    expect(remarkIds(document)).toEqual(['html-short']);
  });

  test('a declaration in http-equiv counts, one in a comment does not', () => {
    const declared = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">';
    expect(
      remarkIds(readHtml(bytesOf(`<!-- <meta charset="big5"> -->${declared}<p>`, gbk))),
    ).toEqual(['html-short']);
  });

  test('a wrong declaration gives way to what the bytes are, and is told', () => {
    const wrong = readHtml(bytesOf('<meta charset="utf-8"><p>', gbk));
    expect(textsOf(wrong)).toEqual(['〔2016〕号镕']);
    expect(wrong.remarks).toContainEqual({
      id: 'html-charset',
      detail: '声明 utf-8，实为 GB18030',
    });
    const other = readPage('<meta charset="gb2312"><p>〔2016〕号镕');
    expect(other.encoding).toBe('utf-8');
    expect(other.remarks).toContainEqual({ id: 'html-charset', detail: '声明 gb2312，实为 UTF-8' });
  });

  test('no declaration: UTF-8 is taken, GB 18030 is taken and told', () => {
    expect(remarkIds(readPage('<p>甲'))).toEqual(['html-short']);
    expect(remarkIds(readHtml(bytesOf('<p>', gbk)))).toEqual(['encoding-converted', 'html-short']);
  });

  test('an encoding that is none of ours is refused, not guessed', () => {
    expect(refusal(() => readHtml(bytesOf('<meta charset="big5"><p>', gbk)))).toEqual([
      'encoding-unknown',
      'big5',
    ]);
  });

  test.each([true, false])('a byte order mark decides (little endian: %s)', (little) => {
    const document = readHtml(utf16('<meta charset="gbk"><p>第一条　甲', little));
    expect(textsOf(document)).toEqual(['第一条　甲']);
    expect(document.encoding).toBe(little ? 'utf-16le' : 'utf-16be');
    expect(textsOf(readPage('\ufeff<p>甲'))).toEqual(['甲']);
  });
});

describe('pages that are none', () => {
  test.each([
    '',
    '   \n',
    '<html><head><title>标题</title></head></html>',
    '<div id="app"></div><script>x()</script>',
  ])('a page without text is refused: %j', (html) => {
    expect(refusal(() => readPage(html))[0]).toBe('file-empty');
  });

  test('a frameset is refused with the addresses of its pages', () => {
    expect(
      refusal(() => readPage('<frameset><frame src="top.htm"><frame src="main.htm"></frameset>')),
    ).toEqual(['html-frameset', 'top.htm main.htm']);
  });

  test('a page of next to no text, a login page and an error page are told', () => {
    expect(remarkIds(readBody('<p>请先登录</p>'))).toContain('html-short');
    expect(remarkIds(readBody(`${paragraphsHtml}<input type="password">`))).toContain('html-short');
    expect(remarkIds(readBody(paragraphsHtml, '<title>404 页面不存在</title>'))).toContain(
      'html-short',
    );
    expect(remarkIds(readBody(paragraphsHtml, '<title>某通知</title>'))).toEqual([]);
  });
});

describe('pages past all bounds', () => {
  test.each(['div', 'b', 'font', 'table><tr><td', 'ol><li', 'svg><g'])(
    '200,000 times <%s> ends without a crash',
    (tag) => {
      const deep = `<p>始</p>${`<${tag}>`.repeat(200_000)}深`;
      const read = (): readonly string[] =>
        textsOf(readPage(deep)).filter((text) => !/^\d+\.$/u.test(text));
      if (tag.startsWith('svg')) expect(refusal(read)[0]).toBe('html-tangled');
      else expect(read().join('').replace(/\d+\./u, '')).toBe('始深');
    },
    20_000,
  );

  test('blocks below the depth that is read still end their lines, and it is told', () => {
    const document = readPage(
      `${'<div>'.repeat(1_000)}<p>甲</p><div>乙</div>${'</div>'.repeat(1_000)}<p>丙</p>`,
    );
    expect(textsOf(document)).toEqual(['甲', '乙', '丙']);
    expect(remarkIds(document)).toContain('html-deep');
  });

  test('tags that multiply in the tree stay within bounds, and their text is all there', () => {
    const unclosed = Array.from({ length: 3_000 }, (_, index) => `<p><b id=${index}>x`).join('');
    expect(textsOf(readPage(unclosed))).toEqual(Array.from({ length: 3_000 }, () => 'x'));
  }, 20_000);

  test('a line with 200,000 pictures is read', () => {
    const pictures = '<img src=a>'.repeat(200_000);
    expect(
      readPage(`甲${pictures}<table border=1><tr><td>乙${pictures}<td>丙</table>`).blocks,
    ).toHaveLength(400_002);
  }, 20_000);

  test('a page of more elements and texts than the limit is refused', () => {
    const html = '<b>一</b>'.repeat(10);
    expect(refusal(() => parsePage(html, { most: 20 }))).toEqual(['html-tangled', '> 20']);
    expect(parsePage(html, { most: 30 }).flattened).toBe(0);
  });

  test('a file past the limit is refused before it is read', () => {
    expect(refusal(() => readHtml(new Uint8Array(largestPage + 1)))[0]).toBe('file-too-large');
  });
});
