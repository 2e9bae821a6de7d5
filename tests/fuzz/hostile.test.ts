import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportResult } from '../../scripts/lib/import-file.ts';
import { importFiles } from '../../scripts/lib/import-pool.ts';
import { readSource } from '../../scripts/sources/read-source.ts';
import { importSource } from '../../src/import/import-source.ts';
import { isLong, timeout } from './effort.ts';
import { hostilePieces, repeated } from './hostile-text.ts';
import { fileOf, type Given, lawsOfFile } from './laws.ts';
import type { Part } from './official-text.ts';
import { asDocx, asHtml } from './written-down.ts';

const job = { regions: [], unitNames: [], declared: {}, earlier: [] };
const plain = (text: string): readonly Part[] =>
  text.split('\n').map((each) => ({ kind: 'line', text: each, heading: 0, centred: false }));

/** A hostile text as a file of each kind: as it is, below articles, between tags, and as tags. */
const kinds: Readonly<Record<string, (text: string) => Given>> = {
  txt: (text) => fileOf(text, 'txt'),
  body: (text) => fileOf(`第一条　甲。\n第二条　乙。\n${text}`, 'txt'),
  md: (text) => fileOf(text, 'md'),
  html: (text) => fileOf(asHtml(plain(text), { lineEnd: '\n' }), 'html'),
  tags: (text) => fileOf(`<html><body><p>甲</p>${text}`, 'html'),
  docx: (text) => ({ name: '文件.docx', bytes: asDocx(plain(text)) }),
};

/** Tags and elements inside one another, thousands deep, and other things that only one format has. */
const deep: readonly Given[] = [
  ...[
    '<div>',
    '<table><tr><td>',
    '<b>',
    '<p><table>',
    '<ul><li>',
    '<a href="x">',
    '<font><p>',
    '<ruby>甲<rt>',
    '<svg><g>',
    '<!--',
    '<![CDATA[',
  ].map((tag) => fileOf(`<body>甲${tag.repeat(6000)}乙`, 'html')),
  ...[
    '</div>',
    '</table>',
    '</p>',
    '<td colspan=1000 rowspan=65534>',
    '<x a=',
    '&',
    '<template>',
  ].map((tag) => fileOf(`<body>甲${tag.repeat(6000)}乙<table><tr><td>丙`, 'html')),
  fileOf(`${'| 甲 '.repeat(3000)}|\n${'| - '.repeat(3000)}|\n`, 'md'),
  fileOf(`${'甲\t'.repeat(5000)}\n${'乙\t'.repeat(5000)}`, 'txt'),
  fileOf(`---\n${'甲\n'.repeat(5000)}`, 'md'),
  fileOf(`<!--${'甲'.repeat(9000)}`, 'md'),
];

describe('hostile files of ten thousand characters', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengdian-hostile-'));
  const texts = new Map<string, string>();

  beforeAll(() => {
    let number = 0;
    const put = ({ name, bytes }: Given, what: string): void => {
      number += 1;
      const path = join(folder, `${number}${name}`);
      writeFileSync(path, bytes);
      texts.set(path, what);
    };
    for (const [kind, made] of Object.entries(kinds)) {
      const length = kind === 'txt' ? 10_000 : 1200;
      for (const piece of hostilePieces)
        put(made(repeated(piece, length)), `${kind} ${JSON.stringify(piece)}`);
    }
    for (const [at, given] of deep.entries()) put(given, `deep ${at}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are imported or refused with a reason, and none takes a minute', { timeout }, async () => {
    const odd: string[] = [];
    const counts = { imported: 0, refused: 0 };
    const take = (path: string, result: ImportResult): void => {
      counts[result.kind] += 1;
      if (result.kind === 'imported') return;
      if (['import-fault', 'took-too-long', 'took-too-much'].includes(result.id)) {
        odd.push(`${texts.get(path) ?? basename(path)}: ${result.id} ${result.detail ?? ''}`);
      }
    };
    await importFiles([...texts.keys()], { job, threads: 1, longestMs: 60_000 }, take);
    expect(odd).toEqual([]);
    expect(counts.imported).toBeGreaterThan(900);
  });
});

describe('shorter ones keep all laws', () => {
  test.each(Object.entries(kinds))('%s', { timeout }, async (_, made) => {
    let imported = 0;
    for (const piece of hostilePieces) {
      const outcome = await lawsOfFile(made(repeated(piece, 60))).catch((error: unknown) => {
        throw new Error(`${JSON.stringify(piece)} again and again`, { cause: error });
      });
      if (outcome === 'imported') imported += 1;
    }
    expect(imported).toBeGreaterThan(100);
  });
});

/** The MDX parser takes longer for each backslash in a paragraph: two seconds for 16,000 of them. */
const known: ReadonlySet<string> = new Set(['md [^1]:']);

// The time itself is no matter of the gates: a busy machine would fail them.
describe.skipIf(!isLong)('four times as long takes about four times as much', () => {
  test.each(Object.entries(kinds))('%s', { timeout }, async (kind, made) => {
    const slow: string[] = [];
    for (const piece of hostilePieces.filter((each) => !known.has(`${kind} ${each}`))) {
      const [short, long] = [made(repeated(piece, 10_000)), made(repeated(piece, 40_000))];
      if (!(await isSlow(short, long))) continue;
      // Once more, as the machine may have been busy.
      if (await isSlow(short, long)) slow.push(JSON.stringify(piece));
    }
    expect(slow).toEqual([]);
  });

  async function isSlow(short: Given, long: Given): Promise<boolean> {
    const once = Math.min(await cpuOf(short), await cpuOf(short));
    const four = await cpuOf(long);
    return four > 1000 && four > 8 * once;
  }

  /** Milliseconds of reading and importing. */
  async function cpuOf({ name, bytes }: Given): Promise<number> {
    const before = process.cpuUsage();
    const source = await readSource(name, bytes).catch(() => undefined);
    if (source !== undefined) importSource(source, { ...job, fileName: '文件' });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }
});
