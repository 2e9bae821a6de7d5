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
  expect([code, outLines, errLines]).toEqual([0, [], [`${folder}：没有错误。`]]);
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
  [['--format', 'xml'], '--format 只能是 text、json、github，不能是 xml。'],
  [['--content', 'nowhere'], '没有文件夹 nowhere。'],
  [['--fast'], '没有 --fast 这个选项。'],
  [['my folder'], '不认识 my folder，这里只能写选项。'],
  [['--content'], '--content 后面要写一个值；值以 - 开头的，写成 --content=值。'],
  [['--content', '--format'], '--content 后面要写一个值；'],
])('wrong use ends with 2 and says why: %s', async (args, why) => {
  const { code, errLines } = await check(args, []);
  expect(code).toBe(2);
  expect(errLines.join('\n').startsWith(why)).toBe(true);
  expect(errLines.join('\n')).toContain('用法：npm run check');
});
