import { describe, expect, test } from 'vitest';
import { asOne, runGates } from '../../scripts/lib/gate.ts';
import { countTests } from '../../scripts/lib/vitest-gate.ts';

describe('gates', () => {
  test('all run though one fails or throws, and the last line counts', async () => {
    const lines: string[] = [];
    const gates = [
      { name: 'format', run: () => Promise.resolve(asOne(false, 'a.ts is not formatted')) },
      { name: 'types', run: () => Promise.reject(new Error('no compiler')) },
      { name: 'tests', run: () => Promise.resolve({ passed: 41, failed: 0, output: 'unseen' }) },
    ];
    expect(await runGates(gates, (line) => lines.push(line))).toEqual({ passed: 41, failed: 2 });
    expect(lines.at(-1)).toBe('41 passed, 2 failed');
    expect(lines).toContain('    a.ts is not formatted');
    expect(lines.join('\n')).toContain('no compiler');
    expect(lines.join('\n')).not.toContain('unseen');
    expect(lines.slice(-4, -1)).toEqual([
      'FAILED  format: 0 passed, 1 failed',
      'FAILED  types: 0 passed, 1 failed',
      'passed  tests: 41 passed',
    ]);
  });
});

describe('the report of Vitest', () => {
  const file = (status: string, ...tests: readonly string[]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });
  const report = (passed: number, failed: number, ...testResults: readonly object[]) =>
    JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults });
  const count = (text: string, ok: boolean) => {
    const { passed, failed } = countTests(text, { ok, output: '' });
    return { passed, failed };
  };

  test('is counted test by test', () => {
    const text = report(2, 1, file('failed', 'passed', 'failed'), file('passed', 'passed'));
    expect(count(text, false)).toEqual({ passed: 2, failed: 1 });
  });

  test('has a failure for a file that could not be loaded', () => {
    expect(count(report(3, 0, file('failed'), file('passed', 'passed')), false)).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  test('has a failure for an error outside every test', () => {
    expect(count(report(3, 0, file('passed', 'passed')), false)).toEqual({ passed: 3, failed: 1 });
  });

  test('has a failure when no test ran, or when it is missing', () => {
    expect(count(report(0, 0), true)).toEqual({ passed: 0, failed: 1 });
    expect(count('', true)).toEqual({ passed: 0, failed: 1 });
  });
});
