import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCheck } from '../../scripts/check.ts';
import type { Finding } from '../../src/policy/finding.ts';
import { recordingTerminal } from './recording-terminal.ts';

const finding: Finding = {
  rule: 'body-empty',
  severity: 'error',
  message: 'The body is empty.',
  advice: 'Add the text.',
  file: 'a.mdx',
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(join(folder, 'content'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function check(args: readonly string[], findings: readonly Finding[]) {
  const io = recordingTerminal();
  const code = await runCheck(args, io, () => Promise.resolve(findings));
  return { code, ...io };
}

test('a clean folder ends with 0 and prints nothing but the count', async () => {
  const { code, outLines, errLines } = await check(['--content', folder], []);
  expect([code, outLines, errLines]).toEqual([0, [], [`${folder}: 0 errors`]]);
});

test('an error ends with 1, a warning with 0', async () => {
  expect((await check(['--content', folder], [finding])).code).toBe(1);
  const warning = { ...finding, severity: 'warning' } as const;
  const { code, outLines } = await check(['--content', folder], [warning]);
  expect([code, outLines.join('\n')]).toEqual([
    0,
    'a.mdx  warning  body-empty\n  The body is empty.\n  Add the text.',
  ]);
});

test('JSON is valid where there is no finding', async () => {
  const { outLines } = await check(['--content', folder, '--format', 'json'], []);
  expect(JSON.parse(outLines.join('\n'))).toEqual({ findings: [] });
});

test.each([
  [['--format', 'xml'], '--format is one of text, json, github, not xml.'],
  [['--content', 'nowhere'], 'There is no folder nowhere.'],
  [['--fast'], '--fast'],
  [['content'], 'content'],
  [['--content'], '--content'],
])('wrong use ends with 2 and says why: %s', async (args, why) => {
  const { code, errLines } = await check(args, []);
  expect(code).toBe(2);
  expect(errLines.join('\n')).toContain(why);
  expect(errLines.join('\n')).toContain('Usage: npm run check');
});
