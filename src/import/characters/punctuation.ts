import { bracketMarks } from './punctuation-brackets.ts';
import { numberBrackets } from './punctuation-numbers.ts';
import { quoteMarks } from './punctuation-quotes.ts';
import { stopMarks } from './punctuation-stops.ts';
import { MarkedLine } from './marked-line.ts';
import type { Edit } from '../edit.ts';
import type { Sighting } from './sighting.ts';

/** What may be a half-width mark that Chinese print has full-width. */
const asciiMark = /[,:;()?!"'<>~[\]－‐‑–-]|\.(?![0-9])/u;
/** A 文号 whose year stands in brackets of any kind but 〔〕. */
const otherBracket = /[［【（﹝〖][0-9０-９]{4}/u;

/**
 * Half-width marks of a Chinese line become full-width ones, each where its neighbours show that it
 * belongs to Chinese text. Marks of figures, times, addresses of the web and Latin words stay. What
 * stays beside a Han character is told.
 */
export function punctuationEdits(text: string): {
  readonly edits: readonly Edit[];
  readonly seen: readonly Sighting[];
} {
  if (!(asciiMark.test(text) || otherBracket.test(text)) || !/\p{Script=Han}/u.test(text)) {
    return { edits: [], seen: [] };
  }
  const edits = new Map<number, Edit>();
  let now = text;
  for (let round = 1; ; round += 1) {
    const line = new MarkedLine(now);
    // Brackets first: a comma behind a bracket asks what the bracket is.
    numberBrackets(line);
    bracketMarks(line);
    quoteMarks(line);
    stopMarks(line);
    const found = line.edits();
    for (const edit of found) edits.set(edit.start, edit);
    now = line.units.join('');
    // A mark that was changed may show what its neighbour is; no line of print needs a third look.
    if (found.length === 0 || round === mostRounds) {
      return { edits: [...edits.values()].toSorted(byStart), seen: line.sightings() };
    }
  }
}

const mostRounds = 4;

function byStart(a: Edit, b: Edit): number {
  return a.start - b.start;
}
