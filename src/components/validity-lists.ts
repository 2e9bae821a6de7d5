import { basisRadar, type ChangedBasis } from '../policy/basis-radar.ts';
import type { Between } from '../policy/between.ts';
import { type IsoDate, nextDay } from '../policy/dates.ts';
import { known } from '../policy/document.ts';
import type { Library } from '../policy/library.ts';
import type { Policy } from '../policy/policy.ts';
import { assessmentDay, type ValidityPeriod, type ValidityStatus } from '../policy/validity.ts';
import { periodsAttribute, type Tally } from '../policy/validity-label.ts';
import { printedValidity } from './validity-print.ts';

/** A policy in a catalogue, as long as it has the status of that catalogue. */
export interface CatalogueEntry extends Between {
  readonly policy: Policy;
  readonly period: ValidityPeriod;
  /** What comes next. */
  readonly next: ValidityPeriod | undefined;
}

/** All that has a status on a day or will have it later, in the order of the library. */
export function catalogueOf(
  { policies }: Pick<Library, 'policies'>,
  { status, day }: { readonly status: ValidityStatus; readonly day: IsoDate },
): readonly CatalogueEntry[] {
  return policies.flatMap((policy) => {
    const { periods } = printedValidity(policy, day);
    return periods.flatMap((period, at) => {
      const next = periods[at + 1];
      if (period.status !== status || (next?.from !== undefined && next.from <= day)) return [];
      return [{ policy, period, next, from: period.from, until: next?.from }];
    });
  });
}

/** The policies of a library by their periods from a day on. */
export function tallyOf({ policies }: Pick<Library, 'policies'>, day: IsoDate): Tally {
  const counts = new Map<string, number>();
  for (const policy of policies) {
    const { now, periods } = printedValidity(policy, day);
    const later = periods.filter(({ from }) => from !== undefined && from > day);
    const key = periodsAttribute([{ status: now.status }, ...later]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts];
}

/** A change of validity that is still to come. */
export interface ComingChange extends Between {
  readonly policy: Policy;
  readonly day: IsoDate;
  readonly period: ValidityPeriod;
}

/** What will change after a day, the next first; each is told until its day has come. */
export function comingChanges(
  { policies }: Pick<Library, 'policies'>,
  day: IsoDate,
): readonly ComingChange[] {
  return policies
    .flatMap((policy) =>
      printedValidity(policy, day).periods.flatMap((period) =>
        period.from !== undefined && period.from > day
          ? [{ policy, day: period.from, period, from: undefined, until: period.from }]
          : [],
      ),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** A policy that ends within six months. */
export interface DueAssessment extends Between {
  readonly policy: Policy;
  readonly expires: IsoDate;
}

/** What is to be assessed because it ends within six months, now or later; the next end first. */
export function dueAssessments(
  { policies }: Pick<Library, 'policies'>,
  day: IsoDate,
): readonly DueAssessment[] {
  return policies
    .flatMap((policy) => {
      const [from, expires] = [assessmentDay(policy.meta), known(policy.meta.expires)];
      if (from === undefined || expires === undefined || expires < day) return [];
      // What is repealed or replaced before it ends needs none.
      const ended = printedValidity(policy, day).periods.find(({ status }) => status === '已废止');
      const until = [nextDay(expires), ended?.from].filter((each) => each !== undefined);
      return [{ policy, expires, from, until: until.toSorted()[0] }];
    })
    .filter(({ from, until }) => until === undefined || from < until)
    .toSorted((a, b) => (a.expires < b.expires ? -1 : 1));
}

/** Policies whose basis has changed, now or later, each told while it is so. */
export function changedBases(library: Library, day: IsoDate): readonly ChangedBasis[] {
  return basisRadar(library).filter(({ until }) => until === undefined || until > day);
}
