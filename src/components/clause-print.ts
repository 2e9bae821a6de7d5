import { type Clause, headingOf } from '../policy/clause.ts';

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

/** The first words of a clause, by which links without a number are told apart. */
export function linkName(clause: Clause): string {
  const text = clause.text === '' ? (inlineClauses(clause)[0]?.text ?? '') : clause.text;
  return [...text.trim()].slice(0, 12).join('');
}

/** A line of the contents tree. */
export interface ContentsEntry {
  readonly anchor: string;
  readonly label: string;
  readonly text: string;
  readonly children: readonly ContentsEntry[];
}

/**
 * The contents of a document, two levels deep: headings, and items with a run-in heading. A single
 * enclosed document is no level of its own; articles are listed only where nothing else is.
 */
export function contentsOf(clauses: readonly Clause[], depth = 0): readonly ContentsEntry[] {
  if (depth === 2) return [];
  return clauses.flatMap((clause): readonly ContentsEntry[] => {
    const { anchor } = clause;
    // A full-width blank keeps its place where a line of the contents is cut at it.
    const label = clause.gap === '' ? clause.label : `${clause.label}　`;
    if (clause.kind === 'title') {
      const below = contentsOf(clause.children, depth);
      return below.length > 0 ? below : [{ anchor, label: '', text: clause.text, children: [] }];
    }
    if (isHeading(clause)) {
      return [
        { anchor, label, text: clause.text, children: contentsOf(clause.children, depth + 1) },
      ];
    }
    if (clause.kind !== 'item' || clause.headingLength === 0) return [];
    return [{ anchor, label, text: headingOf(clause), children: [] }];
  });
}
