import { BitReader, BitWriter } from './bits.ts';

/**
 * Where a gram stands. Clauses are numbers of the index, ascending; `counts[i]` says how often it
 * stands in `clauses[i]`, and `offsets` holds the places, clause after clause, in characters of the
 * clause's normal text. A list without places has `offsets` undefined.
 */
export interface PostingList {
  readonly clauses: Uint32Array;
  readonly counts: Uint32Array;
  readonly offsets: Uint32Array | undefined;
}

/** What the reader of a list must know beforehand; it stands in the directory of the list's file. */
export interface ListShape {
  /** Number of clauses. */
  readonly clauses: number;
  /** Number of places, at least as many. */
  readonly places: number;
  readonly hasOffsets: boolean;
  /** Number of all clauses of the index. */
  readonly size: number;
}

const writer = new BitWriter();

/**
 * The bytes of a list: the clauses by binary interpolation (the middle one within its bounds, then
 * both halves), the counts in unary where any is above one, the offsets as Rice codes of the
 * distance to the one before in the same clause, with the parameter that makes this list shortest.
 */
export function encodePostings(list: PostingList, size: number): Uint8Array {
  const { clauses, counts, offsets } = list;
  writeBetween(clauses, { start: 0, end: clauses.length, low: 0, high: size });
  const places = counts.reduce((sum, count) => sum + count, 0);
  if (places > clauses.length) for (const count of counts) writer.writeUnary(count - 1);
  if (offsets !== undefined) writeOffsets(offsets, counts);
  return writer.take();
}

/** Throws nothing: bytes that are no list of this shape give some list of this shape. */
export function decodePostings(bytes: Uint8Array, start: number, shape: ListShape): PostingList {
  const reader = new BitReader(bytes, start);
  const clauses = new Uint32Array(shape.clauses);
  readBetween(reader, clauses, { start: 0, end: clauses.length, low: 0, high: shape.size });
  const counts = new Uint32Array(shape.clauses).fill(1);
  if (shape.places > shape.clauses) {
    for (let at = 0; at < counts.length; at += 1) counts[at] = reader.readUnary() + 1;
  }
  const offsets = shape.hasOffsets ? readOffsets(reader, counts, shape.places) : undefined;
  return { clauses, counts, offsets };
}

/** Entries `start` to `end` of a list whose values are at least `low` and below `high`. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

function writeBetween(values: Uint32Array, { start, end, low, high }: Span): void {
  if (start >= end || high - low === end - start) return;
  const middle = (start + end) >> 1;
  const value = values[middle] ?? 0;
  const least = low + middle - start;
  writer.writeBelow(value - least, high - (end - middle) + 1 - least);
  writeBetween(values, { start, end: middle, low, high: value });
  writeBetween(values, { start: middle + 1, end, low: value + 1, high });
}

function readBetween(reader: BitReader, values: Uint32Array, span: Span): void {
  const { start, end, low, high } = span;
  if (start >= end) return;
  if (high - low === end - start) {
    for (let at = start; at < end; at += 1) values[at] = low + at - start;
    return;
  }
  const middle = (start + end) >> 1;
  const least = low + middle - start;
  const value = least + reader.readBelow(high - (end - middle) + 1 - least);
  values[middle] = value;
  readBetween(reader, values, { start, end: middle, low, high: value });
  readBetween(reader, values, { start: middle + 1, end, low: value + 1, high });
}

const parameterBits = 5;

function writeOffsets(offsets: Uint32Array, counts: Uint32Array): void {
  const gaps = new Uint32Array(offsets.length);
  let at = 0;
  let sum = 0;
  for (const count of counts) {
    let before = -1;
    for (const end = at + count; at < end; at += 1) {
      const offset = offsets[at] ?? 0;
      gaps[at] = offset - before - 1;
      sum += offset - before - 1;
      before = offset;
    }
  }
  // A Rice code is shortest where 2^parameter is about 0.69 of the mean.
  const mean = offsets.length === 0 ? 0 : sum / offsets.length;
  const parameter = Math.max(0, Math.round(Math.log2(0.69 * mean + 0.01)));
  writer.write(parameter, parameterBits);
  for (const gap of gaps) {
    writer.writeUnary(gap >>> parameter);
    if (parameter > 0) writer.writeBelow(gap & (2 ** parameter - 1), 2 ** parameter);
  }
}

function readOffsets(reader: BitReader, counts: Uint32Array, places: number): Uint32Array {
  const offsets = new Uint32Array(places);
  const parameter = reader.read(parameterBits);
  let at = 0;
  for (const count of counts) {
    let before = -1;
    for (const end = Math.min(at + count, places); at < end; at += 1) {
      const high = reader.readUnary() * 2 ** parameter;
      before += high + (parameter > 0 ? reader.readBelow(2 ** parameter) : 0) + 1;
      offsets[at] = before;
    }
  }
  return offsets;
}
