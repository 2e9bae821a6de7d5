import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkFiles } from '../../src/markdown/check-files.ts';
import { readFacts } from '../../src/markdown/read-facts.ts';
import { policyFiles, readPolicyFile, readRegistries } from '../../src/markdown/read-library.ts';
import type { Judged } from '../../src/policy/acceptance.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import {
  type CacheEntry,
  type CheckCache,
  noCheckCache,
  packFacts,
  unpackFacts,
} from './check-cache.ts';
import { readOnThreads } from './check-threads.ts';

export interface CheckFolderOptions {
  /** The day in China. */
  readonly today: IsoDate;
  /** Where lists come from that the folder lacks. */
  readonly defaults?: string;
  readonly cache?: CheckCache;
  /** Told now and then how many of the files that have changed were read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What is found in a content folder, ordered by file and place. Throws only where it is not there. */
export async function checkFolder(
  contentDir: string,
  { today, defaults = 'content', cache = noCheckCache, onProgress }: CheckFolderOptions,
): Promise<Judged> {
  const { value: registries, findings } = await readRegistries(contentDir, defaults);
  const paths = await policyFiles(contentDir);
  const entries = await readEntries(paths, cache, onProgress ?? (() => undefined));
  cache.keep(entries);
  const files = entries.map(({ id, json }, index) => ({
    id,
    facts: unpackFacts(json, relative(process.cwd(), paths[index] ?? '')),
  }));
  const hasFigure = (src: string) =>
    statSync(join(contentDir, src), { throwIfNoEntry: false })?.isFile() ?? false;
  const found = checkFiles(files, { contentDir, registries, today, hasFigure });
  return { findings: [...findings, ...found.findings], accepted: found.accepted };
}

/** Facts of all files in the order of their paths: from the cache, or read anew. */
async function readEntries(
  paths: readonly string[],
  cache: CheckCache,
  onProgress: (done: number, total: number) => void,
): Promise<readonly CacheEntry[]> {
  const entries = new Map<string, CacheEntry>();
  for (const path of paths) {
    const { id, sha256 } = await readPolicyFile(path);
    const json = cache.get(id, sha256);
    if (json !== undefined) entries.set(path, { id, sha256, json });
  }
  const changed = paths.filter((path) => !entries.has(path));
  let done = 0;
  const onRead = (count: number) => onProgress((done += count), changed.length);
  const read = await readOnThreads(changed, onRead);
  for (const [index, path] of changed.entries()) {
    const entry = read?.[index] ?? (await readHere(path));
    if (read === undefined) onRead(1);
    entries.set(path, entry);
  }
  return paths.flatMap((path) => entries.get(path) ?? []);
}

async function readHere(path: string): Promise<CacheEntry> {
  const source = await readPolicyFile(path);
  return { id: source.id, sha256: source.sha256, json: packFacts(readFacts(source)) };
}
