import type { Encoding } from '../../scripts/sources/encoding.ts';

let gbk: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Characters of GBK and their two bytes. */
function gbkBytes(): ReadonlyMap<string, readonly [number, number]> {
  if (gbk !== undefined) return gbk;
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  gbk = table;
  return table;
}

/** A text as bytes, without a byte order mark; in GB 18030 what GBK does not have becomes 〓. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
      return Uint8Array.from(Buffer.from(text, 'utf16le'));
    case 'utf-16be':
      return Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
    case 'gb18030':
      return Uint8Array.from(
        [...text].flatMap((character) => {
          const code = character.codePointAt(0) ?? 0;
          return code < 0x80 ? [code] : (gbkBytes().get(character) ?? [0xa1, 0xfe]);
        }),
      );
    default:
      return encoding satisfies never;
  }
}
