/**
 * The normal texts of all clauses, one after the other, a zero after each: so no gram reaches from
 * one clause into the next.
 */
export class ClauseTexts {
  #units = new Uint16Array(1 << 16);
  #length = 0;
  #starts = new Uint32Array(1 << 12);
  #count = 0;

  add(text: string): void {
    this.#makeRoom(text.length + 1);
    this.#starts[this.#count] = this.#length;
    this.#count += 1;
    for (let at = 0; at < text.length; at += 1) {
      this.#units[this.#length + at] = text.charCodeAt(at);
    }
    this.#length += text.length + 1;
  }

  get clauses(): number {
    return this.#count;
  }

  /** UTF-16 units, the zeros included. */
  get units(): Uint16Array {
    return this.#units.subarray(0, this.#length);
  }

  /** Where each clause begins in `units`. */
  get starts(): Uint32Array {
    return this.#starts.subarray(0, this.#count);
  }

  #makeRoom(more: number): void {
    if (this.#length + more > this.#units.length) {
      const wider = new Uint16Array(Math.max(this.#length + more, this.#units.length * 1.5));
      wider.set(this.#units);
      this.#units = wider;
    }
    if (this.#count === this.#starts.length) {
      const wider = new Uint32Array(this.#starts.length * 2);
      wider.set(this.#starts);
      this.#starts = wider;
    }
  }
}
