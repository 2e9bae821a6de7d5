import type { PlacedCitation } from '../policy/citation-graph.ts';
import type { Clause } from '../policy/clause.ts';

/** A stretch of a clause's own text that is printed in one way. */
export type TextRun =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly heading: boolean;
      /** What the stretch refers to, wholly or as a part of a longer reference. */
      readonly cites?: PlacedCitation;
    }
  | {
      readonly kind: 'correction';
      readonly printed: string;
      readonly reading: string | undefined;
      readonly heading: boolean;
    }
  | { readonly kind: 'footnote'; readonly id: string };

type RunsOf = Pick<Clause, 'text' | 'headingLength' | 'corrections' | 'footnotes'>;

/**
 * Cuts a clause's text where its print changes: at the end of the run-in heading, around damaged
 * places, references to documents and clauses, at footnote calls. The texts and printed readings
 * together are the clause's text again.
 */
export function textRuns(
  clause: RunsOf,
  citations: readonly PlacedCitation[] = [],
): readonly TextRun[] {
  const marks = [
    ...clause.corrections.map((correction) => ({ start: correction.start, correction })),
    ...clause.footnotes.map((call) => ({ start: call.at, call })),
  ].sort((a, b) => a.start - b.start);
  const cited = citedStretches(clause, citations);
  const runs: TextRun[] = [];
  let from = 0;
  const textUpTo = (end: number) => {
    const cuts = [
      clause.headingLength,
      ...cited.flatMap(({ start, end: stop }) => [start, stop]),
    ].filter((cut) => cut > from && cut < end);
    const borders = [...new Set([from, ...cuts, end])].sort((a, b) => a - b);
    borders.slice(0, -1).forEach((start, nth) => {
      const stop = borders[nth + 1] ?? end;
      if (stop <= start) return;
      const heading = stop <= clause.headingLength;
      const inside = cited.find((each) => each.start <= start && stop <= each.end);
      const text = clause.text.slice(start, stop);
      runs.push({ kind: 'text', text, heading, ...(inside && { cites: inside.citation }) });
    });
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

interface Stretch {
  /** Offsets in the printed text. */
  readonly start: number;
  readonly end: number;
  readonly citation: PlacedCitation;
}

/** Citations as they stand in print, the inner of two that overlap first. */
function citedStretches(clause: RunsOf, citations: readonly PlacedCitation[]): readonly Stretch[] {
  return citations
    .map((citation) => ({
      start: printedOffset(clause, citation.start),
      end: printedOffset(clause, citation.end),
      citation,
    }))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** Where a place of a clause's reading stands in its printed text. */
function printedOffset({ corrections }: RunsOf, offset: number): number {
  let shift = 0;
  for (const { start, printed, reading = printed } of corrections) {
    if (offset <= start + shift) break;
    const within = Math.min(offset - start - shift, reading.length);
    if (within < reading.length) return start + Math.min(within, printed.length);
    shift += reading.length - printed.length;
  }
  return offset - shift;
}
