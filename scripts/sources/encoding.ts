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
    if (text !== undefined && !looksBinary(text)) return { text, encoding, mark: false };
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
 * UTF-16 without a mark: every line feed and ASCII character has a zero byte on one side. UTF-8 and
 * GB 18030 text has no zero byte at all.
 */
function looksLikeUtf16(bytes: Uint8Array): readonly Encoding[] {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return [];
  const sample = bytes.subarray(0, 65_536);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  if (odd > 0 && even === 0) return ['utf-16le'];
  if (even > 0 && odd === 0) return ['utf-16be'];
  return [];
}

/** Zero characters are in no text: a picture, a program, a .doc under another name. */
function looksBinary(text: string): boolean {
  return text.includes('\0');
}
