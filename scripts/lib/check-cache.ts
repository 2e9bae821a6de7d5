import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { FileFacts } from '../../src/markdown/read-facts.ts';
import { digestOf } from './input-digest.ts';
import { isAlive } from './lock.mjs';

/**
 * What was read of the files of one content folder, by their names and bytes, and what was found. A
 * file begins with a line that says what it is and ends with the digest of all before it; whatever
 * is cut off, foreign, or written by other code is no cache.
 */
export interface CheckCache {
  /** JSON of facts without the file's name; undefined where the file is new or has changed. */
  readonly get: (id: string, sha256: string) => string | undefined;
  /** Keeps these and forgets all others. Never fails: a cache that cannot be written is none. */
  readonly keep: (entries: readonly CacheEntry[]) => void;
  /** What was found the last time, where all that it depends on had this digest. */
  readonly result: (digest: string) => string | undefined;
  readonly keepResult: (digest: string, json: string) => void;
}

export interface CacheEntry {
  readonly id: string;
  readonly sha256: string;
  readonly json: string;
}

const format = 'zhengdian-check 1';

/** The cache of a content folder below `cacheDir`; `root` is the project whose code reads files. */
export function openCheckCache(cacheDir: string, contentDir: string, root: string): CheckCache {
  const folder = resolve(contentDir);
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const code = digestOf(root, ['src/policy', 'src/markdown', 'package-lock.json']);
  const head = JSON.stringify({ format, code, node: process.version, folder });
  const documentsPath = join(cacheDir, `${name}.documents.jsonl`);
  const resultPath = join(cacheDir, `${name}.result.jsonl`);
  let documents: ReadonlyMap<string, string> | undefined;
  const known = () => (documents ??= readEntries(documentsPath, head));
  const save = (path: string, entries: readonly CacheEntry[]) => {
    try {
      mkdirSync(cacheDir, { recursive: true });
      forgetLostFolders(cacheDir);
      writeEntries(path, head, entries);
    } catch {
      // A full or read-only disk makes the next check slow, not this one wrong.
    }
  };
  return {
    get: (id, sha256) => known().get(keyOf(id, sha256)),
    keep(entries) {
      const isSame =
        entries.length === known().size &&
        entries.every(({ id, sha256 }) => known().has(keyOf(id, sha256)));
      if (!isSame) save(documentsPath, entries);
    },
    result: (digest) => readEntries(resultPath, head).get(keyOf('result', digest)),
    keepResult: (sha256, json) => save(resultPath, [{ id: 'result', sha256, json }]),
  };
}

/** No cache: everything is read anew and nothing is kept. */
export const noCheckCache: CheckCache = {
  get: () => undefined,
  keep: () => undefined,
  result: () => undefined,
  keepResult: () => undefined,
};

/** Facts as a cache holds them: where the file lies is no part of them. */
export function packFacts({ findings, document }: FileFacts): string {
  const stripped = findings.map(({ file: _, ...finding }) => finding);
  return JSON.stringify({ findings: stripped, document: document && { ...document, file: '' } });
}

export function unpackFacts(json: string, file: string): FileFacts {
  const { findings, document } = JSON.parse(json) as Omit<FileFacts, 'file'>;
  return {
    file,
    findings: findings.map((finding) => ({ ...finding, file })),
    document: document && { ...document, file },
  };
}

function readEntries(path: string, head: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const end = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
  const body = bytes.subarray(0, end);
  const digest = bytes.subarray(end).toString('utf8').trimEnd();
  if (end === 0 || digest !== createHash('sha256').update(body).digest('hex')) return entries;
  let start = 0;
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', start)) {
    const line = body.toString('utf8', start, at);
    if (start === 0 && line !== head) return entries;
    const [id = '', sha256 = ''] = line.split(' ', 2);
    if (start > 0) entries.set(`${id} ${sha256}`, line.slice(id.length + sha256.length + 2));
    start = at + 1;
  }
  return entries;
}

/** Beside its place first, then moved there, so that a reader never sees half of it. */
function writeEntries(path: string, head: string, entries: readonly CacheEntry[]): void {
  const fresh = `${path}.${process.pid}`;
  const hash = createHash('sha256');
  const file = openSync(fresh, 'w');
  try {
    const put = (line: string) => {
      const bytes = Buffer.from(`${line}\n`, 'utf8');
      hash.update(bytes);
      let at = 0;
      while (at < bytes.length) at += writeSync(file, bytes, at);
    };
    put(head);
    for (const { id, sha256, json } of entries) put(`${keyOf(id, sha256)} ${json}`);
    writeSync(file, `${hash.digest('hex')}\n`);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
}

/** Caches of folders that are gone, and what a killed check left. */
function forgetLostFolders(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) {
    const path = join(cacheDir, name);
    const pid = /\.jsonl\.(?<pid>\d+)$/u.exec(name)?.groups?.['pid'];
    const isLeft = pid !== undefined && !isAlive(Number(pid));
    if (isLeft || (name.endsWith('.jsonl') && !existsSync(folderOf(path)))) {
      rmSync(path, { force: true });
    }
  }
}

/** The content folder that a cache was made of; empty where its first line says none. */
function folderOf(path: string): string {
  const start = Buffer.alloc(8192);
  const file = openSync(path, 'r');
  const length = readSync(file, start);
  closeSync(file);
  try {
    const head: unknown = JSON.parse(start.toString('utf8', 0, length).split('\n', 1)[0] ?? '');
    return (head as { readonly folder?: string }).folder ?? '';
  } catch {
    return '';
  }
}

/** A name without blanks. */
function keyOf(id: string, sha256: string): string {
  return `${Buffer.from(id, 'utf8').toString('base64url')} ${sha256}`;
}
