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

const warning: Finding = { ...finding, rule: 'clause-gap', severity: 'warning' };

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(join(folder, 'content'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function check(
  args: readonly string[],
  findings: readonly Finding[],
  accepted: readonly Finding[] = [],
) {
  const io = recordingTerminal();
  const asked: { content: string; useCache: boolean }[] = [];
  const fixed: string[] = [];
  const code = await runCheck(args, io, {
    check: (content, useCache) => {
      asked.push({ content, useCache });
      return Promise.resolve({ findings, accepted });
    },
    fix: (content) => {
      fixed.push(content);
      const fixes = [{ what: '去掉行末空白', count: 3 }];
      return Promise.resolve([{ file: 'a.mdx', fixes }]);
    },
  });
  return { code, asked, fixed, ...io };
}

test('a clean folder ends with 0 and prints nothing but the count', async () => {
  const { code, outLines, errLines } = await check(['--content', folder], []);
  expect([code, outLines, errLines]).toEqual([0, [], [`${folder}：没有错误。`]]);
});

test('an error ends with 1, a warning with 0', async () => {
  expect((await check(['--content', folder], [finding])).code).toBe(1);
  const { code, outLines } = await check(['--content', folder], [warning]);
  expect([code, outLines.join('\n')]).toEqual([
    0,
    'a.mdx  warning  clause-gap\n  The body is empty.\n  Add the text.',
  ]);
});

test('findings are summed up by rule on the error stream, what is accepted is counted', async () => {
  const { errLines } = await check(['--content', folder], [warning, finding, warning], [warning]);
  expect(errLines).toEqual([
    '\nerror    1  body-empty\nwarning  2  clause-gap\n',
    `${folder}：1 处错误，2 条警告，另有 1 条已接受。`,
  ]);
});

test('JSON is valid where there is no finding, and has a summary', async () => {
  const { outLines } = await check(['--content', folder, '--format', 'json'], [], [warning]);
  expect(JSON.parse(outLines.join('\n'))).toEqual({
    findings: [],
    summary: { errors: 0, warnings: 0, notes: 0, accepted: 1, rules: [] },
  });
});

test('a severity leaves out what is lighter, rules leave out all others', async () => {
  const note: Finding = { ...warning, severity: 'note', rule: 'clause-level' };
  const all = [finding, warning, note];
  const rules = async (...args: readonly string[]) => {
    const { outLines } = await check(['--content', folder, '--format', 'json', ...args], all);
    const { findings } = JSON.parse(outLines.join('\n')) as { findings: { rule: string }[] };
    return findings.map(({ rule }) => rule);
  };
  expect(await rules('--severity', 'error')).toEqual(['body-empty']);
  expect(await rules('--severity', 'warning')).toEqual(['body-empty', 'clause-gap']);
  expect(await rules('--rule', 'clause-gap', '--rule', 'clause-level')).toEqual([
    'clause-gap',
    'clause-level',
  ]);
  expect((await check(['--content', folder, '--rule', 'clause-gap'], all)).code).toBe(0);
});

test('the cache is used unless it is declined', async () => {
  expect((await check(['--content', folder], [])).asked[0]?.useCache).toBe(true);
  expect((await check(['--content', folder, '--no-cache'], [])).asked[0]?.useCache).toBe(false);
});

test('files are repaired only on demand, before the check, and each repair is told', async () => {
  expect((await check(['--content', folder], [])).fixed).toEqual([]);
  const { fixed, errLines, code } = await check(['--content', folder, '--fix'], []);
  expect([fixed, code]).toEqual([[folder], 0]);
  expect(errLines).toEqual([
    '已改 a.mdx  去掉行末空白（3 处）',
    '改了 1 个文件。',
    `${folder}：没有错误。`,
  ]);
});

test('a rule is explained without a look at any file', async () => {
  const { code, outLines, asked } = await check(['--explain', 'clause-gap'], []);
  expect([code, asked]).toEqual([0, []]);
  expect(outLines.join('\n')).toContain('缺号多半是漏录了一条');
});

test.each([
  [['--format', 'xml'], '--format 只能是 text、json、github，不能是 xml。'],
  [['--severity', 'fatal'], '--severity 只能是 error、warning、note，不能是 fatal。'],
  [['--rule', 'clause'], '没有 clause 这条规则；全部规则见 docs/rules.md。'],
  [['--explain', 'toString'], '没有 toString 这条规则；'],
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
