import { join } from 'node:path';
import type { Terminal } from '../lib/command-line.ts';
import { binOf, runNode } from '../lib/tool.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * The fuzzing of the gates with so many times the inputs, at a seed that is printed, and the growth of
 * time from n to 4n, which the gates do not measure. False where a law is broken.
 */
export async function benchFuzz(times: number, io: Terminal): Promise<boolean> {
  const { ok, output } = await runNode(
    [binOf(root, 'vitest'), 'run', '--project=unit', 'tests/fuzz', '--testTimeout=3600000'],
    { cwd: root, env: { ZHENGDIAN_FUZZ: String(times), NO_COLOR: '1', CI: 'true' } },
  );
  const lines = output.trimEnd().split('\n');
  for (const line of ok ? lines.filter((each) => /seed|Tests|Duration/u.test(each)) : lines) {
    io.out(`fuzz: ${line.trim()}`);
  }
  return ok;
}
