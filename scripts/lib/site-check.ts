import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Tag, tagsOf } from './html-tags.ts';
import { pageFaults } from './page-rules.ts';
import { addressOfPage, filesOf } from './site-files.ts';

export interface SiteFault {
  /** File of the built site. */
  readonly file: string;
  readonly message: string;
}

interface SiteAddress {
  readonly site: string;
  readonly base: string;
}

interface Page {
  readonly file: string;
  readonly tags: readonly Tag[];
  readonly ids: ReadonlySet<string>;
}

interface BuiltSite {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, Page>;
  readonly root: URL;
}

/**
 * What is wrong with a built site as it will be served under its base: links that lead nowhere,
 * fragments without a target, and what the pages' own rules forbid.
 */
export function checkSite(siteDir: string, { site, base }: SiteAddress): readonly SiteFault[] {
  const files = filesOf(siteDir);
  const read = (file: string) => readFileSync(join(siteDir, file), 'utf8');
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(file, read));
  const built: BuiltSite = {
    files: new Set(files),
    pages: new Map(pages.map((page) => [page.file, page])),
    root: new URL(base, site),
  };
  if (pages.length === 0) return [{ file: '.', message: 'There is no page.' }];
  return [
    ...pages.flatMap((page) => [
      ...pageFaults(page.tags, built.root.origin).map((message) => ({ file: page.file, message })),
      ...page.tags.flatMap((tag) =>
        referencesOf(tag).flatMap((to) => brokenReference(built, page.file, to)),
      ),
    ]),
    ...files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => urlsOfStyle(read(file)).flatMap((to) => brokenReference(built, file, to))),
  ];
}

function readPage(file: string, read: (file: string) => string): Page {
  const tags = [...tagsOf(read(file))];
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  return { file, tags, ids: new Set(ids) };
}

const addressAttributes = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite'];

/** Every address that a tag gives. */
function referencesOf({ attributes }: Tag): readonly string[] {
  const single = addressAttributes.flatMap((name) => attributes.get(name) ?? []);
  const sources = (attributes.get('srcset') ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s+/u)[0] ?? '')
    .filter((part) => part !== '');
  return [...single, ...sources];
}

function urlsOfStyle(css: string): readonly string[] {
  return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/gu)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

/** The fault of one address, or none. Addresses of other hosts are not followed. */
function brokenReference(built: BuiltSite, from: string, to: string): readonly SiteFault[] {
  const fault = (message: string) => [{ file: from, message: `${to} ${message}` }];
  const page = new URL(addressOfPage(from), built.root);
  if (!URL.canParse(to, page)) return fault('is no address.');
  const url = new URL(to, page);
  if (!/^https?:$/u.test(url.protocol) || url.origin !== built.root.origin) return [];
  // A host shows this page at whatever address was asked for.
  if (from === '404.html' && !/^(?:[#/]|https?:)/u.test(to)) {
    return fault('is relative, and 404.html is shown at any depth.');
  }
  if (!url.pathname.startsWith(built.root.pathname)) {
    return fault(`leads out of ${built.root.pathname}.`);
  }
  const path = decodeURIComponent(url.pathname.slice(built.root.pathname.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!built.files.has(file)) {
    return fault(
      built.files.has(`${path}/index.html`) ? 'lacks its final slash.' : 'leads nowhere.',
    );
  }
  const target = built.pages.get(file);
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '' || target === undefined || target.ids.has(fragment)) return [];
  return fault(`leads to a page that has no #${fragment}.`);
}
