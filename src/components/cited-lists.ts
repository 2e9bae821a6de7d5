import type { CitationGraph, PlacedCitation } from '../policy/citation-graph.ts';
import { readingOf } from '../policy/clause.ts';
import type { Library } from '../policy/library.ts';
import type { Policy } from '../policy/policy.ts';
import { placedClauses } from './placed-clauses.ts';

/** In how many places clauses are named, by their anchors. */
export function countByClause(incoming: readonly PlacedCitation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { target } of incoming) {
    if (target.kind !== 'policy') continue;
    for (const anchor of target.anchors) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  }
  return counts;
}

/** A place that refers to something, as a list shows it. */
export interface ShownCitation {
  readonly policy: Policy;
  readonly anchor: string;
  /** 三、8; empty where no number leads to it. */
  readonly place: string;
  /** The sentence, cut into what stands before the reference, itself, and what follows. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const around = 60;

/** The places with their sentences, those of one policy together, in the order of the library. */
export function shownCitations(
  library: Pick<Library, 'policy'>,
  citations: readonly PlacedCitation[],
): readonly ShownCitation[] {
  return citations.flatMap(({ policy: id, anchor, start, end, words }) => {
    const policy = library.policy(id);
    const found = policy && placedClauses(policy).get(anchor);
    if (policy === undefined || found === undefined) return [];
    const text = readingOf(found.clause);
    const sentence = Math.max(text.lastIndexOf('。', start - 1) + 1, start - around, 0);
    const stop = text.indexOf('。', end);
    const until = Math.min(stop === -1 ? text.length : stop + 1, end + around);
    return [
      {
        policy,
        anchor,
        place: found.place,
        before:
          (sentence > 0 && text[sentence - 1] !== '。' ? '……' : '') + text.slice(sentence, start),
        words,
        after:
          text.slice(end, until) + (until < text.length && text[until - 1] !== '。' ? '……' : ''),
      },
    ];
  });
}

/** Who refers to a policy: to its clauses in document order, then to the whole. */
export function incomingByClause(
  policy: Policy,
  citations: CitationGraph,
): readonly {
  readonly anchor: string;
  readonly place: string;
  readonly from: readonly PlacedCitation[];
}[] {
  const named = citations.to(policy.id).flatMap((citation) => {
    const anchors = citation.target.kind === 'policy' ? citation.target.anchors : [];
    return (anchors.length === 0 ? [''] : anchors).map((anchor) => ({ anchor, citation }));
  });
  const naming = Map.groupBy(named, ({ anchor }) => anchor);
  const clauses = [...placedClauses(policy)].map(([anchor, { place }]) => ({ anchor, place }));
  return [...clauses, { anchor: '', place: '' }].flatMap(({ anchor, place }) => {
    const from = naming.get(anchor)?.map(({ citation }) => citation);
    return from === undefined ? [] : [{ anchor, place, from }];
  });
}
