import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

/**
 * A library whose policies begin, change and end on known days, built for 2031-01-15 and read on the days
 * around each border, in the first and the last time zone of the world: what counts is the day in China.
 */
const site = inject('sites').find(({ pages }) => pages.includes('policies/hearing-2016/'));
const url = site?.url ?? '';

/** What each document is, in the order of the days: as one reads it out of the texts. */
const borders: readonly (readonly [day: string, statuses: Readonly<Record<string, string>>])[] = [
  [
    '2031-01-31',
    {
      'archive-2022': '现行有效',
      'archive-2031': '尚未施行',
      'hearing-2016': '已修改',
      'hearing-2020': '现行有效',
      'hearing-rules-2031': '尚未施行',
      'filing-2026': '现行有效',
      'city-plan-2029': '现行有效',
    },
  ],
  ['2031-02-01', { 'archive-2022': '已废止', 'archive-2031': '现行有效' }],
  ['2031-02-28', { 'hearing-2020': '现行有效', 'hearing-rules-2031': '尚未施行' }],
  [
    '2031-03-01',
    { 'hearing-2016': '已废止', 'hearing-2020': '已废止', 'hearing-rules-2031': '现行有效' },
  ],
  ['2031-06-30', { 'filing-2026': '现行有效' }],
  ['2031-07-01', { 'filing-2026': '已失效' }],
  ['2031-12-31', { 'city-plan-2029': '现行有效' }],
  ['2032-01-01', { 'city-plan-2029': '未载明' }],
];
/** What never changes in these days. */
const constant: Readonly<Record<string, string>> = {
  'outline-2027': '现行有效',
  'province-plan-2028': '未载明',
  'district-points-2030': '现行有效',
  'city-report-2030': '未载明',
  'hearing-decision-2020': '现行有效',
  'temporary-2021': '已废止',
  'notice-2029': '现行有效',
  'draft-2031': '征求意见稿',
};
const slugs: Readonly<Record<string, string>> = {
  尚未施行: 'pending',
  现行有效: 'in-force',
  已修改: 'amended',
  已废止: 'repealed',
  已失效: 'expired',
  征求意见稿: 'draft',
  未载明: 'unstated',
};

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(inject('browser'));
});
afterAll(() => browser.close());

/** A page as a reader in a time zone sees it, a minute after a day has begun in China or before it ends. */
async function reader(zone: string, moment: string): Promise<Page> {
  const context = await browser.newContext({ timezoneId: zone });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(moment));
  return page;
}

/** Until the scripts of the page have run; its pictures are of no interest. */
const open = (page: Page, address: string) => page.goto(address, { waitUntil: 'domcontentloaded' });

const shown = (page: Page, selector: string) => page.locator(`${selector}:visible`);

describe.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('for a reader in %s', (zone) => {
  const statuses: Record<string, string> = { ...constant };
  test.each(borders)('on %s', async (day, changes) => {
    Object.assign(statuses, changes);
    const page = await reader(zone, `${day}T00:01:00+08:00`);
    for (const clock of ['23:59', '00:01']) {
      await page.clock.setFixedTime(new Date(`${day}T${clock}:00+08:00`));
      await open(page, `${url}validity/`);
      const counts = await tally(page);
      for (const status of Object.keys(slugs)) {
        const own = Object.values(statuses).filter((each) => each === status).length;
        expect(counts[slugs[status] ?? ''] ?? 0, `${status} on ${day}`).toBe(own);
      }
      expect(await page.locator('time[data-today]').first().getAttribute('datetime')).toBe(day);
      await open(page, url);
      expect(await tally(page), 'home').toEqual(counts);
    }
    for (const [status, slug] of Object.entries(slugs)) {
      await open(page, `${url}validity/${slug}/`);
      const listed = await shown(page, 'tbody tr')
        .locator('th a')
        .evaluateAll((links) =>
          links.map((link) => link.getAttribute('href')?.split('/').at(-2)).sort(),
        );
      const own = Object.keys(statuses).filter((id) => statuses[id] === status);
      expect(listed, `${status} on ${day}`).toEqual(own.toSorted());
      const count = page.locator('[data-shown]');
      expect(await count.textContent()).toBe(String(own.length));
    }
    for (const id of Object.keys(changes)) {
      await open(page, `${url}policies/${id}/`);
      const label = await page.locator('.banner .validity').getAttribute('data-status');
      expect(label, `${id} on ${day}`).toBe(statuses[id]);
    }
    await open(page, `${url}policies/`);
    const listed = await page
      .locator('.entries .validity')
      .evaluateAll((labels) =>
        labels.map((label) => (label as HTMLElement).dataset['status']).sort(),
      );
    expect(listed).toEqual(Object.values(statuses).toSorted());
    await page.context().close();
  });
});

async function tally(page: Page): Promise<Readonly<Record<string, number>>> {
  const lines = await shown(page, '.tally > li').evaluateAll((items) =>
    items.map((item) => [
      item.id,
      Number.parseInt(item.querySelector('.count')?.textContent ?? '', 10),
    ]),
  );
  return Object.fromEntries(lines) as Record<string, number>;
}

describe('on the days around the end of a policy', () => {
  const lines = async (day: string, list: string) => {
    const page = await reader('America/Los_Angeles', `${day}T00:01:00+08:00`);
    await open(page, `${url}validity/`);
    const section = page.locator('section', { has: page.locator(list) });
    const rows = await section
      .locator('tbody tr:visible')
      .evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText.replace(/\s+/gu, ' ')));
    await page.context().close();
    return rows;
  };

  test('it is to be assessed from six months before', async () => {
    // Built on 2031-01-15; a reader with an older clock sees the day before.
    expect(await lines('2030-12-31', '#assessment')).toEqual([]);
    expect(await lines('2031-01-01', '#assessment')).toEqual([
      '2031年6月30日 还有180天 样例市备案办法',
    ]);
    expect(await lines('2031-06-30', '#assessment')).toEqual(['2031年6月30日 今天 样例市备案办法']);
    expect(await lines('2031-07-01', '#assessment')).toEqual([]);
  });

  test('what is to come is told until it has come', async () => {
    const on = (day: string) => lines(day, '#coming');
    expect((await on('2031-06-30')).map((line) => line.slice(0, 9))).toEqual([
      '2031年7月1日',
      '2032年1月1日',
      '2036年1月1日',
    ]);
    expect(await on('2031-07-01')).toHaveLength(2);
  });

  test('what rests on a document that has ended since is told from that day', async () => {
    expect(await lines('2031-01-31', '#basis')).toEqual([]);
    expect(await lines('2031-02-01', '#basis')).toEqual([
      expect.stringContaining('样例市档案办法'),
    ]);
    expect(await lines('2031-03-01', '#basis')).toHaveLength(2);
  });
});

describe('the versions of a text', () => {
  test.each([
    ['2016-02-29', '2016年2月29日时，最初的文本还没有开始。', ''],
    ['2016-03-01', '2016年3月1日时的文本是2016年3月1日起的文本。', 'hearing-2016'],
    ['2020-04-30', '2020年4月30日时的文本是2016年3月1日起的文本。', 'hearing-2016'],
    ['2020-05-01', '2020年5月1日时的文本是2020年5月1日起的文本。', 'hearing-2020'],
    [
      '2031-03-01',
      '2031年3月1日时的文本是2020年5月1日起的文本；但整件文件在这一天已废止。',
      'hearing-2020',
    ],
  ])('answer which one held on %s', async (day, answer, id) => {
    const page = await reader('Asia/Shanghai', '2031-03-02T12:00:00+08:00');
    await open(page, `${url}policies/hearing-2016/versions/?day=${day}`);
    expect((await page.locator('#version-day p').textContent())?.trim()).toBe(answer);
    if (id !== '') {
      await page.locator('#version-day p a').click();
      await page.waitForURL(`**/policies/${id}/`);
      expect(page.url()).toBe(`${url}policies/${id}/`);
    }
    await page.context().close();
  });

  test('keep the day that the reader asks for in the address', async () => {
    const page = await reader('Asia/Shanghai', '2031-03-02T12:00:00+08:00');
    await open(page, `${url}policies/hearing-2016/versions/`);
    await page.getByLabel('在哪一天有效').fill('2019-01-01');
    expect(page.url()).toContain('?day=2019-01-01');
    expect(await page.locator('.versions > [aria-current]').getAttribute('data-from')).toBe(
      '2016-03-01',
    );
    await page.context().close();
  });

  test('are compared clause by clause', async () => {
    const page = await reader('Asia/Shanghai', '2031-03-02T12:00:00+08:00');
    await open(page, `${url}policies/hearing-2016/versions/`);
    await page.getByRole('link', { name: '改了什么' }).click();
    await page.waitForURL('**/policies/hearing-2020/changes/hearing-2016/');
    expect(await page.locator('.changes ins').allTextContents()).toEqual(['七个工作']);
    expect(await page.locator('.changes del').allTextContents()).toEqual([
      '三',
      '听证费用由当事人承担。',
    ]);
    await page.context().close();
  });
});
