import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../../src/markdown/read-library.ts';
import type { PlacedMeasure } from '../../src/policy/policy.ts';

/** A list that somebody made by reading the texts. */
export function readingList<T>(name: string): readonly T[] {
  return JSON.parse(
    readFileSync(join('tests', 'fixtures', 'reading', `${name}.json`), 'utf8'),
  ) as readonly T[];
}

/** The measures of those policies, in order. */
export async function measuresOfPolicies(
  ids: readonly string[],
): Promise<readonly PlacedMeasure[]> {
  const { policies } = await readLibrary('content');
  return policies
    .filter(({ id }) => ids.includes(id))
    .flatMap((policy) => policy.measures.map((measure) => ({ policy, measure })));
}

/** How a reading compares with a list: both as lines of which each stands once. */
export interface Agreement {
  /** Of what was read, the part that is in the list. */
  readonly precision: number;
  /** Of the list, the part that was read. */
  readonly recall: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

export function agreement(list: readonly string[], read: readonly string[]): Agreement {
  const [truth, found] = [new Set(list), new Set(read)];
  const missed = [...truth].filter((line) => !found.has(line));
  const wrong = [...found].filter((line) => !truth.has(line));
  return {
    precision: found.size === 0 ? 0 : 1 - wrong.length / found.size,
    recall: truth.size === 0 ? 0 : 1 - missed.length / truth.size,
    missed,
    wrong,
  };
}
