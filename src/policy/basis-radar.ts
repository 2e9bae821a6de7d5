import { type CitationGraph, keyOf, type PlacedCitation } from './citation-graph.ts';
import type { IsoDate } from './dates.ts';
import { filingDay } from './document.ts';
import type { Policy } from './policy.ts';
import { validityOn } from './validity.ts';

/** A document that a policy refers to and that has ended or changed since. */
export interface ChangedBasis {
  readonly policy: Policy;
  readonly name: string;
  readonly target: PlacedCitation['target'];
  readonly how: '废止' | '失效' | '修改';
  /** The first day on which it was so; undefined where that is not known. */
  readonly on: IsoDate | undefined;
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
 * 依据雷达: for each policy the documents it refers to that were repealed, expired or amended after it,
 * as known on a day. What happened before the policy, or on a day that is not known, is told too where
 * the policy's own day is unknown: somebody must look.
 */
export function basisRadar(library: Library, day: IsoDate): readonly ChangedBasis[] {
  const outside = new Map(library.citations.outside.map((document) => [document.id, document]));
  return library.policies.flatMap((policy) => {
    const groups = Map.groupBy(library.citations.ofPolicy(policy.id), ({ target }) =>
      keyOf(target),
    );
    const own = filingDay(policy.meta);
    return [...groups.values()].flatMap((citations): readonly ChangedBasis[] => {
      const [first] = citations;
      if (first === undefined) return [];
      const { target } = first;
      const ended =
        target.kind === 'policy'
          ? endOfPolicy(library.policy(target.policy), { day, citing: policy.id })
          : endOfOutside(outside.get(target.document), day);
      if (ended === undefined) return [];
      if (ended.on !== undefined && own !== undefined && ended.on <= own) return [];
      return [{ policy, target, citations, ...ended }];
    });
  });
}

type End = Pick<ChangedBasis, 'name' | 'how' | 'on' | 'sentence'>;

function endOfPolicy(
  policy: Policy | undefined,
  { day, citing }: { readonly day: IsoDate; readonly citing: string },
): End | undefined {
  if (policy === undefined || policy.id === citing) return undefined;
  // Who ends or changes a document names it for that.
  if ([...policy.repealedBy, ...policy.amendedBy].some(({ id }) => id === citing)) return undefined;
  const { status, sentence } = validityOn(policy, day);
  const ends = { 已废止: '废止', 已失效: '失效', 已修改: '修改' } as const;
  const how = ends[status as keyof typeof ends];
  if (how === undefined) return undefined;
  const later = how === '修改' ? policy.amendedBy : policy.repealedBy;
  const [on] = later.flatMap(({ from }) => (from === undefined ? [] : [from])).toSorted();
  return { name: policy.meta.title, how, on, sentence };
}

function endOfOutside(
  document: CitationGraph['outside'][number] | undefined,
  day: IsoDate,
): End | undefined {
  const ended = document?.entry?.ended;
  if (document === undefined || ended === undefined || ended.on > day) return undefined;
  const { how, on, words } = ended;
  return { name: document.name, how, on, sentence: words };
}
