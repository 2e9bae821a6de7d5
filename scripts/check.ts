import { stat } from 'node:fs/promises';
import { readLibrary } from '../src/markdown/read-library.ts';
import type { Finding } from '../src/policy/finding.ts';
import {
  type ExitCode,
  readOptions,
  runCommand,
  type Terminal,
  terminal,
  WrongUse,
} from './lib/command-line.ts';
import { countFindings, hasErrors, reportFindings, reportFormats } from './lib/finding-report.ts';

const help = `Usage: npm run check -- [--content DIR] [--format text|json|github]

Reads every policy and registry of a content folder and prints what a person should look at,
one finding at a time: file:line:column, severity, rule, what was found, what to do.

  --content DIR     the folder of policies (content)
  --format FORMAT   text, json, or github for annotations of a workflow (text)

Exit code: 0 without errors (warnings and notes do not count), 1 with errors, 2 wrong use.`;

/** All findings of a content folder, in the order of its files. */
export async function checkContent(contentDir: string): Promise<readonly Finding[]> {
  return (await readLibrary(contentDir)).findings;
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
      throw new WrongUse(`--format is one of ${reportFormats.join(', ')}, not ${options.format}.`);
    }
    await expectFolder(options.content);
    const findings = await check(options.content);
    const report = reportFindings(findings, format);
    if (report !== '') io.out(report);
    io.err(`${options.content}: ${countFindings(findings)}`);
    return hasErrors(findings) ? 1 : 0;
  };
  return runCommand({ help, run }, args, io);
}

/** Throws `WrongUse` where no folder of that name stands. */
export async function expectFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new WrongUse(`There is no folder ${path}.`);
}

if (import.meta.main) process.exitCode = await runCheck(process.argv.slice(2), terminal);
