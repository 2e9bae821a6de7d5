/**
 * A file of the index: `ZDSX`, the number of the format, the CRC-32 of all that follows, the length
 * of what follows, and that. A file that was cut off, changed or answered by a page of the host is
 * told from a whole one.
 */
const mark = [0x5a, 0x44, 0x53, 0x58] as const;
const headLength = 13;

/** Rises when an older page could not read the files. */
export const formatVersion = 3;

/** Why a part of the index cannot be used. */
export class DamagedPart extends Error {}

/** The file of a payload, with zeros behind it until it has a multiple of `unit` bytes. */
export function framePart(payload: Uint8Array, unit = 1): Uint8Array {
  const file = new Uint8Array(Math.ceil((headLength + payload.length) / unit) * unit);
  const view = new DataView(file.buffer);
  file.set(mark);
  view.setUint8(4, formatVersion);
  view.setUint32(5, crc32(payload));
  view.setUint32(9, payload.length);
  file.set(payload, headLength);
  return file;
}

/** The payload of a file. Throws `DamagedPart`. */
export function unframePart(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < headLength || mark.some((byte, at) => file[at] !== byte)) {
    throw new DamagedPart('is no file of the index');
  }
  if (view.getUint8(4) !== formatVersion) {
    throw new DamagedPart(`has format ${view.getUint8(4)}, not ${formatVersion}`);
  }
  const length = view.getUint32(9);
  const payload = file.subarray(headLength, headLength + length);
  if (payload.length !== length || file.subarray(headLength + length).some((byte) => byte !== 0)) {
    throw new DamagedPart(`has ${file.length - headLength} bytes, not ${length}`);
  }
  if (crc32(payload) !== view.getUint32(5)) throw new DamagedPart('has a wrong checksum');
  return payload;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1)
    value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffff_ffff) >>> 0;
}

/** Raw deflate, as the browser and Node both read it. Throws `DamagedPart` where it is none. */
export async function inflatePart(payload: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([payload as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new DamagedPart('cannot be unpacked');
  }
}
