import { homedir } from 'node:os';
import { join } from 'node:path';
import { writeClauseIndex } from '../src/search/clause-index.ts';
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
import { writeBulk } from './lib/write-bulk.ts';
import { writeManifest } from './lib/write-manifest.ts';
import { writeSitemap } from './lib/write-sitemap.ts';

const help = `用法：npm run build -- [--content 文件夹] [--out 文件夹] [--base /sub/] [--site 网址]

把一个文件夹的政策文件生成静态网站，放到任何网站空间都能用。政策文件有错误就不生成。
没有生成成功，或者中途停下，旧的网站保持原样。

  --content 文件夹   政策文件所在的文件夹（默认 content）
  --out 文件夹       写入哪个文件夹；该文件夹整个替换（默认 dist）
  --base /sub/       网站放在哪个路径下（默认 /）
  --site 网址        主机的网址，如 https://example.org/；不写，
                     页面上就没有完整网址和二维码

退出码：0 已生成，1 有错误或没有生成，2 用法不对。`;

const root = join(import.meta.dirname, '..');

export const buildSteps: BuildSteps = {
  check: checkContent,
  pages: (options) => writePages(root, options),
  searchIndex: async (outDir) => {
    await writeClauseIndex(outDir);
    await writePageIndex(outDir);
  },
  lists: ({ outDir, base, site }) => {
    writeBulk(outDir);
    if (site !== undefined) writeSitemap(outDir, { site, base });
    writeManifest(outDir);
  },
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
      throw new WrongUse(`${refusal}生成时会替换整个输出文件夹，请用 --out 另写一个。`);
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
    throw new WrongUse(`--base 应为 /sub/ 这样的路径，不能是 ${text}。`);
  }
  return text.endsWith('/') ? text : `${text}/`;
}

/** `https://example.org` → `https://example.org/` */
export function parseSite(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    throw new WrongUse(`--site 应为 https://example.org/ 这样的网址，不能是 ${text}。`);
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new WrongUse(`--site 只写主机：${url.origin}/ ，路径另用 --base ${url.pathname} 写。`);
  }
  return url.href;
}

if (import.meta.main) process.exitCode = await runBuild(process.argv.slice(2), terminal);
