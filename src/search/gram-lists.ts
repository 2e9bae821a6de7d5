import type { ClauseTexts } from './clause-texts.ts';
import type { PostingList } from './posting-list.ts';

/** The longest gram: what stands in more places than `heavy` at this length has no longer ones. */
export const longestGram = 12;

/**
 * Which grams there are. Every character is one, and every pair. A gram that stands in more than
 * `heavyFrom` places is heavy: its list has no offsets, and instead each gram that is one character
 * longer, to the left or to the right, has a list too. So every phrase can be covered by grams that
 * are not heavy, or is a gram itself: no phrase needs a long list.
 */
export interface Gram {
  readonly gram: string;
  readonly list: PostingList;
  readonly places: number;
}

/** All grams with their lists, in the order of their UTF-16 units. */
export function* gramLists(texts: ClauseTexts, heavyFrom: number): Generator<Gram> {
  const { units } = texts;
  const locate = clauseLocator(texts);
  const heavyLength = heavyLengths(units, heavyFrom);
  const places = placesByCharacter(units);
  const sorter = new NextUnitSorter();
  /** Longest gram that is indexed at a place. */
  const reach = (at: number) =>
    Math.min(longestGram, Math.max(2, (heavyLength[at] ?? 0) + 1, (heavyLength[at + 1] ?? 0) + 1));

  function* below(gram: string, here: Uint32Array): Generator<Gram> {
    const length = gram.length;
    const longer = length === 1 ? here : here.filter((at) => reach(at) > length);
    if (longer.length === 0) return;
    for (const { unit, places: group } of sorter.sort(units, longer, length)) {
      if (unit === 0) continue;
      const next = gram + String.fromCharCode(unit);
      const heavy = group.length > heavyFrom && next.length < longestGram;
      yield { gram: next, places: group.length, list: locate(group, !heavy) };
      yield* below(next, group);
    }
  }

  for (const { unit, places: group } of places) {
    const gram = String.fromCharCode(unit);
    yield { gram, places: group.length, list: locate(group, false) };
    yield* below(gram, group);
  }
}

/** How long the longest heavy gram is that begins at each place; 0 where not even the pair is. */
function heavyLengths(units: Uint16Array, heavyFrom: number): Uint8Array {
  const lengths = new Uint8Array(units.length + 1);
  // Only what is heavy at both ends can be heavy one character longer.
  const pairs = new Map<number, number>();
  for (let at = 0; at + 1 < units.length; at += 1) {
    const [a, b] = [units[at] ?? 0, units[at + 1] ?? 0];
    if (a === 0 || b === 0) continue;
    const key = a * 0x1_0000 + b;
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  const heavyPairs = new Set([...pairs].filter(([, n]) => n > heavyFrom).map(([key]) => key));
  pairs.clear();
  if (heavyPairs.size === 0) return lengths;
  for (let at = 0; at + 1 < units.length; at += 1) {
    if (heavyPairs.has((units[at] ?? 0) * 0x1_0000 + (units[at + 1] ?? 0))) lengths[at] = 2;
  }
  for (let length = 3; length < longestGram; length += 1) {
    const counts = new Map<string, number>();
    const candidate = (at: number) =>
      lengths[at] === length - 1 && (lengths[at + 1] ?? 0) >= length - 1;
    const gramAt = (at: number) =>
      String.fromCharCode(...units.subarray(at, Math.min(at + length, units.length)));
    for (let at = 0; at + length <= units.length; at += 1) {
      if (!candidate(at)) continue;
      const gram = gramAt(at);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
    const heavy = new Set([...counts].filter(([, n]) => n > heavyFrom).map(([gram]) => gram));
    if (heavy.size === 0) break;
    // From the end, so that the place behind still has its length of the round before.
    const marked: number[] = [];
    for (let at = 0; at + length <= units.length; at += 1) {
      if (candidate(at) && heavy.has(gramAt(at))) marked.push(at);
    }
    for (const at of marked) lengths[at] = length;
  }
  return lengths;
}

/** The places of each character, ascending, the characters in order. */
function* placesByCharacter(
  units: Uint16Array,
): Generator<{ readonly unit: number; readonly places: Uint32Array }> {
  const counts = new Uint32Array(0x1_0001);
  for (const unit of units) counts[unit + 1] = (counts[unit + 1] ?? 0) + 1;
  for (let unit = 0; unit < 0x1_0000; unit += 1) {
    counts[unit + 1] = (counts[unit + 1] ?? 0) + (counts[unit] ?? 0);
  }
  const next = counts.slice();
  const places = new Uint32Array(units.length);
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    const slot = next[unit] ?? 0;
    places[slot] = at;
    next[unit] = slot + 1;
  }
  for (let unit = 1; unit < 0x1_0000; unit += 1) {
    const [start, end] = [counts[unit] ?? 0, counts[unit + 1] ?? 0];
    if (start < end) yield { unit, places: places.subarray(start, end) };
  }
}

/** Sorts places by the unit that follows at a distance; stable, so that they stay ascending. */
class NextUnitSorter {
  readonly #counts = new Uint32Array(0x1_0000);

  sort(
    units: Uint16Array,
    places: Uint32Array,
    distance: number,
  ): readonly { readonly unit: number; readonly places: Uint32Array }[] {
    const counts = this.#counts;
    const seen: number[] = [];
    for (const at of places) {
      const unit = units[at + distance] ?? 0;
      if (counts[unit] === 0) seen.push(unit);
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
    seen.sort((a, b) => a - b);
    const sorted = new Uint32Array(places.length);
    const groups: { unit: number; places: Uint32Array }[] = [];
    let start = 0;
    for (const unit of seen) {
      const end = start + (counts[unit] ?? 0);
      groups.push({ unit, places: sorted.subarray(start, end) });
      counts[unit] = start;
      start = end;
    }
    for (const at of places) {
      const unit = units[at + distance] ?? 0;
      const slot = counts[unit] ?? 0;
      sorted[slot] = at;
      counts[unit] = slot + 1;
    }
    for (const unit of seen) counts[unit] = 0;
    return groups;
  }
}

/** Turns ascending places into clauses, counts and offsets. */
function clauseLocator(
  texts: ClauseTexts,
): (places: Uint32Array, withOffsets: boolean) => PostingList {
  const { units, starts } = texts;
  const blockBits = 6;
  /** The clause in which each block of places begins. */
  const firstClause = new Uint32Array((units.length >> blockBits) + 2);
  for (let block = 0, clause = 0; block < firstClause.length; block += 1) {
    while ((starts[clause + 1] ?? Infinity) <= block << blockBits) clause += 1;
    firstClause[block] = clause;
  }
  const clauses = new Uint32Array(units.length === 0 ? 0 : texts.clauses);
  const counts = new Uint32Array(clauses.length);
  return (places, withOffsets) => {
    const offsets = withOffsets ? new Uint32Array(places.length) : undefined;
    let found = 0;
    let current = -1;
    let end = 0;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      if (place >= end) {
        let clause = Math.max(current, firstClause[place >> blockBits] ?? 0);
        while ((starts[clause + 1] ?? Infinity) <= place) clause += 1;
        current = clause;
        end = starts[clause + 1] ?? Infinity;
        clauses[found] = clause;
        counts[found] = 0;
        found += 1;
      }
      counts[found - 1] = (counts[found - 1] ?? 0) + 1;
      if (offsets !== undefined) offsets[at] = place - (starts[current] ?? 0);
    }
    return { clauses: clauses.slice(0, found), counts: counts.slice(0, found), offsets };
  };
}
