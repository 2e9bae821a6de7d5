import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchImport } from './bench/import-bench.ts';
import {
  type ExitCode,
  readOptions,
  runCommand,
  type Terminal,
  terminal,
} from './lib/command-line.ts';

const help = `Usage: npm run bench -- [--corpus DIR]

Prints the figures that the library is held to, measured on this machine.

  --corpus DIR   a folder of real laws (default ../shared/corpus); what needs it is skipped, and
                 said to be skipped, where it is not there

Exit code: 0 measured, 1 something failed, 2 wrong use.`;

/** The command. */
export function runBench(args: readonly string[], io: Terminal): Promise<ExitCode> {
  const run = async (): Promise<ExitCode> => {
    const { corpus } = readOptions(args, {
      corpus: { type: 'string', default: join('..', 'shared', 'corpus') },
    });
    if (!existsSync(join(corpus, 'md_lawrefbook'))) {
      io.out(`Skipped: import. There is no corpus of laws at ${corpus}.`);
      return 0;
    }
    return (await benchImport(corpus, io)) ? 0 : 1;
  };
  return runCommand({ help, run }, args, io);
}

if (import.meta.main) process.exitCode = await runBench(process.argv.slice(2), terminal);
