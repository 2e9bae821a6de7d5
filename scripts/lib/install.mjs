// Plain JavaScript for any Node from 18 on: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { takeLock } from './lock.mjs';

/**
 * What a lockfile says of one package folder.
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} LockedPackage
 * @typedef {{ os: string, cpu: string, libc: string | undefined }} Platform
 */

/**
 * Whatever the surroundings say, the optional and development packages belong to the project. Only
 * errors are shown: what npm warns of (EBADENGINE, say, where the pinned Node will do) no reader of
 * these lines can mend.
 */
const always = [
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];
const lenient = ['--ignore-scripts', '--no-engine-strict'];

/**
 * Installs from the lockfile where packages are missing or others than it names.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} false when the packages could not be had
 */
export async function ensureInstalled(root, say) {
  if (wrongPackages(root).length === 0) return true;
  const release = await takeLock(join(root, '.cache', 'installing'), () =>
    say('另有一个命令正在安装依赖包，等它结束 …'),
  );
  try {
    // Another command may have installed while this one waited.
    const wrong = wrongPackages(root);
    if (wrong.length === 0) return true;
    const started = Date.now();
    say(
      existsSync(join(root, 'node_modules'))
        ? `有 ${wrong.length} 个依赖包缺失或版本不对，正在安装 …`
        : '正在安装依赖包，第一次要一两分钟 …',
    );
    if (!(await installAll(root, say))) {
      say('依赖包没有装好，npm 给出的原因见上。解决之后再运行一次。');
      return false;
    }
    if (!(await fetchLeftOut(root, say))) return false;
    say(`依赖包已装好，用时 ${secondsSince(started)} 秒。`);
    return true;
  } finally {
    release();
  }
}

/** @param {number} started */
function secondsSince(started) {
  return Math.round((Date.now() - started) / 1000);
}

/**
 * From npm 11.19 on, `npm ci` refuses a lockfile that lacks the binaries of another platform, as one
 * does that was written where the registry does not serve them. `npm install --no-save` takes the
 * same versions, without that check, and writes no lockfile.
 * @param {string} root
 * @param {(line: string) => void} say
 */
async function installAll(root, say) {
  if ((await npm(root, ['ci', ...always, ...lenient], say)) === 0) return true;
  say(
    'npm ci 没有装成，原因见上。改用 npm install 再装一次：版本仍照 package-lock.json，这个文件不改动 …',
  );
  return (await npm(root, ['install', '--no-save', ...always, ...lenient], say)) === 0;
}

/**
 * npm takes an optional package that it could not fetch for one that nobody wants. Those for this
 * platform are wanted: ask for them by name, once.
 * @param {string} root
 * @param {(line: string) => void} say
 */
async function fetchLeftOut(root, say) {
  const leftOut = wrongPackages(root);
  if (leftOut.length === 0) return true;
  say(`npm 漏装了 ${leftOut.join('、')}，正在补装 …`);
  const { packages } = readLock(join(root, 'package-lock.json'));
  const names = leftOut
    .filter((path) => path.lastIndexOf('node_modules/') === 0)
    .map((path) => `${path.slice('node_modules/'.length)}@${packages[path]?.version}`);
  await npm(root, ['install', '--no-save', ...names, ...always, ...lenient], say);
  const stillOut = wrongPackages(root);
  if (stillOut.length === 0) return true;
  say(
    `这些依赖包装不上：${stillOut.join('、')}。请看能不能连上 npm 的下载地址，删去 node_modules 文件夹，再运行一次。`,
  );
  return false;
}

/**
 * Folders of the lockfile that this platform needs and that are missing or of another version.
 * npm writes its own record last, so an install that was broken off has none.
 * @param {string} root
 * @returns {string[]}
 */
export function wrongPackages(root, platform = thisPlatform()) {
  const wanted = readLock(join(root, 'package-lock.json')).packages;
  const record = join(root, 'node_modules', '.package-lock.json');
  const present = existsSync(record) ? readLock(record).packages : {};
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && isNeeded(entry, platform))
    .filter(
      ([path, entry]) =>
        present[path]?.version !== entry.version || !existsSync(join(root, path, 'package.json')),
    )
    .map(([path]) => path);
}

/**
 * @param {LockedPackage} entry
 * @param {Platform} platform
 */
function isNeeded(entry, platform) {
  if (entry.link === true) return false;
  if (entry.optional !== true) return true;
  // An optional package without a platform may be there only for one that is not ours.
  if (entry.os === undefined || entry.cpu === undefined) return false;
  return (
    [entry.os].flat().includes(platform.os) &&
    [entry.cpu].flat().includes(platform.cpu) &&
    (entry.libc === undefined || [entry.libc].flat().includes(platform.libc ?? ''))
  );
}

/** @returns {Platform} */
function thisPlatform() {
  const { platform: os, arch: cpu } = process;
  if (os !== 'linux') return { os, cpu, libc: undefined };
  const report = /** @type {any} */ (process.report.getReport());
  return { os, cpu, libc: report.header.glibcVersionRuntime === undefined ? 'musl' : 'glibc' };
}

/**
 * @param {string} path
 * @returns {{ packages: Record<string, LockedPackage> }}
 */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * Errors of npm go to the terminal as they come. Its output, which is a summary, is left out:
 * the output belongs to the command that follows.
 * @param {string} root
 * @param {readonly string[]} args
 * @param {(line: string) => void} say
 * @returns {Promise<number>}
 */
function npm(root, args, say) {
  const { program, before, shell } = findNpm();
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(program, [...before, ...args], {
      cwd: root,
      shell,
      stdio: ['inherit', 'ignore', 'inherit'],
    });
    const ticking = setInterval(() => say(`还在安装，已用 ${secondsSince(started)} 秒 …`), 10_000);
    child.on('error', (error) => {
      clearInterval(ticking);
      say(`npm 启动不了：${error.message}`);
      resolve(127);
    });
    child.on('exit', (code, signal) => {
      clearInterval(ticking);
      resolve(code ?? (signal === null ? 1 : 130));
    });
  });
}

/** The npm that started this, else the one beside the running Node, else the one on the path. */
function findNpm() {
  const outside = process.env.npm_node_execpath;
  const node =
    process.execPath.split(sep).includes('node_modules') &&
    outside !== undefined &&
    existsSync(outside)
      ? outside
      : process.execPath;
  const beside = dirname(node);
  const script = [
    process.env.npm_execpath,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path !== undefined && basename(path) === 'npm-cli.js' && existsSync(path));
  if (script !== undefined) return { program: node, before: [script], shell: false };
  return { program: 'npm', before: [], shell: process.platform === 'win32' };
}
