import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildClauseIndex } from '../../src/search/build-index.ts';
import { search } from '../../src/search/engine.ts';
import { IndexReader } from '../../src/search/index-reader.ts';
import type { IndexedPolicy } from '../../src/search/indexed-policy.ts';

/** The day on which everything is asked. */
export const day = '2026-11-25';

/** As many hits as the page shows of each list at first. */
export const shownAtFirst = 10;

export interface BuiltFolder {
  readonly clauses: number;
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
}

/** Writes an index into a folder, and measures that. */
export async function buildFolder(
  folder: string,
  policies: readonly IndexedPolicy[],
): Promise<BuiltFolder> {
  await mkdir(folder, { recursive: true });
  let bytes = 0;
  const started = performance.now();
  const built = await buildClauseIndex(policies, async (name, content) => {
    bytes += content.length;
    await writeFile(join(folder, name), content);
  });
  return { ...built, bytes, seconds: (performance.now() - started) / 1000 };
}

/**
 * Opens an index of a folder again and again, and counts the bytes that are read. `whole`: as from a
 * host that gives no parts of files; a browser keeps these.
 */
export class ReadFolder {
  bytes = 0;
  readonly #folder: string;
  readonly #whole: boolean;

  constructor(folder: string, { whole = false } = {}) {
    this.#folder = folder;
    this.#whole = whole;
  }

  open(): Promise<IndexReader> {
    const known = new Set<string>();
    return IndexReader.open(async (name, _fresh, range) => {
      const content = await readFile(join(this.#folder, name));
      const part =
        range === undefined || this.#whole ? content : content.subarray(range.start, range.end);
      if (!known.has(name) || part !== content) this.bytes += part.length;
      known.add(name);
      return part;
    });
  }
}

/** What a page does first: the answer, and the hits that are seen. */
export async function firstHits(index: IndexReader, query: string): Promise<void> {
  const answer = await search(index, { query, day });
  await answer.hits('exact', 0, shownAtFirst);
  if (answer.summary.near > 0) await answer.hits('near', 0, shownAtFirst);
}

/** The value below which a share of all lies; the greatest for 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function kilobytes(values: readonly number[]): string {
  const at = (share: number) => Math.round(quantile(values, share) / 1024);
  return `median ${at(0.5)} KB, p95 ${at(0.95)} KB, worst ${at(1)} KB`;
}
