import { type CitationGraph, citationGraph } from './citation-graph.ts';
import { filingDay, filingYear } from './document.ts';
import { measuresOf } from './measures.ts';
import type { Policy, PolicyDocument } from './policy.ts';
import { byDay, Relations } from './relations.ts';
import { textualRepeals } from './textual-repeals.ts';
import {
  type Region,
  type Registries,
  topicName,
  type TopicField,
  type Unit,
  unitNamed,
} from './registry.ts';
import { type Work, worksOf } from './versions.ts';

export interface Library {
  /** Newest first; those without any date last, then by id. */
  readonly policies: readonly Policy[];
  readonly policy: (id: string) => Policy | undefined;
  readonly regions: readonly Region[];
  readonly topics: readonly TopicField[];
  readonly units: readonly Unit[];
  readonly citations: CitationGraph;
  /** Texts of which there are several versions. */
  readonly works: readonly Work<Policy>[];
  /** The work that a policy is a version of. */
  readonly work: (policy: string) => Work<Policy> | undefined;
  readonly topicName: (id: string) => string | undefined;
  /** The unit that a policy means by a name. */
  readonly unit: (policy: Policy, name: string) => Unit | undefined;
}

/**
 * Puts documents and registries together. Documents of places that are not registered are left out;
 * `checkLibrary` says so, and all else that does not fit.
 */
export function buildLibrary(
  documents: readonly PolicyDocument[],
  registries: Registries,
): Library {
  const relations = new Relations(documents);
  const policies = documents.flatMap((document) => {
    const region = registries.regions.find(({ code }) => code === document.meta.region);
    if (region === undefined) return [];
    return [
      {
        ...document,
        region,
        measures: measuresOf(document),
        related: relations.related(document),
        ...relations.later(document),
      },
    ];
  });
  policies.sort(newestFirst);
  const citations = citationGraph(policies, registries);
  addTextualRepeals(policies, citations);
  const index = new Map(policies.map((policy) => [policy.id, policy]));
  const works = worksOf(policies);
  const workOf = new Map(
    works.flatMap((work) => work.versions.map(({ policy }) => [policy.id, work] as const)),
  );
  return {
    policies,
    works,
    work: (id) => workOf.get(id),
    policy: (id) => index.get(id),
    ...registries,
    citations,
    topicName: (id) => topicName(registries.topics, id),
    unit: (policy, name) => unitNamed(registries.units, policy.meta.region, name),
  };
}

/** What policies say they repeal counts as what editors have set, once. */
function addTextualRepeals(policies: Policy[], citations: CitationGraph): void {
  const repeals = textualRepeals(policies, citations);
  policies.forEach((policy, at) => {
    const further = (repeals.get(policy.id) ?? []).filter(
      ({ id }) => !policy.repealedBy.some((known) => known.id === id),
    );
    if (further.length === 0) return;
    policies[at] = { ...policy, repealedBy: [...policy.repealedBy, ...further].toSorted(byDay) };
  });
}

function newestFirst(a: Policy, b: Policy): number {
  const [dayA, dayB] = [a, b].map(
    ({ meta }) => meta.version?.from ?? filingDay(meta) ?? String(filingYear(meta) ?? ''),
  );
  return (dayB ?? '').localeCompare(dayA ?? '', 'en') || (a.id < b.id ? -1 : 1);
}
