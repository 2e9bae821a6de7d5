import { existsSync, readFileSync } from 'node:fs';
import type { GateResult } from './gate.ts';
import { binOf, runNode } from './tool.ts';

interface VitestRun {
  readonly root: string;
  readonly project: 'unit' | 'browser';
  /** Where Vitest writes its figures. */
  readonly reportFile: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs one project of Vitest and counts its tests one by one. */
export async function runVitest({
  root,
  project,
  reportFile,
  env,
}: VitestRun): Promise<GateResult> {
  const { ok, output } = await runNode(
    [
      binOf(root, 'vitest'),
      'run',
      `--project=${project}`,
      // Vitest leaves a core free; a browser needs it, unit tests do not.
      ...(project === 'unit' ? ['--maxWorkers=100%'] : []),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
    { cwd: root, env },
  );
  const report = existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : '';
  return countTests(report, { ok, output });
}

/**
 * Figures of a report. A file that could not be loaded, an error outside every test and a run
 * without a test each fail, though the report counts no failed test for them.
 */
export function countTests(
  report: string,
  { ok, output }: { readonly ok: boolean; readonly output: string },
): GateResult {
  if (report === '') return { passed: 0, failed: 1, output };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly testResults: readonly FileResult[];
  };
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = numFailedTests + unloaded;
  const unexplained = failed === 0 && (!ok || numPassedTests === 0);
  return { passed: numPassedTests, failed: unexplained ? 1 : failed, output };
}

interface FileResult {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}
