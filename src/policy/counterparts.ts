import { inDocumentOrder } from './clause.ts';
import { clauseKey, parseClauseKey } from './clause-path.ts';
import type { ComparedClause } from './likeness.ts';
import type { Policy } from './policy.ts';

/** What editors have said of two clauses of different policies. */
export interface EditorsCounterpart extends ComparedClause {
  /** Whether they are about the same thing. */
  readonly same: boolean;
}

/** What editors have said of a clause, seen from both sides; keys that lead nowhere are left out. */
export type EditorsCounterparts = (policy: string, anchor: string) => readonly EditorsCounterpart[];

export function editorsCounterparts(policies: readonly Policy[]): EditorsCounterparts {
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const anchors = new Map<Policy, ReadonlyMap<string, string>>();
  const anchorOf = (policy: Policy, key: string): string | undefined => {
    const own = anchors.get(policy) ?? anchorsByKey(policy);
    anchors.set(policy, own);
    const path = parseClauseKey(key);
    return path && own.get(clauseKey(path));
  };
  const said = new Map<string, EditorsCounterpart[]>();
  const put = (from: ComparedClause, to: EditorsCounterpart) => {
    const key = `${from.policy}#${from.anchor}`;
    said.set(key, [...(said.get(key) ?? []), to]);
  };
  for (const policy of policies) {
    for (const { at, policy: id, clause, same } of policy.meta.counterparts) {
      const other = byId.get(id);
      const [anchor, otherAnchor] = [anchorOf(policy, at), other && anchorOf(other, clause)];
      if (anchor === undefined || otherAnchor === undefined || other === policy) continue;
      put({ policy: policy.id, anchor }, { policy: id, anchor: otherAnchor, same });
      put({ policy: id, anchor: otherAnchor }, { policy: policy.id, anchor, same });
    }
  }
  return (policy, anchor) => said.get(`${policy}#${anchor}`) ?? [];
}

function anchorsByKey({ clauses }: Policy): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  for (const { path, anchor, number } of inDocumentOrder(clauses)) {
    const key = clauseKey(path);
    if (number !== 0 && !anchors.has(key)) anchors.set(key, anchor);
  }
  return anchors;
}
