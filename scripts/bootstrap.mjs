// Plain JavaScript for any Node from 18 on: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { chooseNode } from './lib/pinned-node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

process.exitCode = await main(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
async function main([command, ...args]) {
  const commands = readdirSync(join(root, 'scripts'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .sort();
  const usage = `用法：node scripts/bootstrap.mjs 命令 [选项]\n命令：${commands.join('、')}。每个命令加 --help 可看说明。`;
  if (command === '--help' || command === '-h') {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  if (command === undefined || !commands.includes(command)) {
    say(command === undefined ? usage : `没有 ${command} 这个命令。\n${usage}`);
    return 2;
  }
  if (!(await ensureInstalled(root, say))) return 1;
  const node = chooseNode(root);
  if (node === undefined) {
    say(
      `依赖包里没有能在 ${process.platform}-${process.arch} 上运行的 Node，现有的 Node 是 ${process.version}，版本不合。请安装 Node 22.18 或更新的版本，再运行一次。`,
    );
    return 1;
  }
  return await handOver(node, [join(root, 'scripts', `${command}.ts`), ...args]);
}

/**
 * Runs a program in place of this one: same terminal, same signals, same end.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function handOver(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', cwd: root });
    for (const signal of forwarded) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      say(`${program} 启动不了：${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      if (signal === null) return resolve(code ?? 1);
      for (const name of forwarded) process.removeAllListeners(name);
      process.kill(process.pid, signal);
    });
  });
}
