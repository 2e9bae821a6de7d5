import { readingOf } from '../policy/clause.ts';
import type { Policy } from '../policy/policy.ts';
import {
  findFigures,
  findSums,
  type ReportFigure,
  type ReportSum,
} from '../policy/report-figures.ts';
import { placedClauses } from './placed-clauses.ts';

interface PlacedFigure {
  readonly anchor: string;
  readonly place: string;
  readonly figure: ReportFigure;
}

/** Whether a policy reports, so that its figures are read. */
export function isReport({ meta }: Policy): boolean {
  return meta.type === '报告';
}

/** All figures of a report in document order, and the totals whose parts add up. */
export function reportFigures(policy: Policy): {
  readonly rows: readonly PlacedFigure[];
  readonly sums: readonly (ReportSum & { readonly anchor: string })[];
} {
  const read = [...placedClauses(policy)].map(([anchor, { clause, place }]) => ({
    anchor,
    place,
    figures: findFigures(readingOf(clause)),
  }));
  return {
    rows: read.flatMap(({ anchor, place, figures }) =>
      figures.map((figure) => ({ anchor, place, figure })),
    ),
    sums: read.flatMap(({ anchor, figures }) =>
      findSums(figures).map((sum) => ({ ...sum, anchor })),
    ),
  };
}
