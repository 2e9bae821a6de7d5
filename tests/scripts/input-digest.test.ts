import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from '../../scripts/lib/input-digest.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'input-digest-'));
  mkdirSync(join(root, 'content', 'policies'), { recursive: true });
  writeFileSync(join(root, 'content', 'policies', 'a.mdx'), '一、');
  writeFileSync(join(root, 'lock.json'), '{}');
  writeFileSync(join(root, 'other.txt'), '');
});

afterEach(() => rmSync(root, { recursive: true }));

test('the digest changes with a byte, a name and a new file, and with nothing else', () => {
  const digest = () => digestOf(root, ['lock.json', 'content', 'missing']);
  const first = digest();
  writeFileSync(join(root, 'other.txt'), 'not an input');
  expect(digest()).toBe(first);
  const file = join(root, 'content', 'policies', 'a.mdx');
  writeFileSync(file, '二、');
  expect(digest()).not.toBe(first);
  writeFileSync(file, '一、');
  expect(digest()).toBe(first);
  renameSync(file, join(root, 'content', 'policies', 'b.mdx'));
  expect(digest()).not.toBe(first);
  renameSync(join(root, 'content', 'policies', 'b.mdx'), file);
  writeFileSync(join(root, 'content', 'empty.mdx'), '');
  expect(digest()).not.toBe(first);
});
