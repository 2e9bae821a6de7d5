import { expect, test } from 'vitest';
import { inWindow, siteUrl, useBrowser } from './search-visit.ts';

useBrowser();

const both = 'p=taiyuan-2016&p=wujin-2023';

test('two policies are put side by side as the address says, the wording that both have marked', () =>
  inWindow(async (window) => {
    await window.goto(`${siteUrl}compare/?${both}&by=measure`);
    const first = window.locator('.beside tbody tr').first();
    await first.waitFor();
    expect(await first.locator('td').first().locator('.where').textContent()).toBe('一、（一）');
    expect(await first.locator('td').nth(1).locator('.where').textContent()).toBe('细化一、2');
    expect(await first.locator('mark').first().textContent()).toBe('深化行政审批制度改革');
    expect(await window.locator('.beside thead th').count()).toBe(2);
  }));

test('every clause of both is shown', () =>
  inWindow(async (window) => {
    await window.goto(`${siteUrl}compare/?${both}&by=measure`);
    await window.locator('.beside').waitFor();
    for (const [id, count] of [
      ['taiyuan-2016', 38],
      ['wujin-2023', 29],
    ] as const) {
      const links = await window
        .locator(`.beside .where a[href*="/${id}/#"]`)
        .evaluateAll((all) => new Set(all.map((link) => link.getAttribute('href'))).size);
      expect(links, id).toBe(count);
    }
  }));

test('what is chosen stands in the address, and going back takes it away', () =>
  inWindow(async (window) => {
    await window.goto(`${siteUrl}compare/`);
    await window
      .getByRole('checkbox', {
        name: '太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知',
      })
      .check();
    await window.getByText('再选一件，就并排显示。').waitFor();
    await window.getByRole('checkbox', { name: '2023年常州市武进区法治政府建设工作要点' }).check();
    await window.locator('.beside').waitFor();
    expect(new URL(window.url()).search).toBe(`?${both}&by=topic`);
    await window.getByLabel('逐条，以第一件为准').check();
    await window.waitForURL(`**/compare/?${both}&by=measure`);
    await window.goBack();
    await window.waitForURL(`**/compare/?${both}&by=topic`);
    await window.getByRole('heading', { name: /按主题并排/u }).waitFor();
  }));

test('no more than four can be chosen, and an address that names nothing known is as none', () =>
  inWindow(async (window) => {
    const all = ['hunan-2021', 'jiuquan-2017', 'qujiang-2016', 'taiyuan-2016'];
    await window.goto(`${siteUrl}compare/?${all.map((id) => `p=${id}`).join('&')}`);
    await window.locator('.beside').waitFor();
    expect(
      await window
        .getByRole('checkbox', { name: '2023年常州市武进区法治政府建设工作要点' })
        .isDisabled(),
    ).toBe(true);
    await window.goto(`${siteUrl}compare/?p=nothing&p=%3Cb%3E`);
    await window.getByText('选两件到四件。').waitFor();
    expect(await window.locator('.beside').count()).toBe(0);
  }));

test('a file that cannot be had is told, and can be asked for again', () =>
  inWindow(async (window) => {
    await window.route('**/api/counterparts/wujin-2023.json', (route) => route.abort());
    await window.goto(`${siteUrl}compare/?${both}`);
    await window.getByText('文件没有取到').waitFor();
    await window.unroute('**/api/counterparts/wujin-2023.json');
    await window.getByRole('button', { name: '再试一次' }).click();
    await window.locator('.beside').waitFor();
  }));
