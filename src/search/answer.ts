import type { PolicyHead } from './index-format.ts';
import type { FieldFilter, Query } from './query-language.ts';

/** Ways to narrow an answer, as the page names them. */
export const facetNames = ['地区', '类型', '年份', '主题', '单位', '时效'] as const;
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
  | { readonly kind: 'citation'; readonly words: string }
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly places: number }
  | { readonly kind: 'title'; readonly words: string }
  | { readonly kind: 'numeral'; readonly words: string; readonly as: string }
  | { readonly kind: 'filter'; readonly field: FieldFilter['field']; readonly value: string }
  | { readonly kind: 'near'; readonly words: readonly string[] };

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
  /** Found by its 文号 or as it is cited, before anything else. */
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
  readonly reading: Query;
  /** Hits in the exact list … */
  readonly exact: number;
  /** … and what they are. */
  readonly grain: Grain;
  /** Documents they belong to. */
  readonly documents: number;
  /** Clauses in the near list; 0 where none was asked for. */
  readonly near: number;
  /** Counts of the exact list, without the choices in the facet itself. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  /** What was tried when the words as typed found nothing. */
  readonly tried: readonly Trial[];
  /** Files of the index that could not be had; the answer then lacks something. */
  readonly missing: readonly string[];
}

export type Trial =
  | { readonly kind: 'without-marks'; readonly words: string; readonly found: number }
  | { readonly kind: 'each-word'; readonly words: string; readonly found: number };
