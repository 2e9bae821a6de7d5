import { homedir } from 'node:os';
import { join } from 'node:path';
import { writePageIndex } from '../src/search/page-index.ts';
import { checkContent, expectFolder } from './check.ts';
import { writePages } from './lib/astro-pages.ts';
import {
  type ExitCode,
  readOptions,
  runCommand,
  type Terminal,
  terminal,
  WrongUse,
} from './lib/command-line.ts';
import { onInterrupt } from './lib/interrupt.ts';
import { refusalOf } from './lib/out-folder.ts';
import { type BuildSteps, buildSite } from './lib/site-build.ts';

const help = `Usage: npm run build -- [--content DIR] [--out DIR] [--base /sub/] [--site URL]

Builds a folder of policies into a static site that any web server can serve. Findings of severity
error stop the build. A build that fails or is broken off leaves the old output as it was.

  --content DIR   the folder of policies (content)
  --out DIR       the folder to write; it is replaced as a whole (dist)
  --base /sub/    the path under which the site will be served (/)
  --site URL      the address of the host, such as https://example.org/; without it the pages
                  carry no absolute addresses and no QR codes

Exit code: 0 built, 1 findings or failed, 2 wrong use.`;

const root = join(import.meta.dirname, '..');

export const buildSteps: BuildSteps = {
  check: checkContent,
  pages: (options) => writePages(root, options),
  pageIndex: writePageIndex,
  onInterrupt,
};

/** The command. */
export function runBuild(
  args: readonly string[],
  io: Terminal,
  steps: BuildSteps = buildSteps,
): Promise<ExitCode> {
  const run = async (): Promise<ExitCode> => {
    const options = readOptions(args, {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      site: { type: 'string' },
    });
    const base = parseBase(options.base);
    const site = options.site === undefined ? undefined : parseSite(options.site);
    await expectFolder(options.content);
    const around = { root, contentDir: options.content, home: homedir() };
    const refusal = refusalOf(options.out, around);
    if (refusal !== undefined) {
      throw new WrongUse(`${refusal} A build replaces its output folder: name another with --out.`);
    }
    const built = await buildSite(
      {
        contentDir: options.content,
        outDir: options.out,
        base,
        site,
        lockFile: join(root, '.cache', 'building'),
      },
      steps,
      io.err,
    );
    return built ? 0 : 1;
  };
  return runCommand({ help, run }, args, io);
}

/** `/a/b` → `/a/b/` */
export function parseBase(text: string): string {
  if (!/^\/(?:[\w.~-]+\/)*(?:[\w.~-]+)?$/u.test(text) || /\/\.{1,2}(?:\/|$)/u.test(text)) {
    throw new WrongUse(`--base is a path such as /sub/, not ${text}.`);
  }
  return text.endsWith('/') ? text : `${text}/`;
}

/** `https://example.org` → `https://example.org/` */
export function parseSite(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    throw new WrongUse(`--site is an address such as https://example.org/, not ${text}.`);
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new WrongUse(
      `--site is the host alone: ${url.origin}/. Give the path with --base ${url.pathname}.`,
    );
  }
  return url.href;
}

if (import.meta.main) process.exitCode = await runBuild(process.argv.slice(2), terminal);
