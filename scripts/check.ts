import { stat } from 'node:fs/promises';
import { chinaDay } from '../src/policy/dates.ts';
import type { Finding } from '../src/policy/finding.ts';
import { openCheckCache } from './lib/check-cache.ts';
import { checkFolder } from './lib/check-folder.ts';
import {
  type ExitCode,
  readOptions,
  runCommand,
  type Terminal,
  terminal,
  WrongUse,
} from './lib/command-line.ts';
import { countFindings, hasErrors, reportFindings, reportFormats } from './lib/finding-report.ts';

const help = `用法：npm run check -- [--content 文件夹] [--format text|json|github]

检查一个文件夹里的全部政策文件和登记表，逐条列出需要人看的地方：
文件:行:列、级别、规则，哪里不对，怎么改。
级别：error 是错误，warning 是警告，note 是提示。

  --content 文件夹   政策文件所在的文件夹（默认 content）
  --format 格式      text、json，或供 GitHub 工作流标注用的 github（默认 text）

退出码：0 没有错误（警告和提示不算），1 有错误，2 用法不对。`;

/** All findings of a content folder today, in the order of its files. */
export async function checkContent(contentDir: string): Promise<readonly Finding[]> {
  const cache = openCheckCache('.cache/check', contentDir, '.');
  return (await checkFolder(contentDir, { today: chinaDay(new Date()), cache })).findings;
}

/** The command: prints the findings, and says on the error stream how many there are. */
export function runCheck(
  args: readonly string[],
  io: Terminal,
  check = checkContent,
): Promise<ExitCode> {
  const run = async (): Promise<ExitCode> => {
    const options = readOptions(args, {
      content: { type: 'string', default: 'content' },
      format: { type: 'string', default: 'text' },
    });
    const format = reportFormats.find((name) => name === options.format);
    if (format === undefined) {
      throw new WrongUse(`--format 只能是 ${reportFormats.join('、')}，不能是 ${options.format}。`);
    }
    await expectFolder(options.content);
    const findings = await check(options.content);
    const report = reportFindings(findings, format);
    if (report !== '') io.out(report);
    io.err(`${options.content}：${countFindings(findings)}。`);
    return hasErrors(findings) ? 1 : 0;
  };
  return runCommand({ help, run }, args, io);
}

/** Throws `WrongUse` where no folder of that name stands. */
export async function expectFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new WrongUse(`没有文件夹 ${path}。`);
}

if (import.meta.main) process.exitCode = await runCheck(process.argv.slice(2), terminal);
