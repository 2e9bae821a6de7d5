/** A part of a text around some words of it. */
export interface Excerpt {
  readonly lead: string;
  readonly words: string;
  readonly tail: string;
  /** Where it begins in the text. */
  readonly start: number;
  /** True where the sentence goes on after it. */
  readonly cutAfter: boolean;
}

/** A longer sentence is cut at its commas: at least so much is left before the words, at most so much after. */
const before = 28;
const after = 48;

/**
 * The sentence in which words stand, from `from` on; of a long sentence the parts around them. Begins and
 * ends at marks of the text: no word is cut.
 */
export function excerptAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  from = 0,
): Excerpt {
  const lead = text.slice(from, start);
  const sentence = lastAfter(lead, /[。\n]/gu);
  const near = start - from - before;
  const begin =
    sentence >= near ? sentence : Math.max(sentence, lastAfter(lead.slice(0, near), /[，；]/gu));
  const rest = text.slice(end);
  const stop = /[。\n]|$/u.exec(rest);
  const length = (stop?.index ?? 0) + (stop?.[0] === '。' ? 1 : 0);
  const comma = length <= after ? 0 : lastAfter(rest.slice(0, after), /[，；]/gu);
  return {
    lead: lead.slice(begin),
    words: text.slice(start, end),
    tail: rest.slice(0, comma === 0 ? length : comma - 1),
    start: from + begin,
    cutAfter: comma !== 0,
  };
}

/** The place after the last mark; 0 where there is none. */
function lastAfter(text: string, marks: RegExp): number {
  return ([...text.matchAll(marks)].at(-1)?.index ?? -1) + 1;
}
