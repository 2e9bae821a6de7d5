import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const bootstrap = join(import.meta.dirname, '..', '..', 'scripts', 'bootstrap.mjs');

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bootstrap, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the bootstrap', () => {
  test('names the commands when it is given none or another', () => {
    expect(run().status).toBe(2);
    const { status, stderr } = run('biuld');
    expect(status).toBe(2);
    expect(stderr).toContain('没有 biuld 这个命令。');
    expect(stderr).toContain('命令：bench、build、check、import、search、start、test。');
  });

  test('does not take a path for a command', () => {
    expect(run('../scripts/check').status).toBe(2);
    expect(run('lib').status).toBe(2);
  });

  test('hands arguments, output and exit code through', () => {
    const help = run('check', '--help');
    expect([help.status, help.stdout.split('\n')[0]]).toEqual([
      0,
      '用法：npm run check -- [--content 文件夹] [--format text|json|github] [--fix]',
    ]);
    expect(run('check', '--content', 'nowhere').status).toBe(2);
  });
});
