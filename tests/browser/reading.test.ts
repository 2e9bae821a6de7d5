import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';

const url = inject('sites')[0]?.url ?? '';

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch(inject('browser'));
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
});

const copied = () => page.evaluate(() => navigator.clipboard.readText());

describe('a policy page', () => {
  test('prints each policy character for character as its data has it', async () => {
    const { policies } = (await (await page.request.get(`${url}api/policies.json`)).json()) as {
      policies: { id: string }[];
    };
    expect(policies.length).toBeGreaterThan(0);
    for (const { id } of policies) {
      const data = (await (await page.request.get(`${url}api/policies/${id}.json`)).json()) as {
        clauses: { label: string; text: string }[];
      };
      await page.goto(`${url}policies/${id}/`);
      const printed = await page.locator('#text').evaluate((element) => {
        const text = element.cloneNode(true) as HTMLElement;
        const ours =
          '.own, .reading, .notes, .duty, .clause-links, .tools, .to-contents, .footnotes, sup';
        for (const part of text.querySelectorAll(ours)) part.remove();
        return text.textContent;
      });
      const body = data.clauses.map(({ label, text }) => label + text).join('');
      expect(printed.replace(/\s+/gu, ''), id).toBe(body.replace(/\s+/gu, ''));
    }
  });

  test('gives the link and the citation of a clause to the keyboard', async () => {
    await page.goto(`${url}policies/hunan-2021/`);
    await page.locator('[id="h2.g1.n3"] > p > .no').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '已复制' }).waitFor();
    expect(await copied()).toBe(`${url}policies/hunan-2021/#h2.g1.n3`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(copied).toBe('《湖南省法治政府建设实施方案（2021—2025年）》二、（一）3');
    expect(await page.locator('#announcement').textContent()).toContain('已复制');
  });

  test('gives the link and the citation of a point inside a paragraph to the keyboard', async () => {
    await page.goto(`${url}policies/jiuquan-2017/`);
    const point = page.locator('#text p > span', { hasText: /^三是/u }).first();
    const anchor = (await point.getAttribute('id')) ?? '';
    const place = (await point.getAttribute('data-cite')) ?? '';
    expect(place).toMatch(/三是$/u);
    await point.locator('> .no').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(copied).toBe(`${url}policies/jiuquan-2017/#${anchor}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(copied).toBe(`《酒泉市2017年度法治政府建设工作报告》${place}`);
    await page.keyboard.press('Tab');
    const next = page.locator('#text p > span', { hasText: /^四是/u }).first();
    expect(await next.locator('> .no').evaluate((link) => link === document.activeElement)).toBe(
      true,
    );
  });

  test('leads back to the contents from each part where they are out of sight', async () => {
    await page.goto(`${url}policies/hunan-2021/`);
    const back = page.locator('.to-contents');
    expect(await back.first().isVisible()).toBe(false);
    await page.setViewportSize({ width: 390, height: 844 });
    await back.nth(2).click();
    expect(await page.locator('#contents').getAttribute('open')).not.toBeNull();
    expect(new URL(page.url()).hash).toBe('#contents');
    expect(await page.locator('#h2 > h2').textContent()).not.toContain('目录');
  });

  test('names a draft as one wherever it is named', async () => {
    await page.goto(`${url}policies/qujiang-2016/`);
    expect(await page.title()).toContain('实施意见（征求意见稿）');
    expect(await page.locator('h1').textContent()).toMatch(/实施意见（征求意见稿）$/u);
    expect(await page.locator('.red-head .issuer').textContent()).toBe('征求意见稿');
    await page.locator('[data-copy="citation"]').click();
    await expect.poll(copied).toMatch(/^《[^》]+》（征求意见稿）$/u);
  });

  test('cites a plan that a notice encloses by the title of the plan', async () => {
    await page.goto(`${url}policies/taiyuan-2016/#h3.g9`);
    await page.getByRole('group').getByRole('button', { name: '复制引文' }).click();
    await expect
      .poll(copied)
      .toBe('《太原市2016年依法行政工作计划》（并政办发〔2016〕9号）三、（九）');
  });

  test('marks the clause that is being read in the contents', async () => {
    await page.goto(`${url}policies/hunan-2021/#h5.g11`);
    const current = page.locator('#contents [aria-current]');
    await expect.poll(() => current.textContent()).toContain('（十一）');
    expect(await current.count()).toBe(1);
  });

  test('works validity out again for the day of the reader', async () => {
    await page.clock.setFixedTime('2024-06-01T12:00:00+08:00');
    await page.goto(`${url}policies/hunan-2021/`);
    const banner = page.getByRole('region', { name: '时效' });
    expect(await banner.locator('.validity').textContent()).toBe('现行有效');
    expect(await banner.locator('time').textContent()).toBe('2024年6月1日');
    await page.clock.setFixedTime('2026-01-01T00:30:00+08:00');
    await page.reload();
    expect(await banner.locator('.validity').textContent()).toBe('时效未载明');
    expect(await banner.locator('.sentence').textContent()).toContain('2025年12月31日届满');
  });

  test('shows both readings of a damaged place and the reason', async () => {
    await page.goto(`${url}policies/hunan-2021/`);
    const place = page.locator('p', { has: page.locator('mark.damaged') }).first();
    expect(await place.locator('mark.damaged').first().textContent()).toBe('31日');
    expect(await place.locator('ins.reading').first().textContent()).toBe('〔疑为“3月1日”〕');
    const note = page.getByRole('note').filter({ hasText: '原文“31日”，疑为“3月1日”。' });
    expect(await note.count()).toBe(1);
  });
});

describe('the display settings', () => {
  test('hold on the next page and put very large type into one column', async () => {
    await page.goto(url);
    await page.getByText('显示设置').click();
    await page.getByLabel('特大').check();
    await page.getByLabel('深色').check();
    await page.goto(`${url}policies/taiyuan-2016/`);
    const root = page.locator('html');
    expect(await root.getAttribute('data-size')).toBe('huge');
    expect(await root.getAttribute('data-scheme')).toBe('dark');
    const besides = await page.locator('#contents').evaluate((element) => {
      const text = document.querySelector('#text')?.getBoundingClientRect();
      return element.getBoundingClientRect().bottom > (text?.top ?? 0);
    });
    expect(besides).toBe(false);
  });

  test('close on Escape and give the focus back', async () => {
    await page.goto(url);
    await page.getByText('显示设置').press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator('.settings').getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });

  test.each([
    { size: 'huge' },
    { size: 'large', face: 'sans' },
    { size: 'huge', contrast: 'high', scheme: 'dark' },
    { size: 'huge', view: 'simple' },
  ])('never make a page scroll sideways at 320 px: %o', async (chosen) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(url);
    await page.evaluate(
      (kept) => localStorage.setItem('zhengdian-appearance', JSON.stringify(kept)),
      chosen,
    );
    for (const path of ['', 'policies/', 'policies/qujiang-2016/', 'deadlines/', 'validity/']) {
      await page.goto(url + path);
      expect(await page.locator('html').getAttribute('data-size')).toBe(chosen.size);
      const excess = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(excess, path).toBe(0);
    }
  });

  test('are not shown without script', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(url);
    expect(await plain.locator('.settings').isVisible()).toBe(false);
    await plain.close();
  });
});

describe('the library', () => {
  const entries = () => page.locator('.entries > li:visible h2').allTextContents();

  test('combines choices, counts what is left and keeps them in the address', async () => {
    await page.goto(`${url}policies/`);
    const all = (await entries()).length;
    await page.locator('select[name=region]').selectOption({ value: '330000' });
    await page.locator('select[name=type]').selectOption('意见');
    expect(await entries()).toEqual(['衢江区深入推进依法行政加快建设法治政府的实施意见']);
    expect(await page.locator('#library-count').textContent()).toBe('符合条件1件');
    expect(new URL(page.url()).search).toBe('?region=330000&type=opinion');
    await page.reload();
    expect(await entries()).toHaveLength(1);
    await page.getByRole('button', { name: '清除条件' }).click();
    expect(await entries()).toHaveLength(all);
    expect(new URL(page.url()).search).toBe('');
  });

  test('says what to do where nothing fits', async () => {
    await page.goto(`${url}policies/?region=140000&type=opinion`);
    expect(await entries()).toEqual([]);
    expect(await page.locator('#library-empty').isVisible()).toBe(true);
  });

  test('filters by the validity of today, not of the build', async () => {
    await page.clock.setFixedTime('2016-06-01T12:00:00+08:00');
    await page.goto(`${url}policies/?validity=${encodeURIComponent('现行有效')}`);
    expect(await entries()).toContain(
      '太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知',
    );
  });
});

describe('the deadlines', () => {
  const row = () => page.locator('tr', { hasText: '全面落实政府权责清单制度' }).first();
  const group = async () =>
    await row().evaluate((one) => one.closest('table')?.getAttribute('data-due-group'));
  const at = async (moment: string, hash = '') => {
    await page.clock.setFixedTime(moment);
    await page.goto('about:blank');
    await page.goto(`${url}deadlines/${hash}`);
  };

  test('say which have passed by the day of the reader, and stand in groups accordingly', async () => {
    await at('2022-12-01T12:00:00+08:00');
    expect(await row().locator('.due-state').textContent()).toBe('还有30天');
    expect(await group()).toBe('near');
    await at('2023-01-01T12:00:00+08:00');
    expect(await row().locator('.due-state').textContent()).toBe('期限已过');
    expect(await group()).toBe('past');
    await at('2022-01-01T12:00:00+08:00');
    expect(await group()).toBe('far');
  });

  test.each(['2015-01-01', '2022-12-01', '2024-06-30', '2099-01-01'])(
    'are counted truly on %s, in the groups and in the calendar',
    async (day) => {
      await at(`${day}T12:00:00+08:00`);
      const numbers = async (of: string) =>
        (await page.locator(of).allTextContents()).map((text) => Number(/\d+/u.exec(text)?.[0]));
      const sum = (list: readonly number[]) => list.reduce((total, n) => total + n, 0);
      const rows = await page.locator('tr[data-due]').count();
      expect(sum(await numbers('[data-due-tally] b'))).toBe(rows);
      expect(sum(await numbers('[data-due-group] caption span'))).toBe(rows);
      expect(sum(await numbers('[data-month] a'))).toBe(rows);
      const days = await page
        .locator('tr[data-due]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-due') ?? ''));
      expect(days).toEqual(days.toSorted());
      const past = await page.locator('[data-due-group="past"] tr[data-due]').count();
      expect(past).toBe(days.filter((due) => due < day).length);
      expect(await page.locator('#today').innerText()).toContain('今天');
    },
  );

  test('of a month are reached from the calendar and marked, of a year by its address', async () => {
    await at('2022-11-15T12:00:00+08:00');
    expect(await page.locator('[aria-current="date"]').getAttribute('data-month')).toBe('2022-11');
    await page.getByRole('link', { name: '2022年12月，4项' }).click();
    const marked = page.locator('tr[data-here]');
    expect(await marked.count()).toBe(4);
    await at('2026-11-15T12:00:00+08:00', '#y2022');
    expect(await page.locator('tr:target').getAttribute('data-due')).toBe('2022-12-31');
    expect(
      await page.locator('tr:target').evaluate((one) => one.getBoundingClientRect().top),
    ).toBeLessThan(200);
  });
});
