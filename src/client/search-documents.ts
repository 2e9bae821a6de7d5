import { phrasesOf, type Query } from '../search/query-language.ts';
import { queryTokens } from '../search/search-text.ts';
import { make, makeLink, part } from './elements.ts';
import { validity } from './search-hit.ts';
import { startValidity } from './validity.ts';

/** The part of Pagefind's browser module that the page uses. */
interface Pagefind {
  readonly options: (options: { readonly basePath: string }) => Promise<void>;
  readonly search: (
    words: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{
    readonly results: readonly { readonly data: () => Promise<Page> }[];
  }>;
}

interface Page {
  readonly url: string;
  readonly raw_url?: string;
  /** The tokens of the page, parted by blanks. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

const mostShown = 5;
/** A query with more tokens is no name of a document. */
const mostTokens = 80;

let loading: Promise<Pagefind> | undefined;

function pagefind(base: string): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(
    async (module: Pagefind) => {
      await module.options({ basePath: `${base}pagefind/` });
      return module;
    },
  );
  // What failed is tried again the next time.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Documents that hold all words of a query, the likeliest first; rejects where there is no index. */
export async function findDocuments(query: Query, base: string): Promise<readonly Page[]> {
  const tokens = queryTokens(wordsOf(query));
  if (tokens.length === 0 || tokens.length > mostTokens) return [];
  const { results } = await (
    await pagefind(base)
  ).search(tokens.join(' '), {
    filters: { kind: 'policy' },
  });
  const pages = await Promise.all(results.slice(0, mostShown).map((result) => result.data()));
  // Pagefind passes over a token that no page has: then no document has all of them.
  return pages.filter(({ content }) => {
    const has = new Set(content.split(' '));
    return tokens.every((token) => has.has(token));
  });
}

/** Undefined: they are being looked for. */
export function showDocuments(
  place: HTMLElement,
  pages: readonly Page[] | undefined,
  base: string,
): void {
  const most = pages?.length === mostShown ? '最相关的 ' : '';
  part('documents-count').textContent =
    pages === undefined ? '正在查找…' : `${most}${pages.length} 件`;
  const items = (pages ?? []).map(({ raw_url, url, meta }) => {
    const link = makeLink(base + (raw_url ?? url).replace(/^\//u, ''), [meta['title'] ?? '']);
    const number = meta['number'] ?? '';
    const facts = make('p', 'facts', [
      validity(meta['periods'] ?? ''),
      number === '' ? undefined : make('span', '', [number]),
    ]);
    return make('li', '', [link, facts]);
  });
  place.replaceChildren(...items);
  startValidity();
}

/** What of a query can stand in a document: of words that may stand for each other the first. */
function wordsOf({ groups, filters }: Query): string {
  const phrases = groups.flatMap((group) => group.slice(0, 1).flatMap(phrasesOf));
  const named = filters.filter(({ field, not }) => !not && (field === '标题' || field === '文号'));
  // The worker knows traditional characters, this page maybe not.
  return [...phrases.map(({ text }) => text), ...named.map(({ value }) => value)].join(' ');
}
