import type { IndexReader } from './index-reader.ts';
import { normalText } from './normal-text.ts';
import { offsetsOf } from './offsets.ts';
import type { PostingList } from './posting-list.ts';

/** A gram of a phrase and where in the phrase it begins. */
export interface Piece {
  readonly gram: string;
  readonly at: number;
}

/** A block of lists weighs about as much as so many blocks of texts … */
const textsPerList = 0.5;
/** … and the first hits are shown anyway, with as many texts. */
const shownAnyway = 4;

/**
 * Where a phrase stands, exactly: its clauses, how often in each, and the offsets at which it begins
 * unless the whole phrase is one heavy gram. The phrase is normal text, of one character at least.
 */
export async function findPhrase(index: IndexReader, phrase: string): Promise<PostingList> {
  if (index.isIndexed(phrase)) return index.postings(phrase);
  const pieces = rarestFirst(index, coverOf(index, phrase));
  let found: PostingList | undefined;
  let from = 0;
  while (from < pieces.length) {
    // Two lists at first; what is left of a long phrase is mostly decided by then.
    const next = pieces.slice(from, from + 2);
    from += next.length;
    const lists = await Promise.all(next.map(({ gram }) => index.postings(gram)));
    for (const [nth, list] of lists.entries()) {
      const shifted = shift(list, next[nth]?.at ?? 0);
      found = found === undefined ? shifted : intersect(found, shifted);
      if (found.clauses.length === 0) return found;
    }
    const left = pieces.slice(from);
    if (found !== undefined && left.length > 0 && isCheaperRead(index, found, left)) {
      return await readAndCompare(index, found, phrase);
    }
  }
  return found ?? index.postings('');
}

/**
 * Grams with places that cover a phrase, as few as can be. A gram that is heavy is made longer until
 * it is not; where it cannot grow to the right within the phrase it grows to the left.
 */
function coverOf(index: IndexReader, phrase: string): readonly Piece[] {
  const pieces: { start: number; end: number }[] = [];
  for (let at = 0; at + 1 < phrase.length; at += 1) {
    let end = at + 2;
    while (end < phrase.length && index.isHeavy(phrase.slice(at, end))) end += 1;
    let start = at;
    while (start > 0 && index.isHeavy(phrase.slice(start, end))) start -= 1;
    pieces.push({ start, end });
  }
  const cover: Piece[] = [];
  let covered = 0;
  while (covered < phrase.length) {
    const fitting = pieces.filter(({ start, end }) => start <= covered && end > covered);
    const best = fitting.reduce((a, b) => (b.end > a.end ? b : a));
    cover.push({ gram: phrase.slice(best.start, best.end), at: best.start });
    covered = best.end;
  }
  return cover;
}

/** By how rare their characters are: so they say the most for the least. */
function rarestFirst(index: IndexReader, cover: readonly Piece[]): readonly Piece[] {
  const product = ({ gram }: Piece) =>
    [...gram].reduce((all, character) => all * (index.frequency(character) / index.size), 1);
  return cover.toSorted((a, b) => product(a) - product(b));
}

/** Whether the texts of the clauses found weigh less than the lists that are left. */
function isCheaperRead(
  index: IndexReader,
  { clauses }: PostingList,
  left: readonly Piece[],
): boolean {
  const asked = new Set(left.map(({ gram }) => index.blockOfList(gram)));
  const lists = [...asked].filter((block) => !index.isLoaded(block)).length;
  if (clauses.length > 100 || clauses.some((clause) => clause >= index.size)) return false;
  const blocks = new Set([...clauses].map((clause) => index.blockOf(clause))).size;
  return lists > 0 && blocks <= shownAnyway + lists * textsPerList;
}

/** Keeps the clauses whose text has the phrase. */
async function readAndCompare(
  index: IndexReader,
  { clauses }: PostingList,
  phrase: string,
): Promise<PostingList> {
  const shown = await Promise.all([...clauses].map((clause) => index.clause(clause)));
  const rows = shown.map(({ text }, at) => ({
    clause: clauses[at] ?? 0,
    offsets: offsetsOf(normalText(text), phrase),
  }));
  const kept = rows.filter(({ offsets }) => offsets.length > 0);
  return {
    clauses: Uint32Array.from(kept, ({ clause }) => clause),
    counts: Uint32Array.from(kept, ({ offsets }) => offsets.length),
    offsets: Uint32Array.from(kept.flatMap(({ offsets }) => offsets)),
  };
}

/** Places of a gram as places of the phrase in which it begins at `at`. */
function shift(list: PostingList, at: number): PostingList {
  if (at === 0 || list.offsets === undefined) return list;
  const clauses: number[] = [];
  const counts: number[] = [];
  const offsets: number[] = [];
  let from = 0;
  list.clauses.forEach((clause, nth) => {
    const end = from + (list.counts[nth] ?? 0);
    const before = offsets.length;
    for (; from < end; from += 1) {
      const offset = list.offsets?.[from] ?? 0;
      if (offset >= at) offsets.push(offset - at);
    }
    if (offsets.length === before) return;
    clauses.push(clause);
    counts.push(offsets.length - before);
  });
  return {
    clauses: Uint32Array.from(clauses),
    counts: Uint32Array.from(counts),
    offsets: Uint32Array.from(offsets),
  };
}

/** Places that are in both lists. */
function intersect(a: PostingList, b: PostingList): PostingList {
  const clauses: number[] = [];
  const counts: number[] = [];
  const offsets: number[] = [];
  let [nthA, nthB, fromA, fromB] = [0, 0, 0, 0];
  while (nthA < a.clauses.length && nthB < b.clauses.length) {
    const [clauseA, clauseB] = [a.clauses[nthA] ?? 0, b.clauses[nthB] ?? 0];
    const endA = fromA + (a.counts[nthA] ?? 0);
    const endB = fromB + (b.counts[nthB] ?? 0);
    if (clauseA === clauseB) {
      const before = offsets.length;
      while (fromA < endA && fromB < endB) {
        const [offsetA, offsetB] = [a.offsets?.[fromA] ?? 0, b.offsets?.[fromB] ?? 0];
        if (offsetA === offsetB) offsets.push(offsetA);
        if (offsetA <= offsetB) fromA += 1;
        if (offsetB <= offsetA) fromB += 1;
      }
      if (offsets.length > before) {
        clauses.push(clauseA);
        counts.push(offsets.length - before);
      }
    }
    if (clauseA <= clauseB) {
      nthA += 1;
      fromA = endA;
    }
    if (clauseB <= clauseA) {
      nthB += 1;
      fromB = endB;
    }
  }
  return {
    clauses: Uint32Array.from(clauses),
    counts: Uint32Array.from(counts),
    offsets: Uint32Array.from(offsets),
  };
}
