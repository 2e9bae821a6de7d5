import type { BlockFiles } from './block-files.ts';

/**
 * What the files of the clause index hold. `docs/search-index.md` explains them; whoever changes
 * them raises `formatVersion`.
 */

/** `clause-index/index.json`: the only file whose name stays. */
export interface IndexPointer {
  readonly format: number;
  /** Name of the catalogue, which says what else there is. */
  readonly catalogue: string;
}

/** The catalogue: what every query needs. */
export interface Catalogue {
  /** Number of clauses. The titles of the policies follow them, as further clauses. */
  readonly clauses: number;
  /** Whether texts hold traditional characters, so that marking words needs their table. */
  readonly hasTraditional: boolean;
  /** Heavy grams of two characters and more, parted by NUL: see `gram-lists.ts`. */
  readonly heavyGrams: string;
  /** All characters, the most frequent first … */
  readonly characters: string;
  /** … and how many stand in about 2^(i/2) clauses each. */
  readonly characterClasses: readonly number[];
  /** Of the blocks of lists of single characters the first characters … */
  readonly firstCharacters: string;
  /** … and for each block of longer grams, which follow them, its first gram, parted by NUL. */
  readonly firstGrams: string;
  readonly lists: BlockFiles;
  /** For each block of texts how many clauses it holds. */
  readonly textSizes: readonly number[];
  readonly texts: BlockFiles;
  /** Names of the other files. */
  readonly columnsFile: string;
  readonly titlesFile: string;
  readonly unitsFile: string;
  readonly marksFile: string;
}

/** Facts about the policies, a column each, the policies in the order of their clauses. */
export interface Columns {
  /** Number of clauses of each. */
  readonly sizes: readonly number[];
  /** Words that the columns below name by their places in this list. */
  readonly words: readonly string[];
  readonly types: readonly number[];
  /** Place, then those it lies in. */
  readonly regions: readonly (readonly number[])[];
  readonly issuers: readonly (readonly number[])[];
  readonly topics: readonly (readonly number[])[];
  /** 0 where unknown. */
  readonly years: readonly number[];
  /** How much others refer to it: see `standing.ts`. */
  readonly standing: readonly number[];
  /** `|尚未施行,2021-03-01|现行有效`, as `periodsAttribute` writes it, by its place in `words`. */
  readonly periods: readonly number[];
  /** Characters of the titles' normal text: a phrase of as many that stands in one is the title. */
  readonly titleLengths: readonly number[];
}

/** What names a policy: for 文号, citations and the field 标题. */
export interface Titles {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** Empty where unknown. */
  readonly numbers: readonly string[];
  /** 成文, else 发布; empty where unknown. */
  readonly days: readonly string[];
}

/** What is said of single clauses by the measure they stand in. Clauses are numbers of the index. */
export interface Marks {
  /** 责任单位 and topics by name: the first clause and the number of clauses of each measure. */
  readonly units: Readonly<Record<string, readonly number[]>>;
  readonly topics: Readonly<Record<string, readonly number[]>>;
  /** Last days of 时限, with the measures, likewise. */
  readonly deadlines: Readonly<Record<string, readonly number[]>>;
}

/** A block of texts: clauses with the policies they belong to. UTF-16, as JSON. */
export interface TextBlock {
  readonly policies: readonly TextPolicy[];
}

/** What is said of a policy beside each of its clauses. */
export interface PolicyHead {
  readonly id: string;
  readonly title: string;
  /** Empty where unknown. */
  readonly number: string;
  readonly type: string;
  readonly region: string;
  readonly issuers: readonly string[];
  /** 成文, else 发布; empty where unknown. */
  readonly day: string;
  readonly periods: string;
}

export interface TextPolicy extends PolicyHead {
  readonly clauses: readonly TextClause[];
}

/** Anchor, depth from 1 on, label, how it is cited, text with the white space before it. */
export type TextClause = readonly [
  anchor: string,
  depth: number,
  label: string,
  citation: string,
  text: string,
];

export const nameLength = 8;
export const separator = '\u0000';
