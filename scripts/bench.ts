import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchFuzz } from './bench/fuzz-bench.ts';
import { benchImport } from './bench/import-bench.ts';
import {
  type ExitCode,
  readOptions,
  runCommand,
  type Terminal,
  terminal,
  WrongUse,
} from './lib/command-line.ts';

const help = `Usage: npm run bench -- [--corpus DIR] [--fuzz N]

Prints the figures that the library is held to, measured on this machine.

  --corpus DIR   a folder of real laws (default ../shared/corpus); what needs it is skipped, and
                 said to be skipped, where it is not there
  --fuzz N       generated and damaged files too, N times as many as the gates try; takes minutes

Exit code: 0 measured, 1 something failed, 2 wrong use.`;

/** The command. */
export function runBench(args: readonly string[], io: Terminal): Promise<ExitCode> {
  const run = async (): Promise<ExitCode> => {
    const { corpus, fuzz } = readOptions(args, {
      corpus: { type: 'string', default: join('..', 'shared', 'corpus') },
      fuzz: { type: 'string' },
    });
    if (fuzz !== undefined && !/^[1-9]\d{0,4}$/u.test(fuzz)) {
      throw new WrongUse(`--fuzz takes a whole number from 1, not ${fuzz}.`);
    }
    let ok = true;
    if (existsSync(join(corpus, 'md_lawrefbook'))) ok = await benchImport(corpus, io);
    else io.out(`Skipped: import. There is no corpus of laws at ${corpus}.`);
    if (fuzz !== undefined) ok = (await benchFuzz(Number(fuzz), io)) && ok;
    return ok ? 0 : 1;
  };
  return runCommand({ help, run }, args, io);
}

if (import.meta.main) process.exitCode = await runBench(process.argv.slice(2), terminal);
