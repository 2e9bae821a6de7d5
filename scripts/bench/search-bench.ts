import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClauseIndex } from '../../src/search/build-index.ts';
import { search } from '../../src/search/engine.ts';
import { IndexReader } from '../../src/search/index-reader.ts';
import type { IndexedPolicy } from '../../src/search/indexed-policy.ts';
import type { Terminal } from '../lib/command-line.ts';
import { lawPolicies } from './law-policies.ts';
import {
  citationFigures,
  exactFigures,
  numberFigures,
  questionFigures,
  type RankFigures,
} from './search-figures.ts';
import { sampleQueries } from './search-queries.ts';

export const day = '2026-11-25';

/** Prints the figures of the search; false where an exact answer differs from a scan. */
export async function benchSearch(
  corpus: string,
  { clauses, io }: { readonly clauses: number; readonly io: Terminal },
): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengdian-search-'));
  try {
    const policies: IndexedPolicy[] = [];
    for await (const policy of lawPolicies(corpus, clauses)) policies.push(policy);
    await build(folder, policies, io);
    const queries = sampleQueries(policies);
    await weigh(
      folder,
      queries.map(({ query }) => query),
      io,
    );
    const index = await openFolder(folder);
    await time(
      index,
      queries.map(({ query }) => query),
      io,
    );
    const exact = await exactFigures(index, policies, queries);
    io.out(
      `search: ${exact.equal} of ${exact.asked} answers equal to a scan; recall ${exact.recall.toFixed(4)}, precision ${exact.precision.toFixed(4)}`,
    );
    for (const line of exact.differing.slice(0, 20)) io.out(`  differs: ${line}`);
    return exact.differing.length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The figures that are asked of the laws as they are, without made ones. */
export async function benchSearchAnswers(corpus: string, io: Terminal): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengdian-search-'));
  try {
    const policies: IndexedPolicy[] = [];
    for await (const policy of lawPolicies(corpus, 0)) policies.push(policy);
    await build(folder, policies, io);
    const index = await openFolder(folder);
    const cited = await citationFigures(index, policies);
    tellRanks('法名第N条', cited, io);
    tellRanks('文号 in six spellings', await numberFigures(index, policies), io);
    const asked = await questionFigures(index, corpus);
    io.out(
      `search: ${asked.questions} questions: R@10 ${asked.at10.toFixed(3)}, R@100 ${asked.at100.toFixed(3)}, ${asked.milliseconds.toFixed(1)} ms each`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tellRanks(what: string, { asked, first, missed }: RankFigures, io: Terminal): void {
  const share = ((first / asked) * 100).toFixed(2);
  io.out(`search: ${what} answered first: ${first} of ${asked}, ${share} %`);
  for (const line of missed.slice(0, 20)) io.out(`  missed: ${line}`);
}

async function build(
  folder: string,
  policies: readonly IndexedPolicy[],
  io: Terminal,
): Promise<void> {
  let bytes = 0;
  const started = performance.now();
  const source = (async function* () {
    yield* policies;
  })();
  const { clauses, files } = await buildClauseIndex(source, async (name, content) => {
    bytes += content.length;
    await writeFile(join(folder, name), content);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  io.out(
    `search: index of ${clauses} clauses, ${policies.length} policies: ${seconds} s, ${files} files, ${(bytes / 1e6).toFixed(1)} MB; ${memory} MB of memory at most so far, the laws included`,
  );
}

function openFolder(folder: string): Promise<IndexReader> {
  return IndexReader.open((name) => readFile(join(folder, name)));
}

/** Bytes of a first answer with catalogue, and of later ones in a warm page, ten hits each. */
async function weigh(folder: string, queries: readonly string[], io: Terminal): Promise<void> {
  let bytes = 0;
  const read = async (name: string) => {
    const content = await readFile(join(folder, name));
    bytes += content.length;
    return content;
  };
  const first: number[] = [];
  const alone: number[] = [];
  for (const query of queries.slice(0, 400)) {
    bytes = 0;
    const index = await IndexReader.open(read);
    const opened = bytes;
    await firstHits(index, query);
    first.push(bytes);
    alone.push(bytes - opened);
  }
  const page = await IndexReader.open(read);
  const later: number[] = [];
  for (const query of queries.slice(0, 400)) {
    bytes = 0;
    await firstHits(page, query);
    later.push(bytes);
  }
  io.out(`search: first answer, without script: ${kilobytes(first)}`);
  io.out(`search: an answer with nothing kept: ${kilobytes(alone)}`);
  io.out(`search: later answers of one page, one after the other: ${kilobytes(later)}`);
}

/** As many hits as a page shows at first. */
export const shownAtFirst = 5;

export async function firstHits(index: IndexReader, query: string): Promise<void> {
  const answer = await search(index, { query, day });
  await answer.hits('exact', 0, shownAtFirst);
}

async function time(index: IndexReader, queries: readonly string[], io: Terminal): Promise<void> {
  const asked = [...queries, pastedSentence(queries)];
  for (const query of asked) await firstHits(index, query);
  const times: [number, string][] = [];
  for (const query of asked) {
    const started = performance.now();
    await firstHits(index, query);
    times.push([performance.now() - started, query]);
  }
  times.sort((a, b) => a[0] - b[0]);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const worst = times.at(-1);
  io.out(
    `search: warm query: median ${at(0.5)?.[0].toFixed(1)} ms, p95 ${at(0.95)?.[0].toFixed(1)} ms, worst ${worst?.[0].toFixed(1)} ms (${worst?.[1].slice(0, 20)})`,
  );
}

/** 200 characters, as somebody pastes them. */
function pastedSentence(queries: readonly string[]): string {
  return queries.join('，').replace(/["\s]/gu, '').slice(0, 200);
}

export function kilobytes(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1024,
    );
  return `median ${at(0.5)} KB, p95 ${at(0.95)} KB, worst ${at(1)} KB`;
}
