import type { Terminal } from '../../scripts/lib/command-line.ts';

/** A terminal that keeps what it is told. */
export function recordingTerminal(): Terminal & {
  readonly outLines: readonly string[];
  readonly errLines: readonly string[];
} {
  const outLines: string[] = [];
  const errLines: string[] = [];
  return {
    out: (line) => outLines.push(line),
    err: (line) => errLines.push(line),
    outLines,
    errLines,
  };
}
