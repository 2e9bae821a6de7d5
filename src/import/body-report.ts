import { linesOf, type DraftItem } from './draft.ts';
import { sourceOf, textOf } from './edit.ts';
import {
  type CharacterCount,
  countCharacters,
  type ReportedChange,
  type ReportedEdit,
  type ReportedLeftOut,
} from './import-report.ts';
import { type RemarkId, remarkOf } from './remarks.ts';

/** The changes in the lines of a body, by kind, in the order in which the kinds first occur. */
export function bodyChanges(items: readonly DraftItem[]): readonly ReportedChange[] {
  const byKind = new Map<RemarkId, { count: number; edits: ReportedEdit[] }>();
  for (const { place, pieces } of linesOf(items)) {
    for (const { source, text, why } of pieces) {
      why.forEach((id, index) => {
        const entry = byKind.get(id) ?? { count: 0, edits: [] };
        entry.count += 1;
        // A run that was changed for several reasons is told once, under the first.
        if (index === 0) entry.edits.push({ place, source, text });
        byKind.set(id, entry);
      });
    }
  }
  return [...byKind].map(([id, { count, edits }]) => {
    const { what, advice } = remarkOf(id);
    return { id, what, why: advice, count, edits };
  });
}

/** Counts the characters of a document on both sides; see `CharacterCount`. */
export function countDocument(
  body: readonly DraftItem[],
  changes: readonly ReportedChange[],
  leftOut: readonly ReportedLeftOut[],
): CharacterCount {
  const lines = linesOf(body);
  const edits = changes.flatMap((change) => change.edits);
  const out = sum(leftOut, ({ text }) => text);
  return {
    source: sum(lines, sourceOf) + out,
    body: sum(lines, textOf),
    leftOut: out,
    from: sum(edits, ({ source }) => source),
    into: sum(edits, ({ text }) => text),
  };
}

/** True where no character is missing on either side. */
export function isAccounted({ source, body, leftOut, from, into }: CharacterCount): boolean {
  return source === body + leftOut + from - into;
}

function sum<T>(list: readonly T[], text: (each: T) => string): number {
  return list.reduce((total, each) => total + countCharacters(text(each)), 0);
}
