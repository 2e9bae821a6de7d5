import { comparableClauses, type Likeness } from '../policy/likeness.ts';
import type { Policy } from '../policy/policy.ts';

/**
 * For each clause of a policy that can have counterparts, by its anchor, in document order: what says the
 * same thing in other policies, the closest first. Empty where the clause stands alone.
 */
export function counterpartRecord(policy: Policy, likeness: Likeness): object {
  const counterparts = comparableClauses(policy).map(({ anchor }) => [
    anchor,
    likeness.of(policy.id, anchor).map(({ score, ...other }) => ({
      ...other,
      score: Math.round(score * 1000) / 1000,
    })),
  ]);
  return { policy: policy.id, counterparts: Object.fromEntries(counterparts) };
}
