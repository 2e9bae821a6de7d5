import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBulk } from '../../scripts/lib/write-bulk.ts';
import { writeManifest } from '../../scripts/lib/write-manifest.ts';
import { writeSitemap } from '../../scripts/lib/write-sitemap.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-lists-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('the list of files has each file but itself, with its sha256', () => {
  put({ 'index.html': '<p>', 'api/index.json': '{}' });
  writeManifest(folder);
  const { files } = JSON.parse(read('api/manifest.json')) as {
    files: readonly { path: string; bytes: number; sha256: string }[];
  };
  expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
    ['api/index.json', 2],
    ['index.html', 3],
  ]);
  expect(files[1]?.sha256).toBe(createHash('sha256').update('<p>').digest('hex'));
  const first = read('api/manifest.json');
  writeManifest(folder);
  expect(read('api/manifest.json')).toBe(first);
});

test('the sitemap has full addresses of the pages that may be shown, and robots.txt names it', () => {
  put({
    'index.html': '<p>',
    'policies/jia/index.html': '<p>',
    'policies/jia/cited-by/index.html': '<meta name="robots" content="noindex">',
    '404.html': '<p>',
    'robots.txt': 'User-agent: *\nAllow: /\n',
  });
  writeSitemap(folder, { site: 'https://example.org/', base: '/a/' });
  expect([...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/gu)].map((found) => found[1])).toEqual(
    ['https://example.org/a/', 'https://example.org/a/policies/jia/'],
  );
  expect(read('robots.txt')).toContain('\nSitemap: https://example.org/a/sitemap.xml\n');
});

test('every clause is a line to be taken in, under a name that does not change', () => {
  const clause = { id: 'jia#t1', anchor: 't1', label: '第一条', kind: 'article', text: '听证。' };
  put({
    'api/policies.json': JSON.stringify({ policies: [{ id: 'jia' }] }),
    'api/policies/jia.json': JSON.stringify({
      title: '甲市听证办法',
      number: 'unknown',
      adopted: '2021-01-15',
      clauses: [clause, { ...clause, id: 'jia#t2', anchor: 't2', text: '"引号"\n换行' }],
    }),
  });
  writeBulk(folder);
  const text = read('api/bulk/000.ndjson');
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { index: { _index: 'zhengdian-clauses', _id: 'jia#t1' } },
    { policy: 'jia', title: '甲市听证办法', adopted: '2021-01-15', text: '听证。' },
    { index: { _id: 'jia#t2' } },
    { anchor: 't2', text: '"引号"\n换行' },
  ]);
  expect(lines[1]).not.toContain('unknown');
  const { mappings } = JSON.parse(read('api/bulk/mapping.json')) as {
    mappings: { properties: Record<string, unknown> };
  };
  const fields = Object.keys(JSON.parse(lines[1] ?? '') as object);
  expect(fields.filter((field) => !(field in mappings.properties))).toEqual([]);
});
