import { inDocumentOrder, readingOf } from '../policy/clause.ts';
import { citedPlaces } from '../policy/clause-citation.ts';
import type { Policy } from '../policy/policy.ts';
import {
  findFigures,
  findSums,
  type ReportFigure,
  type ReportSum,
} from '../policy/report-figures.ts';

interface PlacedFigure {
  readonly anchor: string;
  readonly place: string;
  readonly figure: ReportFigure;
}

/** All figures of a report in document order, and the totals whose parts add up. */
export function reportFigures({ clauses }: Pick<Policy, 'clauses'>): {
  readonly rows: readonly PlacedFigure[];
  readonly sums: readonly (ReportSum & { readonly anchor: string })[];
} {
  const places = citedPlaces(clauses);
  const read = [...inDocumentOrder(clauses)].map((clause) => ({
    anchor: clause.anchor,
    place: places.get(clause.anchor) ?? '',
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
