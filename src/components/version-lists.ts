import { chineseDate, type IsoDate } from '../policy/dates.ts';
import type { Library } from '../policy/library.ts';
import type { Policy } from '../policy/policy.ts';
import { type ClauseChange, versionChanges } from '../policy/version-changes.ts';
import type { Work } from '../policy/versions.ts';
import { placedClauses } from './placed-clauses.ts';

/** A version of a text, as its timeline shows it. */
export interface ShownVersion {
  readonly policy: Policy;
  readonly from: IsoDate | undefined;
  /** The first day on which the text read otherwise; undefined for the last version. */
  readonly until: IsoDate | undefined;
  /** What made it: decisions in the library that changed the version before. */
  readonly madeBy: readonly { readonly id: string; readonly title: string }[];
}

/** The versions of a text, the first first. */
export function shownVersions({ versions }: Work<Policy>): readonly ShownVersion[] {
  return versions.map(({ policy, from }, at) => ({
    policy,
    from,
    until: versions[at + 1]?.from,
    madeBy: versions[at - 1]?.policy.amendedBy ?? [],
  }));
}

/** Two versions of a text, of which the newer one has a page that compares them. */
export interface VersionPair {
  readonly work: Work<Policy>;
  readonly older: Policy;
  readonly newer: Policy;
}

/** Any two versions of a text. */
export function versionPairs(work: Work<Policy>): readonly VersionPair[] {
  return work.versions.flatMap(({ policy: newer }, at) =>
    work.versions.slice(0, at).map(({ policy: older }) => ({ work, older, newer })),
  );
}

/** The page that compares two versions: `/policies/b-2020/changes/b-2016/`. */
export function changesPath({ newer, older }: Pick<VersionPair, 'newer' | 'older'>): string {
  return `/policies/${newer.id}/changes/${older.id}/`;
}

/** The page of a text with all its versions. */
export function versionsPath({ id }: Pick<Work<Policy>, 'id'>): string {
  return `/policies/${id}/versions/`;
}

/** What a version of a text is called beside the others: 2020年5月1日起的文本; undefined for a text of one version. */
export function versionName(library: Pick<Library, 'work'>, { id }: Policy): string | undefined {
  const version = library.work(id)?.versions.find(({ policy }) => policy.id === id);
  if (version === undefined) return undefined;
  return version.from === undefined ? '最初的文本' : `${chineseDate(version.from)}起的文本`;
}

/** A clause that was changed, or a run of clauses that were not. */
export type ShownChange =
  | {
      readonly kind: 'unchanged';
      /** The first and the last of the run that a number leads to. */
      readonly ends: readonly string[];
      readonly count: number;
    }
  | {
      readonly kind: ClauseChange['kind'];
      readonly change: ClauseChange;
      /** How it is cited in either version; empty where no number leads to it. */
      readonly olderPlace: string;
      readonly newerPlace: string;
    };

/**
 * What differs between two versions in the order of the newer one, runs that do not differ as one
 * entry, and all of it in a sentence.
 */
export function shownChanges({ older, newer }: VersionPair): {
  readonly shown: readonly ShownChange[];
  readonly summary: string;
} {
  const [olds, news] = [placedClauses(older), placedClauses(newer)];
  const shown: ShownChange[] = [];
  let unchanged: string[] = [];
  const close = () => {
    if (unchanged.length === 0) return;
    const numbered = unchanged.filter((place) => place !== '');
    const ends = [...new Set([numbered[0], numbered.at(-1)])].filter(
      (place) => place !== undefined,
    );
    shown.push({ kind: 'unchanged', ends, count: unchanged.length });
    unchanged = [];
  };
  for (const change of versionChanges(older.clauses, newer.clauses)) {
    const olderPlace = olds.get(change.older?.anchor ?? '')?.place ?? '';
    const newerPlace = news.get(change.newer?.anchor ?? '')?.place ?? '';
    if (change.kind === 'same' && !change.moved) unchanged.push(newerPlace);
    else {
      close();
      shown.push({ kind: change.kind, change, olderPlace, newerPlace });
    }
  }
  close();
  return { shown, summary: summaryOf(shown) };
}

/** How each kind of change is called, beside a clause and in the sentence that counts them. */
export const changeNames: Readonly<Record<ClauseChange['kind'], string>> = {
  changed: '改了文字',
  added: '新增',
  removed: '删去',
  same: '只改编号或者位置',
  marks: '只改标点或者空白',
};

function summaryOf(shown: readonly ShownChange[]): string {
  const counts = Object.entries(changeNames).flatMap(([kind, name]) => {
    const count = shown.filter((entry) => entry.kind === kind).length;
    return count === 0 ? [] : [`${name}的${count}处`];
  });
  return counts.length === 0 ? '没有不同' : counts.join('，');
}
