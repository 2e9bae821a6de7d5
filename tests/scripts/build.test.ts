import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseBase, parseSite, runBuild } from '../../scripts/build.ts';
import type { SiteOptions } from '../../scripts/lib/site-build.ts';
import { recordingTerminal } from './recording-terminal.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  mkdirSync(join(folder, 'content'));
});

afterEach(() => rmSync(folder, { recursive: true }));

async function build(...args: readonly string[]) {
  const io = recordingTerminal();
  const asked: SiteOptions[] = [];
  const code = await runBuild(args, io, {
    check: () => Promise.resolve([]),
    pages: (options) => {
      asked.push(options);
      mkdirSync(join(options.outDir, 'api'), { recursive: true });
      return Promise.resolve(writeFileSync(join(options.outDir, 'api', 'index.json'), '{}'));
    },
    searchIndex: () => Promise.resolve(),
    lists: () => undefined,
    onInterrupt: () => () => undefined,
  });
  return { code, asked, said: io.errLines.join('\n'), printed: io.outLines.join('\n') };
}

test('the options reach the pages, the base with its slash, and the output its folder', async () => {
  const [content, out] = [join(folder, 'content'), join(folder, 'out')];
  const { code, asked } = await build(
    '--content',
    content,
    '--out',
    out,
    '--base',
    '/a/b',
    '--site',
    'https://example.org',
  );
  expect(code).toBe(0);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    contentDir: content,
    base: '/a/b/',
    site: 'https://example.org/',
  });
  expect(existsSync(join(out, 'api', 'index.json'))).toBe(true);
});

test('a site without an address is built for the root', async () => {
  const { asked } = await build('--content', join(folder, 'content'), '--out', join(folder, 'out'));
  expect(asked[0]).toMatchObject({ base: '/', site: undefined });
});

test('a folder that no build has made is not replaced', async () => {
  writeFileSync(join(folder, 'letter.txt'), 'dear');
  const { code, asked, said } = await build('--content', join(folder, 'content'), '--out', folder);
  expect([code, asked.length]).toEqual([2, 0]);
  expect(said).toContain('是政策文件所在的文件夹，或者包含它。生成时会替换整个输出文件夹');
  expect(existsSync(join(folder, 'letter.txt'))).toBe(true);
});

test('--help explains every option and builds nothing', async () => {
  const { code, asked, printed } = await build('--help');
  expect([code, asked.length]).toEqual([0, 0]);
  for (const option of ['--content', '--out', '--base', '--site'])
    expect(printed).toContain(option);
});

test('wrong use builds nothing', async () => {
  for (const args of [['--content', join(folder, 'nowhere')], ['--outdir', 'x'], ['dist']]) {
    const { code, asked, said } = await build(...args);
    expect([code, asked.length]).toEqual([2, 0]);
    expect(said).toContain('用法：npm run build');
  }
});

describe('--base', () => {
  test.each([
    ['/', '/'],
    ['/sub/', '/sub/'],
    ['/a/b', '/a/b/'],
  ])('%s is %s', (given, base) => {
    expect(parseBase(given)).toBe(base);
  });

  test.each([
    '',
    'sub/',
    'https://example.org/a/',
    '/a?b',
    '/a b/',
    '//example.org/',
    '/../',
    '/a/./b/',
  ])('is not “%s”', (given) => {
    expect(() => parseBase(given)).toThrow('--base 应为 /sub/ 这样的路径');
  });
});

describe('--site', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['http://127.0.0.1:4321/', 'http://127.0.0.1:4321/'],
  ])('%s is %s', (given, site) => {
    expect(parseSite(given)).toBe(site);
  });

  test.each(['example.org', 'ftp://example.org/', ''])('is not “%s”', (given) => {
    expect(() => parseSite(given)).toThrow('--site 应为 https://example.org/ 这样的网址');
  });

  test('has no path: that is the base', () => {
    expect(() => parseSite('https://example.org/policies/')).toThrow(
      '--site 只写主机：https://example.org/ ，路径另用 --base /policies/ 写。',
    );
  });
});
