import { placeOfBlock } from './block-files.ts';
import { GramFile } from './gram-file.ts';
import { longestGram } from './gram-lists.ts';
import {
  type Catalogue,
  type Columns,
  type IndexPointer,
  type Marks,
  separator,
  type TextClause,
  type PolicyHead,
  type Titles,
} from './index-format.ts';
import { readFrequencies } from './character-frequencies.ts';
import { normalText } from './normal-text.ts';
import { DamagedPart, formatVersion, inflatePart, unframePart } from './part-file.ts';
import type { PostingList } from './posting-list.ts';
import { readTextBlock } from './text-blocks-builder.ts';
import { lastNotAbove } from './sorted.ts';
import { loadTraditional } from './traditional.ts';
import { readUnits, type Units } from './unit-table.ts';

/** Bytes of a file, the last not included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Fetches a file below `clause-index/`. `fresh` asks past every cache. Of a `range` the bytes or the
 * whole file: not every host gives parts. Rejects where there is none.
 */
export type ReadFile = (name: string, fresh?: boolean, range?: ByteRange) => Promise<Uint8Array>;

/** A part of the index that cannot be had, though it was asked for twice. */
export class MissingPart extends Error {
  /** Name of its file. */
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(`clause-index/${file}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.file = file;
  }
}

/** A clause as it is shown, with the policy it belongs to. */
export interface ShownClause {
  readonly policy: PolicyHead;
  readonly anchor: string;
  readonly depth: number;
  readonly label: string;
  readonly citation: string;
  readonly text: string;
}

/** Gives parts of an index on demand and keeps them. Every method may reject with `MissingPart`. */
export class IndexReader {
  readonly catalogue: Catalogue;
  readonly columns: Columns;
  /** The policy of each clause; titles, which follow the clauses, belong to theirs. */
  readonly policyOf: Uint32Array;
  /** First clause of each policy, and behind the last the number of clauses. */
  readonly firstClause: Uint32Array;
  readonly #read: ReadFile;
  /** Name of the catalogue. */
  readonly #name: string;
  readonly #firstCharacters: readonly string[];
  readonly #firstGrams: readonly string[];
  readonly #frequencies: ReadonlyMap<string, number>;
  readonly #heavy: ReadonlySet<string>;
  readonly #firstText: Uint32Array;
  readonly #parts = new Map<string, Promise<unknown>>();

  private constructor(
    read: ReadFile,
    name: string,
    { catalogue, columns }: { readonly catalogue: Catalogue; readonly columns: Columns },
  ) {
    this.#read = read;
    this.#name = name;
    this.catalogue = catalogue;
    this.columns = columns;
    this.#firstCharacters = split(catalogue.firstCharacters);
    this.#firstGrams = split(catalogue.firstGrams);
    this.#frequencies = readFrequencies(catalogue);
    this.#heavy = new Set(split(catalogue.heavyGrams));
    this.#firstText = sums(catalogue.textSizes);
    this.firstClause = sums(columns.sizes);
    this.policyOf = new Uint32Array(catalogue.clauses + columns.sizes.length);
    columns.sizes.forEach((_, policy) => {
      const [from, to] = [this.firstClause[policy], this.firstClause[policy + 1]];
      this.policyOf.fill(policy, from, to);
      this.policyOf[catalogue.clauses + policy] = policy;
    });
  }

  static async open(read: ReadFile, fresh = false): Promise<IndexReader> {
    const pointer = await readPointer(read, fresh);
    const catalogue = (await readJson(read, pointer.catalogue)) as Catalogue;
    const columns = (await readJson(read, catalogue.columnsFile)) as Columns;
    if (catalogue.hasTraditional) await loadTraditional();
    return new IndexReader(read, pointer.catalogue, { catalogue, columns });
  }

  /** Whether another build has been published since this one was opened. */
  async isReplaced(): Promise<boolean> {
    // A name is made from the content.
    return (await readPointer(this.#read, true)).catalogue !== this.#name;
  }

  /** Number of clauses without the titles. */
  get size(): number {
    return this.catalogue.clauses;
  }

  /** The policies whose titles, which follow the clauses, are among those that were found. */
  titledAmong(clauses: Uint32Array): readonly number[] {
    return Array.from(
      clauses.filter((clause) => clause >= this.size),
      (clause) => clause - this.size,
    );
  }

  /** Whether the gram has a list of its own. */
  isIndexed(gram: string): boolean {
    if (gram.length <= 2) return gram.length > 0;
    if (gram.length > longestGram) return false;
    return this.isHeavy(gram.slice(0, -1)) || this.isHeavy(gram.slice(1));
  }

  /** Whether the gram's list has no places. */
  isHeavy(gram: string): boolean {
    return gram.length < 2 || this.#heavy.has(gram);
  }

  /** The list of a gram that is indexed; an empty one where it stands nowhere. */
  async postings(gram: string): Promise<PostingList> {
    const file = await this.#gramFile(gram);
    return file?.list(gram, !this.isHeavy(gram)) ?? nowhere;
  }

  /** Number of the block that a gram's list is in; −1 where in none. Those of one cost one request. */
  blockOfList(gram: string): number {
    const [first, from] =
      gram.length === 1
        ? [this.#firstCharacters, 0]
        : [this.#firstGrams, this.#firstCharacters.length];
    const at = lastNotAbove(first, gram);
    return at < 0 ? -1 : from + at;
  }

  /** Whether a block of lists has been asked for, so that using it costs no further request. */
  isLoaded(block: number): boolean {
    return this.#parts.has(listPart(block));
  }

  /** Makes ready for words that have characters which the library has not in this writing. */
  async prepareFor(words: string): Promise<void> {
    const unknown = [...normalText(words)].some(
      (character) => /\p{Script=Han}/u.test(character) && this.frequency(character) === 0,
    );
    if (unknown) await loadTraditional();
  }

  /** In how many clauses a character stands, about; 0 where in none. */
  frequency(character: string): number {
    return this.#frequencies.get(character) ?? 0;
  }

  titles(): Promise<Titles> {
    return this.#part(this.catalogue.titlesFile, async () =>
      readJson(this.#read, this.catalogue.titlesFile),
    ) as Promise<Titles>;
  }

  units(): Promise<Units> {
    return this.#part(this.catalogue.unitsFile, async () => {
      const bytes = await readWhole(this.#read, { name: this.catalogue.unitsFile }, inflatePart);
      return readUnits(bytes, this.firstClause);
    }) as Promise<Units>;
  }

  marks(): Promise<Marks> {
    return this.#part(this.catalogue.marksFile, async () =>
      readJson(this.#read, this.catalogue.marksFile),
    ) as Promise<Marks>;
  }

  /** Number of the block of texts that holds a clause. */
  blockOf(clause: number): number {
    return lastNotAbove(this.#firstText, clause);
  }

  /** The first clause of a block of texts. */
  blockStart(block: number): number {
    return this.#firstText[block] ?? this.size;
  }

  async clause(clause: number): Promise<ShownClause> {
    const number = this.blockOf(clause);
    const block = await this.#block(number);
    const shown = block[clause - (this.#firstText[number] ?? 0)];
    if (shown === undefined) {
      throw new MissingPart(placeOfBlock(this.catalogue.texts, number).name, 'has too few clauses');
    }
    return shown;
  }

  async #block(number: number): Promise<readonly ShownClause[]> {
    const place = placeOfBlock(this.catalogue.texts, number);
    return (await this.#part(`texts ${number}`, async () => {
      const { policies } = readTextBlock(await readWhole(this.#read, place, inflatePart));
      return policies.flatMap(({ clauses, ...policy }) =>
        clauses.map((clause) => shownClause(policy, clause)),
      );
    })) as readonly ShownClause[];
  }

  async #gramFile(gram: string): Promise<GramFile | undefined> {
    const block = this.blockOfList(gram);
    if (block < 0) return undefined;
    return (await this.#part(listPart(block), async () => {
      const place = placeOfBlock(this.catalogue.lists, block);
      const payload = await readWhole(this.#read, place, async (bytes) => bytes);
      return new GramFile(payload, this.size + this.columns.sizes.length);
    })) as GramFile;
  }

  #part(name: string, load: () => Promise<unknown>): Promise<unknown> {
    let part = this.#parts.get(name);
    if (part === undefined) {
      part = load();
      this.#parts.set(name, part);
      // What failed is asked for again the next time.
      part.catch(() => this.#parts.delete(name));
    }
    return part;
  }
}

const nowhere: PostingList = {
  clauses: new Uint32Array(),
  counts: new Uint32Array(),
  offsets: new Uint32Array(),
};

function shownClause(
  policy: ShownClause['policy'],
  [anchor, depth, label, citation, text]: TextClause,
): ShownClause {
  return { policy, anchor, depth, label, citation, text };
}

async function readPointer(read: ReadFile, fresh: boolean): Promise<IndexPointer> {
  const name = 'index.json';
  try {
    const text = new TextDecoder().decode(await read(name, fresh));
    const pointer = JSON.parse(text) as Partial<IndexPointer>;
    if (pointer.format !== formatVersion) {
      throw new DamagedPart(`has format ${pointer.format}, not ${formatVersion}`);
    }
    if (typeof pointer.catalogue !== 'string' || !/^[0-9a-z]+$/u.test(pointer.catalogue)) {
      throw new DamagedPart('names no catalogue');
    }
    return { format: pointer.format, catalogue: pointer.catalogue };
  } catch (error) {
    throw new MissingPart(name, error);
  }
}

async function readJson(read: ReadFile, name: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readWhole(read, { name }, inflatePart)));
}

function listPart(block: number): string {
  return `lists ${block}`;
}

interface Part {
  readonly name: string;
  /** Where it stands in its file; undefined where it is the whole. */
  readonly range?: ByteRange;
}

/** A part's content; one that is missing or damaged is asked for once more, past every cache. */
async function readWhole(
  read: ReadFile,
  { name, range }: Part,
  unpack: (payload: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const file = `${name}.bin`;
  const attempt = async (fresh: boolean) => {
    // Whoever gives no good part may give a good whole.
    const bytes = await read(file, fresh, fresh ? undefined : range);
    const isPart = range === undefined || bytes.length === range.end - range.start;
    return await unpack(unframePart(isPart ? bytes : bytes.subarray(range.start, range.end)));
  };
  try {
    return await attempt(false);
  } catch {
    try {
      return await attempt(true);
    } catch (error) {
      throw new MissingPart(file, error);
    }
  }
}

function split(joined: string): readonly string[] {
  return joined === '' ? [] : joined.split(separator);
}

function sums(sizes: readonly number[]): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  sizes.forEach((size, at) => {
    starts[at + 1] = (starts[at] ?? 0) + size;
  });
  return starts;
}
