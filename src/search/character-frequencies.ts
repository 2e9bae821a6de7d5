import type { Catalogue } from './index-format.ts';

/** All characters, the most frequent first, in classes of a factor √2. */
export type Frequencies = Pick<Catalogue, 'characters' | 'characterClasses'>;

/** `counts`: in how many clauses each character stands. */
export function writeFrequencies(counts: ReadonlyMap<string, number>): Frequencies {
  const classOf = (count: number) => Math.round(2 * Math.log2(count));
  const sorted = [...counts].sort(
    (a, b) => classOf(b[1]) - classOf(a[1]) || (a[0] < b[0] ? -1 : 1),
  );
  const classes: number[] = [];
  for (const [, count] of sorted) {
    const at = classOf(count);
    classes[at] = (classes[at] ?? 0) + 1;
  }
  return {
    characters: sorted.map(([character]) => character).join(''),
    characterClasses: Array.from(classes, (size) => size ?? 0),
  };
}

/** About in how many clauses each character stands. */
export function readFrequencies(frequencies: Frequencies): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let from = 0;
  for (let at = frequencies.characterClasses.length - 1; at >= 0; at -= 1) {
    const end = from + (frequencies.characterClasses[at] ?? 0);
    for (; from < end; from += 1) counts.set(frequencies.characters.charAt(from), 2 ** (at / 2));
  }
  return counts;
}
