import type { CitationGraph } from './citation-graph.ts';
import { type Clause, inDocumentOrder, readingOf } from './clause.ts';
import { nameKey } from './document-names.ts';
import { filingDay, known } from './document.ts';
import type { Policy } from './policy.ts';
import type { EndingPolicy } from './validity.ts';

/** 本办法自2024年1月1日起施行，《甲市听证办法》同时废止。 */
const repealing = /(?:同时|予以)废止|即行?废止|停止执行/u;

/**
 * Which policies of a library others repeal by their own words: those that the sentence names whole,
 * before it says 同时废止. A policy that is newer than the one that says so is not meant, nor that itself,
 * nor one of which an editor has said that it is not. Drafts repeal nothing.
 */
export function textualRepeals(
  policies: readonly Policy[],
  citations: CitationGraph,
): ReadonlyMap<string, readonly EndingPolicy[]> {
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const byName = Map.groupBy(policies, ({ meta }) => nameKey(meta.title));
  const repeals = new Map<string, EndingPolicy[]>();
  for (const policy of policies) {
    // A later version repeats what the first one has said.
    if (policy.meta.stage !== '正式' || policy.meta.version !== undefined) continue;
    for (const clause of inDocumentOrder(policy.clauses)) {
      const text = readingOf(clause);
      if (!repealing.test(text)) continue;
      for (const { target, start, understood } of citations.from(policy.id, clause.anchor)) {
        if (target.kind !== 'policy' || target.anchors.length > 0 || understood !== 'name')
          continue;
        if (!saysRepealed(text, start)) continue;
        const named = byId.get(target.policy);
        // A new edition repeals the old one by the name that both have.
        const editions = byName.get(nameKey(named?.meta.title ?? '')) ?? [];
        for (const old of editions) {
          if (!isOlder(old, policy) || policy.meta.notRepealed.includes(old.id)) continue;
          const later = repeals.get(old.id) ?? [];
          if (!later.some(({ id }) => id === policy.id)) later.push(laterOf(policy, clause));
          repeals.set(old.id, later);
        }
      }
    }
  }
  return repeals;
}

/** Whether the sentence goes on from a place to say that what is named there is repealed. */
export function saysRepealed(text: string, at: number): boolean {
  const stop = text.indexOf('。', at);
  const rest = text.slice(at, stop === -1 ? text.length : stop);
  const hit = repealing.exec(rest);
  return hit !== null && !/不再|未/u.test(rest.slice(0, hit.index).slice(-4));
}

function isOlder(old: Policy, policy: Policy): boolean {
  const [before, after] = [filingDay(old.meta), filingDay(policy.meta)];
  return before !== undefined && after !== undefined && before < after;
}

function laterOf({ id, meta }: Policy, clause: Clause): EndingPolicy {
  return {
    id,
    title: meta.title,
    from: known(meta.effective) ?? known(meta.adopted),
    // The proof is the clause that says so.
    clauses: [clause],
    how: '废止',
  };
}
