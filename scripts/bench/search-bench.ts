import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IndexReader } from '../../src/search/index-reader.ts';
import type { IndexedPolicy } from '../../src/search/indexed-policy.ts';
import type { Terminal } from '../lib/command-line.ts';
import { buildFolder, firstHits, kilobytes, quantile, ReadFolder } from './index-folder.ts';
import { lawPolicies } from './law-policies.ts';
import {
  askedQuestions,
  citationFigures,
  exactFigures,
  numberFigures,
  questionFigures,
  type RankFigures,
} from './search-figures.ts';
import { sampleQueries } from './search-queries.ts';

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
    const typed = queries.map(({ query }) => query);
    await weigh(folder, { what: 'phrase', queries: typed, io });
    await weigh(folder, { what: 'question', queries: askedQuestions(corpus), io });
    const index = await new ReadFolder(folder).open();
    await time(index, typed, io);
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
    const index = await new ReadFolder(folder).open();
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
  const { clauses, seconds, files, bytes } = await buildFolder(folder, policies);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  io.out(
    `search: index of ${clauses} clauses, ${policies.length} policies: ${seconds.toFixed(1)} s, ${files} files, ${(bytes / 1e6).toFixed(1)} MB; ${memory} MB of memory at most so far, the laws included`,
  );
}

interface Weighing {
  /** What is asked: `phrase`, `question`. */
  readonly what: string;
  readonly queries: readonly string[];
  readonly io: Terminal;
}

/** Bytes of a first answer with catalogue, and of later ones in a page that keeps what it has. */
async function weigh(folder: string, { what, queries, io }: Weighing): Promise<void> {
  const asked = queries.slice(0, 400);
  for (const whole of [false, true]) {
    const source = new ReadFolder(folder, { whole });
    const first: number[] = [];
    const later: number[] = [];
    for (const query of asked) {
      source.bytes = 0;
      await firstHits(await source.open(), query);
      first.push(source.bytes);
    }
    const page = await source.open();
    for (const query of asked) {
      source.bytes = 0;
      await firstHits(page, query);
      later.push(source.bytes);
    }
    const host = whole ? ' from a host that gives no parts of files' : '';
    io.out(`search: first ${what}, without script${host}: ${kilobytes(first)}`);
    io.out(`search: later ${what}, one after the other${host}: ${kilobytes(later)}`);
  }
}

async function time(index: IndexReader, queries: readonly string[], io: Terminal): Promise<void> {
  const asked = [...queries, pastedSentence(queries)];
  for (const query of asked) await firstHits(index, query);
  const times: number[] = [];
  for (const query of asked) {
    const started = performance.now();
    await firstHits(index, query);
    times.push(performance.now() - started);
  }
  const at = (share: number) => quantile(times, share).toFixed(1);
  const slowest = asked[times.indexOf(quantile(times, 1))] ?? '';
  io.out(
    `search: warm query: median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms (${slowest.slice(0, 20)})`,
  );
}

/** 200 characters, as somebody pastes them. */
function pastedSentence(queries: readonly string[]): string {
  return queries.join('，').replace(/["\s]/gu, '').slice(0, 200);
}
