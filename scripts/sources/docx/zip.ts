import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableSource } from '../../../src/import/source-document.ts';

/** The files of a zip, each unpacked when it is asked for. Names are compared without case, as OPC wants it. */
export interface ZipArchive {
  has(name: string): boolean;
  /** Undefined where there is no such file; throws `UnreadableSource` where it is damaged or too large. */
  read(name: string): Uint8Array | undefined;
}

export interface ZipLimits {
  /** What all files that are asked for may unpack to, together. */
  readonly total: number;
  /** A file that unpacks to more than `free` may not be packed tighter than `ratio`. */
  readonly free: number;
  readonly ratio: number;
}

const usualLimits: ZipLimits = { total: 256 * 1024 * 1024, free: 32 * 1024 * 1024, ratio: 300 };

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

/** Throws `UnreadableSource` for bytes that begin as a zip and are none to the end. */
export function openZip(bytes: Uint8Array, limits = usualLimits): ZipArchive {
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(bytes)) {
    const key = keyOf(entry.name);
    // Which of two files with one name is meant, no one can say.
    if (entries.has(key)) throw damaged(`里面有两个“${entry.name}”`);
    entries.set(key, entry);
  }
  let left = limits.total;
  return {
    has: (name) => entries.has(keyOf(name)),
    read(name) {
      const entry = entries.get(keyOf(name));
      if (entry === undefined) return undefined;
      const most = Math.max(limits.free, entry.packedSize * limits.ratio);
      const content = unpack(bytes, entry, Math.min(left, most));
      left -= content.length;
      return content;
    },
  };
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

/** Sizes that the zip declares are never trusted: what comes out is counted, and its checksum compared. */
function unpack(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  if (entry.encrypted) throw new UnreadableSource('docx-encrypted');
  const view = viewOf(bytes);
  const { headerAt, packedSize, name } = entry;
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== 0x04034b50) {
    throw damaged(name);
  }
  const start =
    headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedSize > bytes.length) throw damaged(name);
  const packed = bytes.subarray(start, start + packedSize);
  const content = inflate(packed, entry, limit);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(name);
  return content;
}

function inflate(packed: Uint8Array, { method, name }: Entry, limit: number): Uint8Array {
  const tooLarge = new UnreadableSource('file-too-large', `“${name}”解压后太大`);
  if (method === 0) {
    if (packed.length > limit) throw tooLarge;
    return packed;
  }
  if (method !== 8) throw damaged(`“${name}”用了不认识的压缩方法`);
  if (limit < 1) throw tooLarge;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge;
    }
    throw damaged(name);
  }
}

/** The central directory, from the end of the file. */
function* readDirectory(bytes: Uint8Array): Generator<Entry> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) throw damaged('没有结尾，可能没有下载完');
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // Zip64: its own end record, named by a locator right before this one.
  if (end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
    const record = Number(view.getBigUint64(end - 12, true));
    if (record + 56 > bytes.length || view.getUint32(record, true) !== 0x06064b50) throw damaged();
    count = Number(view.getBigUint64(record + 32, true));
    at = Number(view.getBigUint64(record + 48, true));
  }
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged();
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const extra = { start: at + 46 + nameLength, end: at + 46 + nameLength + extraLength };
    const [size, packedSize, headerAt] = longNumbers(view, extra, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    yield {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      packedSize,
      headerAt,
    };
    at = next;
  }
}

type Sizes = readonly [size: number, packedSize: number, headerAt: number];

/** Numbers that are all ones stand, in this order, as 64 bits in the extra field 1. */
function longNumbers(
  view: DataView,
  extra: { readonly start: number; readonly end: number },
  sizes: Sizes,
): Sizes {
  if (!sizes.includes(0xffffffff)) return sizes;
  for (let at = extra.start; at + 4 <= extra.end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    const [size, packedSize, headerAt] = sizes.map((value) => {
      if (value !== 0xffffffff) return value;
      from += 8;
      if (from > extra.end) throw damaged();
      return Number(view.getBigUint64(from - 8, true));
    });
    return [size ?? 0, packedSize ?? 0, headerAt ?? 0];
  }
  return sizes;
}

/** The end record has 22 bytes and a comment of up to 65,535. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(detail?: string): UnreadableSource {
  return new UnreadableSource('docx-damaged', detail);
}
