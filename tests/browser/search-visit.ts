import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';

const [site] = inject('sites');

export const siteUrl = site?.url ?? '';

let browser: Browser | undefined;
/** Windows of tests that change nothing outside their page; what it has loaded is at hand. */
let shared: BrowserContext | undefined;

/** Starts a browser for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch(inject('browser'));
    shared = await browser.newContext();
  });
  afterAll(async () => {
    await browser?.close();
  });
}

/** Runs a test in a window of its own; one with `options` comes new, with an empty cache. */
export async function inWindow(
  test: (page: Page) => Promise<void>,
  options?: Parameters<Browser['newContext']>[0],
): Promise<void> {
  const context = options === undefined ? shared : await browser?.newContext(options);
  if (context === undefined) throw new Error('useBrowser() was not called');
  const page = await context.newPage();
  try {
    await test(page);
  } finally {
    await (context === shared ? page : context).close();
  }
}

/** `search/?q=…` with what stands behind it: `&排序=最新`. */
export function searchUrl(query: string, more = ''): string {
  return `${siteUrl}search/?q=${encodeURIComponent(query)}${more}`;
}

/** Opens an answer and waits for its first hits. */
export async function openAnswer(page: Page, query: string, more = ''): Promise<void> {
  await page.goto(searchUrl(query, more));
  await page.locator('#exact-hits > *').first().waitFor();
  await page.locator('.wait').waitFor({ state: 'detached' });
}

/** Asks a query in the box of an open search page. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.fill('#search-input', query);
  await page.press('#search-input', 'Enter');
}

/** What the status line says once the search is over. */
export async function statusOf(page: Page): Promise<string> {
  const status = page.locator('#search-status', { hasText: /命中|没有|请输入/u });
  await status.waitFor({ state: 'attached' });
  return (await status.textContent()) ?? '';
}

/** Titles of the exact hits that are shown. */
export function titlesOf(page: Page): Promise<readonly string[]> {
  return page.locator('#exact-hits .hit h3 > a:first-child').allTextContents();
}

export interface RecordedClause {
  readonly policy: string;
  readonly region: string;
  readonly anchor: string;
  readonly label: string;
  readonly text: string;
}

/** All clauses as the site publishes them. */
export async function publishedClauses(): Promise<readonly RecordedClause[]> {
  const json = async (path: string) => (await fetch(`${siteUrl}api/${path}`)).json();
  const { policies } = (await json('policies.json')) as { policies: { id: string }[] };
  const records = await Promise.all(policies.map(({ id }) => json(`policies/${id}.json`)));
  return records.flatMap(
    (record: {
      id: string;
      region: { name: string };
      clauses: { anchor: string; label: string; text: string }[];
    }) =>
      record.clauses.map(({ anchor, label, text }) => ({
        policy: record.id,
        region: record.region.name,
        anchor,
        label,
        text,
      })),
  );
}
