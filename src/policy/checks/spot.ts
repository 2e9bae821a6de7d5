import type { RuleId } from '../rules.ts';
import type { RuleWords } from '../rules/rule.ts';

/** Something odd in a text; offsets count UTF-16 units of the text that was given. */
export interface Spot {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  readonly words: RuleWords;
}
