import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openVisitor, type PageVisit } from './page-visit.ts';

const addresses = inject('sites').flatMap(({ url, visited }) => visited.map((page) => url + page));
/** Pages looked at side by side. */
const lanes = 2;

let browser: Browser;
const visits = new Map<string, PromiseWithResolvers<PageVisit>>(
  addresses.map((address) => [address, Promise.withResolvers<PageVisit>()]),
);

beforeAll(async () => {
  browser = await chromium.launch(inject('browser'));
  const waiting = [...visits];
  const work = async () => {
    const visit = await openVisitor(browser);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [address, { promise, resolve, reject }] = next;
      // The test of the page reports it; nobody listens before.
      promise.catch(() => undefined);
      await visit(address).then(resolve, reject);
    }
  };
  for (let lane = 0; lane < lanes; lane += 1) void work();
});

afterAll(async () => {
  await browser.close();
});

test('there are pages to look at', () => {
  expect(addresses.length).toBeGreaterThan(0);
});

describe.each(addresses.map((address) => [new URL(address).pathname, address] as const))(
  '%s',
  (path, address) => {
    const seen = () => visits.get(address)?.promise;

    test('has no accessibility fault in light colours', async () => {
      expect((await seen())?.axeLight).toEqual([]);
    });

    test('has enough contrast in dark colours', async () => {
      expect((await seen())?.axeDark).toEqual([]);
    });

    test('runs without complaint of the browser or its security policy', async () => {
      expect((await seen())?.complaints).toEqual([]);
    });

    test('asks nothing of another host and for nothing that is missing', async () => {
      const stray = (await seen())?.strayRequests ?? [];
      expect(stray.filter((line) => line !== `404 ${address}`)).toEqual([]);
    });

    test('does not scroll sideways at 320 px', async () => {
      expect((await seen())?.overflow).toEqual([]);
    });

    test('lets the first press of Tab skip to the text', async () => {
      expect((await seen())?.firstStop).toMatch(/^\S+ → #\S+$/u);
    });

    test('shows its text without script', async () => {
      const { plainText = '', scriptedText = '' } = (await seen()) ?? {};
      expect(plainText.length, path).toBeGreaterThan(0);
      // Filters and tools that scripts add are not the text.
      expect(plainText.length).toBeGreaterThanOrEqual(scriptedText.length / 2);
    });
  },
);
