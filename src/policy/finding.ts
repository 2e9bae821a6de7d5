import type { RuleId } from './rules.ts';

/** Where something stands in a file. Lines and columns count from 1; a column counts UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning' | 'note';

/** One thing that a person should look at. The texts of all rules stand in `rules/`. */
export interface Finding {
  /** Permanent id of the rule, such as `clause-gap`. */
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What was found and what was expected, one or two sentences. */
  readonly message: string;
  /** The next act, one sentence. */
  readonly advice: string;
  /** Path of the file as the caller named it; absent where the text has no file. */
  readonly file?: string;
  readonly place?: Place;
  /** The field or clause where it stands, as `accepted` names it: `number`, 第三条. */
  readonly at?: string;
}

/** A value read from a document that may be faulty, with all that was found wrong. */
export interface Parsed<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
