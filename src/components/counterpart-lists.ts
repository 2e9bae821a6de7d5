import { type Clause, inDocumentOrder, readingOf } from '../policy/clause.ts';
import { citedPlaces } from '../policy/clause-citation.ts';
import { planTypes } from '../policy/document.ts';
import type { Library } from '../policy/library.ts';
import { comparableClauses, type Likeness, type LikenessRelation } from '../policy/likeness.ts';
import type { Policy } from '../policy/policy.ts';
import { sharedWording, type Stretch } from '../policy/shared-wording.ts';

/** How a clause of another policy says the same thing. */
export interface ShownCounterpart {
  readonly policy: Policy;
  readonly anchor: string;
  readonly place: string;
  readonly relation: LikenessRelation;
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
  return planTypes.includes(meta.type) || meta.type === '报告' || meta.type === '解读';
}

/** All clauses of a policy that can have counterparts, in document order. */
export function comparedEntries(
  policy: Policy,
  { library, likeness }: { readonly library: Library; readonly likeness: Likeness },
): readonly ComparedEntry[] {
  const places = citedPlaces(policy.clauses);
  return comparableClauses(policy).map((clause) => {
    const own = wholeText(clause);
    return {
      clause,
      place: places.get(clause.anchor) ?? '',
      counterparts: likeness
        .of(policy.id, clause.anchor)
        .slice(0, mostShown)
        .flatMap(({ policy: id, anchor, relation }) => {
          const other = library.policy(id);
          const found = other && clauseAt(other, anchor);
          if (other === undefined || found === undefined) return [];
          const place = citedPlaces(other.clauses).get(anchor) ?? '';
          const text = sharedWording(wholeText(found), own);
          return [{ policy: other, anchor, place, relation, text }];
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

/** A clause's reading with all that stands below it. */
export function wholeText(clause: Clause): string {
  return [...inDocumentOrder([clause])]
    .map((each, at) => (at === 0 ? '' : each.label) + readingOf(each))
    .join('');
}

function clauseAt({ clauses }: Policy, anchor: string): Clause | undefined {
  for (const clause of inDocumentOrder(clauses)) if (clause.anchor === anchor) return clause;
  return undefined;
}
