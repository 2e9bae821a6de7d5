import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../scripts/sources/encoding.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 某市人民政府 in GBK, as an old editor saves it. */
const gbk = Uint8Array.from([
  0xc4, 0xb3, 0xca, 0xd0, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe, 0xb8, 0xae,
]);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

function refusal(bytes: Uint8Array, hint?: string): unknown {
  try {
    decodeText(bytes, hint);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('the encoding of a file is worked out strictly', () => {
  test('UTF-8 with and without a byte order mark', () => {
    expect(decodeText(utf8('第一条　为了…'))).toEqual({
      text: '第一条　为了…',
      encoding: 'utf-8',
      mark: false,
    });
    expect(decodeText(utf8('\uFEFF第一条'))).toEqual({
      text: '第一条',
      encoding: 'utf-8',
      mark: true,
    });
  });

  test('GBK is read as the part of GB 18030 that it is', () => {
    expect(decodeText(gbk)).toEqual({ text: '某市人民政府', encoding: 'gb18030', mark: false });
  });

  test('a character of four bytes in GB 18030: 㐂', () => {
    expect(decodeText(Uint8Array.from([...gbk, 0x81, 0x39, 0xef, 0x34])).text).toMatch(
      /^某市人民政府\p{Script=Han}$/u,
    );
  });

  test('a page that says gb2312 and is UTF-8 is read as UTF-8, as its bytes show', () => {
    expect(decodeText(utf8('国务院办公厅'), 'gb2312').encoding).toBe('utf-8');
  });

  test('UTF-16 of both orders, with and without a mark', () => {
    const text = '第一条\n第2条';
    for (const [little, encoding] of [
      [true, 'utf-16le'],
      [false, 'utf-16be'],
    ] as const) {
      expect(decodeText(utf16(`\uFEFF${text}`, little))).toEqual({ text, encoding, mark: true });
      expect(decodeText(utf16(text, little))).toEqual({ text, encoding, mark: false });
    }
  });

  test('text is never damaged: what UTF-8 wrote comes back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/^\uFEFF|\0/u.test(text)),
        (text) => {
          expect(decodeText(utf8(text)).text).toBe(text);
        },
      ),
    );
  });

  test('bytes that are no text are refused, not replaced by question marks', () => {
    expect(refusal(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a]))).toMatchObject({
      id: 'encoding-unknown',
    });
    expect(refusal(Uint8Array.from([...utf8('\uFEFF第一条'), 0xc4]))).toMatchObject({
      id: 'encoding-broken',
    });
  });
});
