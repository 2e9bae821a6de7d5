import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSource } from '../../scripts/sources/read-source.ts';
import { findDates } from '../../src/import/metadata/date-words.ts';
import { draftItem } from '../../src/import/draft.ts';
import { textOf } from '../../src/import/edit.ts';
import { findMetadata, type FoundInDocument } from '../../src/import/metadata/find-metadata.ts';
import type { FoundMetadata } from '../../src/import/metadata/found-metadata.ts';
import { findDuties } from '../../src/policy/duties.ts';
import { regionList } from '../../src/policy/registry.ts';
import { corpusDir, hasCorpus } from './law-corpus.ts';

if (!hasCorpus) console.log(`Skipped: there is no corpus of documents at ${corpusDir}.`);

const regions = regionList.parse(parse(readFileSync('content/regions.yaml', 'utf8')));

/** What a page shows, as a person reads it; null where it shows nothing. */
interface PageTruth {
  readonly file: string;
  readonly 索引号: string | null;
  readonly 主题分类: string | null;
  readonly 成文日期: string | null;
  readonly 标题: string | null;
  readonly 发文字号: string | null;
  readonly 发布日期: string | null;
  readonly issuers: readonly string[];
}

interface NoteTruth {
  readonly file: string;
  readonly words: string;
  readonly lead: readonly string[];
  readonly co: readonly string[];
}

function readTruth<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(join('tests', 'trials', 'truth', name), 'utf8')) as T[];
}

async function readLines(file: string) {
  const source = await readSource(file, readFileSync(join(corpusDir, file)));
  return { source, items: source.blocks.map(draftItem) };
}

async function metadataOf(file: string): Promise<FoundInDocument> {
  const { source, items } = await readLines(file);
  return findMetadata({ items, meta: source.meta ?? [], regions });
}

const day = (words: string | null) =>
  words === null ? null : (findDates(words)[0]?.date ?? words);

describe.skipIf(!hasCorpus)('pages of State Council documents', () => {
  test('every field that a page shows is read, and none is read wrong', async () => {
    const wrong: string[] = [];
    let shown = 0;
    let read = 0;
    for (const page of readTruth<PageTruth>('govcn-metadata.json')) {
      const { found } = await metadataOf(join('html_govcn', page.file));
      const fields: readonly (readonly [keyof FoundMetadata, unknown])[] = [
        ['indexNumber', page.索引号],
        ['subject', page.主题分类],
        ['adopted', day(page.成文日期)],
        ['published', day(page.发布日期)],
        ['title', page.标题],
        ['number', page.发文字号],
        ['issuers', page.issuers.length > 0 ? page.issuers.join('、') : null],
      ];
      for (const [field, truth] of fields) {
        const value = found[field]?.value;
        const got = Array.isArray(value) ? value.join('、') : value;
        if (truth !== null) shown += 1;
        if (got === truth) read += 1;
        else if (got !== undefined) wrong.push(`${page.file} ${field}: ${String(got)}`);
      }
    }
    console.log(`Fields of 28 pages: ${read} of ${shown} read, ${wrong.length} wrong.`);
    expect(wrong).toEqual([]);
    expect(shown).toBe(196);
    expect(read / shown).toBeGreaterThanOrEqual(0.98);
  }, 60_000);

  test('a day that the page and the signature say differently is named with both', async () => {
    const { remarks } = await metadataOf(join('html_govcn', '024.html'));
    expect(remarks.find(({ id }) => id === 'metadata-contradiction')?.detail).toBe(
      '成文日期：页面信息“2004年04月17日”，落款“二〇〇四年四月二十七日”',
    );
  });

  test.each([
    ['008.html', ['国家组织药品集中采购和使用试点方案']],
    [
      '018.html',
      ['文化体制改革中经营性文化事业单位转制为企业的规定', '进一步支持文化企业发展的规定'],
    ],
    ['020.html', ['关于我国地震重点监视防御区的确定和加强防震减灾工作意见的报告']],
    ['034.html', []],
    ['046.html', []],
    ['058.html', []],
  ])('the documents that %s encloses have their titles', async (file, titles) => {
    const { enclosedTitles } = await metadataOf(join('html_govcn', file));
    expect([...new Set(enclosedTitles.values())].map(({ text }) => text)).toEqual(titles);
  });

  test('the lines of the head are no part of the text, and the order above a regulation is', async () => {
    const { items } = await readLines(join('html_govcn', '058.html'));
    const { used, found } = await metadataOf(join('html_govcn', '058.html'));
    const text = items.flatMap((item, index) =>
      item.kind === 'line' && !used.has(index) ? [textOf(item.line).trim()] : [],
    );
    expect(text.filter((line) => line !== '').slice(0, 4)).toEqual([
      '《专利代理条例》已经2018年9月6日国务院第23次常务会议修订通过，现将修订后的《专利代理条例》公布，自2019年3月1日起施行。',
      expect.stringMatching(/^总理/u),
      '2018年11月6日',
      expect.stringMatching(/^第一章/u),
    ]);
    expect(found.type?.value).toBe('行政法规');
    expect(found.history?.value).toHaveLength(2);
  });
});

describe.skipIf(!hasCorpus)('notes of duty', () => {
  test('every unit of every note is found, with the one that leads, and no other note is', async () => {
    const notes = readTruth<NoteTruth>('duty-notes.json');
    const pages = readdirSync(join(corpusDir, 'html_govcn')).map((name) =>
      join('html_govcn', name),
    );
    const texts = ['txt_jyxjjj', 'txt_policy_snippets'].flatMap((folder) =>
      readdirSync(join(corpusDir, folder)).map((name) => join(folder, name)),
    );
    const found: NoteTruth[] = [];
    for (const file of [...pages, ...texts]) {
      const { items } = await readLines(file);
      for (const item of items) {
        if (item.kind !== 'line') continue;
        for (const duty of findDuties(textOf(item.line))) {
          const [lead, co] = [duty.leadUnits, duty.coUnits].map((list) =>
            list.map(({ name }) => name),
          );
          found.push({ file, words: duty.words, lead: lead ?? [], co: co ?? [] });
        }
      }
    }
    const units = (list: readonly NoteTruth[]) =>
      list.flatMap(({ file, words, lead, co }, at) => [
        ...lead.map((name) => `${file} ${occurrence(list, at)} ${words} 牵头 ${name}`),
        ...co.map((name) => `${file} ${occurrence(list, at)} ${words} ${name}`),
      ]);
    const [truth, read] = [units(notes), units(found)];
    const right = read.filter((unit) => truth.includes(unit)).length;
    const [precision, recall] = [right / read.length, right / truth.length];
    console.log(
      `Units of ${notes.length} notes: ${truth.length}; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}.`,
    );
    expect(notes).toHaveLength(23);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  }, 60_000);
});

/** 体育总局、北京冬奥组委负责 stands twice: the how many-th of its words a note is. */
function occurrence(list: readonly NoteTruth[], at: number): number {
  const { file, words } = list[at] as NoteTruth;
  return list.slice(0, at).filter((each) => each.file === file && each.words === words).length;
}

describe.skipIf(!hasCorpus)('laws', () => {
  const filesOf = (folder: string) =>
    (hasCorpus ? readdirSync(join(corpusDir, folder), { recursive: true, encoding: 'utf8' }) : [])
      .filter((name) => /\.(?:md|txt|docx)$/u.test(name))
      .map((name) => join(folder, name));

  test.each([
    ['md_lawrefbook', { title: 761, adopted: 695, effective: 650, issuers: 725, type: 750 }],
    ['txt_flk_crlf_bom', { title: 158, adopted: 158, effective: 131, issuers: 158, type: 155 }],
    ['docx_flk', { title: 10, adopted: 11, effective: 7, issuers: 11, type: 10 }],
  ])(
    '%s: fields are found at least as often as before',
    async (folder, least) => {
      const counts: Record<string, number> = {};
      const files = filesOf(folder);
      for (const file of files) {
        const { found } = await metadataOf(file);
        for (const field of Object.keys(found)) counts[field] = (counts[field] ?? 0) + 1;
      }
      console.log(`${folder}: ${files.length} files, ${JSON.stringify(counts)}`);
      for (const [field, count] of Object.entries(least)) {
        expect(counts[field], field).toBeGreaterThanOrEqual(count);
      }
    },
    60_000,
  );

  test('a text of the national database is called what its file is called', async () => {
    const others: string[] = [];
    for (const file of filesOf('txt_flk_crlf_bom')) {
      const { found } = await metadataOf(file);
      const name = /(?<name>[^/\\]+)_\d{8}\.txt$/u.exec(file)?.groups?.['name'];
      if (found.title?.value !== name) others.push(found.title?.value ?? '');
    }
    // The file's name says more, or has marks that the text has not.
    expect(others.toSorted()).toEqual([
      '中华人民共和国宪法',
      '第五届全国人民代表大会常务委员会关于批准广东省经济特区条例的决议',
    ]);
  }, 60_000);
});

const seedsDir = join(corpusDir, '..', 'seeds');
const hasSeeds = existsSync(seedsDir);
if (!hasSeeds) console.log(`Skipped: there are no seeds at ${seedsDir}.`);

describe.skipIf(!hasSeeds)('the documents of the library, from their sources', () => {
  test.each([
    ['000_b2ccd06da03cc6d7.txt', { title: '衢江区深入推进依法行政加快建设法治政府的实施意见' }],
    ['003_db632a6819f2f662.txt', { title: '酒泉市2017年度法治政府建设工作报告', year: 2017 }],
    [
      '004_dba2bc5d14009a45.txt',
      {
        title: '2023年常州市武进区法治政府建设工作要点',
        issuers: ['常州市武进区人民政府办公室'],
        adopted: '2023-04-18',
        region: '320412',
      },
    ],
  ])('%s', async (name, expected) => {
    const source = await readSource(name, readFileSync(join(seedsDir, name)));
    const { found } = findMetadata({ items: source.blocks.map(draftItem), meta: [], regions });
    const values = Object.fromEntries(
      Object.keys(expected).map((field) => [field, found[field as keyof FoundMetadata]?.value]),
    );
    expect(values).toEqual(expected);
  });
});
