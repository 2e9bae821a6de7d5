import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/search/index-format.ts';
import { formatVersion, framePart, inflatePart, unframePart } from '../../src/search/part-file.ts';
import {
  ask,
  inWindow,
  openAnswer,
  searchUrl,
  siteUrl,
  statusOf,
  titlesOf,
  useBrowser,
} from './search-visit.ts';

useBrowser();

const indexUrl = `${siteUrl}clause-index/`;

async function fetchBytes(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(indexUrl + name)).arrayBuffer());
}

async function catalogueOf(): Promise<Catalogue> {
  const { catalogue } = (await (await fetch(`${indexUrl}index.json`)).json()) as {
    catalogue: string;
  };
  const bytes = await inflatePart(unframePart(await fetchBytes(`${catalogue}.bin`)));
  return JSON.parse(new TextDecoder().decode(bytes)) as Catalogue;
}

async function cutOff(page: Page, names: readonly string[]): Promise<() => Promise<void>> {
  const pattern = new RegExp(`/clause-index/(?:${names.join('|')})\\.bin$`, 'u');
  await page.context().route(pattern, (route) => route.abort());
  return () => page.context().unroute(pattern);
}

describe('an answer that is not whole', () => {
  test('says which file is missing, and trying again completes it', () =>
    inWindow(async (page) => {
      const restore = await cutOff(page, [`${(await catalogueOf()).lists.begins}-[0-9]+`]);
      await page.goto(searchUrl('行政复议'));
      const notice = page.getByRole('alert');
      await notice.waitFor();
      expect(await notice.textContent()).toMatch(
        /没有取到.*可能缺少一些条文.*[0-9a-z]{8}-[0-9]+\.bin/u,
      );
      await restore();
      await notice.getByRole('button', { name: '重试' }).click();
      await page.locator('#exact-hits .hit').first().waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    }, {}));

  test('shows the count though the texts cannot be had', () =>
    inWindow(async (page) => {
      const restore = await cutOff(page, [`${(await catalogueOf()).texts.begins}-[0-9]+`]);
      await page.goto(searchUrl('行政复议'));
      await page.getByRole('alert').waitFor();
      expect(await statusOf(page)).toContain('逐字命中 21 条');
      expect(await page.locator('.facet').count()).toBeGreaterThan(3);
      await restore();
      await page.getByRole('button', { name: '重试' }).click();
      await page.locator('#exact-hits .hit').first().waitFor();
    }, {}));

  test('shows the hits whose texts are there, and says that others are missing', () =>
    inWindow(async (page) => {
      await cutOff(page, [`${(await catalogueOf()).texts.begins}-[0-9]*[02468]`]);
      await page.goto(searchUrl('行政复议'));
      await page.locator('#exact-hits .hit').first().waitFor();
      await page.locator('#exact-hits').getByRole('alert').waitFor();
      expect(await page.locator('#exact-hits .hit').count()).toBeLessThan(10);
    }, {}));

  test('is none where the index cannot be opened', () =>
    inWindow(async (page) => {
      await page.context().route('**/clause-index/index.json', (route) => route.abort());
      await page.goto(searchUrl('行政复议'));
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain(
        '查找要用的 1 个数据文件没有取到',
      );
      expect(await page.getByRole('alert').textContent()).toContain('index.json');
      expect(await page.locator('#search-answer').isVisible()).toBe(false);
    }, {}));
});

test('an index that was published anew is opened anew', () =>
  inWindow(async (page) => {
    const catalogue = await catalogueOf();
    const old = { ...catalogue, lists: { ...catalogue.lists, begins: 'zzzzzzzz' } };
    const oldFile = framePart(deflateRawSync(JSON.stringify(old)));
    let pointers = 0;
    const context = page.context();
    await context.route('**/clause-index/oldold00.bin', (route) =>
      route.fulfill({ body: Buffer.from(oldFile) }),
    );
    await context.route('**/clause-index/index.json', async (route) => {
      pointers += 1;
      if (pointers > 1) return route.continue();
      return route.fulfill({ json: { format: formatVersion, catalogue: 'oldold00' } });
    });
    await openAnswer(page, '行政复议');
    expect(await statusOf(page)).toContain('逐字命中 21 条');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(pointers).toBeGreaterThan(1);
  }, {}));

test('a later query makes an earlier one say nothing', () =>
  inWindow(async (page) => {
    await page.context().route('**/clause-index/*.bin', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await route.continue();
    });
    await page.goto(`${siteUrl}search/`);
    for (const query of ['法治', '行政', '政府', '酒泉']) await ask(page, query);
    await page.locator('#exact-hits .hit').first().waitFor();
    await page.waitForTimeout(500);
    const marks = await page.locator('#exact-hits mark').allTextContents();
    expect(new Set(marks)).toEqual(new Set(['酒泉']));
    expect(await page.inputValue('#search-input')).toBe('酒泉');
  }, {}));

describe('what finds nothing or is no question', () => {
  test('an empty box gives examples, each of which finds something', () =>
    inWindow(async (page) => {
      await page.goto(`${siteUrl}search/`);
      const links = await page
        .locator('.examples a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThan(5);
      for (const link of links) {
        await page.goto(link);
        await page.locator('.hit').first().waitFor();
      }
    }));

  test('tells what was tried word by word', () =>
    inWindow(async (page) => {
      await page.goto(searchUrl('罚款 量子'));
      const said = page.locator('.none');
      await said.waitFor();
      expect(await said.textContent()).toContain('分开看：「罚款」1 条，「量子」0 条。');
      expect(await page.locator('#near-hits .hit').count()).toBeGreaterThanOrEqual(0);
    }));

  test('passes over the marks, and says so', () =>
    inWindow(async (page) => {
      await openAnswer(page, '依法行政,法治政府');
      expect(await statusOf(page)).toContain('逐字命中 28 条');
      expect(await page.locator('#search-notes').textContent()).toContain('不计标点');
    }));

  test('leads to the document that a word names', () =>
    inWindow(async (page) => {
      await openAnswer(page, '太原市2016年依法行政工作计划 培训');
      expect(await page.locator('#search-notes').textContent()).toContain(
        '标题含「太原市2016年依法行政工作计划」的文件里',
      );
      expect(new Set(await titlesOf(page))).toEqual(
        new Set(['太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知']),
      );
    }));

  test('tells what of a query was not used', () =>
    inWindow(async (page) => {
      await openAnswer(page, '行政执法 "监督');
      expect(await page.locator('#search-notes').textContent()).toContain('引号只有一半');
      await ask(page, '单位: 培训');
      await page.getByText('后面没有写内容').waitFor();
    }));

  test('signs alone ask for words', () =>
    inWindow(async (page) => {
      await page.goto(searchUrl('-'));
      expect(await statusOf(page)).toContain('请输入汉字、字母或者数字');
    }));
});

describe('hostile input', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)>量'],
    ['control characters', '行\u0000政\u0007\u202e复议\u2028'],
    ['emoji', '👩‍👩‍👧‍👦🇨🇳 法治'],
    ['half a character', '\ud83d法治'],
    ['a pattern', '.*+?^$()|[]{}\\'],
    ['an address', 'javascript:alert(1)&地区=甲#x'],
  ])('%s is text', (_name, query) =>
    inWindow(async (page) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('dialog', (dialog) => faults.push(dialog.message()));
      await page.goto(`${siteUrl}search/`);
      await ask(page, query);
      await statusOf(page);
      await page.reload();
      await statusOf(page);
      expect(await page.locator('main img').count()).toBe(0);
      expect(faults).toEqual([]);
    }),
  );

  test('ten thousand characters are cut, and it is said', () =>
    inWindow(async (page) => {
      await page.goto(`${siteUrl}search/`);
      await ask(page, '行政复议与诉讼'.repeat(1_500).slice(0, 10_000));
      await page.getByText('输入太长，只用了前 1000 个字。').waitFor();
      expect(page.url().length).toBeLessThan(10_000);
    }));
});

describe('a browser that cannot search', () => {
  test('without workers is told so, with ways to go', () =>
    inWindow(async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
      await page.goto(searchUrl('行政复议'));
      await page.getByText('查找程序没有运行起来').waitFor();
      expect(await page.locator('.notice a').count()).toBe(4);
    }));

  test('that cannot load the worker is told so', () =>
    inWindow(async (page) => {
      await page.context().route('**/search-worker*', (route) => route.abort());
      await page.goto(searchUrl('行政复议'));
      await page.getByText('查找程序没有运行起来').waitFor();
    }, {}));

  test('without script finds the lists', () =>
    inWindow(
      async (page) => {
        await page.goto(searchUrl('行政复议'));
        const main = page.locator('main');
        expect(await main.innerText()).toContain('您的浏览器没有运行脚本');
        for (const name of ['文件库', '主题', '责任单位', '时效']) {
          expect(await main.getByRole('link', { name, exact: true }).count()).toBe(1);
        }
        // A box that cannot answer is not offered.
        expect(await page.locator('#search-form').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    ));
});

test('without Pagefind the clauses are found all the same', () =>
  inWindow(async (page) => {
    await page.context().route('**/pagefind/**', (route) => route.abort());
    await openAnswer(page, '行政复议');
    await page.locator('#search-documents').waitFor({ state: 'hidden' });
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.locator('#exact-hits .hit').count()).toBe(10);
  }, {}));

test.each([
  ['行政复议', '所有含有这些词的条文，一条不漏'],
  ['行政复议 培训', '按整条计：一条连同它的款、项合起来符合的'],
  ['地区:浙江', '所写条件下的全部条文'],
  ['并政办发〔2016〕9号', '文号或者条号直接指到的'],
])('the list for %s says what it holds', (query, words) =>
  inWindow(async (page) => {
    await openAnswer(page, query);
    expect(await page.locator('#exact-meaning').textContent()).toContain(words);
  }),
);

test('on paper an answer says what was sought, when, and how much is printed', () =>
  inWindow(async (page) => {
    await openAnswer(page, '行政复议');
    // A browser tells the page before it prints.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const head = await page.locator('#print-head').innerText();
    expect(head).toMatch(/^查找「行政复议」，\d{4}年\d{1,2}月\d{1,2}日。此处印出逐字命中 10 条/u);
    for (const id of ['search-form', 'search-facets', 'search-documents', 'search-tools']) {
      expect(await page.locator(`#${id}`).isVisible(), id).toBe(false);
    }
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('#print-head').isVisible()).toBe(false);
  }));
