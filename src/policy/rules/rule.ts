import type { Severity } from '../finding.ts';

/** What a rule's text may speak of. Which words a rule needs is said by its texts. */
export interface RuleWords {
  /** The label, key, field or name that was found. */
  readonly label?: string;
  /** What stands before it, or stood there first. */
  readonly before?: string;
  /** The number that was due. */
  readonly expected?: number;
  /** What was found instead, or why it was refused, as a phrase. */
  readonly detail?: string;
}

export interface Rule {
  readonly severity: Severity;
  /** What was found and what was expected. */
  readonly message: (words: RuleWords) => string;
  /** The next act. */
  readonly advice: (words: RuleWords) => string;
  /** Why this is looked at, with the source where a regulation asks it. */
  readonly why: string;
  /** A library in which nothing at all is found. */
  readonly good: Example;
  /** A library in which the rule finds one thing, and no other rule finds any. */
  readonly bad: Example;
}

/**
 * A small library that shows what a rule means. The one document of most examples is `example.mdx`;
 * `files` names them where there are more, or registries or pictures. `‸` marks the place of the
 * finding in the bad one; without it the finding stands at the beginning of a file. The mark is
 * taken out before anything is read.
 */
export type Example = ExampleDocument | ExampleFiles;

export interface ExampleDocument {
  /**
   * Fields that matter, as YAML: `{ number: '甲政发[2021]1号' }`. All others are filled in, so that
   * the document alone gives no finding; `undefined` leaves one out.
   */
  readonly fields?: Readonly<Record<string, string | undefined>>;
  /** The text that matters; without it a short text is filled in. */
  readonly body?: string;
}

export interface ExampleFiles {
  /** Paths below the content folder: `policies/a.mdx`, `units.yaml`, `figures/a.png`. */
  readonly files: Readonly<Record<string, ExampleDocument | string | Uint8Array>>;
}

/** Marks the place of a finding in an example. */
export const hereMark = '‸';

export const nameOf = (words: RuleWords): string => words.label ?? '';
export const detailOf = (words: RuleWords): string => (words.detail ? `：${words.detail}` : '');
