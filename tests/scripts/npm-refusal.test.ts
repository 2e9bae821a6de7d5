import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const installer = join(import.meta.dirname, '..', '..', 'scripts', 'lib', 'install.mjs');
const lock = JSON.stringify({
  packages: { '': { version: '0.1.0' }, 'node_modules/yaml': { version: '2.9.1' } },
});

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'npm-refusal-'));
  writeFileSync(join(root, 'package-lock.json'), lock);
});

afterEach(() => rmSync(root, { recursive: true }));

test('an install that npm accepts leaves the output to the command and shows no warnings', () => {
  const { installed, output, said, calls } = installWith({ refused: [] });
  expect([installed, output]).toEqual([true, '']);
  expect(said).toMatch(/^正在安装依赖包，第一次要一两分钟 …\n依赖包已装好，用时 \d+ 秒。\n$/u);
  expect(calls.map((args) => args[0])).toEqual(['ci']);
  expect(calls[0]).toContain('--loglevel=error');
});

test('where npm ci refuses, its reason is shown and npm install takes the same versions', () => {
  const { installed, said, calls } = installWith({ refused: ['ci'] });
  expect(installed).toBe(true);
  expect(said).toMatch(
    /npm error: no ci\nnpm ci 没有装成，原因见上。改用 npm install 再装一次：版本仍照 package-lock\.json，这个文件不改动 …\n依赖包已装好/u,
  );
  expect(calls.map((args) => args.slice(0, 2))).toEqual([
    ['ci', '--include=dev'],
    ['install', '--no-save'],
  ]);
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).toBe(lock);
});

test('where npm install refuses too, the command does not go on', () => {
  const { installed, said } = installWith({ refused: ['ci', 'install'] });
  expect(installed).toBe(false);
  expect(said).toMatch(
    /npm error: no install\n依赖包没有装好，npm 给出的原因见上。解决之后再运行一次。\n$/u,
  );
});

/** Runs the installer with a program in place of npm that installs, or refuses some subcommands. */
function installWith({ refused }: { readonly refused: readonly string[] }) {
  const calls = join(root, 'calls');
  const npm = join(root, 'npm-cli.js');
  mkdirSync(join(root, '.cache'));
  writeFileSync(
    npm,
    `const { appendFileSync, cpSync, mkdirSync, writeFileSync } = require('node:fs');
    const args = process.argv.slice(2);
    appendFileSync(${JSON.stringify(calls)}, JSON.stringify(args) + '\\n');
    if (${JSON.stringify(refused)}.includes(args[0])) {
      console.error('npm error: no ' + args[0]);
      process.exit(1);
    }
    mkdirSync('node_modules/yaml', { recursive: true });
    writeFileSync('node_modules/yaml/package.json', '{}');
    cpSync('package-lock.json', 'node_modules/.package-lock.json');
    console.log('added 1 package');`,
  );
  const program = `
    import { ensureInstalled } from ${JSON.stringify(installer)};
    const said = (line) => process.stderr.write(line + '\\n');
    process.exitCode = (await ensureInstalled(${JSON.stringify(root)}, said)) ? 0 : 1;`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { encoding: 'utf8', env: { ...process.env, npm_execpath: npm } },
  );
  return {
    installed: status === 0,
    output: stdout,
    said: stderr,
    calls: readFileSync(calls, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as readonly string[]),
  };
}
