/**
 * A table of the units: which clauses begin one, which units only head others, and which are long, a
 * bit each. To know the lengths better finds no more.
 */
export class UnitTable {
  readonly #starts: boolean[] = [];
  readonly #headings: boolean[] = [];
  readonly #lengths: number[] = [];

  /** The next clause: whether it begins a unit, whether it heads others, and its characters. */
  add(
    { starts, heading }: { readonly starts: boolean; readonly heading: boolean },
    characters: number,
  ): void {
    this.#starts.push(starts);
    if (starts) this.#headings.push(heading);
    this.#lengths.push(characters + (starts ? 0 : (this.#lengths.pop() ?? 0)));
  }

  bytes(): Uint8Array {
    const isLong = this.#lengths.map((characters) => characters >= longFrom);
    return Uint8Array.from(
      [this.#starts, this.#headings, isLong].flatMap((each) => [...bits(each)]),
    );
  }
}

/** Characters from which a unit is long, and those that a short and a long one count as. */
const longFrom = 113;
const shortLength = 57;
const longLength = 220;

function bits(values: readonly boolean[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, at) => {
    if (value) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
  });
  return bytes;
}

export interface Units {
  /** The unit of each clause. */
  readonly ofClause: Uint32Array;
  /** The first clause of each unit, and behind the last the number of clauses. */
  readonly first: Uint32Array;
  /** Characters of each unit, about. */
  readonly lengths: Float32Array;
  /** 1 for units that only head others. */
  readonly headings: Uint8Array;
  /** The policy of each unit. */
  readonly policies: Uint32Array;
  /** The section of each unit: a heading begins one, and so does a policy. */
  readonly sections: Uint32Array;
}

/** Reads a table. `firstClause`: the first clause of each policy, and the number of all clauses. */
export function readUnits(bytes: Uint8Array, firstClause: Uint32Array): Units {
  const clauses = firstClause.at(-1) ?? 0;
  const bitAt = (from: number, at: number) => ((bytes[from + (at >> 3)] ?? 0) >> (at & 7)) & 1;
  const ofClause = new Uint32Array(clauses);
  const first: number[] = [];
  for (let clause = 0; clause < clauses; clause += 1) {
    if (bitAt(0, clause) === 1 || clause === 0) first.push(clause);
    ofClause[clause] = first.length - 1;
  }
  const headingsAt = Math.ceil(clauses / 8);
  const longAt = headingsAt + Math.ceil(first.length / 8);
  const headings = Uint8Array.from(first, (_, unit) => bitAt(headingsAt, unit));
  return {
    ofClause,
    first: Uint32Array.from([...first, clauses]),
    lengths: Float32Array.from(first, (_, unit) =>
      bitAt(longAt, unit) === 1 ? longLength : shortLength,
    ),
    headings,
    ...groupsOf(first, headings, firstClause),
  };
}

function groupsOf(
  first: readonly number[],
  headings: Uint8Array,
  firstClause: Uint32Array,
): Pick<Units, 'policies' | 'sections'> {
  const policies = new Uint32Array(first.length);
  const sections = new Uint32Array(first.length);
  let [policy, section] = [-1, -1];
  first.forEach((clause, unit) => {
    let begins = headings[unit] === 1 && headings[unit - 1] !== 1;
    while ((firstClause[policy + 1] ?? Infinity) <= clause) {
      begins = true;
      policy += 1;
    }
    if (begins) section += 1;
    policies[unit] = policy;
    sections[unit] = section;
  });
  return { policies, sections };
}
