import { decodePostings, encodePostings, type PostingList } from './posting-list.ts';
import type { Gram } from './gram-lists.ts';

/**
 * A file of lists: the number of lists, then for each gram, in order, how many characters it shares
 * with the one before, its other characters, its clauses, its places beyond these and the bytes of
 * its list, all as variable-length integers; then the lists.
 */
export class GramFileWriter {
  #directory: number[] = [];
  #lists: Uint8Array[] = [];
  #bytes = 0;
  #last = '';
  readonly #size: number;

  /** `size`: number of all clauses of the index. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Bytes so far, about. */
  get length(): number {
    return this.#bytes + this.#directory.length;
  }

  add({ gram, list, places }: Gram): void {
    const bytes = encodePostings(list, this.#size);
    let shared = 0;
    while (shared < this.#last.length && this.#last[shared] === gram[shared]) shared += 1;
    const put = (value: number) => putInteger(this.#directory, value);
    put(shared);
    put(gram.length - shared);
    for (let at = shared; at < gram.length; at += 1) put(gram.charCodeAt(at));
    put(list.clauses.length);
    put(places - list.clauses.length);
    put(bytes.length);
    this.#lists.push(bytes);
    this.#bytes += bytes.length;
    this.#last = gram;
  }

  /** The payload of the file; the writer then begins anew. */
  take(): Uint8Array {
    const head: number[] = [];
    putInteger(head, this.#lists.length);
    const payload = new Uint8Array(head.length + this.#directory.length + this.#bytes);
    payload.set(head);
    payload.set(this.#directory, head.length);
    let at = head.length + this.#directory.length;
    for (const list of this.#lists) {
      payload.set(list, at);
      at += list.length;
    }
    this.#directory = [];
    this.#lists = [];
    this.#bytes = 0;
    this.#last = '';
    return payload;
  }
}

interface Entry {
  readonly clauses: number;
  readonly places: number;
  readonly start: number;
}

/** Reads lists out of a file's payload. */
export class GramFile {
  readonly #payload: Uint8Array;
  readonly #entries = new Map<string, Entry>();
  readonly #lists = new Map<string, PostingList>();
  readonly #size: number;

  constructor(payload: Uint8Array, size: number) {
    this.#payload = payload;
    this.#size = size;
    const reader = new IntegerReader(payload);
    const count = reader.next();
    let gram = '';
    let start = 0;
    for (let at = 0; at < count; at += 1) {
      gram = gram.slice(0, reader.next());
      for (let more = reader.next(); more > 0; more -= 1)
        gram += String.fromCharCode(reader.next());
      const clauses = reader.next();
      const places = clauses + reader.next();
      this.#entries.set(gram, { clauses, places, start });
      start += reader.next();
    }
    for (const [key, entry] of this.#entries) {
      this.#entries.set(key, { ...entry, start: entry.start + reader.at });
    }
  }

  /** `hasOffsets` is false for heavy grams and single characters. */
  list(gram: string, hasOffsets: boolean): PostingList | undefined {
    const entry = this.#entries.get(gram);
    if (entry === undefined) return undefined;
    let list = this.#lists.get(gram);
    if (list === undefined) {
      list = decodePostings(this.#payload, entry.start, {
        clauses: entry.clauses,
        places: entry.places,
        hasOffsets,
        size: this.#size,
      });
      this.#lists.set(gram, list);
    }
    return list;
  }
}

function putInteger(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

class IntegerReader {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = this.#bytes[this.at] ?? 0;
      this.at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }
}
