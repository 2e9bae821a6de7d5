/** What the index needs of `api/policies/<id>.json`; all other fields are left alone. */
export interface IndexedPolicy {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly issuers: readonly string[] | 'unknown';
  readonly type: string;
  /** The place and those it lies in: 衢江区, 衢州市, 浙江省. */
  readonly places: readonly string[];
  readonly adopted: string;
  readonly published: string;
  /** The year it is filed under; null where unknown. */
  readonly year: number | null;
  readonly validityPeriods: readonly { readonly from?: string; readonly status: string }[];
  /** Ids of the topics of the whole document. */
  readonly topics: readonly string[];
  /** The names of all topics that it and its clauses have, by their ids. */
  readonly topicNames: Readonly<Record<string, string>>;
  /** In document order, parents before children. */
  readonly clauses: readonly IndexedClause[];
}

export interface IndexedClause {
  readonly anchor: string;
  readonly label: string;
  readonly citation: string;
  /** 1 for the outermost. */
  readonly depth: number;
  readonly kind: string;
  /** The clause's own text with the white space between label and text. */
  readonly text: string;
  readonly leadUnits: readonly string[];
  readonly coUnits: readonly string[];
  readonly deadlines: readonly {
    readonly kind: string;
    readonly date?: string;
    readonly year?: number;
  }[];
  /** Ids of topics. */
  readonly topics: readonly string[];
}

/** A field of a record; empty where the source does not say it. */
export function knownOrEmpty(value: string): string {
  return value === 'unknown' ? '' : value;
}

/** 成文, else 发布; empty where both are unknown. */
export function dayOf({ adopted, published }: IndexedPolicy): string {
  return knownOrEmpty(adopted) || knownOrEmpty(published);
}

/** 发文机关; none where unknown. */
export function issuersOf({ issuers }: Pick<IndexedPolicy, 'issuers'>): readonly string[] {
  return issuers === 'unknown' ? [] : issuers;
}

/**
 * Which clauses begin a unit: that is a 条 or a numbered item with all that stands below it, and each
 * clause outside of these by itself. Words are combined within a unit.
 */
export function unitStarts(clauses: readonly IndexedClause[]): readonly boolean[] {
  let inside = Infinity;
  return clauses.map(({ kind, depth }) => {
    if (depth > inside) return false;
    inside = kind === 'article' || kind === 'item' ? depth : Infinity;
    return true;
  });
}

/** Kinds of clauses that head others, name or close a document, and say nothing by themselves. */
export const headingKinds: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'division',
  'heading',
  'title',
  'annex',
  'salutation',
  'signature',
  'date',
  'notation',
]);
