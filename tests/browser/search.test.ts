import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  ask,
  inWindow,
  openAnswer,
  publishedClauses,
  searchUrl,
  siteUrl,
  statusOf,
  titlesOf,
  useBrowser,
} from './search-visit.ts';

useBrowser();

const taiyuan = '太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知';

describe('exact hits', () => {
  test('are all clauses that hold the words, with the words marked', () =>
    inWindow(async (page) => {
      const holding = (await publishedClauses()).filter(({ text }) => text.includes('行政复议'));
      const documents = new Set(holding.map(({ policy }) => policy)).size;
      await openAnswer(page, '行政复议');
      expect(await statusOf(page)).toContain(
        `逐字命中 ${holding.length} 条，见于 ${documents} 件文件`,
      );
      expect(await titlesOf(page)).toHaveLength(10);
      const marks = await page.locator('#exact-hits mark').allTextContents();
      expect(new Set(marks)).toEqual(new Set(['行政复议']));
      expect(await page.locator('#exact-hits .hit').first().locator('mark').count()).toBe(7);
      expect(await page.locator('.why').first().textContent()).toBe('「行政复议」出现7处');
    }));

  test('come ten at a time until all are there', () =>
    inWindow(async (page) => {
      await openAnswer(page, '行政复议');
      await page.getByRole('button', { name: '再显示 10 条（还有 11 条）' }).click();
      await page.getByRole('button', { name: '再显示 1 条（还有 1 条）' }).click();
      await page.locator('#exact-hits .hit').nth(20).waitFor();
      expect(await page.locator('#exact-hits .hit').count()).toBe(21);
      expect(await page.locator('#exact-hits button.more').count()).toBe(0);
      const focused = await page.evaluate(
        () => document.activeElement?.closest('.hit')?.previousElementSibling !== null,
      );
      expect(focused).toBe(true);
    }));

  test('of two words are units that hold both, near ones stand apart', () =>
    inWindow(async (page) => {
      await openAnswer(page, '行政复议 培训');
      expect(await statusOf(page)).toMatch(/^逐字命中 2 条，见于 2 件文件；近似条文 \d+ 条。$/u);
      const hits = page.locator('#exact-hits .hit');
      expect(await hits.count()).toBe(2);
      for (const hit of await hits.all()) {
        const marks = new Set(await hit.locator('mark').allTextContents());
        expect(marks).toEqual(new Set(['行政复议', '培训']));
      }
      await page.locator('#near-hits .hit').first().waitFor();
      expect(await page.locator('#near h2').textContent()).toContain('近似条文');
    }));

  test('open in place and close again', () =>
    inWindow(async (page) => {
      await openAnswer(page, '行政复议 培训');
      const hit = page.locator('#exact-hits .hit').first();
      const before = await hit.locator('.hit-text').innerText();
      const opener = hit.getByRole('button', { name: '展开' });
      await opener.click();
      expect(await hit.getByRole('button').getAttribute('aria-expanded')).toBe('true');
      const text = await hit.locator('.hit-text').innerText();
      expect(text).toContain('106.加强依法行政工作队伍建设。');
      expect(text).not.toContain('……');
      await hit.getByRole('button', { name: '收起' }).click();
      expect(await hit.locator('.hit-text').innerText()).toBe(before);
    }));

  test('take at most five lines', () =>
    inWindow(
      async (page) => {
        await openAnswer(page, '行政');
        const tallest = await page.locator('#exact-hits .hit-text').evaluateAll((texts) =>
          texts.map((text) => {
            const line = Number.parseFloat(getComputedStyle(text).lineHeight);
            return text.getBoundingClientRect().height / line;
          }),
        );
        expect(Math.max(...tallest)).toBeLessThanOrEqual(5.1);
      },
      { viewport: { width: 375, height: 800 } },
    ));

  test('by 文号, however it is written, name the document', () =>
    inWindow(async (page) => {
      for (const query of ['并政办发〔2016〕9号', '并政办发[2016]9号', '2016 9号']) {
        await openAnswer(page, query);
        expect((await titlesOf(page))[0]).toBe(taiyuan);
        expect(await page.locator('.why').first().textContent()).toContain('文号是');
      }
    }));
});

test('documents that hold the words stand beside the clauses', () =>
  inWindow(async (page) => {
    await openAnswer(page, '酒泉');
    await page.locator('#documents a').first().waitFor({ state: 'attached' });
    expect(await page.locator('#documents a').first().textContent()).toBe(
      '酒泉市2017年度法治政府建设工作报告',
    );
  }));

test('a hit leads to its clause, where the words are marked', () =>
  inWindow(async (page) => {
    await openAnswer(page, '行政复议');
    await page.locator('#exact-hits .place').first().click();
    await page.waitForURL(/\/policies\/wujin-2023\/\?mark=.*#h6\.n1$/u);
    await page.waitForFunction(() => CSS.highlights.has('found'));
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].map((range) => [
        String(range),
        range.startContainer?.parentElement?.closest('[id]')?.id,
      ]),
    );
    expect(marked).toHaveLength(7);
    expect(new Set(marked.map(String))).toEqual(new Set(['行政复议,h6.n1']));
    await page.goBack();
    await page.locator('#exact-hits .hit').first().waitFor();
  }));

test('whoever comes back finds the hits as they were left', () =>
  inWindow(async (page) => {
    await openAnswer(page, '行政复议');
    await page.getByRole('button', { name: '再显示 10 条（还有 11 条）' }).click();
    await page.locator('#exact-hits .hit').nth(19).locator('.place').click();
    await page.waitForURL('**/policies/**');
    await page.goBack();
    await page.locator('#exact-hits .hit').nth(19).waitFor();
    await page.waitForFunction(() => scrollY > 1_000);
  }));

test('marks in an address mark nothing outside the clause and run nothing', () =>
  inWindow(async (page) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    const marks = ['%', '<img src=x onerror=alert(1)>', '依法', 'x'.repeat(5_000)];
    const query = marks.map((mark) => `mark=${encodeURIComponent(mark)}`).join('&');
    await page.goto(`${siteUrl}policies/qujiang-2016/?${query}#nowhere`);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false);
    expect(faults).toEqual([]);
  }));

describe('facets', () => {
  test('narrow the hits, and their counts are true', () =>
    inWindow(async (page) => {
      const inHunan = (await publishedClauses()).filter(
        ({ text, region }) => region === '湖南省' && text.includes('行政复议'),
      ).length;
      await openAnswer(page, '行政复议');
      const box = page.locator('input[name="地区"][value="湖南省"]');
      const label = page.locator('.facet label', { has: box });
      expect(await label.locator('.number').textContent()).toBe(String(inHunan));
      await box.check();
      await page.locator('#search-status', { hasText: `${inHunan} 条，见于 1 件` }).waitFor({
        state: 'attached',
      });
      expect(new URL(page.url()).searchParams.get('地区')).toBe('湖南省');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
        '湖南省',
      );
      await page.locator('#exact-hits .hit').first().waitFor();
      expect(new Set(await titlesOf(page))).toEqual(
        new Set(['湖南省法治政府建设实施方案（2021—2025年）']),
      );
      await page.goBack();
      await page.locator('#search-status', { hasText: '21 条' }).waitFor({ state: 'attached' });
      expect(await page.locator('input[name="地区"][value="湖南省"]').isChecked()).toBe(false);
    }));

  test('stand in an address that can be shared', () =>
    inWindow(async (page) => {
      await openAnswer(page, '行政复议', '&地区=太原市&年份=2016&排序=最新');
      expect(await page.locator('input[name="地区"][value="太原市"]').isChecked()).toBe(true);
      expect(await page.getByRole('checkbox', { name: '2016年' }).isChecked()).toBe(true);
      expect(await page.getByRole('radio', { name: '最新' }).isChecked()).toBe(true);
      expect(new Set(await titlesOf(page))).toEqual(new Set([taiyuan]));
      await page.getByRole('button', { name: '清除全部筛选' }).click();
      await page.locator('#search-status', { hasText: '21 条' }).waitFor({ state: 'attached' });
    }));

  test('that leave nothing say so and can be cleared', () =>
    inWindow(async (page) => {
      await page.goto(searchUrl('行政复议', '&年份=1949'));
      await page.getByText('所选的筛选条件下没有逐字命中的条文').waitFor();
      await page.locator('.none').getByRole('button', { name: '清除全部筛选' }).click();
      await page.locator('#exact-hits .hit').first().waitFor();
    }));
});

test('the scripts of the page and its worker are at most 45 KB', () =>
  inWindow(async (page) => {
    const scripts = new Set<string>();
    page.on('request', (request) => {
      const { pathname, href } = new URL(request.url());
      if (/\.js$/u.test(pathname) && !pathname.includes('/pagefind/')) scripts.add(href);
    });
    await openAnswer(page, '行政复议');
    expect([...scripts].some((script) => script.includes('search-worker'))).toBe(true);
    const sizes = await Promise.all(
      [...scripts].map(
        async (script) => gzipSync(await (await fetch(script)).arrayBuffer()).length,
      ),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`search: ${total} bytes of script in ${sizes.length} files`);
    expect(total).toBeLessThanOrEqual(45 * 1024);
  }));

describe('the box', () => {
  test('of any page is reached by / and leads here', () =>
    inWindow(async (page) => {
      await page.goto(`${siteUrl}policies/hunan-2021/`);
      await page.keyboard.press('/');
      await page.keyboard.type('行政/复议');
      expect(await page.inputValue('header input[name=q]')).toBe('行政/复议');
      await page.keyboard.press('Escape');
      expect(await page.inputValue('header input[name=q]')).toBe('行政/复议');
      await page.fill('header input[name=q]', '行政复议');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=*');
      await page.locator('#exact-hits .hit').first().waitFor();
      expect(await page.inputValue('#search-input')).toBe('行政复议');
    }));

  test('keeps the focus, and back and forward show each query again', () =>
    inWindow(async (page) => {
      await openAnswer(page, '行政复议');
      await ask(page, '酒泉');
      await page.locator('#exact-hits mark', { hasText: '酒泉' }).first().waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-input');
      expect(await page.title()).toBe('酒泉 - 搜索 - 政典');
      await page.goBack();
      await page.locator('#search-status', { hasText: '21 条' }).waitFor({ state: 'attached' });
      expect(await page.inputValue('#search-input')).toBe('行政复议');
      await page.goForward();
      await page.waitForFunction(() => document.title.startsWith('酒泉'));
      expect(await page.inputValue('#search-input')).toBe('酒泉');
    }));

  test('asks nothing while characters are being composed', () =>
    inWindow(async (page) => {
      await page.goto(`${siteUrl}search/`);
      await page.fill('#search-input', '行政');
      await page.dispatchEvent('#search-input', 'compositionstart');
      await page.press('#search-input', 'Enter');
      expect(new URL(page.url()).search).toBe('');
      await page.dispatchEvent('#search-input', 'compositionend');
      await page.press('#search-input', 'Enter');
      await page.waitForURL('**/search/?q=*');
    }));
});
