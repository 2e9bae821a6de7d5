import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/policy/finding.ts';
import { countFindings, hasErrors, reportFindings } from './finding-report.ts';
import { takeLock } from './lock.mjs';
import { freshFolder, swapIn, sweep } from './out-folder.ts';

export interface SiteOptions {
  readonly contentDir: string;
  readonly outDir: string;
  /** `/` or `/a/b/` */
  readonly base: string;
  /** `https://example.org/`; undefined where the address is not known yet */
  readonly site: string | undefined;
}

/** What a build does, in this order. Each may throw; the build then fails and changes nothing. */
export interface BuildSteps {
  readonly check: (contentDir: string) => Promise<readonly Finding[]>;
  /** Writes the pages into an `outDir` that does not exist yet. */
  readonly pages: (options: SiteOptions) => Promise<void>;
  /** Writes the indexes that the search page and `npm run search` ask. */
  readonly searchIndex: (outDir: string) => Promise<void>;
  /** Writes what lists or joins the files of the site. */
  readonly lists: (options: SiteOptions) => void;
  /** Has `cleanUp` called when the program is told to stop; returns how to take that back. */
  readonly onInterrupt: (cleanUp: () => void) => () => void;
}

interface BuildOptions extends SiteOptions {
  /** Builds of one project share caches: they take turns by this file. */
  readonly lockFile: string;
}

/** Builds a site, complete or not at all: a failed build leaves the old output as it was. */
export async function buildSite(
  options: BuildOptions,
  steps: BuildSteps,
  say: (line: string) => void,
): Promise<boolean> {
  const started = Date.now();
  const { contentDir, outDir, lockFile } = options;
  say(`正在检查 ${contentDir} …`);
  const findings = await steps.check(contentDir);
  const urgent = findings.filter(({ severity }) => severity !== 'note');
  if (urgent.length > 0) say(reportFindings(urgent, 'text'));
  else if (findings.length > 0) say(`${countFindings(findings)}，用 npm run check 看。`);
  if (hasErrors(findings)) {
    say(`没有生成：${contentDir} 有 ${countFindings(findings)}。${whatStands(outDir)}`);
    return false;
  }
  const fresh = freshFolder(outDir);
  const unlock = await takeLock(lockFile, () => say('另有一个命令正在生成，等它结束 …'));
  const cleanUp = () => {
    rmSync(fresh, { recursive: true, force: true });
    unlock();
  };
  const release = steps.onInterrupt(cleanUp);
  try {
    sweep(outDir);
    rmSync(fresh, { recursive: true, force: true });
    await withTicks('正在生成网页', say, () => steps.pages({ ...options, outDir: fresh }));
    await withTicks('正在建立检索', say, () => steps.searchIndex(fresh));
    steps.lists({ ...options, outDir: fresh });
    swapIn(fresh, outDir);
  } catch (error) {
    say(`没有生成：${describe(error)}\n${whatStands(outDir)}`);
    return false;
  } finally {
    release();
    cleanUp();
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(`已生成 ${countPages(outDir)} 页，写入 ${outDir}，用时 ${seconds} 秒。`);
  return true;
}

function whatStands(outDir: string): string {
  return existsSync(outDir) ? `${outDir} 保持原样。` : `${outDir} 没有写入。`;
}

/** Says what goes on, at once and then every ten seconds. */
async function withTicks<T>(what: string, say: (line: string) => void, work: () => Promise<T>) {
  const started = Date.now();
  say(`${what} …`);
  const ticking = setInterval(
    () => say(`${what} … 已用 ${Math.round((Date.now() - started) / 1000)} 秒`),
    10_000,
  );
  try {
    return await work();
  } finally {
    clearInterval(ticking);
  }
}

/** Message, place and hint of an error; its stack only where it has no place in a file of ours. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { loc, hint } = error as Error & {
    readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
    readonly hint?: string;
  };
  const place =
    loc?.file === undefined
      ? error.stack
      : `${error.message}\n  ${loc.file}:${loc.line}:${loc.column}`;
  return [place ?? error.message, hint].filter((part) => part !== undefined).join('\n  ');
}

function countPages(outDir: string): number {
  return readdirSync(join(outDir), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  ).length;
}
