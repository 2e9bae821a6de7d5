import { type Clause, headingOf } from '../policy/clause.ts';
import { inlineClauses, isHeading } from '../policy/clause-blocks.ts';

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
