import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { inWindow, searchUrl, useBrowser } from './search-visit.ts';

useBrowser();

/** States that the search page has only once it has been asked something. */
const states = [
  ['hits', searchUrl('行政复议 培训'), '#near-hits .hit'],
  ['chosen facets', searchUrl('行政复议', '&地区=湖南省&年份=1949'), '.none'],
  ['hits by document', searchUrl('行政复议', '&视图=按文件归并'), '.group .hit'],
  ['lines of the words', searchUrl('行政复议', '&视图=用语索引'), '.words-table tbody tr'],
  ['no hits', searchUrl('罚款 量子 "'), '.none'],
] as const;

describe.each(states)('%s', (_name, url, sign) => {
  test('have no accessibility fault, keep the policy and fit into 320 px', () =>
    inWindow(
      async (page) => {
        const complaints: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text());
        });
        page.on('pageerror', (error) => complaints.push(String(error)));
        await page.goto(url);
        await page.locator(sign).first().waitFor();
        await page.waitForLoadState('networkidle');
        expect(await faults(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await faults(page, ['color-contrast'])).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        expect(complaints).toEqual([]);
      },
      { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' },
    ));
});

async function faults(page: Page, rules?: string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ preload: false, resultTypes: ['violations'] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  );
}
