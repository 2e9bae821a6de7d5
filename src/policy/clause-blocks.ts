import type { Clause } from './clause.ts';

/** Clauses that are printed as headings; all others are paragraphs. */
export function isHeading(clause: Clause): boolean {
  switch (clause.kind) {
    case 'part':
    case 'chapter':
    case 'section':
    case 'division':
    case 'heading':
    case 'title':
    case 'annex':
      return true;
    case 'article':
    case 'item':
    case 'point':
    case 'paragraph':
    case 'salutation':
    case 'signature':
    case 'date':
    case 'notation':
    case 'table':
    case 'figure':
      return false;
    default:
      return clause.kind satisfies never;
  }
}

/** The points 「一是…二是…」 that go on in a clause's own paragraph, in order. */
export function inlineClauses(clause: Clause): readonly Clause[] {
  return clause.children
    .filter((child) => !child.startsBlock)
    .flatMap((child) => [child, ...inlineClauses(child)]);
}

/** The clauses below a clause that start a block of their own. */
export function blockClauses(clause: Clause): readonly Clause[] {
  return clause.children.flatMap((child) => (child.startsBlock ? [child] : blockClauses(child)));
}
