import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteDay } from '../src/site-library.ts';
import { runBuild } from './build.ts';
import {
  type ExitCode,
  readOptions,
  runCommand,
  type Terminal,
  terminal,
  WrongUse,
} from './lib/command-line.ts';
import { digestOf } from './lib/input-digest.ts';
import { addressOf, findPort, startStaticServer } from './lib/static-server.ts';

const help = `用法：npm start [-- [--port 端口] [--host 主机]]

用 content/ 生成网站，写入 dist/，在本机打开，显示网址。上次生成之后没有改动，就不再生成。
按 Ctrl-C 结束。

  --port 端口   被占用时用下一个空的（默认 4321）
  --host 主机   在哪个地址上打开（默认 127.0.0.1）；写 0.0.0.0，别的电脑也能访问

退出码：0 由你结束，1 有错误或没有生成，2 用法不对。`;

const root = join(import.meta.dirname, '..');
const outDir = join(root, 'dist');
const inputs = ['src', 'content', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];
const record = join(root, '.cache', 'start.json');

/** The command; `untilStopped` resolves when the server should end. */
export function runStart(
  args: readonly string[],
  io: Terminal,
  untilStopped: () => Promise<void>,
): Promise<ExitCode> {
  const run = async (): Promise<ExitCode> => {
    const { port: portText, host } = readOptions(args, {
      port: { type: 'string', default: '4321' },
      host: { type: 'string', default: '127.0.0.1' },
    });
    const port = parsePort(portText);
    // The pages carry their address, so the port comes before the build.
    const freePort = await findPort(host, port).catch((error: Error) => {
      throw new WrongUse(
        `不能在 ${host}:${port} 上打开网站：${error.message}。请换 --host 或者 --port。`,
      );
    });
    const site = addressOf(host, freePort, '/');
    if (!(await bringUpToDate(site, io))) return 1;
    const server = await startStaticServer({ root: outDir, base: '/', host, port: freePort });
    io.out(`政典已打开，按 Ctrl-C 结束。网址：${server.url}`);
    await untilStopped();
    await server.close();
    return 0;
  };
  return runCommand({ help, run }, args, io);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port >= 1 && port <= 65_535) return port;
  throw new WrongUse(`--port 应为 1 到 65535 的数字，不能是 ${text}。`);
}

/** Builds unless `dist` still is what the last build from these very inputs made. */
async function bringUpToDate(site: string, io: Terminal): Promise<boolean> {
  const digest = digestOf(root, inputs);
  const now = () => JSON.stringify({ digest, site, day: siteDay(), dist: identityOf(outDir) });
  if (existsSync(record) && readFileSync(record, 'utf8') === now()) {
    io.err('上次生成之后没有改动，不再生成。');
    return true;
  }
  if ((await runBuild(['--content', 'content', '--out', 'dist', '--site', site], io)) !== 0) {
    return false;
  }
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, now());
  return true;
}

/** Another build puts another folder there. */
function identityOf(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const { ino, mtimeMs } = statSync(folder, { bigint: true });
  return `${ino}-${mtimeMs}`;
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve());
  });
}

if (import.meta.main) {
  process.exitCode = await runStart(process.argv.slice(2), terminal, untilInterrupted);
}
