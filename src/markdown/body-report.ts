import type { Place } from '../policy/finding.ts';
import type { RuleId } from '../policy/rules.ts';
import type { RuleWords } from '../policy/rules/rule.ts';

/** A node of the parsed body, as far as its place goes. */
export interface Placed {
  readonly position?: unknown;
}

/** Notes that a node breaks a rule. */
export type Report = (rule: RuleId, node: Placed, words: RuleWords) => void;

export function placeOf({ position }: Placed): Place {
  const at = position as { start: Place } | undefined;
  return { line: at?.start.line ?? 1, column: at?.start.column ?? 1 };
}
