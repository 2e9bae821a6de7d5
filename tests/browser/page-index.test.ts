import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { parseDocumentNumber } from '../../src/policy/document-number.ts';
import { queryTokens } from '../../src/search/search-text.ts';

interface Policy {
  readonly id: string;
  readonly title: string;
  readonly number: string;
}

/** What Pagefind gives of a page. */
interface Found {
  readonly url: string;
  readonly title: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly content: string;
}

const [site] = inject('sites');
const siteUrl = site?.url ?? '';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch(inject('browser'));
  page = await browser.newPage();
  // The one page whose security policy lets Pagefind run.
  await page.goto(`${siteUrl}search/`);
  // As text: what Vitest makes of an import would not run in the page.
  await page.evaluate(`import(${JSON.stringify(`${siteUrl}pagefind/pagefind.js`)}).then((module) => {
    globalThis.askPagefind = async (words, filters) => {
      const { results } = await module.search(words, { filters });
      const pages = await Promise.all(results.slice(0, 2).map((result) => result.data()));
      // Pagefind gives the home page, whose address is empty, as / when it is asked for again.
      return pages.map(({ raw_url, meta, content }) => ({ url: raw_url.replace(/^[/]/, ''), title: meta.title, meta, content }));
    };
  })`);
});

afterAll(async () => {
  await browser.close();
});

/** The first pages of the answer to each query, of all pages or of one kind. */
function ask(
  queries: readonly string[],
  filters: Filters = {},
): Promise<readonly (readonly Found[])[]> {
  const asked = queries.map((query) => queryTokens(query).join(' '));
  return page.evaluate(
    async ({ asked, filters }) => {
      const { askPagefind } = globalThis as unknown as Asker;
      const answers: (readonly Found[])[] = [];
      for (const words of asked) answers.push(await askPagefind(words, filters));
      return answers;
    },
    { asked, filters },
  );
}

interface Filters {
  readonly kind?: 'policy' | 'page';
}

interface Asker {
  readonly askPagefind: (words: string, filters: Filters) => Promise<readonly Found[]>;
}

async function policies(): Promise<readonly Policy[]> {
  const answer = await fetch(`${siteUrl}api/policies.json`);
  return ((await answer.json()) as { readonly policies: readonly Policy[] }).policies;
}

/** The titles of all pages that want to be found, by address. */
async function titlesOfPages(): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const address of site?.pages ?? []) {
    const html = await (await fetch(siteUrl + address)).text();
    if (/<meta name="robots" content="noindex"/u.test(html)) continue;
    const title = /<title>(?<title>[^<]*)/u.exec(html)?.groups?.['title'] ?? '';
    titles.set(address, title.replace(/ - 政典$/u, ''));
  }
  return titles;
}

function pairsOf(title: string): readonly string[] {
  return [...title.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) => {
    const characters = [...run];
    return characters.slice(1).map((second, at) => `${characters[at]}${second}`);
  });
}

// Pagefind does cut queries into words here: that its pages are of the language `unknown` saves
// nothing where the page that asks is in Chinese.
test('pages are asked for where Pagefind takes the query for Chinese', async () => {
  expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
});

test('any two neighbouring characters of a title find a page with them in its title first', async () => {
  const titles = await titlesOfPages();
  const pairs = [...new Set([...titles.values()].flatMap(pairsOf))];
  expect(pairs.length).toBeGreaterThan(100);
  const answers = await ask(pairs);
  const missed = pairs.flatMap((pair, at) => {
    const first = answers[at]?.[0];
    return titles.get(first?.url ?? '-')?.includes(pair) ? [] : [`${pair}: ${first?.title}`];
  });
  expect(missed).toEqual([]);
});

test('a whole title finds its page first', async () => {
  const titles = await titlesOfPages();
  const answers = await ask([...titles.values()]);
  expect(answers.map(([first]) => first?.title)).toEqual([...titles.values()]);
});

test('six spellings of a 文号 find its policy first', async () => {
  const numbered = (await policies()).flatMap(({ id, number }) => {
    const read = parseDocumentNumber(number);
    return read?.year === undefined ? [] : [{ id, ...read, year: read.year }];
  });
  expect(numbered).not.toEqual([]);
  const spelt = numbered.flatMap(({ id, issuer, year, serial }) =>
    [
      `${issuer}〔${year}〕${serial}号`,
      `${issuer}[${year}]第${serial}号`,
      `[${year}]${serial}`,
      `${year}年${serial}号`,
      `${issuer}${serial}号`,
      `${issuer}〔${inHan(year)}〕${inHan(serial)}号`,
      `${fullWidth(year)}年${fullWidth(serial)}号`,
    ].map((query) => ({ query, url: `policies/${id}/` })),
  );
  const answers = await ask(spelt.map(({ query }) => query));
  expect(spelt.map(({ query }, at) => [query, answers[at]?.[0]?.url])).toEqual(
    spelt.map(({ query, url }) => [query, url]),
  );
});

test.each([
  ['审计监督', 'topics/audit-supervision/'],
  ['太原市审计局', 'units/taiyuan-shenjiju/'],
  ['帮助', 'help/'],
  ['看懂时效', 'help/'],
  ['关于本站', 'about/'],
  ['时限', 'deadlines/'],
  ['文件库', 'policies/'],
  ['推进政府机构职能优化协同高效', 'policies/hunan-2021/'],
])('%s finds %s first', async (query, url) => {
  const [answer] = await ask([query]);
  expect(answer?.[0]?.url).toBe(url);
});

test('policies are found alone, without the lists and units of their place', async () => {
  const queries = ['太原', '武进区', '酒泉', '通知'];
  expect((await ask(queries, { kind: 'policy' })).map(([first]) => first?.url)).toEqual([
    'policies/taiyuan-2016/',
    'policies/wujin-2023/',
    'policies/jiuquan-2017/',
    'policies/taiyuan-2016/',
  ]);
});

test('a policy tells its 文号 and its validity, another page neither', async () => {
  const [[policy], [help]] = (await ask(['2016年9号', '帮助'])) as [Found[], Found[]];
  expect(policy?.meta).toMatchObject({
    number: '并政办发〔2016〕9号',
    periods: expect.stringContaining('现行有效'),
  });
  expect(help?.meta).not.toHaveProperty('periods');
});

test('a page tells all tokens by which it is found, so that an answer can be checked', async () => {
  const queries = ['行政复议', '2016年9号', '帮助'];
  const answers = await ask(queries);
  for (const [at, query] of queries.entries()) {
    const tokens = new Set(answers[at]?.[0]?.content.split(' '));
    expect(queryTokens(query).filter((token) => !tokens.has(token))).toEqual([]);
  }
});

test('pages that are not to be indexed are not found', async () => {
  const urls = (await ask(['没有这个页面', '搜索'])).flat().map(({ url }) => url);
  expect(urls.filter((url) => url === 'search/' || url.includes('404'))).toEqual([]);
});

/** 2016 → 二〇一六, for numbers below ten as for years. */
function inHan(number: number): string {
  return [...String(number)]
    .map((figure) => '〇一二三四五六七八九'.charAt(Number(figure)))
    .join('');
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/gu, (figure) => String.fromCodePoint(Number(figure) + 0xff10));
}
