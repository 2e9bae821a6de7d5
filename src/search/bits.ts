/** Writes whole numbers of a few bits each, the highest bit first. */
export class BitWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  /** Bits that do not fill a byte yet. */
  #pending = 0;
  #count = 0;

  /** The lowest `bits` bits of `value`; at most 24 at a time. */
  write(value: number, bits: number): void {
    this.#pending = (this.#pending << bits) | value;
    this.#count += bits;
    while (this.#count >= 8) {
      this.#count -= 8;
      this.#put(this.#pending >>> this.#count);
      this.#pending &= (1 << this.#count) - 1;
    }
  }

  /** `value` ones and a zero. */
  writeUnary(value: number): void {
    let left = value;
    for (; left >= 16; left -= 16) this.write(0xffff, 16);
    this.write((1 << (left + 1)) - 2, left + 1);
  }

  /** A number from 0 to `range` − 1 in the least whole bits, a bit less for the smaller ones. */
  writeBelow(value: number, range: number): void {
    if (range <= 1) return;
    const bits = 31 - Math.clz32(range);
    const short = 2 ** (bits + 1) - range;
    if (value < short) this.#writeWide(value, bits);
    else this.#writeWide(value + short, bits + 1);
  }

  /** The bytes so far, the last one filled with zeros; the writer then begins anew. */
  take(): Uint8Array {
    if (this.#count > 0) this.#put(this.#pending << (8 - this.#count));
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    this.#pending = 0;
    this.#count = 0;
    return bytes;
  }

  #writeWide(value: number, bits: number): void {
    if (bits <= 16) this.write(value, bits);
    else {
      this.write(value >>> 16, bits - 16);
      this.write(value & 0xffff, 16);
    }
  }

  #put(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const wider = new Uint8Array(this.#length * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }
}

/** Reads what a `BitWriter` wrote. Past the end it reads zeros: who knows the counts knows the end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #pending = 0;
  #count = 0;

  constructor(bytes: Uint8Array, start = 0) {
    this.#bytes = bytes;
    this.#at = start;
  }

  /** At most 24 bits. */
  read(bits: number): number {
    while (this.#count < bits) {
      this.#pending = ((this.#pending << 8) | (this.#bytes[this.#at] ?? 0)) & 0x7fff_ffff;
      this.#at += 1;
      this.#count += 8;
    }
    this.#count -= bits;
    const value = this.#pending >>> this.#count;
    this.#pending &= (1 << this.#count) - 1;
    return value;
  }

  /** Ones up to a zero. Damaged bytes cannot make it run on: it stops at the end of the bytes. */
  readUnary(): number {
    let value = 0;
    while (this.read(1) === 1) value += 1;
    return value;
  }

  readBelow(range: number): number {
    if (range <= 1) return 0;
    const bits = 31 - Math.clz32(range);
    const short = 2 ** (bits + 1) - range;
    const value = this.#readWide(bits);
    return value < short ? value : value * 2 + this.read(1) - short;
  }

  #readWide(bits: number): number {
    if (bits <= 16) return this.read(bits);
    const high = this.read(bits - 16);
    return high * 0x1_0000 + this.read(16);
  }
}
