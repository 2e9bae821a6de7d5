import type { PolicyHead } from './index-format.ts';
import type { FieldFilter, Query, QueryNote } from './query-language.ts';

/** Ways to narrow an answer, as the page names them. */
export const facetNames = ['时效', '地区', '类型', '年份', '主题', '单位'] as const;
export type FacetName = (typeof facetNames)[number];

export interface SearchRequest {
  readonly query: string;
  /** The day for which the validity is asked: 2026-11-25. */
  readonly day: string;
  /** Chosen values; a hit must meet one of each facet that has any. */
  readonly chosen?: Partial<Record<FacetName, readonly string[]>>;
  readonly sort?: SortOrder;
}

/** `relevance`: the best first; `date`: the newest documents first. */
export type SortOrder = 'relevance' | 'date';

/** 逐字命中: every clause that has the words; 近似条文: what comes near, for questions. */
export type ListName = 'exact' | 'near';

/** Why a hit is there. Words for people are made from it by `reason-text.ts`. */
export type Reason =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'name' }
  | { readonly kind: 'citation'; readonly words: string }
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly places: number }
  | { readonly kind: 'title'; readonly words: string }
  | { readonly kind: 'numeral'; readonly words: string; readonly as: string }
  | { readonly kind: 'filter'; readonly field: FieldFilter['field']; readonly value: string }
  | { readonly kind: 'near'; readonly words: readonly string[] }
  /** All that was typed stands here, marks and blanks aside. */
  | { readonly kind: 'same' };

/** A clause of a hit, with the places of the words in its text as it is printed. */
export interface HitClause {
  readonly anchor: string;
  readonly depth: number;
  readonly label: string;
  /** With the white space between label and text, to whose start the marks count. */
  readonly text: string;
  /** Start and end of each place, ascending, none overlapping. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

export interface Hit {
  readonly list: ListName;
  /** Found by its 文号, its name or as it is cited, before anything else. */
  readonly direct: boolean;
  readonly policy: PolicyHead;
  /** Anchor of the clause; empty where the document itself is meant. */
  readonly anchor: string;
  /** How the clause is cited in its document: 三、8, 第十二条. Empty where no number leads to it. */
  readonly citation: string;
  /** The clause, or the unit clause by clause. */
  readonly clauses: readonly HitClause[];
  readonly score: number;
  readonly why: readonly Reason[];
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/**
 * What an exact list holds: single clauses with the words, units with all of them, all units of the
 * documents that fields name, or what a 文号 or a citation names.
 */
export type Grain = 'clause' | 'unit' | 'filter' | 'named';

/** What the page must know of an answer before it shows a hit. */
export interface AnswerSummary {
  readonly request: SearchRequest;
  /** The query as it was answered; where the words as typed found nothing maybe otherwise read. */
  readonly reading: Query;
  /** What is to be said of that. */
  readonly notes: readonly AnswerNote[];
  /** Hits in the exact list … */
  readonly exact: number;
  /** … and what they are. */
  readonly grain: Grain;
  /** Entries of the exact list: its hits and, before them, documents that the query names. */
  readonly listed: number;
  /** Documents they belong to. */
  readonly documents: number;
  /** Clauses in the near list; 0 where none was asked for. */
  readonly near: number;
  /** Counts of the exact list, without the choices in the facet itself. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  /** What else was tried, and what it finds. */
  readonly tried: readonly Trial[];
  /** Files of the index that could not be had; the answer then lacks something. */
  readonly missing: readonly string[];
}

export type AnswerNote =
  | QueryNote
  /** Two words so common that their distance cannot be asked for. */
  | { readonly kind: 'too-common'; readonly words: string }
  /** A field with a value that nothing in the library has. */
  | {
      readonly kind: 'no-such-value';
      readonly field: FieldFilter['field'];
      readonly value: string;
      /** Some that there are. */
      readonly known: readonly string[];
    }
  /** A law or rule that the library has not. */
  | { readonly kind: 'no-such-document'; readonly name: string }
  /** The document is there, the clause is not. */
  | { readonly kind: 'no-such-clause'; readonly title: string; readonly words: string }
  /** The words as typed stand nowhere: they were sought without marks and clause numbers. */
  | { readonly kind: 'without-marks' }
  /** … or in documents whose titles have one of them. */
  | { readonly kind: 'in-titled'; readonly words: string };

export type Trial =
  /** A word is the name of a document: the others in it. `query` asks for it. */
  | {
      readonly kind: 'in-titled';
      readonly words: string;
      readonly query: string;
      readonly found: number;
    }
  | { readonly kind: 'each-word'; readonly words: string; readonly found: number };

/** Hits of a list, and the files of texts for want of which some are left out. */
export interface Hits {
  readonly hits: readonly Hit[];
  readonly missing: readonly string[];
}

/** The entries of one document by their places in a list, the best first. */
export type DocumentGroup = readonly number[];
