import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/markdown/read-library.ts';
import { atomFeed, jsonFeed } from '../../src/open-data/feeds.ts';
import type { IsoDate } from '../../src/policy/dates.ts';

const library = await readLibrary('content');
const feed = { title: '政典：全部文件', page: '/', path: '/feed', policies: library.policies };
const day = '2026-01-01' as IsoDate;
const known = { library, day, address: { site: new URL('https://example.org/'), base: '/a/' } };
const unknown = { library, day, address: { site: undefined, base: '/a/' } };

/** Texts of the elements of a kind. */
function texts(xml: string, kind: string): readonly string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  let open = '';
  parser.on('opentag', ({ name }) => {
    open = name;
    if (name === kind) found.push('');
  });
  parser.on('text', (text) => {
    if (open === kind) found[found.length - 1] += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

test('an Atom feed has an entry a policy, newest first, with full addresses', () => {
  const xml = atomFeed(feed, known);
  expect(texts(xml, 'title')).toEqual([
    '政典：全部文件',
    ...library.policies.map(({ meta }) => meta.title),
  ]);
  expect(texts(xml, 'id')[1]).toBe('https://example.org/a/policies/wujin-2023/');
  expect(texts(xml, 'published')).toContain('2023-04-18T00:00:00+08:00');
  expect(xml).toContain('href="https://example.org/a/feed.xml"');
});

test('without an address of its own it has names instead, and nothing is made up of days', () => {
  const xml = atomFeed(feed, unknown);
  expect(texts(xml, 'id').slice(0, 2)).toEqual([
    'urn:zhengdian:library',
    'urn:zhengdian:policies:wujin-2023',
  ]);
  const dated = library.policies.filter(({ meta }) =>
    [meta.adopted, meta.published, meta.effective].some((each) => each !== 'unknown'),
  );
  expect(texts(xml, 'published')).toHaveLength(dated.length);
});

test('the JSON feed says the same', () => {
  const { items } = jsonFeed(feed, known) as { items: readonly { id: string; title: string }[] };
  expect(items.map(({ id }) => id)).toEqual(texts(atomFeed(feed, known), 'id').slice(1));
});
