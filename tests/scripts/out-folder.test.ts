import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshFolder, refusalOf, swapIn, sweep } from '../../scripts/lib/out-folder.ts';

let folder: string;
const noProcess = 2147483646;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'out-folder-')));
  for (const name of ['home/me', 'project/src', 'content/policies', 'photos', 'empty']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, 'photos', 'cat.jpg'), '');
  makeSite('dist', 'old');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('an output folder', () => {
  const refusal = (name: string) =>
    refusalOf(join(folder, name), {
      root: join(folder, 'project'),
      contentDir: join(folder, 'content'),
      home: join(folder, 'home', 'me'),
    });

  test.each(['dist', 'empty', 'new', 'new/deep', 'project/dist', 'home/me/site'])(
    'may be %s',
    (name) => {
      expect(refusal(name)).toBeUndefined();
    },
  );

  test.each([
    ['/', '磁盘的根目录'],
    ['home/me', '个人文件夹'],
    ['home', '个人文件夹'],
    ['project', '本项目的文件夹'],
    ['.', '个人文件夹'],
    ['project/../project', '本项目的文件夹'],
    ['content', '是政策文件所在的文件夹'],
    ['content/policies', '在政策文件所在的文件夹里面'],
    ['photos', '不是空的，也不是生成的网站'],
    ['photos/cat.jpg', '是文件，不是文件夹'],
  ])('must not be %s: %s', (name, why) => {
    const path = name === '/' ? '/' : undefined;
    const found =
      path === undefined
        ? refusal(name)
        : refusalOf(path, { root: folder, contentDir: folder, home: folder });
    expect(found).toContain(why);
  });

  test('must not be one of these by another name', () => {
    symlinkSync(join(folder, 'content'), join(folder, 'alias'));
    expect(refusal('alias')).toContain('是政策文件所在的文件夹');
    expect(refusal('alias/new')).toContain('在政策文件所在的文件夹里面');
  });
});

describe('a complete build', () => {
  test('takes the place of the old one, of which nothing stays', () => {
    const fresh = freshFolder(join(folder, 'dist'));
    makeSite(fresh.slice(folder.length + 1), 'new');
    writeFileSync(join(folder, 'dist', 'stale.html'), '');
    swapIn(fresh, join(folder, 'dist'));
    expect(siteText('dist')).toBe('new');
    expect(existsSync(join(folder, 'dist', 'stale.html'))).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  test('that is missing leaves the old one where it was', () => {
    expect(() => swapIn(join(folder, 'nothing'), join(folder, 'dist'))).toThrow();
    expect(siteText('dist')).toBe('old');
    expect(leftovers()).toEqual([]);
  });
});

describe('what killed builds left', () => {
  test('is removed, but not what a living build is writing', () => {
    makeSite(`dist.building-${noProcess}`, 'half');
    makeSite(`dist.building-${process.pid}`, 'mine');
    makeSite(`other.building-${noProcess}`, 'of another site');
    sweep(join(folder, 'dist'));
    expect(leftovers()).toEqual([`dist.building-${process.pid}`, `other.building-${noProcess}`]);
  });

  test('is put back where it is all that there is', () => {
    rmSync(join(folder, 'dist'), { recursive: true });
    makeSite(`dist.old-${noProcess}`, 'old');
    sweep(join(folder, 'dist'));
    expect(siteText('dist')).toBe('old');
    expect(leftovers()).toEqual([]);
  });
});

function makeSite(name: string, text: string) {
  const path = join(folder, name, 'api', 'index.json');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function siteText(name: string): string {
  return readFileSync(join(folder, name, 'api', 'index.json'), 'utf8');
}

function leftovers(): readonly string[] {
  return readdirSync(folder).filter((name) => /\.(?:building|old)-/u.test(name));
}
