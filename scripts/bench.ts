import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchFuzz } from './bench/fuzz-bench.ts';
import { benchGraph } from './bench/graph-bench.ts';
import { benchImport } from './bench/import-bench.ts';
import { benchPeer } from './bench/pagefind-peer.ts';
import { benchSearch, benchSearchAnswers } from './bench/search-bench.ts';
import {
  type ExitCode,
  readOptions,
  runCommand,
  type Terminal,
  terminal,
  WrongUse,
} from './lib/command-line.ts';

const help = `Usage: npm run bench -- [--corpus DIR] [--only import|search|graph]
                          [--clauses N] [--peer N] [--laws N] [--fuzz N]

Prints the figures that the library is held to, measured on this machine.

  --corpus DIR   a folder of real laws (default ../shared/corpus); what needs it is skipped, and
                 said to be skipped, where it is not there
  --only PART    only the figures of the import, of the search, or of references and likeness
  --clauses N    size of the library that is searched (default 150000): all laws of the corpus, and
                 laws made of their sentences
  --peer N       size of the library that Pagefind is asked about too, with a record and so a file for
                 each clause (default 20000; 0 for none); 150000 take minutes
  --laws N       size of the library whose references and likeness are worked out (default 3475)
  --fuzz N       generated and damaged files too, N times as many as the gates try; takes minutes

Exit code: 0 measured, 1 something failed, 2 wrong use.`;

/** The command. */
export function runBench(args: readonly string[], io: Terminal): Promise<ExitCode> {
  const run = async (): Promise<ExitCode> => {
    const { corpus, only, clauses, peer, laws, fuzz } = readOptions(args, {
      corpus: { type: 'string', default: join('..', 'shared', 'corpus') },
      only: { type: 'string' },
      clauses: { type: 'string', default: '150000' },
      peer: { type: 'string', default: '20000' },
      laws: { type: 'string', default: '3475' },
      fuzz: { type: 'string' },
    });
    if (fuzz !== undefined && !/^[1-9]\d{0,4}$/u.test(fuzz)) {
      throw new WrongUse(`--fuzz takes a whole number from 1, not ${fuzz}.`);
    }
    if (only !== undefined && !['import', 'search', 'graph'].includes(only)) {
      throw new WrongUse(`--only takes import, search or graph, not ${only}.`);
    }
    if (!/^[1-9]\d{0,4}$/u.test(laws)) {
      throw new WrongUse(`--laws takes a whole number from 1, not ${laws}.`);
    }
    if (!/^[1-9]\d{0,6}$/u.test(clauses)) {
      throw new WrongUse(`--clauses takes a whole number from 1, not ${clauses}.`);
    }
    if (!/^(?:0|[1-9]\d{0,6})$/u.test(peer)) {
      throw new WrongUse(`--peer takes a whole number from 0, not ${peer}.`);
    }
    let ok = true;
    if (existsSync(join(corpus, 'md_lawrefbook'))) {
      const runs = (part: string) => only === undefined || only === part;
      if (runs('import')) ok = await benchImport(corpus, io);
      if (runs('graph')) benchGraph(corpus, { laws: Number(laws), io });
      if (runs('search')) {
        ok = (await benchSearch(corpus, { clauses: Number(clauses), io })) && ok;
        await benchSearchAnswers(corpus, io);
        if (peer !== '0') await benchPeer(corpus, { clauses: Number(peer), io });
      }
    } else io.out(`Skipped: import, search and graph. There is no corpus of laws at ${corpus}.`);
    if (fuzz !== undefined) ok = (await benchFuzz(Number(fuzz), io)) && ok;
    return ok ? 0 : 1;
  };
  return runCommand({ help, run }, args, io);
}

if (import.meta.main) process.exitCode = await runBench(process.argv.slice(2), terminal);
