import { bracketMarks } from './punctuation-brackets.ts';
import { numberBrackets } from './punctuation-numbers.ts';
import { quoteMarks } from './punctuation-quotes.ts';
import { stopMarks } from './punctuation-stops.ts';
import { MarkedLine } from './marked-line.ts';
import type { Edit } from './edit.ts';
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
  const line = new MarkedLine(text);
  // Brackets first: a comma behind a bracket asks what the bracket is.
  numberBrackets(line);
  bracketMarks(line);
  quoteMarks(line);
  stopMarks(line);
  return { edits: line.edits(), seen: line.sightings() };
}
