import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BuildSteps, buildSite } from '../../scripts/lib/site-build.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-build-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const steps: BuildSteps = {
  check: () => Promise.resolve([]),
  pages: ({ outDir, base }) => Promise.resolve(writeSite(outDir, `pages under ${base}`)),
  searchIndex: (outDir) => Promise.resolve(writeFileSync(join(outDir, 'pagefind'), '')),
  lists: ({ outDir }) => writeFileSync(join(outDir, 'list'), ''),
  onInterrupt: () => () => undefined,
};

async function build(changed: Partial<BuildSteps>, base = '/') {
  const lines: string[] = [];
  const built = await buildSite(
    {
      contentDir: 'content',
      outDir: join(folder, 'dist'),
      base,
      site: undefined,
      lockFile: join(folder, 'lock'),
    },
    { ...steps, ...changed },
    (line) => lines.push(line),
  );
  return { built, said: lines.join('\n') };
}

test('a build puts pages and index in place, and nothing else', async () => {
  const { built, said } = await build({});
  expect(built).toBe(true);
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(readdirSync(join(folder, 'dist')).sort()).toEqual([
    'api',
    'index.html',
    'list',
    'pagefind',
  ]);
  expect(said).toMatch(/已生成 1 页，写入 .*dist，用时 [\d.]+ 秒。$/u);
});

describe('the old output stays as it was', () => {
  beforeEach(() => writeSite(join(folder, 'dist'), 'old'));

  test('when a document is faulty', async () => {
    let wrote = false;
    const { built, said } = await build({
      check: () =>
        Promise.resolve([
          {
            rule: 'body-empty',
            severity: 'error',
            message: 'Empty.',
            advice: 'Fill it.',
            file: 'a.mdx',
            place: { line: 3, column: 1 },
          },
        ]),
      pages: () => {
        wrote = true;
        return Promise.resolve();
      },
    });
    expect(built).toBe(false);
    expect(wrote).toBe(false);
    expect(said).toContain('a.mdx:3:1  error  body-empty\n  Empty.\n  Fill it.');
    expect(said).toMatch(/没有生成：content 有 1 处错误。.*dist 保持原样。$/u);
    expectOld();
  });

  test('when the pages cannot be written', async () => {
    const fault = Object.assign(new Error('Unknown component'), {
      loc: { file: 'src/pages/index.astro', line: 7, column: 2 },
      hint: 'Import it.',
    });
    const { built, said } = await build({
      pages: ({ outDir }) => {
        writeSite(outDir, 'half');
        return Promise.reject(fault);
      },
    });
    expect(built).toBe(false);
    expect(said).toContain('Unknown component\n  src/pages/index.astro:7:2\n  Import it.');
    expectOld();
  });

  test('when the index cannot be written', async () => {
    const { built } = await build({ searchIndex: () => Promise.reject(new Error('no index')) });
    expect(built).toBe(false);
    expectOld();
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'when the build is told to stop by %s',
    async (signal) => {
      const code = await interrupted(signal);
      expect(code).toBe(1);
      expectOld();
    },
  );
});

test('warnings are shown and stop nothing', async () => {
  const { built, said } = await build({
    check: () =>
      Promise.resolve([
        { rule: 'unit-unknown', severity: 'warning', message: 'Unknown.', advice: 'List it.' },
      ]),
  });
  expect(built).toBe(true);
  expect(said).toContain('warning  unit-unknown');
});

test('two builds into one folder take turns', async () => {
  let running = 0;
  let most = 0;
  const slow: Partial<BuildSteps> = {
    pages: async (options) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 30));
      await steps.pages(options);
      running -= 1;
    },
  };
  const [first, second] = await Promise.all([build(slow, '/one/'), build(slow, '/two/')]);
  expect([first.built, second.built, most]).toEqual([true, true, 1]);
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(readFileSync(join(folder, 'dist', 'index.html'), 'utf8')).toMatch(
    /^pages under \/(one|two)\/$/u,
  );
});

function writeSite(outDir: string, text: string) {
  mkdirSync(join(outDir, 'api'), { recursive: true });
  writeFileSync(join(outDir, 'api', 'index.json'), '{}');
  writeFileSync(join(outDir, 'index.html'), text);
}

function expectOld() {
  expect(readFileSync(join(folder, 'dist', 'index.html'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['dist']);
}

/** Exit code of a build in a process of its own that is stopped while it writes pages. */
function interrupted(signal: 'SIGINT' | 'SIGTERM'): Promise<number | null> {
  const lib = join(import.meta.dirname, '..', '..', 'scripts', 'lib');
  const program = `
    import { mkdirSync } from 'node:fs';
    const { buildSite } = await import(${JSON.stringify(join(lib, 'site-build.ts'))});
    const { onInterrupt } = await import(${JSON.stringify(join(lib, 'interrupt.ts'))});
    const folder = ${JSON.stringify(folder)};
    await buildSite(
      { contentDir: 'content', outDir: folder + '/dist', base: '/', lockFile: folder + '/lock' },
      {
        check: async () => [],
        pages: ({ outDir }) => {
          mkdirSync(outDir);
          console.log('writing');
          return new Promise((resolve) => setTimeout(resolve, 60000));
        },
        searchIndex: async () => {},
        lists: () => {},
        onInterrupt,
      },
      () => {},
    );`;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.once('data', () => {
      expect(readdirSync(folder).length).toBeGreaterThan(1);
      expect(existsSync(join(folder, 'lock'))).toBe(true);
      child.kill(signal);
    });
    child.on('exit', resolve);
  });
}
