import type { Clause } from '../policy/clause.ts';

/** A stretch of a clause's own text that is printed in one way. */
export type TextRun =
  | { readonly kind: 'text'; readonly text: string; readonly heading: boolean }
  | {
      readonly kind: 'correction';
      readonly printed: string;
      readonly reading: string | undefined;
      readonly heading: boolean;
    }
  | { readonly kind: 'footnote'; readonly id: string };

/**
 * Cuts a clause's text where its print changes: at the end of the run-in heading, around damaged
 * places, at footnote calls. The texts and printed readings together are the clause's text again.
 */
export function textRuns(
  clause: Pick<Clause, 'text' | 'headingLength' | 'corrections' | 'footnotes'>,
): readonly TextRun[] {
  const marks = [
    ...clause.corrections.map((correction) => ({ start: correction.start, correction })),
    ...clause.footnotes.map((call) => ({ start: call.at, call })),
  ].sort((a, b) => a.start - b.start);
  const runs: TextRun[] = [];
  let from = 0;
  const textUpTo = (end: number) => {
    for (const [start, stop] of [
      [from, Math.min(end, clause.headingLength)],
      [Math.max(from, clause.headingLength), end],
    ] as const) {
      if (stop > start) {
        const heading = stop <= clause.headingLength;
        runs.push({ kind: 'text', text: clause.text.slice(start, stop), heading });
      }
    }
    from = end;
  };
  for (const mark of marks) {
    textUpTo(mark.start);
    if ('call' in mark) {
      runs.push({ kind: 'footnote', id: mark.call.id });
      continue;
    }
    const { printed, reading } = mark.correction;
    const heading = from < clause.headingLength;
    runs.push({ kind: 'correction', printed, reading, heading });
    from = mark.start + printed.length;
  }
  textUpTo(clause.text.length);
  return runs;
}
