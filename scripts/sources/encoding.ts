import { UnreadableSource } from '../../src/import/source-document.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** A byte order mark is not part of it. */
  readonly text: string;
  readonly encoding: Encoding;
  /** True where the file began with a byte order mark. */
  readonly mark: boolean;
}

/** Names that pages and editors use → ours. GB 2312 and GBK are parts of GB 18030. */
const names: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  gb2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  gb18030: 'gb18030',
};

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/**
 * Bytes → text, without a guess that could change a character: a byte order mark decides; else the
 * encodings are tried strictly, UTF-8 first, because text in another encoding is next to never
 * valid UTF-8; `hint` (what the file says of itself) comes before GB 18030. Throws
 * `UnreadableSource` where no encoding fits.
 */
export function decodeText(bytes: Uint8Array, hint?: string): DecodedText {
  for (const [encoding, mark] of marks) {
    if (!mark.every((byte, at) => bytes[at] === byte)) continue;
    const text = decodeStrictly(bytes.subarray(mark.length), encoding);
    if (text === undefined) throw new UnreadableSource('encoding-broken', encoding);
    return { text, encoding, mark: true };
  }
  const hinted = names[hint?.trim().toLowerCase() ?? ''];
  const order = new Set<Encoding>(looksLikeUtf16(bytes));
  order.add('utf-8');
  if (hinted !== undefined) order.add(hinted);
  order.add('gb18030');
  for (const encoding of order) {
    const text = decodeStrictly(bytes, encoding);
    if (text === undefined || looksBinary(text)) continue;
    if (encoding !== 'gb18030' || !isForeign(text)) return { text, encoding, mark: false };
  }
  throw new UnreadableSource('encoding-unknown');
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * UTF-16 without a mark: its line feeds and figures have zero bytes, which text in UTF-8 and GB 18030
 * never has. The order of the bytes is that in which nearly all characters are Han, ASCII or marks.
 */
function looksLikeUtf16(bytes: Uint8Array): readonly Encoding[] {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return [];
  const sample = bytes.subarray(0, 65_536);
  if (!sample.includes(0)) return [];
  return (['utf-16le', 'utf-16be'] as const).filter((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    const usual = text.match(usualCharacter)?.length ?? 0;
    return usual >= text.length * 0.95;
  });
}

const usualCharacter = /[\p{Script=Han}\p{ASCII}\u2010-\u2027\u3000-\u3011\uff01-\uff5e]/gu;

/**
 * Text in Big5 is valid GB 18030 nearly always, and nonsense: many of its characters then are of the
 * ranges that GB leaves to private use or to Japanese, Greek and Russian.
 */
function isForeign(text: string): boolean {
  const odd = text.match(
    /[\p{Private_Use}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Greek}\u2500-\u257f]/gu,
  );
  const all = text.match(/[^\p{ASCII}]/gu);
  return (odd?.length ?? 0) * 20 > (all?.length ?? 0);
}

/** Zero characters are in no text: a picture, a program, a .doc under another name. */
function looksBinary(text: string): boolean {
  return text.includes('\0');
}
