import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Xml, xmlDocument, xmlElement } from '../../src/open-data/xml.ts';
import { addressOfPage, filesOf } from './site-files.ts';

/** The protocol allows 50,000 addresses a file. */
const mostAddresses = 50_000;

/**
 * Lists the pages that search engines may show, as sitemaps.org asks for: full addresses, so only where
 * the site knows its own. `robots.txt` names the list.
 */
export function writeSitemap(
  outDir: string,
  { site, base }: { readonly site: string; readonly base: string },
): void {
  const root = new URL(base, site).href;
  const pages = filesOf(outDir)
    .filter((file) => file.endsWith('.html') && file !== '404.html')
    .filter((file) => !readFileSync(join(outDir, file), 'utf8').includes('name="robots"'));
  const parts: string[] = [];
  for (let from = 0; from < pages.length; from += mostAddresses) {
    const urls = pages
      .slice(from, from + mostAddresses)
      .map((file) => entry('url', new URL(addressOfPage(file), root).href));
    const name = pages.length <= mostAddresses ? 'sitemap.xml' : `sitemap-${parts.length + 1}.xml`;
    parts.push(name);
    writeFileSync(join(outDir, name), listOf('urlset', urls));
  }
  if (parts.length > 1) {
    const maps = parts.map((name) => entry('sitemap', root + name));
    writeFileSync(join(outDir, 'sitemap.xml'), listOf('sitemapindex', maps));
  }
  const robots = join(outDir, 'robots.txt');
  writeFileSync(
    robots,
    `${readFileSync(robots, 'utf8').trimEnd()}\n\nSitemap: ${root}sitemap.xml\n`,
  );
}

function entry(name: 'url' | 'sitemap', address: string): Xml {
  return xmlElement(name, {}, [xmlElement('loc', {}, [address])]);
}

function listOf(name: 'urlset' | 'sitemapindex', entries: readonly Xml[]): string {
  const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return xmlDocument(xmlElement(name, { xmlns }, entries));
}
