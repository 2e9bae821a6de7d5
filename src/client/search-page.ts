import { printedDay } from './today.ts';
import { startValidity } from './validity.ts';
import { queryTokens } from '../search/search-text.ts';

/** The part of Pagefind's browser module that the page uses. */
interface Pagefind {
  readonly options: (options: { readonly basePath: string }) => Promise<void>;
  readonly search: (words: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly data: () => Promise<Page>;
}

interface Page {
  readonly url: string;
  readonly raw_url?: string;
  /** The tokens of the page, parted by blanks. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

const pageSize = 20;
/** As many pages as are looked at; a query that more of them match says too little. */
const mostPages = 200;

const input = document.querySelector<HTMLInputElement>('#search-input');
const form = document.querySelector<HTMLFormElement>('#search-form');
const status = document.querySelector<HTMLElement>('#search-status');
const list = document.querySelector<HTMLElement>('#search-results');
const base = document.documentElement.dataset['base'] ?? '/';

let loading: Promise<Pagefind> | undefined;
let turn = 0;

function pagefind(): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(
    async (module: Pagefind) => {
      await module.options({ basePath: `${base}pagefind/` });
      return module;
    },
  );
  return loading;
}

/** Shows what the query finds. A later query makes an earlier one say nothing more. */
async function show(query: string): Promise<void> {
  if (!status || !list) return;
  turn += 1;
  const mine = turn;
  const tokens = queryTokens(query);
  if (tokens.length === 0) {
    list.replaceChildren();
    status.textContent = query.trim() === '' ? '' : '请输入汉字、字母或者数字。';
    return;
  }
  status.textContent = '正在查找…';
  try {
    const { results } = await (await pagefind()).search(tokens.join(' '));
    const pages = await Promise.all(results.slice(0, mostPages).map((result) => result.data()));
    if (mine !== turn) return;
    // Pagefind shortens a word that it does not know until it finds one: 量子 would find 量.
    const hits = pages.filter(({ content }) => {
      const has = new Set(content.split(' '));
      return tokens.every((token) => has.has(token));
    });
    list.replaceChildren();
    status.textContent = tell(query, hits.length, results.length > mostPages);
    append(hits, 0);
  } catch {
    if (mine !== turn) return;
    loading = undefined;
    list.replaceChildren();
    status.textContent = '查找所用的索引没有取到。请检查网络后再试，或者到文件库查找。';
  }
}

function tell(query: string, found: number, more: boolean): string {
  if (more) return `找到的文件太多，这里是最相关的 ${found} 件。请多写几个字。`;
  if (found > 0) return `找到 ${found} 件文件。`;
  return `没有文件含有「${query}」。请减少字词，或者换一种说法；也可以到文件库按地区、类型查找。`;
}

function append(hits: readonly Page[], from: number): void {
  list?.append(...hits.slice(from, from + pageSize).map(hit));
  startValidity();
  const rest = hits.length - from - pageSize;
  if (rest <= 0) return;
  const item = document.createElement('li');
  const more = document.createElement('button');
  more.type = 'button';
  more.textContent = `再显示 ${Math.min(rest, pageSize)} 件（还有 ${rest} 件）`;
  more.addEventListener('click', () => {
    item.remove();
    append(hits, from + pageSize);
  });
  item.append(more);
  list?.append(item);
}

function hit({ raw_url, url, meta }: Page): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'search-hit';
  const link = document.createElement('a');
  link.href = base + (raw_url ?? url).replace(/^\//u, '');
  link.textContent = meta['title'] ?? '';
  const validity = document.createElement('span');
  validity.className = 'validity';
  validity.dataset['periods'] = meta['periods'] ?? '';
  const facts = document.createElement('p');
  facts.className = 'facts';
  facts.append(validity);
  const date = meta['date'] ?? '';
  for (const words of [
    meta['number'] || '文号未载明',
    meta['issuers'] || '发文机关未载明',
    meta['place'],
    date && printedDay(date),
    meta['type'],
  ]) {
    if (words) facts.append(Object.assign(document.createElement('span'), { textContent: words }));
  }
  item.append(link, facts);
  return item;
}

function address(query: string): string {
  return query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`;
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = input?.value ?? '';
  history.pushState(undefined, '', address(query));
  void show(query);
});

function showAddress(): void {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  if (input) input.value = query;
  void show(query);
}

addEventListener('popstate', showAddress);
showAddress();
