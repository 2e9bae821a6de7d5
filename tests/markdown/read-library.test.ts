import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFolder } from '../../scripts/lib/check-folder.ts';
import { readLibrary } from '../../src/markdown/read-library.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import { policySource } from './policy-source.ts';

const regions = '- code: "330800"\n  name: 衢州市\n  level: 市\n';
const topics = '- id: organisation\n  name: 组织保障\n';
const complete = (title = '甲市工作方案') =>
  policySource({ title, number: 'unknown', clauseTopics: '{ 一: [organisation] }' });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengdian-library-'));
  await put({ 'regions.yaml': regions, 'topics.yaml': topics, 'units.yaml': '[]\n' });
});
afterEach(() => rm(folder, { recursive: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

async function read() {
  const library = await readLibrary(folder);
  const { findings } = await checkFolder(folder, { today: '2026-01-01' as IsoDate });
  return {
    ids: library.policies.map(({ id }) => id).toSorted(),
    rules: findings.map(({ rule }) => rule),
    findings,
  };
}

describe('a folder of policies', () => {
  test('holds them below policies, or itself where there is no such folder', async () => {
    await put({ 'a.mdx': complete(), 'deep/b.mdx': complete('甲市实施方案') });
    expect(await read()).toMatchObject({ ids: ['a', 'b'], rules: [] });
    await put({ 'policies/c.mdx': complete() });
    expect((await read()).ids).toEqual(['c']);
  });

  test('without a policy is a mistake', async () => {
    expect((await read()).rules).toEqual(['no-policies']);
  });

  test('may link to files that stand elsewhere', async () => {
    await put({ 'elsewhere/text.txt': complete() });
    await mkdir(join(folder, 'policies'));
    await symlink(join(folder, 'elsewhere/text.txt'), join(folder, 'policies/linked.mdx'));
    expect(await read()).toMatchObject({ ids: ['linked'], rules: [] });
  });

  test('lacks no finding of a good file because of a bad one', async () => {
    await put({
      'policies/bad.mdx': 'no front matter',
      'policies/good.mdx': complete(),
      'policies/worse.mdx': policySource({ adopted: '2021-02-30' }),
    });
    expect(await read()).toMatchObject({
      ids: ['good'],
      rules: ['front-matter-missing', 'front-matter-date'],
    });
  });

  test('holds an id once, wherever its files stand', async () => {
    await put({ 'policies/x/a.mdx': complete(), 'policies/y/a.mdx': complete() });
    const { findings, ids } = await read();
    expect(ids).toEqual(['a']);
    expect(findings).toMatchObject([
      { rule: 'policy-duplicate-id', place: { line: 1, column: 1 } },
    ]);
    expect(findings[0]?.file).toContain(join('y', 'a.mdx'));
  });

  test('has the pictures that its policies show', async () => {
    const body = '一、甲\n\n<Figure src="figures/flow.png" alt="流程">图</Figure>\n';
    await put({ 'policies/a.mdx': policySource({ number: 'unknown' }, body) });
    expect((await read()).rules).toEqual(['figure-missing']);
    await put({ 'figures/flow.png': 'png' });
    expect((await read()).rules).toEqual([]);
  });

  test('has registries that are right, each fault with its place', async () => {
    await put({
      'policies/a.mdx': complete(),
      'units.yaml': '- id: 单位\n  region: "330800"\n  name: 甲\n',
    });
    const { findings } = await read();
    expect(findings).toMatchObject([{ rule: 'registry', place: { line: 1 } }]);
  });
});
