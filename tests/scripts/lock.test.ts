import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../scripts/lib/lock.mjs';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(folder, '.cache', 'building');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('the second waits until the first has given the lock back', async () => {
  const order: string[] = [];
  const release = await takeLock(path, () => order.push('first waits'));
  const second = takeLock(path, () => order.push('second waits')).then((releaseSecond) => {
    order.push('second works');
    releaseSecond();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  order.push('first ends');
  release();
  await second;
  expect(order).toEqual(['second waits', 'first ends', 'second works']);
  expect(existsSync(path)).toBe(false);
});

test('the lock of a process that has gone counts for nothing', async () => {
  (await takeLock(path, () => undefined))();
  writeFileSync(path, '2147483646');
  await expectFreeLock();
});

test('a lock older than any work counts for nothing', async () => {
  (await takeLock(path, () => undefined))();
  writeFileSync(path, String(process.pid));
  utimesSync(path, 1, 1);
  await expectFreeLock();
});

async function expectFreeLock() {
  let waited = false;
  const release = await takeLock(path, () => {
    waited = true;
  });
  expect(waited).toBe(false);
  release();
}
