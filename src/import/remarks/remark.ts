export type RemarkKind =
  /** The file cannot be read; nothing is written. */
  | 'refused'
  /** Characters of the source that are changed or left out, each listed in the report. */
  | 'change'
  /** A person should look at it before it is published. */
  | 'look'
  /** Good to know. */
  | 'note';

export interface Remark {
  readonly kind: RemarkKind;
  /** What it is. A detail follows in brackets. */
  readonly what: string;
  /** Why it was done, or what to do now. */
  readonly advice: string;
}
