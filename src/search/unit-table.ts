/**
 * Which clauses begin a unit, a bit each, and how long each unit is, four bits each, on a scale of
 * steps of a factor √2 from 8 characters on.
 */
export class UnitTable {
  readonly #starts: boolean[] = [];
  readonly #lengths: number[] = [];

  add(starts: boolean, characters: number): void {
    this.#starts.push(starts);
    if (starts) this.#lengths.push(characters);
    else this.#lengths.push((this.#lengths.pop() ?? 0) + characters);
  }

  bytes(): Uint8Array {
    const startBytes = Math.ceil(this.#starts.length / 8);
    const bytes = new Uint8Array(startBytes + Math.ceil(this.#lengths.length / 2));
    this.#starts.forEach((starts, at) => {
      if (starts) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
    });
    this.#lengths.forEach((length, at) => {
      const byte = startBytes + (at >> 1);
      bytes[byte] = (bytes[byte] ?? 0) | (lengthLevel(length) << (4 * (at & 1)));
    });
    return bytes;
  }
}

function lengthLevel(characters: number): number {
  return Math.min(15, Math.max(0, Math.round(2 * Math.log2(Math.max(1, characters) / 8))));
}

export interface Units {
  /** The unit of each clause. */
  readonly ofClause: Uint32Array;
  /** The first clause of each unit, and behind the last the number of clauses. */
  readonly first: Uint32Array;
  /** Characters of each unit, about. */
  readonly lengths: Float32Array;
}

/** Reads a table of so many clauses. */
export function readUnits(bytes: Uint8Array, clauses: number): Units {
  const ofClause = new Uint32Array(clauses);
  const first: number[] = [];
  for (let clause = 0; clause < clauses; clause += 1) {
    const starts = ((bytes[clause >> 3] ?? 0) >> (clause & 7)) & 1;
    if (starts === 1 || clause === 0) first.push(clause);
    ofClause[clause] = first.length - 1;
  }
  const startBytes = Math.ceil(clauses / 8);
  const lengths = Float32Array.from(first, (_, unit) => {
    const level = ((bytes[startBytes + (unit >> 1)] ?? 0) >> (4 * (unit & 1))) & 15;
    return 8 * 2 ** (level / 2);
  });
  return { ofClause, first: Uint32Array.from([...first, clauses]), lengths };
}
