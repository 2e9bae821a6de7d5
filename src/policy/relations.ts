import type { IsoDate } from './dates.ts';
import { known } from './document.ts';
import type { PolicyDocument, Related, RelationName } from './policy.ts';
import type { EndingPolicy, LaterPolicy, ValidityCase } from './validity.ts';
import { type WorkVersion, worksOf } from './versions.ts';

/** What documents of a library are to each other, as their front matter says. */
export class Relations {
  readonly #byId: ReadonlyMap<string, PolicyDocument>;
  /** Who names a document in which relation, by the id that is named. */
  readonly #naming: ReadonlyMap<string, readonly Naming[]>;
  readonly #versions: ReadonlyMap<string, VersionPlace>;

  constructor(documents: readonly PolicyDocument[]) {
    this.#byId = new Map(documents.map((document) => [document.id, document]));
    this.#naming = Map.groupBy(documents.flatMap(namingsOf), ({ target }) => target);
    this.#versions = new Map(
      worksOf(documents).flatMap(({ versions }) =>
        versions.map(({ policy }, at) => [policy.id, { versions, at }] as const),
      ),
    );
  }

  /**
   * What ends, changes and explains a document. What ends one version of a text ends all of them; a
   * change concerns the version that held when it came. Drafts end and change nothing.
   */
  later(
    document: PolicyDocument,
  ): Pick<ValidityCase, 'repealedBy' | 'amendedBy' | 'explainedBy' | 'nextVersion'> {
    const place = this.#versions.get(document.id);
    const ids = place?.versions.map(({ policy }) => policy.id) ?? [document.id];
    const next = place?.versions[place.at + 1];
    return {
      repealedBy: [
        ...this.#namedBy(ids, 'repeals').map((by) => endingOf(by, '废止')),
        ...this.#namedBy(ids, 'replaces').map((by) => endingOf(by, '代替')),
      ].toSorted(byDay),
      amendedBy: this.#namedBy(ids, 'amends')
        .map(laterOf)
        .filter(({ from }) => concerns(from, { document, until: next?.from }))
        .toSorted(byDay),
      explainedBy: this.#namedBy([document.id], 'explains').map(laterOf),
      nextVersion: next?.from === undefined ? undefined : { id: next.policy.id, from: next.from },
    };
  }

  /** The documents that a document is tied to, in either direction. */
  related(document: PolicyDocument): readonly Related[] {
    const out = relationsOf(document).map(({ relation, target }): Related => {
      const other = typeof target === 'string' ? this.#byId.get(target) : undefined;
      const { title, number } =
        other?.meta ?? (typeof target === 'string' ? { title: target, number: undefined } : target);
      const issuer = typeof target === 'string' ? undefined : target.issuer;
      const names = { title, number: known(number), issuer };
      return { relation, direction: 'out', policy: other?.id, ...names };
    });
    const named = this.#naming.get(document.id) ?? [];
    const back = named.map(({ relation, by }): Related => {
      const names = { title: by.meta.title, number: known(by.meta.number), issuer: undefined };
      return { relation, direction: 'in', policy: by.id, ...names };
    });
    return [...out, ...back];
  }

  #namedBy(ids: readonly string[], relation: RelationName): readonly PolicyDocument[] {
    const named = ids.flatMap((id) => this.#naming.get(id) ?? []);
    const by = named.filter((each) => each.relation === relation).map((each) => each.by);
    // A draft explains, but sets nothing down.
    return [...new Set(by)].filter(({ meta }) => relation === 'explains' || meta.stage === '正式');
  }
}

interface Naming {
  readonly relation: RelationName;
  readonly by: PolicyDocument;
  readonly target: string;
}

interface VersionPlace {
  readonly versions: readonly WorkVersion[];
  readonly at: number;
}

function relationsOf({ meta }: PolicyDocument) {
  return Object.entries(meta.relations).flatMap(([relation, targets]) =>
    targets.map((target) => ({ relation: relation as RelationName, target })),
  );
}

function namingsOf(by: PolicyDocument): readonly Naming[] {
  return relationsOf(by).flatMap(({ relation, target }) =>
    typeof target === 'string' ? [{ relation, by, target }] : [],
  );
}

/** A later version has in it what came before it; one whose day is not known concerns the first. */
function concerns(
  from: IsoDate | undefined,
  { document, until }: { readonly document: PolicyDocument; readonly until: IsoDate | undefined },
): boolean {
  const since = document.meta.version?.from;
  if (from === undefined) return since === undefined;
  return (since === undefined || from > since) && (until === undefined || from <= until);
}

function laterOf({ id, meta, clauses }: PolicyDocument): LaterPolicy {
  return { id, title: meta.title, from: known(meta.effective) ?? known(meta.adopted), clauses };
}

function endingOf(document: PolicyDocument, how: EndingPolicy['how']): EndingPolicy {
  return { ...laterOf(document), how };
}

/** Unknown days first: what they bring about holds on every day. */
export function byDay(a: LaterPolicy, b: LaterPolicy): number {
  const [dayA, dayB] = [a.from ?? '', b.from ?? ''];
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
}
