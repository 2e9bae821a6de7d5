import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { type Browser, chromium, type Page, type Response } from 'playwright';
import { search } from '../../src/search/engine.ts';
import type { IndexedClause, IndexedPolicy } from '../../src/search/indexed-policy.ts';
import { normalText } from '../../src/search/normal-text.ts';
import { findBrowser } from '../lib/browser.ts';
import type { Terminal } from '../lib/command-line.ts';
import { startStaticServer } from '../lib/static-server.ts';
import {
  buildFolder,
  type BuiltFolder,
  day,
  firstHits,
  kilobytes,
  quantile,
  ReadFolder,
  shownAtFirst,
} from './index-folder.ts';
import { lawPolicies } from './law-policies.ts';
import { type SampleQuery, sampleQueries } from './search-queries.ts';

/** So many phrases are asked, of words that both can look for: no signs, no Latin letters. */
const asked = 60;
const quotedPhrase = /^"\p{Script=Han}{3,12}"$/u;

/**
 * Prints the figures of the clause search beside those of Pagefind as it comes, with a record for
 * each of the same clauses, in its own segmentation of Chinese.
 */
export async function benchPeer(
  corpus: string,
  { clauses, io }: { readonly clauses: number; readonly io: Terminal },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengdian-peer-'));
  try {
    const policies = await lawsOfSize(corpus, clauses);
    const ourFolder = join(folder, 'clause-index');
    const ours = await buildFolder(ourFolder, policies);
    const site = join(folder, 'site');
    const peer = await buildPagefind(site, policies);
    const against = `search: against Pagefind ${peer.version}, a record per clause, ${clauses.toLocaleString('en')} clauses`;
    io.out(
      `${against}: index ${ratio(ours.seconds, peer.seconds, 's')}; files ${ratio(ours.files, peer.files, '')}; ${ratio(ours.bytes / 1e6, peer.bytes / 1e6, 'MB')} (ours : Pagefind)`,
    );
    const phrases = sampleQueries(policies)
      .filter(({ query }) => quotedPhrase.test(query))
      .slice(0, asked);
    const wanted = phrases.map(({ phrase }) => scan(policies, phrase));
    const ourAnswers = await askOurs(ourFolder, phrases, policies);
    tell(`${against}: ours, in Node`, ourAnswers, { wanted, io });
    io.out(
      `${against}: ours, first answer: ${kilobytes(ourAnswers.bytes)}; ${await engineScript()}`,
    );
    const options = await findBrowser(io.err);
    if (options === undefined) {
      io.out(`${against}: skipped: Pagefind's answers. There is no browser to ask it in.`);
      return;
    }
    const browser = await chromium.launch(options);
    try {
      const answers = await askPagefind(browser, site, phrases);
      tell(`${against}: Pagefind, in the browser`, answers, { wanted, io });
      io.out(
        `${against}: Pagefind, first answer, scripts and wasm included: ${kilobytes(answers.bytes)}`,
      );
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first laws, the last of them cut off where there are enough clauses. */
async function lawsOfSize(corpus: string, clauses: number): Promise<readonly IndexedPolicy[]> {
  const policies: IndexedPolicy[] = [];
  let left = clauses;
  for await (const policy of lawPolicies(corpus, clauses)) {
    policies.push({ ...policy, clauses: policy.clauses.slice(0, left) });
    left -= policy.clauses.length;
    if (left <= 0) break;
  }
  return policies;
}

type Built = Pick<BuiltFolder, 'seconds' | 'files' | 'bytes'>;

/** Writes `pagefind/` and an empty Chinese page into a folder. */
async function buildPagefind(
  site: string,
  policies: readonly IndexedPolicy[],
): Promise<Built & { readonly version: string }> {
  await mkdir(site);
  await writeFile(
    join(site, 'index.html'),
    '<!doctype html><html lang="zh"><meta charset="utf-8"><title>法</title><link rel="icon" href="data:,">\n',
  );
  const outputPath = join(site, 'pagefind');
  const started = performance.now();
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const policy of policies) {
      for (const clause of policy.clauses) {
        const added = await index.addCustomRecord({
          url: addressOf(policy, clause),
          language: 'zh',
          content: clause.text.trim(),
          meta: { title: `${policy.title} ${clause.citation || clause.label}`.trim() },
        });
        if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
      }
    }
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
  const seconds = (performance.now() - started) / 1000;
  const entries = await readdir(outputPath, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const { parentPath, name } of files) bytes += (await stat(join(parentPath, name))).size;
  const entry = await readFile(join(outputPath, 'pagefind-entry.json'), 'utf8');
  return { seconds, files: files.length, bytes, version: JSON.parse(entry).version };
}

function addressOf({ id }: IndexedPolicy, { anchor }: IndexedClause): string {
  return `/policies/${id}/#${anchor}`;
}

/** The addresses of all clauses in which a phrase stands, as reading them finds. */
function scan(policies: readonly IndexedPolicy[], phrase: string): ReadonlySet<string> {
  const found = policies.flatMap((policy) =>
    policy.clauses
      .filter(({ text }) => normalText(text).includes(phrase))
      .map((clause) => addressOf(policy, clause)),
  );
  return new Set(found);
}

/** What one of the two says to all phrases. */
interface Answers {
  /** The addresses of the clauses that are found, by phrase. */
  readonly found: readonly (readonly string[])[];
  /** Milliseconds of each phrase with its first hits, when it has been asked before. */
  readonly times: readonly number[];
  /** Bytes that each phrase costs who asks nothing else, first hits included. */
  readonly bytes: readonly number[];
}

async function askOurs(
  folder: string,
  phrases: readonly SampleQuery[],
  policies: readonly IndexedPolicy[],
): Promise<Answers> {
  const source = new ReadFolder(folder);
  const bytes: number[] = [];
  for (const { query } of phrases) {
    source.bytes = 0;
    await firstHits(await source.open(), query);
    bytes.push(source.bytes);
  }
  const index = await source.open();
  const found: string[][] = [];
  for (const { query } of phrases) {
    await firstHits(index, query);
    const places = (await search(index, { query, day })).places('exact');
    found.push(
      places.flatMap(({ policy, clause }) => {
        const of = policies[policy];
        const at = of?.clauses[clause];
        return of === undefined || at === undefined ? [] : [addressOf(of, at)];
      }),
    );
  }
  const times: number[] = [];
  for (const { query } of phrases) {
    const started = performance.now();
    await firstHits(index, query);
    times.push(performance.now() - started);
  }
  return { found, times, bytes };
}

async function askPagefind(
  browser: Browser,
  site: string,
  phrases: readonly SampleQuery[],
): Promise<Answers> {
  const server = await startStaticServer({ root: site, base: '/', host: '127.0.0.1', port: 0 });
  try {
    const queries = phrases.map(({ query }) => query);
    const bytes: number[] = [];
    const page = await browser.newPage();
    for (const query of queries) bytes.push(await bytesOfFirst(page, server.url, query));
    await page.goto(server.url);
    await answersIn(page, queries, Infinity);
    const warm = await answersIn(page, queries, shownAtFirst);
    const all = await answersIn(page, queries, Infinity);
    return {
      found: all.map(({ addresses }) => addresses),
      times: warm.map(({ milliseconds }) => milliseconds),
      bytes,
    };
  } finally {
    await server.close();
  }
}

/** Of a page that has kept nothing; packed where the server packs, without the page itself. */
async function bytesOfFirst(page: Page, url: string, query: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
  await page.goto(url);
  const responses: Response[] = [];
  const note = (response: Response) => responses.push(response);
  page.on('response', note);
  await answersIn(page, [query], shownAtFirst);
  page.off('response', note);
  let bytes = 0;
  for (const response of responses) {
    const body = await response.body();
    // Playwright knows no packed size of a worker's script.
    bytes += 'content-encoding' in response.headers() ? packedSize(body) : body.length;
  }
  return bytes;
}

/** What the module `pagefind/pagefind.js` gives. */
interface Pagefind {
  readonly search: (query: string) => Promise<{
    readonly results: readonly { readonly data: () => Promise<{ readonly raw_url: string }> }[];
  }>;
}

interface PageAnswer {
  readonly milliseconds: number;
  readonly addresses: readonly string[];
}

/** Asks one query after the other in a page, and loads so many hits of each. */
function answersIn(
  page: Page,
  queries: readonly string[],
  most: number,
): Promise<readonly PageAnswer[]> {
  const script = new URL('/pagefind/pagefind.js', page.url()).href;
  return page.evaluate(
    async ({ script, queries, most }) => {
      const pagefind: Pagefind = await import(script);
      const answers: PageAnswer[] = [];
      for (const query of queries) {
        const started = performance.now();
        const { results } = await pagefind.search(query);
        const hits = await Promise.all(results.slice(0, most).map((result) => result.data()));
        const milliseconds = performance.now() - started;
        answers.push({ milliseconds, addresses: hits.map(({ raw_url }) => raw_url) });
      }
      return answers;
    },
    { script, queries, most },
  );
}

function tell(
  who: string,
  { found, times }: Answers,
  { wanted, io }: { readonly wanted: readonly ReadonlySet<string>[]; readonly io: Terminal },
): void {
  let [right, given, expected, whole] = [0, 0, 0, 0];
  wanted.forEach((addresses, at) => {
    const got = new Set(found[at]);
    const both = [...got].filter((address) => addresses.has(address)).length;
    right += both;
    given += got.size;
    expected += addresses.size;
    if (both === addresses.size) whole += 1;
  });
  io.out(
    `${who}: ${wanted.length} phrases: recall ${(right / expected).toFixed(4)} (${right} of ${expected}), precision ${(right / given).toFixed(4)}, ${whole} phrases found wherever they stand; warm query p95 ${quantile(times, 0.95).toFixed(1)} ms, worst ${quantile(times, 1).toFixed(1)} ms`,
  );
}

/** `8.1 s : 34.0 s = 1 : 4.2` */
function ratio(ours: number, peer: number, unit: 's' | 'MB' | ''): string {
  const digits = unit === '' ? 0 : 1;
  const write = (value: number) =>
    value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }) +
    (unit === '' ? '' : ` ${unit}`);
  return `${write(ours)} : ${write(peer)} = 1 : ${(peer / ours).toFixed(1)}`;
}

/** What the engine's script adds, where a site is built. */
async function engineScript(): Promise<string> {
  const folder = join(import.meta.dirname, '..', '..', 'dist', '_astro');
  const names = (await readdir(folder).catch(() => [])).filter((name) =>
    /^search-worker.*\.js$/u.test(name),
  );
  const [name] = names;
  if (name === undefined) return 'without the script of the engine: no site is built in dist';
  const script = packedSize(await readFile(join(folder, name)));
  return `and the script of the engine, ${Math.round(script / 1024)} KB`;
}

/** As our server packs for a browser. */
function packedSize(content: Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
