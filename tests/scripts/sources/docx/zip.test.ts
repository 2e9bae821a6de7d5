import { strToU8, zipSync } from 'fflate';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openZip } from '../../../../scripts/sources/docx/zip.ts';
import { UnreadableSource } from '../../../../src/import/source-document.ts';

const name = 'word/document.xml';
const content = strToU8('第一条　为了规范规章制定程序，制定本条例。'.repeat(50));
const mtime = new Date(1980, 1, 1);
const packed = zipSync({ [name]: content }, { mtime });

/** What reading gives: the text, or the id of the error. */
function outcome(bytes: Uint8Array, file = name): string | undefined {
  try {
    const found = openZip(bytes).read(file);
    return found && new TextDecoder().decode(found);
  } catch (error) {
    if (error instanceof UnreadableSource) return error.id;
    throw error;
  }
}

/** The archive with one number of its central directory changed. */
function patched(at: number, value: number, size: 2 | 4): Uint8Array {
  const bytes = packed.slice();
  const directory = Buffer.from(bytes.buffer).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const view = new DataView(bytes.buffer);
  if (size === 2) view.setUint16(directory + at, value, true);
  else view.setUint32(directory + at, value, true);
  return bytes;
}

describe('a zip', () => {
  test('gives its files, named without regard to case and slashes', () => {
    const text = new TextDecoder().decode(content);
    expect(outcome(packed)).toBe(text);
    expect(outcome(packed, 'Word/Document.xml')).toBe(text);
    expect(outcome(packed, 'other.xml')).toBeUndefined();
    expect(outcome(zipSync({ 'word\\document.xml': content }, { mtime, level: 0 }))).toBe(text);
  });

  test('is not trusted: sizes are counted and checksums compared', () => {
    expect(outcome(patched(24, 5, 4))).toBe('docx-damaged');
    expect(outcome(patched(16, 5, 4))).toBe('docx-damaged');
    expect(outcome(patched(20, 5, 4))).toBe('docx-damaged');
    expect(outcome(patched(20, 0xfffffff0, 4))).toBe('docx-damaged');
    expect(outcome(patched(42, 0xfffffff0, 4))).toBe('docx-damaged');
    expect(outcome(patched(10, 9, 2))).toBe('docx-damaged');
    expect(outcome(patched(8, 1, 2))).toBe('docx-encrypted');
  });

  test('that is cut off anywhere is refused', () => {
    for (let length = 2; length < packed.length; length += 1) {
      expect(outcome(packed.subarray(0, length)), String(length)).toBe('docx-damaged');
    }
  });

  test('with two files of one name is refused', () => {
    const two = zipSync({ [name]: content, 'word/documenu.xml': content }, { mtime });
    const bytes = Buffer.from(two);
    for (;;) {
      const at = bytes.indexOf('documenu');
      if (at === -1) break;
      bytes.write('document', at);
    }
    expect(outcome(bytes)).toBe('docx-damaged');
  });

  test('may unpack to no more than the limits', () => {
    const limits = { total: content.length * 2, free: 100, ratio: 1000 };
    const archive = openZip(packed, limits);
    expect(archive.read(name)).toHaveLength(content.length);
    expect(archive.read(name)).toHaveLength(content.length);
    expect(() => archive.read(name)).toThrow('file-too-large');
    const tight = { total: content.length, free: 100, ratio: 2 };
    expect(() => openZip(packed, tight).read(name)).toThrow('file-too-large');
    const stored = zipSync({ [name]: content }, { mtime, level: 0 });
    expect(() => openZip(stored, { ...limits, total: 100 }).read(name)).toThrow('file-too-large');
  });

  test('of a bomb is refused before it is unpacked', () => {
    const zeros = new Uint8Array(40 * 1024 * 1024);
    const bomb = packedZip(deflateRawSync(zeros), zeros.length);
    expect(bomb.length).toBeLessThan(60_000);
    expect(outcome(bomb)).toBe('file-too-large');
  });

  test('with long numbers is read', () => {
    expect(outcome(longZip())).toBe(new TextDecoder().decode(content));
  });
});

/** A zip of one file that is packed already. */
function packedZip(data: Uint8Array, size: number): Uint8Array {
  const file = Buffer.from(name);
  const about = record(
    [8, 2],
    [0, 4],
    [0, 4],
    [data.length, 4],
    [size, 4],
    [file.length, 2],
    [0, 2],
  );
  const local = Buffer.concat([record([0x04034b50, 4], [20, 2], [0, 2]), about, file]);
  const central = Buffer.concat([
    record([0x02014b50, 4], [20, 2], [20, 2], [0, 2]),
    about,
    record([0, 2], [0, 2], [0, 2], [0, 4], [0, 4]),
    file,
  ]);
  const end = record([0x06054b50, 4], [0, 2], [0, 2], [1, 2], [1, 2], [central.length, 4]);
  const place = record([local.length + data.length, 4], [0, 2]);
  return Buffer.concat([local, data, central, end, place]);
}

/** A zip64 of one stored file: sizes and places stand in an extra field and a second end record. */
function longZip(): Uint8Array {
  const file = Buffer.from(name);
  const local = record([0x04034b50, 4], [45, 2], [0, 2], [0, 2], [0, 4], [crc32(content), 4]);
  const localRest = record([0xffffffff, 4], [0xffffffff, 4], [file.length, 2], [0, 2]);
  const start = Buffer.concat([local, localRest, file, content]);
  const extra = record([1, 2], [24, 2], [content.length, 8], [content.length, 8], [0, 8]);
  const central = Buffer.concat([
    record([0x02014b50, 4], [45, 2], [45, 2], [0, 2], [0, 2], [0, 4], [crc32(content), 4]),
    record([0xffffffff, 4], [0xffffffff, 4], [file.length, 2], [extra.length, 2], [0, 2]),
    record([0, 2], [0, 2], [0, 4], [0xffffffff, 4]),
    file,
    extra,
  ]);
  const end = start.length + central.length;
  return Buffer.concat([
    start,
    central,
    record([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [1, 8], [1, 8]),
    record([central.length, 8], [start.length, 8]),
    record([0x07064b50, 4], [0, 4], [end, 8], [1, 4]),
    record([0x06054b50, 4], [0, 2], [0, 2], [0xffff, 2], [0xffff, 2]),
    record([0xffffffff, 4], [0xffffffff, 4], [0, 2]),
  ]);
}

function record(...numbers: readonly (readonly [value: number, size: 2 | 4 | 8])[]): Buffer {
  return Buffer.concat(
    numbers.map(([value, size]) => {
      const bytes = Buffer.alloc(size);
      if (size === 8) bytes.writeBigUInt64LE(BigInt(value));
      else bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}
