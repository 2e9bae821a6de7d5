import type { Place } from './finding.ts';
import type { TableRows } from './table.ts';

/**
 * The form of a printed number. It, and not the depth, gives the letter of an anchor's segment,
 * so that a clause keeps its anchor when a level is put above or beside it.
 */
export type LabelForm =
  | 'bian' // 第一编
  | 'zhang' // 第一章
  | 'jie' // 第一节
  | 'tiao' // 第一条, 第一条之一
  | 'han' // 一、
  | 'han-bracket' // （一）
  | 'digit' // 1.
  | 'digit-bracket' // （1）
  | 'circled' // ①
  | 'point' // 一是, inside a paragraph
  | 'annex'; // 附件1

export type ClauseKind =
  | 'part' // 编
  | 'chapter' // 章
  | 'section' // 节
  | 'article' // 条
  | 'division' // a numbered heading whose text stands in the clauses below it: 一、总体要求
  | 'item' // a numbered clause with text of its own: 1.指导思想。深入贯彻…
  | 'point' // 一是…, inside a paragraph
  | 'paragraph' // unnumbered text; below an article it is a 款
  | 'heading' // unnumbered heading
  | 'title' // title of a document that the policy encloses (印发……的通知)
  | 'salutation' // 主送机关
  | 'signature' // 署名
  | 'date' // 成文日期 as printed
  | 'notation' // 附注: （此件公开发布）
  | 'annex'
  | 'table'
  | 'figure';

/** A damaged place of the source: what it prints, what it should say, and why we think so. */
export interface Correction {
  /** Offset of `printed` in the clause's text, in UTF-16 units. */
  readonly start: number;
  readonly printed: string;
  /** The reading an editor proposes; undefined where none can be given. */
  readonly reading: string | undefined;
  readonly reason: string;
}

/** An editor's note. It is no part of the official text. */
export interface Note {
  /** Offset in the clause's text after which the note stands. */
  readonly at: number;
  readonly text: string;
}

/** A call of a footnote of the official text: `[^1]`. */
export interface FootnoteCall {
  readonly at: number;
  readonly id: string;
}

/** A unit of a policy that can be addressed. A clause's own text excludes its children's. */
export interface Clause {
  /** Segments from the outermost clause in: `['h2', 'g1', 'n4']`. See `clause-path.ts`. */
  readonly path: readonly string[];
  /** `h2.g1.n4`: unique in the document, the fragment of its address. */
  readonly anchor: string;
  readonly kind: ClauseKind;
  readonly form: LabelForm | undefined;
  /** The number as an integer, 0 where the clause has none; 第十二条之三 has 12 and insert 3. */
  readonly number: number;
  readonly insert: number;
  /** The number exactly as printed: `1.`, `（一）`, `第十二条`, `一是`; empty where there is none. */
  readonly label: string;
  /** White space between label and text, exactly. */
  readonly gap: string;
  /** The clause's own text, exactly as the source prints it, children excluded. */
  readonly text: string;
  /** Length of the run-in heading at the start of `text`, its full stop included; 0 where none. */
  readonly headingLength: number;
  /** False where the clause goes on in the block of the clause before it (一是…二是…). */
  readonly startsBlock: boolean;
  readonly place: Place;
  readonly corrections: readonly Correction[];
  readonly notes: readonly Note[];
  readonly footnotes: readonly FootnoteCall[];
  /** Only for a table; its `text` is its cells joined by tabs, its rows joined by newlines. */
  readonly rows: TableRows | undefined;
  /** Only for a figure; its `text` is the caption. */
  readonly figure: { readonly src: string; readonly alt: string } | undefined;
  readonly children: readonly Clause[];
}

/** All clauses of a tree in document order, parents before children. */
export function* inDocumentOrder(clauses: readonly Clause[]): Generator<Clause> {
  for (const clause of clauses) {
    yield clause;
    yield* inDocumentOrder(clause.children);
  }
}

/** The clause's text as an editor reads it: damaged places replaced where a reading is given. */
export function readingOf(clause: Pick<Clause, 'text' | 'corrections'>): string {
  let out = '';
  let from = 0;
  for (const { start, printed, reading } of clause.corrections) {
    out += clause.text.slice(from, start) + (reading ?? printed);
    from = start + printed.length;
  }
  return out + clause.text.slice(from);
}

/** The reading of a clause with all that stands below it; its own label is left to the caller. */
export function wholeReadingOf(clause: Clause): string {
  return [...inDocumentOrder([clause])]
    .map((each, at) => (at === 0 ? '' : each.label) + readingOf(each))
    .join('');
}

/** The heading of a clause without its closing full stop: `优化政府机构设置`. */
export function headingOf(clause: Pick<Clause, 'text' | 'headingLength'>): string {
  return clause.text.slice(0, clause.headingLength).replace(/[。．.]$/u, '');
}
