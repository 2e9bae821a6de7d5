import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './lib/browser.ts';
import {
  type ExitCode,
  readOptions,
  runCommand,
  type Terminal,
  terminal,
} from './lib/command-line.ts';
import { asOne, type Gate, type GateResult, runGates } from './lib/gate.ts';
import { onInterrupt } from './lib/interrupt.ts';
import { checkSite } from './lib/site-check.ts';
import { filesOf } from './lib/site-files.ts';
import { binOf, runNode } from './lib/tool.ts';
import { runVitest } from './lib/vitest-gate.ts';

const help = `Usage: npm test

Runs every gate: format, lint with the borders between folders, types, unused code, unit and
property tests, the check of content/, two built sites with their HTML and links, and a real
browser over every page. All of them run even when one fails; none needs the network.
The last line is "N passed, N failed".

The browser is the one that ZHENGDIAN_BROWSER names, Playwright's, Chrome, Edge or the system's
Chromium; where there is none, it is installed if that can be done.

Exit code: 0 all passed, 1 something failed, 2 wrong use.`;

const root = join(import.meta.dirname, '..');
const formatted = [
  '*.{ts,mjs,json,jsonc,md}',
  '.htmlvalidate.json',
  '.prettierrc.json',
  'docs/**/*.md',
  'public/**/*.{css,js,json}',
  'scripts/**/*.{ts,mjs}',
  'src/**/*.{astro,css,ts}',
  'tests/**/*.ts',
];
const environment = {
  ASTRO_TELEMETRY_DISABLED: '1',
  CI: 'true',
  NO_COLOR: '1',
  TZ: 'Pacific/Kiritimati',
};
const site = 'https://zhengdian.example/';

/** A site that the gates build and look at. */
interface TrialSite {
  readonly name: string;
  readonly contentDir: string;
  readonly outDir: string;
  readonly base: string;
  /** The day for which it is built; today if it is left out. */
  readonly day?: string;
}

function gatesIn(work: string, io: Terminal): readonly Gate[] {
  const sites: readonly TrialSite[] = [
    { name: 'content', contentDir: 'content', outDir: join(work, 'library'), base: '/' },
    {
      name: 'fixture site',
      contentDir: 'tests/fixtures/site',
      outDir: join(work, 'fixture'),
      base: '/a/b/',
    },
    {
      name: 'fixture library',
      contentDir: 'tests/fixtures/library',
      outDir: join(work, 'borders'),
      base: '/',
      day: '2031-01-15',
    },
  ];
  return [
    { name: 'format', run: tool('prettier', ['--check', ...formatted]) },
    {
      name: 'lint and folder borders',
      run: tool('@biomejs/biome', ['lint', '--error-on-warnings']),
    },
    { name: 'types', run: tool('astro', ['check', '--minimumFailingSeverity', 'error']) },
    { name: 'unused code', run: tool('knip', ['--no-progress']) },
    { name: 'unit and property tests', run: vitest(work, 'unit', {}) },
    { name: 'check of content', run: script('check', ['--content', 'content']) },
    ...sites.flatMap((trial) => siteGates(trial)),
    { name: 'browser tests', run: browserTests(work, sites, io) },
  ];
}

function siteGates({ name, contentDir, outDir, base, day }: TrialSite): readonly Gate[] {
  const build = ['--content', contentDir, '--out', outDir, '--base', base, '--site', site];
  const pages = async () => {
    const files = filesOf(outDir).filter((file) => file.endsWith('.html'));
    const config = join(root, '.htmlvalidate.json');
    const paths = files.map((file) => join(outDir, file));
    return await tool('html-validate', ['--config', config, '--max-warnings=0', ...paths])();
  };
  const links = async () => {
    const faults = checkSite(outDir, { site, base });
    const list = faults.map(({ file, message }) => `${file}: ${message}`);
    return asOne(faults.length === 0, list.join('\n'));
  };
  return [
    {
      name: `build of ${name} under ${base}`,
      run: script('build', build, day === undefined ? {} : { ZHENGDIAN_DAY: day }),
    },
    { name: `HTML of ${name}`, run: pages },
    { name: `links and page rules of ${name}`, run: links },
  ];
}

function browserTests(work: string, sites: readonly TrialSite[], io: Terminal) {
  return async () => {
    const browser = await findBrowser(io.err);
    if (browser === undefined) return asOne(false, 'There is no browser; see above.');
    return await vitest(work, 'browser', {
      ZHENGDIAN_TEST_BROWSER: JSON.stringify(browser),
      ZHENGDIAN_TEST_SITES: JSON.stringify(sites.map(({ outDir, base }) => ({ outDir, base }))),
    })();
  };
}

function tool(name: string, args: readonly string[]) {
  return async (): Promise<GateResult> => {
    const { ok, output } = await runNode([binOf(root, name), ...args], {
      cwd: root,
      env: environment,
    });
    return asOne(ok, output);
  };
}

function script(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return async (): Promise<GateResult> => {
    const path = join(import.meta.dirname, `${name}.ts`);
    const { ok, output } = await runNode([path, ...args], {
      cwd: root,
      env: { ...environment, ...env },
    });
    return asOne(ok, output);
  };
}

function vitest(work: string, project: 'unit' | 'browser', env: Readonly<Record<string, string>>) {
  const reportFile = join(work, `${project}.json`);
  return () => runVitest({ root, project, reportFile, env: { ...environment, ...env } });
}

/** The command. */
export function runTest(args: readonly string[], io: Terminal): Promise<ExitCode> {
  const run = async (): Promise<ExitCode> => {
    readOptions(args, {});
    const work = mkdtempSync(join(tmpdir(), 'zhengdian-test-'));
    const cleanUp = () => rmSync(work, { recursive: true, force: true });
    const release = onInterrupt(cleanUp);
    try {
      const { failed } = await runGates(gatesIn(work, io), io.out);
      return failed === 0 ? 0 : 1;
    } finally {
      release();
      cleanUp();
    }
  };
  return runCommand({ help, run }, args, io);
}

if (import.meta.main) process.exitCode = await runTest(process.argv.slice(2), terminal);
