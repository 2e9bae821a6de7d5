import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';

type Say = (line: string) => void;

/** Nothing but the page under test is fetched. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * How to launch a browser that is known to start: one that is here, else one that can be fetched;
 * undefined, after a line that says what to do, where none can be had.
 */
export async function findBrowser(say: Say): Promise<LaunchOptions | undefined> {
  const chosen = process.env.ZHENGDIAN_BROWSER;
  if (chosen !== undefined && chosen !== '') {
    const options = withArguments({ executablePath: chosen });
    if (await starts(options)) return await withFonts(options, say);
    say(
      `ZHENGDIAN_BROWSER names ${chosen}, which does not start as a browser. Correct it or unset it.`,
    );
    return undefined;
  }
  const found = (await firstThatStarts(present())) ?? (await fetchBrowser(say));
  if (found !== undefined) return await withFonts(found, say);
  say(
    'No browser for the tests: install Chromium, Chrome or Edge (Debian: apt-get install chromium fonts-noto-cjk), or name one in ZHENGDIAN_BROWSER.',
  );
  return undefined;
}

/** Playwright's own, a branded one, one of the system. */
function present(): readonly LaunchOptions[] {
  const own = chromium.executablePath();
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const system = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [
    ...(existsSync(own) ? [{}] : []),
    { channel: 'chrome' },
    { channel: 'msedge' },
    ...[...new Set(system)]
      .filter((path) => existsSync(path))
      .map((executablePath) => ({ executablePath })),
  ];
}

async function fetchBrowser(say: Say): Promise<LaunchOptions | undefined> {
  say('No browser here; asking Playwright for one …');
  const cli = join(import.meta.dirname, '..', '..', 'node_modules', 'playwright', 'cli.js');
  await run([process.execPath, cli, 'install', 'chromium'], 300_000);
  const own = await firstThatStarts(existsSync(chromium.executablePath()) ? [{}] : []);
  if (own !== undefined) return own;
  if (!(await aptInstall(['chromium', 'fonts-noto-cjk'], say))) return undefined;
  return await firstThatStarts(present());
}

/** Where Debian's packages can be installed without asking anybody. */
async function aptInstall(packages: readonly string[], say: Say): Promise<boolean> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !(await run(['sudo', '-n', 'true'], 10_000))) return false;
  const sudo = isRoot ? [] : ['sudo', '-n'];
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  say(`Installing ${packages.join(' and ')} with apt-get …`);
  await run([...sudo, 'apt-get', 'update'], 300_000);
  return await run([...sudo, ...environment, 'apt-get', 'install', '-y', ...packages], 900_000);
}

/** Without a Chinese font every character is the same box: widths and pictures would mean nothing. */
async function withFonts(options: LaunchOptions, say: Say): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || (await hasChineseFont())) return options;
  await aptInstall(['fonts-noto-cjk'], say);
  if (!(await hasChineseFont())) {
    say('Warning: no Chinese font is installed (Debian: fonts-noto-cjk); pages will show boxes.');
  }
  return options;
}

function hasChineseFont(): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('fc-list', [':lang=zh'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let listed = false;
    child.stdout.on('data', () => {
      listed = true;
    });
    child.on('error', () => resolve(false));
    child.on('close', () => resolve(listed));
  });
}

async function firstThatStarts(candidates: readonly LaunchOptions[]) {
  for (const candidate of candidates) {
    const options = withArguments(candidate);
    if (await starts(options)) return options;
  }
  return undefined;
}

function withArguments(options: LaunchOptions): LaunchOptions {
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
  return { ...options, args, timeout: 30_000 };
}

async function starts(options: LaunchOptions): Promise<boolean> {
  try {
    const browser = await chromium.launch(options);
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** Runs a program with its output shown; true when it ended well within its time. */
function run([program = '', ...args]: readonly string[], timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 2, 2], timeout });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
