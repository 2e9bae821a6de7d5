import { chineseNumeral, parseNumeral } from '../policy/numerals.ts';
import type { IndexReader } from './index-reader.ts';
import { normalText } from './normal-text.ts';
import { offsetsOf } from './offsets.ts';
import { findPhrase } from './phrase.ts';
import type { PostingList } from './posting-list.ts';
import type { Near, Phrase, Term } from './query-language.ts';

/** Clauses that meet a term, ascending, and in how many places each does. */
export interface Matches {
  readonly clauses: Uint32Array;
  readonly counts: Uint32Array;
}

/** Where a term stands, titles among the clauses. May reject with `MissingPart`. */
export async function findTerm(index: IndexReader, term: Term): Promise<Matches> {
  if (term.kind === 'near') return await findNear(index, term);
  const lists = await Promise.all(waysOfWriting(term).map((text) => findPhrase(index, text)));
  return lists.length === 1 && lists[0] !== undefined ? lists[0] : union(lists);
}

const digitNumber = /第(?<number>\d{1,4})(?=[条款项目章节编])/gu;
const chineseNumber = /第(?<number>[〇零一二三四五六七八九十百千]{1,9})(?=[条款项目章节编])/gu;

/** A phrase as it is typed and, unless quoted, with its 第33条 as 第三十三条 and the other way. */
export function waysOfWriting({
  text,
  quoted,
}: Pick<Phrase, 'text' | 'quoted'>): readonly string[] {
  if (quoted || !text.includes('第')) return [text];
  const chinese = text.replace(
    digitNumber,
    (_, number: string) => `第${chineseNumeral(Number(number))}`,
  );
  const digits = text.replace(chineseNumber, (words: string, number: string) => {
    const value = parseNumeral(number);
    return value === undefined ? words : `第${value}`;
  });
  return [...new Set([text, chinese, digits])];
}

/** Lists put together; a place that several have counts once for each. */
export function union(lists: readonly Matches[]): Matches {
  const counts = new Map<number, number>();
  for (const list of lists) {
    list.clauses.forEach((clause, at) => {
      counts.set(clause, (counts.get(clause) ?? 0) + (list.counts[at] ?? 0));
    });
  }
  const clauses = Uint32Array.from(counts.keys()).sort();
  return { clauses, counts: clauses.map((clause) => counts.get(clause) ?? 0) };
}

/** More clauses than this are not read to see how far apart two words stand. */
const mostRead = 2_000;

/** Both phrases within a distance, in either order, of one clause, neither a part of the other. */
async function findNear(index: IndexReader, { first, second, within }: Near): Promise<Matches> {
  const [a, b] = await Promise.all([stretchesOf(index, first), stretchesOf(index, second)]);
  const inB = new Set(b.clauses);
  const both = a.clauses.filter((clause) => inB.has(clause));
  const clauses: number[] = [];
  const counts: number[] = [];
  const mustRead = !a.isPlaced || !b.isPlaced;
  if (mustRead && both.length > mostRead) throw new TooCommon(`${first.words} ~ ${second.words}`);
  for (const clause of both) {
    if (mustRead && clause >= index.size) continue;
    const text = mustRead ? normalText((await index.clause(clause)).text) : '';
    const others = b.at(clause, text);
    const count = a
      .at(clause, text)
      .filter((one) => others.some((other) => isClose(one, other, within))).length;
    if (count === 0) continue;
    clauses.push(clause);
    counts.push(count);
  }
  return { clauses: Uint32Array.from(clauses), counts: Uint32Array.from(counts) };
}

/** Where a phrase stands in a clause, in every way of writing it. */
interface Stretches {
  readonly clauses: Uint32Array;
  /** Whether the index knows the places; else the text tells them. */
  readonly isPlaced: boolean;
  readonly at: (clause: number, text: string) => readonly Stretch[];
}

type Stretch = readonly [start: number, end: number];

async function stretchesOf(index: IndexReader, phrase: Phrase): Promise<Stretches> {
  const ways = await Promise.all(
    waysOfWriting(phrase).map(async (text) => {
      const list = await findPhrase(index, text);
      return { text, list, places: placesOf(list) };
    }),
  );
  return {
    clauses: union(ways.map(({ list }) => list)).clauses,
    isPlaced: ways.every(({ places }) => places !== undefined),
    at: (clause, read) =>
      ways.flatMap(({ text, places }) => {
        const starts = places === undefined ? offsetsOf(read, text) : (places.get(clause) ?? []);
        return starts.map((start): Stretch => [start, start + text.length]);
      }),
  };
}

function isClose(one: Stretch, other: Stretch, within: number): boolean {
  const gap = one[0] < other[0] ? other[0] - one[1] : one[0] - other[1];
  return gap >= 0 && gap <= within;
}

/** Two words so common that their distance cannot be asked for; its message names them. */
export class TooCommon extends Error {}

function placesOf({ clauses, counts, offsets }: PostingList) {
  if (offsets === undefined) return undefined;
  const places = new Map<number, readonly number[]>();
  let from = 0;
  clauses.forEach((clause, at) => {
    const end = from + (counts[at] ?? 0);
    places.set(clause, [...offsets.subarray(from, end)]);
    from = end;
  });
  return places;
}
