import type { Library } from '../policy/library.ts';
import { comparableClauses } from '../policy/likeness.ts';
import { topicReader } from '../policy/measures.ts';
import type { Policy } from '../policy/policy.ts';
import { type ReportedMeasure, reportedMeasures } from '../policy/promises.ts';
import { placedClauses } from './placed-clauses.ts';
import { type Region, regionLine, topicsInOrder } from '../policy/registry.ts';
import { isReport } from './report-lists.ts';

/** A report of which an editor says that it reports on a plan, measure by measure. */
export interface PlanReport {
  readonly report: Policy;
  readonly measures: readonly ReportedMeasure[];
  readonly heard: number;
}

/** A clause as a list shows it. */
interface ShownClause {
  readonly policy: Policy;
  readonly anchor: string;
  readonly place: string;
  readonly text: string;
}

/** A topic with what a plan sets down and reports of other places tell. */
export interface PromisedTopic {
  readonly topic: string;
  readonly planned: readonly ShownClause[];
  readonly told: readonly ShownClause[];
}

/** Whether a policy has a page about its reports: it has measures, and the library has reports. */
export function isPromise(policy: Policy, { policies }: Pick<Library, 'policies'>): boolean {
  return policy.measures.length > 0 && policies.some(isReport);
}

/** So many reports that are not on a plan are put beside it. */
const mostOthers = 3;

/** The reports on a plan, and the nearest others: of its place, of a place around or in it, the newest. */
export function reportsBeside(
  plan: Policy,
  { policies, regions }: Pick<Library, 'policies' | 'regions'>,
): { readonly own: readonly PlanReport[]; readonly others: readonly Policy[] } {
  const reports = policies.filter(isReport);
  const own = reports.filter(({ meta }) => meta.relations.reportsOn.includes(plan.id));
  return {
    own: own.map((report) => {
      const measures = reportedMeasures(plan, report);
      return { report, measures, heard: measures.filter((each) => isHeard(each)).length };
    }),
    others: reports
      .filter((report) => !own.includes(report))
      .map((report) => ({ report, distance: distanceOf(plan, report, regions) }))
      .toSorted((a, b) => a.distance - b.distance)
      .slice(0, mostOthers)
      .map(({ report }) => report),
  };
}

/** 0 for the same place, 1 for one that lies in the other, 2 for all others. */
function distanceOf(a: Policy, b: Policy, regions: readonly Region[]): number {
  if (a.region === b.region) return 0;
  const isWithin = (inner: Policy, outer: Policy) =>
    regionLine(regions, inner.region).includes(outer.region);
  return isWithin(a, b) || isWithin(b, a) ? 1 : 2;
}

function isHeard({ sentences }: ReportedMeasure): boolean {
  return sentences.length > 0;
}

/** Topics of a plan beside what other reports tell under the same topics; those that both have. */
export function promisedTopics(
  plan: Policy,
  { library, reports }: { readonly library: Library; readonly reports: readonly Policy[] },
): readonly PromisedTopic[] {
  const told = reports.flatMap((report) => clausesByTopic(report));
  const planned = clausesByTopic(plan);
  return topicsInOrder(library.topics)
    .map(({ id, name }) => ({
      topic: name,
      planned: planned.filter(({ topics }) => topics.includes(id)),
      told: told.filter(({ topics }) => topics.includes(id)),
    }))
    .filter(({ planned: own, told: others }) => own.length > 0 && others.length > 0);
}

function clausesByTopic(
  policy: Policy,
): readonly (ShownClause & { readonly topics: readonly string[] })[] {
  const topicsOf = topicReader(policy);
  const placed = placedClauses(policy);
  return comparableClauses(policy).map((clause) => ({
    policy,
    anchor: clause.anchor,
    place: placed.get(clause.anchor)?.place ?? '',
    text: clause.text,
    topics: topicsOf(clause),
  }));
}
