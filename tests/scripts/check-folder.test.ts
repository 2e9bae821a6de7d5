import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CheckCache, openCheckCache } from '../../scripts/lib/check-cache.ts';
import { checkFolder } from '../../scripts/lib/check-folder.ts';
import { fixFolder } from '../../scripts/lib/fix-folder.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import { policySource } from '../markdown/policy-source.ts';

const today = '2026-01-01' as IsoDate;
const gap = '一、甲。做好。\n\n三、乙。做好。\n';

let work: string;
let content: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'check-folder-'));
  content = join(work, 'content');
  put('regions.yaml', "- code: '330800'\n  name: 衢州市\n  level: 市\n");
  put('topics.yaml', '- id: organisation\n  name: 组织保障\n');
  put('units.yaml', '[]\n');
  put('policies/a.mdx', policySource({ number: '甲政发〔2021〕1号' }, gap));
  put('policies/b.mdx', policySource({ number: '甲政发〔2021〕1号' }));
});
afterEach(() => rmSync(work, { recursive: true }));

function put(name: string, data: string | Uint8Array): void {
  mkdirSync(dirname(join(content, name)), { recursive: true });
  writeFileSync(join(content, name), data);
}

const openCache = () => openCheckCache(join(work, 'cache'), content, '.');

/** Findings as lines, and how many files were read anew. */
async function check(cache?: CheckCache) {
  let read = 0;
  const { findings, accepted } = await checkFolder(content, {
    today,
    ...(cache && { cache }),
    onProgress: (_, total) => {
      read = total;
    },
  });
  return { read, findings, accepted };
}

describe('a check with a cache', () => {
  test('finds what a check without one finds, in files that changed and in those that did not', async () => {
    const fresh = await check();
    expect(fresh.findings.map(({ rule }) => rule)).toContain('clause-gap');
    expect(fresh.findings.map(({ rule }) => rule)).toContain('policy-duplicate-number');
    expect(await check(openCache())).toEqual(fresh);
    expect(await check(openCache())).toEqual({ ...fresh, read: 0 });
    put('policies/b.mdx', policySource({ number: 'unknown' }, gap));
    const changed = await check(openCache());
    expect(changed.read).toBe(1);
    expect(changed.findings).toEqual((await check()).findings);
    expect(changed.findings.map(({ rule }) => rule)).not.toContain('policy-duplicate-number');
  });

  test('sees a file that went, a list that changed and a picture that came', async () => {
    const body = '一、甲。做好。\n\n<Figure src="figures/a.png" alt="流程">图</Figure>\n';
    put('policies/c.mdx', policySource({ number: 'unknown' }, body));
    const rules = async () => (await check(openCache())).findings.map(({ rule }) => rule);
    expect(await rules()).toContain('figure-missing');
    put('figures/a.png', 'png');
    expect(await rules()).not.toContain('figure-missing');
    put('topics.yaml', '- id: other\n  name: 其他\n');
    expect(await rules()).toContain('topic-unknown');
    rmSync(join(content, 'policies/a.mdx'));
    expect(await rules()).not.toContain('clause-gap');
  });

  test('is not misled by a cache that is cut off, foreign or of other code', async () => {
    const fresh = await check(openCache());
    const files = readdirSync(join(work, 'cache')).map((name) => join(work, 'cache', name));
    expect(files).toHaveLength(2);
    const spoil: readonly ((text: string, path: string) => void)[] = [
      (text, path) => truncateSync(path, Buffer.byteLength(text) - 70),
      (text, path) => truncateSync(path, Math.floor(Buffer.byteLength(text) / 2)),
      (text, path) => writeFileSync(path, text.replace('clause-gap', 'clause-gab')),
      (text, path) => writeFileSync(path, text.replace(/"code":"./u, '"code":"x')),
      (_, path) => writeFileSync(path, ''),
      (_, path) => writeFileSync(path, '\n\n'),
    ];
    for (const act of spoil) {
      for (const path of files) act(readFileSync(path, 'utf8'), path);
      expect(await check(openCache())).toEqual(fresh);
      expect((await check(openCache())).read).toBe(0);
    }
  });

  test('forgets folders that are gone', async () => {
    await check(openCache());
    const other = join(work, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'a.mdx'), policySource());
    const cache = openCheckCache(join(work, 'cache'), other, '.');
    await checkFolder(other, { today, cache });
    expect(readdirSync(join(work, 'cache'))).toHaveLength(4);
    rmSync(other, { recursive: true });
    put('policies/b.mdx', policySource({}, gap));
    await check(openCache());
    expect(readdirSync(join(work, 'cache'))).toHaveLength(2);
  });

  test('goes on where the cache cannot be written', async () => {
    writeFileSync(join(work, 'cache'), 'a file where the folder should be');
    expect(await check(openCache())).toEqual(await check());
  });
});

test('many files are read on threads, with the same findings in the same order', async () => {
  for (let index = 0; index < 320; index += 1) {
    put(`policies/many-${index}.mdx`, policySource({ number: 'unknown' }, gap));
  }
  const cache = openCache();
  const { findings, read } = await check(cache);
  expect(read).toBe(322);
  expect(findings.filter(({ rule }) => rule === 'clause-gap')).toHaveLength(321);
  put('units.yaml', '[] # changed, so that the library is checked from the cache\n');
  expect((await check(openCache())).findings).toEqual(findings);
}, 60_000);

describe('a repair of a folder', () => {
  test('writes the files that need it, and finds nothing the second time', async () => {
    put('policies/a.mdx', policySource({ number: '甲政发[2021]1号' }, gap));
    const before = readFileSync(join(content, 'policies/b.mdx'));
    const fixed = await fixFolder(content);
    expect(fixed).toMatchObject([{ fixes: [{ count: 1 }] }]);
    expect(readFileSync(join(content, 'policies/a.mdx'), 'utf8')).toBe(
      policySource({ number: '甲政发〔2021〕1号' }, gap),
    );
    expect(readFileSync(join(content, 'policies/b.mdx'))).toEqual(before);
    expect(await fixFolder(content)).toEqual([]);
    expect(readdirSync(join(content, 'policies'))).toEqual(['a.mdx', 'b.mdx']);
  });

  test('leaves what is no UTF-8 to a person', async () => {
    const bytes = new Uint8Array([0xbc, 0xd7, 0x20, 0x0a]);
    put('policies/c.mdx', bytes);
    expect(await fixFolder(content)).toEqual([]);
    expect(new Uint8Array(readFileSync(join(content, 'policies/c.mdx')))).toEqual(bytes);
  });

  test('writes the file that a link leads to', async () => {
    put('elsewhere/text.txt', `${policySource()}\n\n`);
    symlinkSync(join(content, 'elsewhere/text.txt'), join(content, 'policies/linked.mdx'));
    await fixFolder(content);
    expect(lstatSync(join(content, 'policies/linked.mdx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(content, 'elsewhere/text.txt'), 'utf8')).toBe(policySource());
  });
});
