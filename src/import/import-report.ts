import type { RemarkId } from './remarks.ts';
import type { RemarkKind } from './remarks/remark.ts';
import type { SourceFormat, SourcePlace } from './source-document.ts';

/** Characters that were changed: `text` is what the document has instead of `source`. */
export interface ReportedEdit {
  readonly place: SourcePlace;
  readonly source: string;
  readonly text: string;
}

/** All changes of one kind. */
export interface ReportedChange {
  readonly id: RemarkId;
  readonly what: string;
  readonly why: string;
  readonly count: number;
  readonly edits: readonly ReportedEdit[];
}

/** A piece of the source that is not in the body, whole. */
export interface ReportedLeftOut {
  readonly id: RemarkId;
  readonly place: SourcePlace;
  readonly text: string;
  /** The field of the metadata that it went into. */
  readonly field?: string;
}

export interface ReportedRemark {
  readonly id: RemarkId;
  readonly kind: RemarkKind;
  readonly what: string;
  readonly advice: string;
  readonly place?: SourcePlace;
  readonly detail?: string;
}

/** A value that was read from the source, and the words that say it. */
export interface ReportedField {
  readonly field: string;
  readonly value: unknown;
  readonly words: string;
  readonly place: SourcePlace;
}

/** Characters that are not white space. `source` is the sum of the others, `into` taken away. */
export interface CharacterCount {
  readonly source: number;
  /** In the body of the document. */
  readonly body: number;
  /** Left out of the body: furniture, or moved into the metadata. */
  readonly leftOut: number;
  /** Changed in the body: so many characters of the source became … */
  readonly from: number;
  /** … so many. */
  readonly into: number;
}

/** What an import did with one document of a file. Everything that it did stands here. */
export interface DocumentReport {
  readonly title: string;
  readonly fields: readonly ReportedField[];
  /** Fields that the source does not say. */
  readonly missing: readonly string[];
  readonly changes: readonly ReportedChange[];
  readonly leftOut: readonly ReportedLeftOut[];
  readonly remarks: readonly ReportedRemark[];
  readonly characters: CharacterCount;
}

export interface FileReport {
  readonly format: SourceFormat;
  readonly encoding: string | undefined;
  readonly documents: readonly DocumentReport[];
}

/** Number of characters that are not white space. */
export function countCharacters(text: string): number {
  return text.replace(/\s/gu, '').length;
}
