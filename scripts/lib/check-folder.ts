import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles } from '../../src/markdown/check-files.ts';
import type { PolicyFile } from '../../src/markdown/read-document.ts';
import { type FileFacts, readFacts } from '../../src/markdown/read-facts.ts';
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

/** A file that was seen but not kept in memory. */
type SeenFile = Omit<PolicyFile, 'bytes'> & { readonly path: string };

/** What is found in a content folder, ordered by file and place. Throws only where it is not there. */
export async function checkFolder(
  contentDir: string,
  { today, defaults = 'content', cache = noCheckCache, onProgress }: CheckFolderOptions,
): Promise<Judged> {
  const { value: registries, findings } = await readRegistries(contentDir, defaults);
  const seen: SeenFile[] = [];
  for (const path of await policyFiles(contentDir)) {
    const { id, file, sha256 } = readPolicyFile(path);
    seen.push({ path, id, file, sha256 });
  }
  const hasFigure = (src: string) =>
    statSync(join(contentDir, src), { throwIfNoEntry: false })?.isFile() ?? false;
  const digest = digestOfAll({ contentDir, today, registries, findings, seen });
  const last = readResult(cache.result(digest), hasFigure);
  if (last !== undefined) return last;
  const entries = await readEntries(seen, cache, onProgress ?? (() => undefined));
  cache.keep(entries);
  const files = entries.map(({ id, json }, index) => ({
    id,
    facts: unpackFacts(json, seen[index]?.file ?? ''),
  }));
  const found = checkFiles(files, { contentDir, registries, today, hasFigure });
  const result = { findings: [...findings, ...found.findings], accepted: found.accepted };
  const figures = figuresOf(
    files.map(({ facts }) => facts),
    hasFigure,
  );
  cache.keepResult(digest, JSON.stringify({ figures, result } satisfies KeptResult));
  return result;
}

interface KeptResult {
  /** Pictures that documents show, and whether they were there. */
  readonly figures: Readonly<Record<string, boolean>>;
  readonly result: Judged;
}

function readResult(
  json: string | undefined,
  hasFigure: (src: string) => boolean,
): Judged | undefined {
  if (json === undefined) return undefined;
  const { figures, result } = JSON.parse(json) as KeptResult;
  const isSame = Object.entries(figures).every(([src, isThere]) => hasFigure(src) === isThere);
  return isSame ? result : undefined;
}

function figuresOf(
  files: readonly FileFacts[],
  hasFigure: (src: string) => boolean,
): Readonly<Record<string, boolean>> {
  const figures = files.flatMap(({ document }) => document?.figures ?? []);
  return Object.fromEntries(figures.map(({ src }) => [src, hasFigure(src)]));
}

function digestOfAll(all: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** Facts of all files in their order: from the cache, or read anew. */
async function readEntries(
  seen: readonly SeenFile[],
  cache: CheckCache,
  onProgress: (done: number, total: number) => void,
): Promise<readonly CacheEntry[]> {
  const entries = new Map<string, CacheEntry>();
  for (const { path, id, sha256 } of seen) {
    const json = cache.get(id, sha256);
    if (json !== undefined) entries.set(path, { id, sha256, json });
  }
  const changed = seen.map(({ path }) => path).filter((path) => !entries.has(path));
  let done = 0;
  const onRead = (count: number) => {
    done += count;
    onProgress(done, changed.length);
  };
  const read = await readOnThreads(changed, onRead);
  for (const [index, path] of changed.entries()) {
    entries.set(path, read?.[index] ?? readHere(path));
    if (read === undefined) onRead(1);
  }
  return seen.flatMap(({ path }) => entries.get(path) ?? []);
}

function readHere(path: string): CacheEntry {
  const source = readPolicyFile(path);
  return { id: source.id, sha256: source.sha256, json: packFacts(readFacts(source)) };
}
