import { type Clause, inDocumentOrder } from '../policy/clause.ts';
import { citedPlaces } from '../policy/clause-citation.ts';
import type { Policy } from '../policy/policy.ts';

/** A clause with how it is cited in its document: 三、8; empty where no number leads to it. */
export interface PlacedClause {
  readonly clause: Clause;
  readonly place: string;
}

const known = new WeakMap<Policy, ReadonlyMap<string, PlacedClause>>();

/** All clauses of a policy in document order, by their anchors; worked out once a build. */
export function placedClauses(policy: Policy): ReadonlyMap<string, PlacedClause> {
  let placed = known.get(policy);
  if (placed === undefined) {
    const places = citedPlaces(policy.clauses);
    placed = new Map(
      [...inDocumentOrder(policy.clauses)].map((clause) => [
        clause.anchor,
        { clause, place: places.get(clause.anchor) ?? '' },
      ]),
    );
    known.set(policy, placed);
  }
  return placed;
}

/** How a link to a clause is called: by its place, or where no number leads to it 原文. */
export function placeName(place: string): string {
  return place === '' ? '原文' : place;
}
