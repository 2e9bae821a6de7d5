import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** Where a command writes: results to `out`, everything about the work to `err`. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

export const terminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/** 0 clean, 1 findings or failed, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** The caller asked for something that the command does not do. */
export class WrongUse extends Error {}

/** Options by name; throws `WrongUse` for unknown ones, missing values and stray words. */
export function readOptions<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new WrongUse(whyRefused(error));
  }
}

/** As `readOptions`, for a command that also takes words without a name, such as files. */
export function readArguments<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(whyRefused(error));
  }
}

/** `Unknown option '--fast'` → 没有 --fast 这个选项。 */
function whyRefused(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const what = /'(?<what>[^']*?)(?: <value>)?'/u.exec(error.message)?.groups?.what ?? '';
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `没有 ${what} 这个选项。`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `不认识 ${what}，这里只能写选项。`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `${what} 后面要写一个值；值以 - 开头的，写成 ${what}=值。`;
    default:
      return error.message;
  }
}

/** Runs a command as a program: answers `--help`, and turns wrong use into exit code 2. */
export async function runCommand(
  command: { readonly help: string; readonly run: () => Promise<ExitCode> },
  args: readonly string[],
  io: Terminal,
): Promise<ExitCode> {
  const { out, err } = io;
  if (io === terminal) endWithPipe();
  if (args.includes('--help') || args.includes('-h')) {
    out(command.help);
    return 0;
  }
  try {
    return await command.run();
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    err(`${error.message}\n\n${command.help}`);
    return 2;
  }
}

/** Who reads only the first lines closes the pipe: that is no fault. */
function endWithPipe(): void {
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
