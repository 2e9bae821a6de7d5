import { type CitationGraph, keyOf, type PlacedCitation } from './citation-graph.ts';
import type { Between } from './between.ts';
import { filingDay } from './document.ts';
import type { Policy } from './policy.ts';
import { validityPeriods } from './validity.ts';

/** A document that a policy refers to and that ends or changes after it, and the days on which that is so. */
export interface ChangedBasis extends Between {
  readonly policy: Policy;
  readonly name: string;
  readonly target: PlacedCitation['target'];
  /** What ended or changed it, as a sentence. */
  readonly sentence: string;
  readonly citations: readonly PlacedCitation[];
}

interface Library {
  readonly policies: readonly Policy[];
  readonly policy: (id: string) => Policy | undefined;
  readonly citations: CitationGraph;
}

/**
 * 依据雷达: for each policy the documents it refers to that are repealed, expire or are amended after it,
 * each with the days between which that is so, those to come included. What happened before the policy
 * is left out; where one of the two days is unknown it is told: somebody must look.
 */
export function basisRadar(library: Library): readonly ChangedBasis[] {
  const outside = new Map(library.citations.outside.map((document) => [document.id, document]));
  return library.policies.flatMap((policy) => {
    const groups = Map.groupBy(library.citations.ofPolicy(policy.id), ({ target }) =>
      keyOf(target),
    );
    const own = policy.meta.version?.from ?? filingDay(policy.meta);
    return [...groups.values()].flatMap((citations): readonly ChangedBasis[] => {
      const [first] = citations;
      if (first === undefined) return [];
      const { target } = first;
      const ends =
        target.kind === 'policy'
          ? endsOfPolicy(library.policy(target.policy), policy.id)
          : endsOfOutside(outside.get(target.document));
      return ends
        .filter(({ from }) => from === undefined || own === undefined || from > own)
        .map((end) => ({ policy, target, citations, ...end }));
    });
  });
}

type End = Pick<ChangedBasis, 'name' | 'from' | 'until' | 'sentence'>;

function endsOfPolicy(policy: Policy | undefined, citing: string): readonly End[] {
  if (policy === undefined || policy.id === citing) return [];
  // Who ends or changes a document names it for that.
  if ([...policy.repealedBy, ...policy.amendedBy].some(({ id }) => id === citing)) return [];
  const periods = validityPeriods(policy);
  return periods.flatMap(({ from, status, sentence }, at) =>
    ['已废止', '已失效', '已修改'].includes(status)
      ? [{ name: policy.meta.title, from, until: periods[at + 1]?.from, sentence }]
      : [],
  );
}

function endsOfOutside(document: CitationGraph['outside'][number] | undefined): readonly End[] {
  const ended = document?.entry?.ended;
  if (document === undefined || ended === undefined) return [];
  return [{ name: document.name, from: ended.on, until: undefined, sentence: ended.words }];
}
