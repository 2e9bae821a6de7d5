import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runImport } from '../../scripts/import.ts';
import { importFigures } from '../../scripts/bench/import-figures.ts';
import { cutFrontMatter } from '../../src/markdown/front-matter.ts';
import { readRegistries } from '../../src/markdown/read-library.ts';
import { corpusDir, hasCorpus } from './law-corpus.ts';

const seeds = process.env['ZHENGDIAN_SEEDS'] ?? join('..', 'shared', 'seeds');
const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.log(`Skipped: there are no source documents of content/ at ${seeds}.`);
if (!hasCorpus) console.log(`Skipped: there is no corpus of laws at ${corpusDir}.`);

const work = mkdtempSync(join(tmpdir(), 'zhengdian-trial-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The oracle takes 附：国旗制法说明 into the last article of the law, in which it does not stand. */
const oracleIncludesAnnex = /国旗法.* 24$/u;

const quiet = { out: () => {}, err: () => {} };

describe.skipIf(!hasSeeds)('the policies of content/ come out of the importer', () => {
  test('with the editors’ marks kept, every file is the same to the byte', async () => {
    const into = join(work, 'marked');
    expect(await runImport([seeds, '--into', into, '--marks', 'content/policies'], quiet)).toBe(0);
    const names = readdirSync(into).toSorted();
    expect(names).toEqual(readdirSync('content/policies').toSorted());
    for (const name of names) {
      expect(readFileSync(join(into, name), 'utf8'), name).toBe(
        readFileSync(join('content/policies', name), 'utf8'),
      );
    }
  }, 120_000);

  test('without them it counts the changes that the editors declared', async () => {
    const into = join(work, 'fresh');
    await runImport([seeds, '--into', into], quiet);
    const counts = readdirSync(into).map((name) =>
      countsOf(readFileSync(join(into, name), 'utf8')),
    );
    const widths = (count: Counts) => sum(count, /^半角(?:逗号|冒号|分号|括号)改为全角$/u);
    expect(counts.map(widths).toSorted((a, b) => a - b)).toEqual([42, 182, 274, 312, 379, 587]);
    expect(Math.max(...counts.map((count) => sum(count, /注音/u)))).toBe(1105);
    expect(Math.max(...counts.map((count) => sum(count, /^繁体字/u)))).toBe(1794);
    expect(Math.max(...counts.map((count) => sum(count, /^序号与正文之间/u)))).toBe(29);
  }, 120_000);
});

type Counts = ReadonlyMap<string, number>;

function countsOf(text: string): Counts {
  const { yaml = '' } = cutFrontMatter(text);
  const changes = /^ {4}- what: (?<what>.*)\n {6}count: (?<count>\d+)$/gmu;
  return new Map(
    [...yaml.matchAll(changes)].map(({ groups }) => [
      groups?.['what']?.replace(/^'|'$/gu, '') ?? '',
      Number(groups?.['count']),
    ]),
  );
}

function sum(counts: Counts, pattern: RegExp): number {
  return [...counts].reduce((total, [what, count]) => total + (pattern.test(what) ? count : 0), 0);
}

describe.skipIf(!hasCorpus)('a corpus of real files in four formats', () => {
  test('every file is imported, no character is missing, and the articles are those of the oracle', async () => {
    const { regions, units } = (await readRegistries('content', 'content')).value;
    const unitNames = units.map(({ name }) => name);
    const figures = await importFigures(corpusDir, {
      regions,
      unitNames,
      declared: {},
      earlier: [],
    });
    expect(figures.files).toBeGreaterThanOrEqual(958);
    expect(figures.refused).toEqual([]);
    expect(figures.unaccounted).toEqual([]);
    for (const { total, differing, ofSource } of Object.values(figures.articles)) {
      expect(total).toBeGreaterThan(600);
      // What differs has to differ in the source itself.
      const unexplained = differing.filter((article) => !ofSource.has(article));
      expect(unexplained.filter((article) => !oracleIncludesAnnex.test(article))).toEqual([]);
    }
    expect(figures.pairs.total).toBeGreaterThan(140);
  }, 300_000);
});
