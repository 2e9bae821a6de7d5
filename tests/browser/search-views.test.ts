import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../src/policy/csv.ts';
import { inWindow, openAnswer, useBrowser } from './search-visit.ts';

useBrowser();

test('hits of one policy stand together', () =>
  inWindow(async (page) => {
    await openAnswer(page, '行政复议');
    await page.getByRole('radio', { name: '按文件归并' }).check();
    await page.locator('.group').first().waitFor();
    expect(new URL(page.url()).searchParams.get('视图')).toBe('按文件归并');
    expect(await page.locator('.group').count()).toBe(6);
    expect(await page.locator('.group .hit').count()).toBe(6);
    const more = page.locator('.group .more');
    while ((await more.count()) > 0) {
      const left = await more.count();
      await more.first().click();
      await expect.poll(() => more.count()).toBe(left - 1);
    }
    expect(await page.locator('.group .hit').count()).toBe(21);
    const titles = await page.locator('.group h3 > a').allTextContents();
    expect(new Set(titles).size).toBe(6);
    const counts = await page.locator('.group .number').allTextContents();
    expect(counts.reduce((sum, count) => sum + Number.parseInt(count, 10), 0)).toBe(21);
  }));

describe('用语索引', () => {
  test('has a line for each place, with what stands around it', () =>
    inWindow(async (page) => {
      await openAnswer(page, '行政复议', '&视图=用语索引');
      await page.getByText('已取出 64 行').waitFor();
      expect(await page.locator('.words-table tbody tr').count()).toBe(64);
      const cells = page.locator('.words-table tbody tr').first().locator('td');
      const [left, words, right] = await cells.allTextContents();
      expect(left).toMatch(/^1\.\s?深入推进$/u);
      expect(words).toBe('行政复议');
      expect(right).toBe('体制改革。认真抓好新修订《行政复议法》学');
    }));

  test('sorts by what stands left and right', () =>
    inWindow(async (page) => {
      await openAnswer(page, '行政复议', '&视图=用语索引');
      await page.getByText('已取出 64 行').waitFor();
      const column = (name: string) =>
        page.locator(`.words-table tbody .${name}`).allTextContents();
      const { compare } = new Intl.Collator('zh-CN');
      await page.getByRole('button', { name: '按右文排序' }).click();
      const right = await column('right');
      expect(right).toEqual([...right].sort(compare));
      expect(await page.locator('th.right').getAttribute('aria-sort')).toBe('ascending');
      await page.getByRole('button', { name: '按左文排序' }).click();
      const left = (await column('left')).map((text) => [...text].reverse().join(''));
      expect(left).toEqual([...left].sort(compare));
      expect(await page.locator('th.right').getAttribute('aria-sort')).toBeNull();
    }));

  test('keeps the word in the middle of a narrow window', () =>
    inWindow(
      async (page) => {
        await openAnswer(page, '行政复议', '&视图=用语索引');
        await page.getByText('已取出').waitFor();
        const middles = await page.locator('tbody td.words mark').evaluateAll((marks) =>
          marks.map((mark) => {
            const { left, right } = mark.getBoundingClientRect();
            return Math.round((left + right) / 2);
          }),
        );
        expect(new Set(middles).size).toBe(1);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
      },
      { viewport: { width: 320, height: 700 } },
    ));
});

test('the hits come as a table for office programs', () =>
  inWindow(async (page) => {
    await openAnswer(page, '行政复议');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载命中条文（CSV）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('政典-行政复议.csv');
    const text = await readFile(await download.path(), 'utf8');
    expect(
      text.startsWith(
        '\ufeff"序号","标题","文号","发文机关","地区","类型","日期","时效","条文","正文","网址","理由"\r\n',
      ),
    ).toBe(true);
    const rows = text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(22);
    expect(rows[1]).toMatch(
      /^"1","2023年.*","","常州市武进区人民政府办公室","武进区","要点","2023-04-18","时效未载明","六、1","1\..*深入推进行政复议体制改革。.*","http.*\/policies\/wujin-2023\/#h6\.n1","「行政复议」出现7处"$/u,
    );
    await page.getByText('已下载 21 条').waitFor();
  }));

test('no cell of the table is a formula', () => {
  expect(csvOf([['=1+1', '+1', '-1', '@a', '甲"乙', '行\n行', '三、=']])).toBe(
    '\ufeff"\'=1+1","\'+1","\'-1","\'@a","甲""乙","行\n行","三、="\r\n',
  );
});
