import { type Clause, wholeReadingOf } from '../policy/clause.ts';
import { isRecord, planTypes } from '../policy/document.ts';
import type { Library } from '../policy/library.ts';
import { comparableClauses, type Likeness, type LikenessRelation } from '../policy/likeness.ts';
import type { Policy } from '../policy/policy.ts';
import { sharedWording, type Stretch } from '../policy/shared-wording.ts';
import { placedClauses } from './placed-clauses.ts';

/** How a clause of another policy says the same thing. */
export interface ShownCounterpart {
  readonly policy: Policy;
  readonly anchor: string;
  readonly place: string;
  readonly relation: LikenessRelation;
  /** An editor has read both. */
  readonly confirmed: boolean;
  /** Its text, cut where it shares wording. */
  readonly text: readonly Stretch[];
}

/** A clause with its counterparts; none where no other policy has anything like it. */
export interface ComparedEntry {
  readonly clause: Clause;
  readonly place: string;
  readonly counterparts: readonly ShownCounterpart[];
}

/** Of each clause so many are shown. */
export const mostShown = 3;

/** Whether a policy is compared clause by clause: plans, and what reports on or explains them. */
export function isCompared({ meta }: Policy): boolean {
  return planTypes.includes(meta.type) || isRecord(meta);
}

/** All clauses of a policy that can have counterparts, in document order. */
export function comparedEntries(
  policy: Policy,
  { library, likeness }: { readonly library: Library; readonly likeness: Likeness },
): readonly ComparedEntry[] {
  return comparableClauses(policy).map((clause) => {
    const own = wholeReadingOf(clause);
    return {
      clause,
      place: placedClauses(policy).get(clause.anchor)?.place ?? '',
      counterparts: likeness
        .of(policy.id, clause.anchor)
        .slice(0, mostShown)
        .flatMap(({ policy: id, anchor, relation, confirmed }) => {
          const other = library.policy(id);
          const found = other && placedClauses(other).get(anchor);
          if (other === undefined || found === undefined) return [];
          const text = sharedWording(wholeReadingOf(found.clause), own);
          return [{ policy: other, anchor, place: found.place, relation, confirmed, text }];
        }),
    };
  });
}

/** How many counterparts the clauses of a policy have, by their anchors. */
export function counterpartCounts(policy: Policy, likeness: Likeness): ReadonlyMap<string, number> {
  return new Map(
    comparableClauses(policy).map(({ anchor }) => [
      anchor,
      Math.min(mostShown, likeness.of(policy.id, anchor).length),
    ]),
  );
}
