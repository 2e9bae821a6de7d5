import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

const [site] = inject('sites');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch(inject('browser'));
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
});

/** What the search page says for a query: its status line and the titles of its hits. */
async function search(
  query: string,
): Promise<{ readonly status: string; readonly titles: readonly string[] }> {
  await page.goto(`${site?.url}search/?q=${encodeURIComponent(query)}`);
  const status = page.locator('#search-status');
  await status.filter({ hasText: /找到|没有|请输入|没有取到/u }).waitFor();
  return {
    status: (await status.textContent()) ?? '',
    titles: await page.locator('#search-results a').allTextContents(),
  };
}

describe('the search page', () => {
  test.each([
    [
      'a title',
      '太原市2016年依法行政工作计划',
      '太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知',
    ],
    [
      'a 文号',
      '并政办发〔2016〕9号',
      '太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知',
    ],
    [
      'a 文号 in other brackets',
      '并政办发[2016]9号',
      '太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知',
    ],
    ['full-width figures', '武进２０２３', '2023年常州市武进区法治政府建设工作要点'],
    ['a place', '酒泉', '酒泉市2017年度法治政府建设工作报告'],
    ['words of the text', '枫桥经验 信访', '2023年常州市武进区法治政府建设工作要点'],
  ])('finds by %s first', async (_name, query, title) => {
    const { titles } = await search(query);
    expect(titles[0]).toBe(title);
  });

  test('finds every policy by every pair of characters of its title', async () => {
    await page.goto(`${site?.url}search/`);
    // As a string: Vitest would rewrite the import, which belongs to the page.
    const { asked, missed } = await page.evaluate<{
      asked: number;
      missed: string[];
    }>(`(async () => {
      const base = ${JSON.stringify(site?.url)};
      const { policies } = await (await fetch(base + 'api/policies.json')).json();
      const pagefind = await import(base + 'pagefind/pagefind.js');
      const missed = [];
      let asked = 0;
      for (const { title } of policies) {
        for (const [, pair] of title.matchAll(/(?=(\\p{Script=Han}{2}))/gu)) {
          const { results } = await pagefind.search(pair);
          const found = await Promise.all(results.map(async (result) => (await result.data()).meta.title));
          asked += 1;
          if (!found.includes(title)) missed.push(pair + ': ' + title);
        }
      }
      return { asked, missed };
    })()`);
    expect(missed).toEqual([]);
    expect(asked).toBeGreaterThan(50);
  });

  test('a hit leads to its policy', async () => {
    await search('酒泉');
    await page.locator('#search-results a').first().click();
    await page.waitForURL('**/policies/jiuquan-2017/');
    expect(await page.locator('h1').textContent()).toContain('酒泉市2017年度法治政府建设工作报告');
  });

  test('says in plain words that nothing was found', async () => {
    const { status, titles } = await search('量子计算机');
    expect(status).toContain('没有文件含有「量子计算机」');
    expect(titles).toEqual([]);
  });

  test('an empty query and one of signs ask for words', async () => {
    expect((await search('！？')).status).toBe('请输入汉字、字母或者数字。');
  });

  test('the box in the head of every page leads here', async () => {
    await page.goto(`${site?.url}policies/hunan-2021/`);
    await page.locator('header input[name=q]').fill('行政复议');
    await page.locator('header input[name=q]').press('Enter');
    await page.waitForURL('**/search/?q=*');
    await page.locator('#search-results a').first().waitFor();
    expect(await page.inputValue('#search-input')).toBe('行政复议');
  });

  test('a markup in the query is text', async () => {
    const { status } = await search('<img src=x onerror=alert(1)>量');
    expect(status).toContain('<img src=x onerror=alert(1)>量');
    expect(await page.locator('#search-status img').count()).toBe(0);
  });

  test('an index that cannot be had is told, with what to do', async () => {
    const context = await browser.newContext();
    await context.route('**/pagefind/**', (route) => route.abort());
    const cut = await context.newPage();
    await cut.goto(`${site?.url}search/?q=${encodeURIComponent('行政')}`);
    await cut.locator('#search-status', { hasText: '没有取到' }).waitFor();
    await context.close();
  });
});
