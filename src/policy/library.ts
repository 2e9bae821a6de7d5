import { type CitationGraph, citationGraph } from './citation-graph.ts';
import { filingDay, filingYear, known } from './document.ts';
import { measuresOf } from './measures.ts';
import type { Policy, PolicyDocument, Related, RelationName } from './policy.ts';
import { textualRepeals } from './textual-repeals.ts';
import {
  type Region,
  type Registries,
  topicName,
  type TopicField,
  type Unit,
  unitNamed,
} from './registry.ts';
import type { LaterPolicy, ValidityCase } from './validity.ts';

export interface Library {
  /** Newest first; those without any date last, then by id. */
  readonly policies: readonly Policy[];
  readonly policy: (id: string) => Policy | undefined;
  readonly regions: readonly Region[];
  readonly topics: readonly TopicField[];
  readonly units: readonly Unit[];
  readonly citations: CitationGraph;
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
  const byId = new Map(documents.map((document) => [document.id, document]));
  const naming = namingIndex(documents);
  const policies = documents.flatMap((document) => {
    const region = registries.regions.find(({ code }) => code === document.meta.region);
    if (region === undefined) return [];
    return [
      {
        ...document,
        region,
        measures: measuresOf(document),
        related: relatedOf(document, byId, naming),
        ...laterPolicies(document, naming),
      },
    ];
  });
  policies.sort(newestFirst);
  const citations = citationGraph(policies, registries);
  addTextualRepeals(policies, citations);
  const index = new Map(policies.map((policy) => [policy.id, policy]));
  return {
    policies,
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
    policies[at] = { ...policy, repealedBy: [...policy.repealedBy, ...further] };
  });
}

/** Who names a policy in which relation: by the id that is named. */
type NamingIndex = ReadonlyMap<
  string,
  readonly { readonly relation: RelationName; readonly by: PolicyDocument }[]
>;

function namingIndex(documents: readonly PolicyDocument[]): NamingIndex {
  const index = new Map<string, { relation: RelationName; by: PolicyDocument }[]>();
  for (const by of documents) {
    for (const [name, targets] of Object.entries(by.meta.relations)) {
      for (const target of targets) {
        if (typeof target !== 'string') continue;
        const entries = index.get(target) ?? [];
        entries.push({ relation: name as RelationName, by });
        index.set(target, entries);
      }
    }
  }
  return index;
}

function laterPolicies(
  document: PolicyDocument,
  naming: NamingIndex,
): Pick<ValidityCase, 'repealedBy' | 'amendedBy' | 'explainedBy'> {
  const later = (relation: RelationName): readonly LaterPolicy[] =>
    (naming.get(document.id) ?? [])
      .filter((entry) => entry.relation === relation)
      .map(({ by }) => ({
        id: by.id,
        title: by.meta.title,
        from: known(by.meta.effective) ?? known(by.meta.adopted),
        clauses: by.clauses,
      }));
  return {
    repealedBy: later('repeals'),
    amendedBy: later('amends'),
    explainedBy: later('explains'),
  };
}

function relatedOf(
  document: PolicyDocument,
  byId: ReadonlyMap<string, PolicyDocument>,
  naming: NamingIndex,
): readonly Related[] {
  const related: Related[] = [];
  for (const [name, targets] of Object.entries(document.meta.relations)) {
    const relation = name as RelationName;
    for (const target of targets) {
      const other = typeof target === 'string' ? byId.get(target) : undefined;
      const { title, number } =
        other?.meta ?? (typeof target === 'string' ? { title: target, number: undefined } : target);
      related.push({
        relation,
        direction: 'out',
        policy: other?.id,
        title,
        number: known(number),
        issuer: typeof target === 'string' ? undefined : target.issuer,
      });
    }
  }
  for (const { relation, by } of naming.get(document.id) ?? []) {
    const { title, number } = by.meta;
    related.push({
      relation,
      direction: 'in',
      policy: by.id,
      title,
      number: known(number),
      issuer: undefined,
    });
  }
  return related;
}

function newestFirst(a: Policy, b: Policy): number {
  const [dayA, dayB] = [a, b].map(({ meta }) => filingDay(meta) ?? String(filingYear(meta) ?? ''));
  return (dayB ?? '').localeCompare(dayA ?? '', 'en') || (a.id < b.id ? -1 : 1);
}
