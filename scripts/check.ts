import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Judged } from '../src/policy/acceptance.ts';
import { chinaDay } from '../src/policy/dates.ts';
import type { Finding } from '../src/policy/finding.ts';
import { isRuleId, type RuleId } from '../src/policy/rules.ts';
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
import {
  countFindings,
  hasErrors,
  reportFindings,
  reportFormats,
  severities,
  summarise,
} from './lib/finding-report.ts';
import { type FixedFile, fixFolder } from './lib/fix-folder.ts';
import { startProgress } from './lib/progress.ts';
import { ruleText } from './lib/rule-docs.ts';

const help = `用法：npm run check -- [--content 文件夹] [--format text|json|github] [--fix]
                     [--rule 规则]… [--severity error|warning|note] [--no-cache]
      npm run check -- --explain 规则

检查一个文件夹里的全部政策文件和登记表，逐条列出需要人看的地方：
文件:行:列、级别、规则、所在的字段或条文，哪里不对，怎么改。最后按规则计数。
级别：error 是错误，warning 是警告，note 是提示。规则见 docs/rules.md。
与原文核对过、确实如此的警告和提示，在文件的元数据 accepted 里写明，就不再列出。

  --content 文件夹   政策文件所在的文件夹（默认 content）
  --format 格式      text、json，或供 GitHub 工作流标注用的 github（默认 text）
  --fix              先改正不必看原文就能改的：文号的括号、日期的写法、行政区划代码的引号、
                     字段的次序、换行、行末空白和多余的空行；正文一个字也不动
  --rule 规则        只看这条规则，可以写几次
  --severity 级别    只看这一级和更重的
  --no-cache         全部重新读，不用上次留下的（.cache/check）
  --explain 规则     说明一条规则：为什么看，对的和不对的样例

退出码：0 没有错误（警告和提示不算），1 有错误，2 用法不对。`;

const root = join(import.meta.dirname, '..');

/** What the command does to a folder; tests put their own in. */
export interface CheckSteps {
  readonly check: (contentDir: string, useCache: boolean) => Promise<Judged>;
  readonly fix: (contentDir: string) => Promise<readonly FixedFile[]>;
}

const checkSteps: CheckSteps = { check: checkToday, fix: fixFolder };

/** All findings of a content folder today, in the order of its files. */
export async function checkContent(contentDir: string): Promise<readonly Finding[]> {
  return (await checkToday(contentDir, true)).findings;
}

async function checkToday(contentDir: string, useCache: boolean): Promise<Judged> {
  const cache = useCache
    ? openCheckCache(join(root, '.cache', 'check'), contentDir, root)
    : undefined;
  let progress: ReturnType<typeof startProgress> | undefined;
  const onProgress = (done: number, total: number) => {
    progress ??= startProgress({ total, what: '已检查', stream: process.stderr });
    progress.step(done);
  };
  const today = chinaDay(new Date());
  try {
    return await checkFolder(contentDir, { today, onProgress, ...(cache && { cache }) });
  } finally {
    progress?.end();
  }
}

/** The command: prints the findings, and says on the error stream how many there are. */
export function runCheck(
  args: readonly string[],
  io: Terminal,
  steps: CheckSteps = checkSteps,
): Promise<ExitCode> {
  const run = async (): Promise<ExitCode> => {
    const options = readOptions(args, {
      content: { type: 'string', default: 'content' },
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      rule: { type: 'string', multiple: true, default: [] },
      severity: { type: 'string', default: 'note' },
      'no-cache': { type: 'boolean', default: false },
      explain: { type: 'string' },
    });
    if (options.explain !== undefined) {
      io.out(await ruleText(ruleNamed(options.explain)));
      return 0;
    }
    const format = oneOf('--format', reportFormats, options.format);
    const severity = oneOf('--severity', severities, options.severity);
    const only = options.rule.map(ruleNamed);
    await expectFolder(options.content);
    if (options.fix) reportFixes(await steps.fix(options.content), io);
    const judged = await steps.check(options.content, !options['no-cache']);
    const isAsked = (finding: Finding) =>
      severities.indexOf(finding.severity) <= severities.indexOf(severity) &&
      (only.length === 0 || only.includes(finding.rule));
    const findings = judged.findings.filter(isAsked);
    const accepted = judged.accepted.filter(isAsked).length;
    const report = reportFindings(findings, format, accepted);
    if (report !== '') io.out(report);
    if (format === 'text' && findings.length > 0) io.err(`\n${summarise(findings)}\n`);
    const also = accepted === 0 ? '' : `，另有 ${accepted} 条已接受`;
    io.err(`${options.content}：${countFindings(findings)}${also}。`);
    return hasErrors(findings) ? 1 : 0;
  };
  return runCommand({ help, run }, args, io);
}

function reportFixes(files: readonly FixedFile[], io: Terminal): void {
  for (const { file, fixes } of files) {
    for (const { what, count } of fixes) {
      io.err(`已改 ${file}  ${what}${count > 1 ? `（${count} 处）` : ''}`);
    }
  }
  io.err(files.length === 0 ? '没有可以自动改的。' : `改了 ${files.length} 个文件。`);
}

function ruleNamed(id: string): RuleId {
  if (!isRuleId(id)) throw new WrongUse(`没有 ${id} 这条规则；全部规则见 docs/rules.md。`);
  return id;
}

function oneOf<const T extends string>(option: string, names: readonly T[], given: string): T {
  const found = names.find((name) => name === given);
  if (found === undefined) {
    throw new WrongUse(`${option} 只能是 ${names.join('、')}，不能是 ${given}。`);
  }
  return found;
}

/** Throws `WrongUse` where no folder of that name stands. */
export async function expectFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new WrongUse(`没有文件夹 ${path}。`);
}

if (import.meta.main) process.exitCode = await runCheck(process.argv.slice(2), terminal);
