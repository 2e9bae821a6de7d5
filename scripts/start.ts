import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

const help = `Usage: npm start [-- [--port N] [--host NAME]]

Builds the library from content/ into dist/ unless nothing has changed since the last time, serves
it, and prints the address. Ctrl-C ends it.

  --port N      the port; when it is taken the next free one (4321)
  --host NAME   the address to listen on (127.0.0.1); 0.0.0.0 lets other machines in

Exit code: 0 ended by you, 1 findings or failed, 2 wrong use.`;

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
    const freePort = await findPort(host, port);
    const site = addressOf(host, freePort, '/');
    if (!(await bringUpToDate(site, io))) return 1;
    const server = await startStaticServer({ root: outDir, base: '/', host, port: freePort });
    io.out(`政典 is at ${server.url} (Ctrl-C ends it)`);
    await untilStopped();
    await server.close();
    return 0;
  };
  return runCommand({ help, run }, args, io);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port >= 1 && port <= 65_535) return port;
  throw new WrongUse(`--port is a number from 1 to 65535, not ${text}.`);
}

/** Builds unless `dist` still is what the last build from these very inputs made. */
async function bringUpToDate(site: string, io: Terminal): Promise<boolean> {
  const digest = digestOf(root, inputs);
  const now = () => JSON.stringify({ digest, site, dist: identityOf(outDir) });
  if (existsSync(record) && readFileSync(record, 'utf8') === now()) {
    io.err('Nothing has changed since the last build.');
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
