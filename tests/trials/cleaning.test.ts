import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanCharacters } from '../../src/import/characters/clean-characters.ts';
import { findContentsBlock } from '../../src/import/structure/contents-block.ts';
import { draftLine, type DraftLine, sourceOf, textOf } from '../../src/import/edit.ts';
import type { RemarkId } from '../../src/import/remarks.ts';
import { cutFrontMatter } from '../../src/markdown/front-matter.ts';
import { readBody } from '../../src/markdown/read-body.ts';
import { bodyText } from '../../src/policy/block.ts';
import { corpusDir, hasCorpus } from './law-corpus.ts';

/** The files that the library's first policies were made from by hand, when they are at hand. */
const seedDir = process.env['ZHENGDIAN_SEEDS'] ?? join('..', 'shared', 'seeds');
const hasSeeds = existsSync(seedDir);
if (!hasSeeds) console.log(`Skipped: there are no seeds at ${seedDir}.`);
if (!hasCorpus) console.log(`Skipped: there is no corpus of laws at ${corpusDir}.`);

const context = { placeNames: [], unitNames: [] };

describe.skipIf(!hasSeeds)('the seeds, cleaned, are the texts that a person made of them', () => {
  const seeds = [
    ['000', 'qujiang-2016'],
    ['000', 'qujiang-2016-explanation'],
    ['001', 'hunan-2021'],
    ['002', 'taiyuan-2016'],
    ['003', 'jiuquan-2017'],
    ['004', 'wujin-2023'],
  ] as const;

  test.each(seeds)('%s: %s, each line of it, with the counts of its front matter', (seed, id) => {
    const { yaml, body } = cutFrontMatter(read(join('content', 'policies', `${id}.mdx`)));
    const wanted = bodyText(readBody(body).value.blocks).split('\n');
    const lines = cleaned(seedText(seed)).filter((line) => textOf(line) !== '');
    const start = lines.findIndex((line) => textOf(line) === wanted[0]);
    const found = lines.slice(start, start + wanted.length);
    expect(found.map(textOf)).toEqual(wanted);
    const counts = countsOf(found);
    const marks = (['comma-width', 'colon-width', 'semicolon-width', 'bracket-width'] as const)
      .map((why) => counts.get(why) ?? 0)
      .reduce((a, b) => a + b);
    expect(marks).toBe(declared(yaml, /半角标点/u));
    expect(counts.get('year-range')).toBe(declared(yaml, /正文年份之间/u));
    expect(counts.get('full-stop')).toBe(declared(yaml, /小圆点改为句号/u));
    expect(counts.get('label-gap')).toBe(declared(yaml, /序号后面的空格/u));
    expect(counts.get('blank-stray')).toBe(declared(yaml, /空格删去/u, /序号/u));
  });

  test('太原: 1,118 readings and 1,818 characters in all, 1,105 and 1,794 of them in the body', () => {
    const lines = cleaned(seedText('002'));
    const all = countsOf(lines);
    expect([all.get('gloss-removed'), all.get('simplified')]).toEqual([1118, 1818]);
    const body = countsOf(lines.slice(5));
    expect([body.get('gloss-removed'), body.get('simplified')]).toEqual([1105, 1794]);
  });

  function seedText(seed: string): string {
    const name = readdirSync(seedDir).find((file) => file.startsWith(seed));
    return read(join(seedDir, name ?? ''));
  }
});

describe.skipIf(!hasCorpus)('a corpus of laws', () => {
  const files = hasCorpus ? filesOf('md_lawrefbook', '.md') : [];
  const texts = hasCorpus ? filesOf('txt_flk_crlf_bom', '.txt') : [];

  test('no character of it is lost, and cleaning it twice is cleaning it once', () => {
    expect(files.length + texts.length).toBeGreaterThan(900);
    const counts = new Map<RemarkId, number>();
    let spent = 0;
    for (const file of [...files, ...texts]) {
      const before = linesOf(read(file), file);
      const started = process.cpuUsage();
      const after = cleanCharacters(before, context).lines;
      if (file.endsWith('.md')) spent += process.cpuUsage(started).user / 1000;
      expect(after.map(sourceOf), file).toEqual(before.map(textOf));
      const again = after.map((line): DraftLine => {
        const text = textOf(line);
        return { ...line, pieces: [{ source: text, text, why: [] }] };
      });
      expect(cleanCharacters(again, context).lines.map(textOf), file).toEqual(after.map(textOf));
      for (const [why, count] of countsOf(after)) counts.set(why, (counts.get(why) ?? 0) + count);
    }
    console.log(`Cleaned ${files.length} laws in ${Math.round(spent)} ms of one core.`);
    console.log([...counts].map(([why, count]) => `${why} ${count}`).join(', '));
    expect(spent).toBeLessThan(6000);
  }, 120_000);

  test('every 目录 of the plain texts says what the headings say, and is found', () => {
    let found = 0;
    for (const file of texts) {
      const lines = cleaned(read(file)).map(textOf);
      const { leaveOut, stays } = findContentsBlock(lines);
      expect(stays, file).toEqual([]);
      if (lines.includes('目录')) found += 1;
      expect(leaveOut.length > 0, file).toBe(lines.includes('目录'));
    }
    expect(found).toBeGreaterThan(130);
  }, 60_000);

  test('the same law in two formats has the same articles, but for what the editions differ in', () => {
    let [same, all] = [0, 0];
    for (const file of texts) {
      const other = files.find((name) => name.endsWith(`/${nameInBook(file)}`));
      if (other === undefined) continue;
      const book = new Set(cleanCharacters(linesOf(read(other), other), context).lines.map(textOf));
      for (const text of cleaned(read(file)).map(textOf)) {
        if (!/^第.{1,9}条　/u.test(text)) continue;
        all += 1;
        if (book.has(text)) same += 1;
      }
    }
    expect(all).toBeGreaterThan(8_900);
    expect(same / all).toBeGreaterThan(0.99);
  }, 60_000);

  /** 中华人民共和国港口法_20181229.txt → 港口法(2018-12-29).md */
  function nameInBook(file: string): string {
    const found =
      /中华人民共和国(?<law>[^/]+)_(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)\.txt$/u.exec(file);
    const { law, year, month, day } = found?.groups ?? {};
    return `${law}(${year}-${month}-${day}).md`;
  }

  function filesOf(folder: string, ending: string): readonly string[] {
    return readdirSync(join(corpusDir, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .toSorted()
      .map((name) => join(corpusDir, folder, name));
  }
});

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function cleaned(text: string): readonly DraftLine[] {
  return cleanCharacters(linesOf(text, 'a.txt'), context).lines;
}

/** Lines as the readers of text and Markdown give them. */
function linesOf(text: string, file: string): readonly DraftLine[] {
  return text.split(/\r?\n/u).map((words, index) => {
    const heading = file.endsWith('.md') ? /^(?<marks>#{1,6})\s+/u.exec(words) : null;
    return draftLine({
      kind: 'line',
      place: { line: index + 1 },
      text: words.slice(heading?.[0].length ?? 0).replace(/<!--.*?-->/gu, ''),
      look: heading ? { heading: heading.groups?.['marks']?.length ?? 1 } : {},
      calls: [],
      part: undefined,
    });
  });
}

function countsOf(lines: readonly DraftLine[]): ReadonlyMap<RemarkId, number> {
  const counts = new Map<RemarkId, number>();
  for (const { pieces } of lines) {
    for (const why of pieces.flatMap((piece) => piece.why)) {
      counts.set(why, (counts.get(why) ?? 0) + 1);
    }
  }
  return counts;
}

/** The count that the front matter gives for a kind of change; undefined where it names none. */
function declared(yaml: string | undefined, what: RegExp, not?: RegExp): number | undefined {
  const { source } = parse(yaml ?? '') as {
    source: { changes: readonly { what: string; count?: number }[] };
  };
  return source.changes.find((change) => what.test(change.what) && !not?.test(change.what))?.count;
}
