import { queryTokens } from '../search/search-text.ts';

/** The part of Pagefind's browser module that the page uses. */
interface Pagefind {
  readonly options: (options: { readonly basePath: string }) => Promise<void>;
  readonly search: (words: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly data: () => Promise<{
    readonly url: string;
    readonly raw_url?: string;
    readonly meta: Readonly<Record<string, string>>;
  }>;
}

const pageSize = 20;

const input = document.querySelector<HTMLInputElement>('#search-input');
const form = document.querySelector<HTMLFormElement>('#search-form');
const status = document.querySelector<HTMLElement>('#search-status');
const list = document.querySelector<HTMLElement>('#search-results');
const base = document.documentElement.dataset['base'] ?? '/';

let loading: Promise<Pagefind> | undefined;
let turn = 0;

function pagefind(): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(async (module: Pagefind) => {
    await module.options({ basePath: `${base}pagefind/` });
    return module;
  });
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
    if (mine !== turn) return;
    list.replaceChildren();
    status.textContent =
      results.length === 0
        ? `没有文件含有「${query}」。请减少字词，或者换一种说法；也可以到文件库按地区、类型查找。`
        : `找到 ${results.length} 件文件。`;
    await append(results, 0, mine);
  } catch {
    if (mine !== turn) return;
    loading = undefined;
    list.replaceChildren();
    status.textContent = '查找所用的索引没有取到。请检查网络后再试，或者到文件库查找。';
  }
}

async function append(results: readonly PagefindResult[], from: number, mine: number): Promise<void> {
  const found = await Promise.all(results.slice(from, from + pageSize).map((result) => result.data()));
  if (mine !== turn || !list) return;
  list.append(...found.map(hit));
  const rest = results.length - from - found.length;
  if (rest <= 0) return;
  const item = document.createElement('li');
  const more = document.createElement('button');
  more.type = 'button';
  more.textContent = `再显示 ${Math.min(rest, pageSize)} 件（还有 ${rest} 件）`;
  more.addEventListener('click', () => {
    item.remove();
    void append(results, from + pageSize, mine);
  });
  item.append(more);
  list.append(item);
}

function hit({ raw_url, url, meta }: Awaited<ReturnType<PagefindResult['data']>>): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'search-hit';
  const link = document.createElement('a');
  link.href = base + (raw_url ?? url).replace(/^\//u, '');
  link.textContent = meta['title'] ?? '';
  const facts = document.createElement('p');
  facts.textContent = [meta['number'] || '文号未载明', meta['issuers'] || '机关未载明', meta['place'], meta['type'], meta['date']]
    .filter((part) => part)
    .join(' · ');
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
