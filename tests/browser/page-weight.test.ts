import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const [site] = inject('sites');
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(inject('browser'));
});

afterAll(async () => {
  await browser.close();
});

test('the plan of 108 measures is at most 60 KB over the wire, 6 KB of it script', async () => {
  const page = await browser.newPage();
  await page.goto(`${site?.url}policies/hunan-2021/`, { waitUntil: 'networkidle' });
  const loaded = await page.evaluate(() =>
    [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ].map((entry) => {
      const { name, transferSize } = entry as PerformanceResourceTiming;
      return { name, transferSize };
    }),
  );
  const sum = (pattern: RegExp) =>
    loaded
      .filter(({ name }) => pattern.test(name))
      .reduce((total, { transferSize }) => total + transferSize, 0);
  const [all, script] = [sum(/./u), sum(/\.js$/u)];
  console.log(`湖南: ${all} bytes over the wire in ${loaded.length} requests, ${script} of script`);
  expect(loaded.length).toBeGreaterThan(3);
  expect(script).toBeGreaterThan(0);
  expect(all).toBeLessThanOrEqual(60 * 1024);
  expect(script).toBeLessThanOrEqual(6 * 1024);
  await page.close();
});
