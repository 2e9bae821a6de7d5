import { readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { draftMark } from '../policy/clause-citation.ts';
import type { FrontMatter } from '../policy/document.ts';
import { periodsAttribute } from '../policy/validity-label.ts';
import {
  type IndexedClause,
  type IndexedPolicy,
  issuersOf,
  knownOrEmpty,
} from './indexed-policy.ts';
import { numberTokens, pageTokens } from './search-text.ts';
import { loadTraditional } from './traditional.ts';

/** What the index needs of `api/policies/<id>.json`. */
interface NamedPolicy extends Pick<
  IndexedPolicy,
  'id' | 'title' | 'number' | 'issuers' | 'type' | 'places' | 'validityPeriods'
> {
  readonly stage: FrontMatter['stage'];
  readonly clauses: readonly (Pick<IndexedClause, 'kind' | 'text'> & {
    readonly heading?: string | null;
  })[];
}

/** A page of the site, as it can be found. */
interface PageRecord {
  /** `policies/taiyuan-2016/`, empty for the home page */
  readonly url: string;
  /** To ask for policies alone: the many short titles of a place's lists would come before them. */
  readonly kind: 'policy' | 'page';
  readonly title: string;
  /** Tokens of all its names … */
  readonly names: readonly string[];
  /** … and of what else it can be found by. */
  readonly words: readonly string[];
  /** What an answer shows beside the title. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Clauses whose text is a heading. */
const headings = new Set(['part', 'chapter', 'section', 'division', 'heading', 'title']);

/** Files of Pagefind's own interfaces; the search page has one of ours. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground)\.?/u;

/** Common hosts take 20,000 files in all: with more pages than this, several share a file. */
const mostFragments = 1_000;

/**
 * Places of tokens in a file of the index: a query loads a file for nearly each of its tokens. Pagefind
 * reads this from the environment only, and else takes 20,000.
 */
const placesPerFile = '5000';

/**
 * Writes `pagefind/` into a built site: a record a page, found by title, headings and, of a policy,
 * 文号, issuers, places and type. Its text is our own tokens, of the language `unknown`, for which
 * Pagefind neither stems nor segments. Throws where Pagefind reports an error.
 */
export async function writePageIndex(outDir: string): Promise<void> {
  await loadTraditional();
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = placesPerFile;
  try {
    const { index, errors } = await createIndex({
      forceLanguage: 'unknown',
      maxFragments: mostFragments,
    });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for await (const record of recordsOf(outDir)) {
      const added = await index.addCustomRecord(pagefindRecord(record));
      if (added.errors.length > 0) {
        throw new Error(`Pagefind, ${record.url}: ${added.errors.join('; ')}`);
      }
    }
    const outputPath = join(outDir, 'pagefind');
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    for (const name of await readdir(outputPath)) {
      if (unused.test(name)) await rm(join(outputPath, name), { recursive: true });
    }
  } finally {
    await close();
  }
}

async function* recordsOf(outDir: string): AsyncGenerator<PageRecord> {
  const folder = join(outDir, 'api', 'policies');
  const names = await readdir(folder).catch(() => []);
  const policies = names.filter((name) => name.endsWith('.json')).toSorted();
  for (const name of policies) yield policyRecord(await readPolicy(join(folder, name)));

  const shown = new Set(policies.map((name) => `policies/${name.replace(/\.json$/u, '')}/`));
  const files = await readdir(outDir, { recursive: true });
  const addresses = files
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /(?:^|\/)index\.html$/u.test(file))
    .map((file) => file.replace(/index\.html$/u, ''))
    .filter((address) => !shown.has(address));
  for (const address of addresses.toSorted()) {
    const html = await readFile(join(outDir, address, 'index.html'), 'utf8');
    const record = htmlRecord(address, html);
    if (record !== undefined) yield record;
  }
}

async function readPolicy(file: string): Promise<NamedPolicy> {
  return JSON.parse(await readFile(file, 'utf8'));
}

function policyRecord(policy: NamedPolicy): PageRecord {
  const { id, type, places, validityPeriods, clauses } = policy;
  const title = policy.title + draftMark(policy);
  const number = knownOrEmpty(policy.number);
  const headed = clauses.flatMap(({ kind, heading, text }) =>
    headings.has(kind) ? (heading ?? text) : (heading ?? []),
  );
  return {
    url: `policies/${id}/`,
    kind: 'policy',
    title,
    names: pageTokens(title),
    words: [
      ...numberTokens(number),
      ...pageTokens(...issuersOf(policy), ...places, type, ...headed),
    ],
    facts: { number, periods: periodsAttribute(validityPeriods) },
  };
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page that is no policy; undefined where it is not to be found. */
function htmlRecord(url: string, html: string): PageRecord | undefined {
  const elements = [...elementsOf(parse(html))];
  const metas = new Map(
    elements
      .filter(({ tagName }) => tagName === 'meta')
      .map((meta) => [attribute(meta, 'name'), attribute(meta, 'content') ?? '']),
  );
  if (metas.get('robots')?.includes('noindex')) return undefined;
  const texts = (name: string) =>
    elements.filter(({ tagName }) => tagName === name).map((element) => textOf(element));
  const [full = ''] = texts('title');
  const suffix = ` - ${metas.get('SiteName') ?? ''}`;
  const title = full.endsWith(suffix) ? full.slice(0, -suffix.length) : full;
  return {
    url,
    kind: 'page',
    title,
    names: pageTokens(title, ...texts('h1')),
    words: pageTokens(...texts('h2'), metas.get('description') ?? ''),
    facts: {},
  };
}

/** All elements but links and what stands in navigation: names of other pages. */
function* elementsOf(node: Node): Generator<Element> {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    if (child.tagName === 'nav' || child.tagName === 'a') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** The text of an element without its links. */
function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!('childNodes' in node) || node.nodeName === 'a') return '';
  return node.childNodes.map(textOf).join('');
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

type CustomRecord = Parameters<
  NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>['addCustomRecord']
>[0];

function pagefindRecord({ url, kind, title, names, words, facts }: PageRecord): CustomRecord {
  const all = new Set([...names, ...words]);
  // A field of its own and many times over in the text: so a word of the title counts for more than
  // one of a heading, however many headings the one page has and however few the other.
  const often = Array.from({ length: 4 }, () => names).flat();
  return {
    url,
    language: 'unknown',
    content: [...often, ...all].join(' '),
    meta: { title, names: names.join(' '), ...facts },
    filters: { kind: [kind] },
  };
}
