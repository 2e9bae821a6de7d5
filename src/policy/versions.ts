import type { IsoDate } from './dates.ts';
import { known } from './document.ts';
import type { PolicyDocument } from './policy.ts';

/** A text that has been changed: all its versions in the library, each a document of its own. */
export interface Work<Version extends PolicyDocument = PolicyDocument> {
  /** Id of its first version. It stands in the address of the work. */
  readonly id: string;
  /** Two at least, in the order of their days. */
  readonly versions: readonly WorkVersion<Version>[];
}

export interface WorkVersion<Version extends PolicyDocument = PolicyDocument> {
  readonly policy: Version;
  /** The day from which the text reads so; undefined for a first version whose own day is unknown. */
  readonly from: IsoDate | undefined;
}

/**
 * The works of a library that have more than one version. A version of what is not there, of itself or
 * of another later version belongs to no work: the check says so.
 */
export function worksOf<Version extends PolicyDocument>(
  policies: readonly Version[],
): readonly Work<Version>[] {
  const firsts = new Map(
    policies.filter(({ meta }) => meta.version === undefined).map((policy) => [policy.id, policy]),
  );
  const later = Map.groupBy(
    policies.filter(({ meta }) => firsts.has(meta.version?.of ?? '')),
    ({ meta }) => meta.version?.of ?? '',
  );
  return [...later].flatMap(([id, policiesOfWork]) => {
    const first = firsts.get(id);
    if (first === undefined) return [];
    const versions = [
      { policy: first, from: firstDay(first) },
      ...policiesOfWork
        .map((policy) => ({ policy, from: policy.meta.version?.from }))
        .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)),
    ];
    return [{ id, versions }];
  });
}

/** The text that a work has on a day; undefined before its first one. */
export function versionOn<Version extends PolicyDocument>(
  { versions }: Work<Version>,
  day: IsoDate,
): WorkVersion<Version> | undefined {
  return versions.findLast(({ from }) => from === undefined || from <= day);
}

/** The day on which the first version began to hold, as far as it is known. */
function firstDay({ meta }: PolicyDocument): IsoDate | undefined {
  return known(meta.effective) ?? known(meta.adopted) ?? known(meta.published);
}
