import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { addressOfPage, filesOf } from '../../scripts/lib/site-files.ts';
import { type RunningServer, startStaticServer } from '../../scripts/lib/static-server.ts';

/** A built site that is being served. */
export interface ServedSite {
  /** `http://127.0.0.1:40123/a/b/` */
  readonly url: string;
  /** Addresses of all its pages below `url`: ``, `policies/`, `404.html`. */
  readonly pages: readonly string[];
  /** Those that are looked at one by one: of many pages of one kind some. */
  readonly visited: readonly string[];
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: readonly ServedSite[];
    browser: LaunchOptions;
  }
}

/**
 * Serves the built sites once for all browser tests. `npm test` names them; by hand, after
 * `npm run build`, the tests take `dist`.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env.ZHENGDIAN_TEST_SITES ?? '[{"outDir":"dist","base":"/"}]';
  const sites = JSON.parse(named) as readonly { readonly outDir: string; readonly base: string }[];
  const servers: RunningServer[] = [];
  const served: ServedSite[] = [];
  const seen = new Set<string>();
  for (const { outDir, base } of sites) {
    if (!existsSync(outDir)) throw new Error(`There is no built site ${outDir}: npm run build`);
    const server = await startStaticServer({ root: outDir, base, host: '127.0.0.1', port: 0 });
    const pages = filesOf(outDir).filter((file) => file.endsWith('.html'));
    servers.push(server);
    // Of a third site only what the first two have no page of, and what is said of validity.
    const looked = pages.filter((page) => !seen.has(kindOf(page)) || page.startsWith('validity/'));
    served.push({
      url: server.url,
      pages: pages.map(addressOfPage),
      visited: visitedPages(outDir, served.length < 2 ? pages : looked).map(addressOfPage),
    });
    for (const page of pages) seen.add(kindOf(page));
  }
  project.provide('sites', served);
  project.provide('browser', await launchOptions());
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}

// What the pages of one template have in common: policies/a/versions/ → policies/*/versions/.
function kindOf(page: string): string {
  return page
    .replace(/^(policies|units|topics|cited)\/[^/]+\//u, '$1/*/')
    .replace(/changes\/[^/]+\//u, 'changes/*/');
}

/** Of pages that are made alike so many are looked at; `ZHENGDIAN_EVERY_PAGE=1` looks at all. */
const mostOfKind = 12;

/**
 * All pages, but of the many that stand in folders side by side, made from one template, the longest
 * ones, the shortest and some between.
 */
function visitedPages(outDir: string, pages: readonly string[]): readonly string[] {
  const kinds = Map.groupBy(pages, (page) => page.replace(/[^/]+\/index\.html$/u, ''));
  return [...kinds.values()].flatMap((alike) => {
    if (alike.length <= mostOfKind || process.env['ZHENGDIAN_EVERY_PAGE'] === '1') return alike;
    const bySize = alike.toSorted(
      (a, b) => statSync(join(outDir, b)).size - statSync(join(outDir, a)).size,
    );
    const step = (bySize.length - 1) / (mostOfKind - 1);
    return Array.from({ length: mostOfKind }, (_, at) => bySize[Math.round(at * step)] ?? '');
  });
}

async function launchOptions(): Promise<LaunchOptions> {
  const found = process.env.ZHENGDIAN_TEST_BROWSER;
  if (found !== undefined) return JSON.parse(found) as LaunchOptions;
  const browser = await findBrowser((line) => console.error(line));
  if (browser === undefined) throw new Error('There is no browser for the tests.');
  return browser;
}
