import { filingDay } from '../document.ts';
import type { DocumentFacts, SentenceEntry } from '../document-facts.ts';
import { ruleFinding } from '../rules.ts';
import { findingIn, type LibraryCheck } from './check.ts';

/** Shorter sentences are too often formulas. */
const fewestLetters = 25;
/** A sentence of so many policies is a formula too: 以…为指导，全面贯彻党的…精神. */
const mostPolicies = 5;
/** Fewer common sentences are no copy of a document. */
const fewestSentences = 3;

interface Pair {
  readonly earlier: DocumentFacts;
  readonly later: DocumentFacts;
  count: number;
  longest: SentenceEntry;
  /** Line of the longest one in the earlier document. */
  line: number;
}

/**
 * Pairs of policies that share sentences word for word. Punctuation does not count; what explains,
 * reports on, amends, repeals or replaces another may say the same, and so may versions of one title. Linear in the sentences.
 */
export const repeatedSentences: LibraryCheck = function* ({ documents }) {
  const holders = new Map<number, { readonly at: number; readonly entry: SentenceEntry }[]>();
  documents.forEach((document, at) => {
    const own = new Set<number>();
    for (const entry of document.sentences) {
      const [hash, letters] = entry;
      if (letters < fewestLetters || own.has(hash)) continue;
      own.add(hash);
      const known = holders.get(hash);
      if (known === undefined) holders.set(hash, [{ at, entry }]);
      else if (known.length <= mostPolicies) known.push({ at, entry });
    }
  });
  const pairs = new Map<string, Pair>();
  for (const held of holders.values()) {
    if (held.length < 2 || held.length > mostPolicies) continue;
    for (const [index, a] of held.entries()) {
      for (const b of held.slice(index + 1))
        addPair(pairs, [documents[a.at], a.entry], [documents[b.at], b.entry]);
    }
  }
  const found = [...pairs.values()].filter(({ count }) => count >= fewestSentences);
  found.sort((a, b) =>
    a.later.file < b.later.file ? -1 : a.later.file > b.later.file ? 1 : b.count - a.count,
  );
  for (const { earlier, later, count, longest, line } of found) {
    const [, letters, ownLine, column] = longest;
    const words = {
      label: `${earlier.file}`,
      before: `${earlier.file}:${line}`,
      expected: count,
      detail: String(letters),
    };
    yield findingIn(later, { line: ownLine, column }, ruleFinding('sentence-repeated', words));
  }
};

type Held = readonly [document: DocumentFacts | undefined, entry: SentenceEntry];

function addPair(pairs: Map<string, Pair>, a: Held, b: Held): void {
  const [first, second] = [a, b].toSorted((x, y) => (dayOf(x[0]) < dayOf(y[0]) ? -1 : 1));
  const [earlier, later] = [first?.[0], second?.[0]];
  if (!first || !second || !earlier || !later || isTied(earlier, later)) return;
  const key = `${earlier.id} ${later.id}`;
  const pair = pairs.get(key);
  const [, , line] = first[1];
  if (pair === undefined) {
    pairs.set(key, { earlier, later, count: 1, longest: second[1], line });
    return;
  }
  pair.count += 1;
  if (second[1][1] > pair.longest[1]) {
    pair.longest = second[1];
    pair.line = line;
  }
}

/** Undated documents are taken as the latest: it is they that are being added. */
function dayOf(document: DocumentFacts | undefined): string {
  return `${(document && filingDay(document.meta)) ?? '9999'} ${document?.id ?? ''}`;
}

/** What implements another must not copy it; the other relations and versions of a title may. */
function isTied(a: DocumentFacts, b: DocumentFacts): boolean {
  return a.meta.title === b.meta.title || names(a, b) || names(b, a);
}

function names(by: DocumentFacts, { id, meta }: DocumentFacts): boolean {
  if (by.meta.version?.of === id) return true;
  const { explains, reportsOn, amends, repeals, replaces } = by.meta.relations;
  return [...explains, ...reportsOn, ...amends, ...repeals, ...replaces].some((target) =>
    typeof target === 'string'
      ? target === id
      : target.title === meta.title ||
        (target.number !== undefined && target.number === meta.number),
  );
}
