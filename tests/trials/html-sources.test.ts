import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../scripts/sources/html.ts';
import { takenCharacters, visibleCharacters } from '../scripts/sources/html/visible-characters.ts';
import { corpusDir } from './law-corpus.ts';

const folder = join(corpusDir, 'html_govcn');
const there = existsSync(folder);
if (!there) console.log(`Skipped: there are no web pages at ${folder}.`);

/** Pages with tables of data in the text, and how many rows these have. */
const tables: Readonly<Record<string, number>> = { '010.html': 23, '052.html': 22 };

describe.skipIf(!there)('pages of State Council documents', () => {
  const names = there ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
  const pages = names.map((name) => ({ name, html: readFileSync(join(folder, name)) }));

  test('every visible character is taken or listed', () => {
    expect(pages.length).toBe(28);
    for (const { name, html } of pages) {
      expect(takenCharacters(readHtml(html)), name).toBe(visibleCharacters(html.toString()));
    }
  });

  test('the document is found, and around it the table with its data', () => {
    for (const { name, html } of pages) {
      const { blocks, remarks, meta } = readHtml(html);
      const lines = blocks.filter((block) => block.kind === 'line');
      const own = lines.filter(({ part, text }) => part === 'document' && text !== '');
      const title = meta?.find((each) => each.name === 'title')?.content.replace(/\s/gu, '') ?? '?';
      const head = own.slice(0, 8).map(({ text }) => text.replace(/\s/gu, ''));
      const inHead = name === '058.html' ? head.includes(title) : head.join('').startsWith(title);
      expect(inHead, `${name} ${title}`).toBe(true);
      expect(own.length, name).toBeGreaterThanOrEqual(6);
      expect(
        lines.filter(({ part }) => part === undefined),
        name,
      ).toEqual([]);
      const strange = own.filter(({ text }) => /扫一扫|索\s*引\s*号/u.test(text));
      expect(strange, name).toEqual([]);

      const found = blocks.filter((block) => block.kind === 'table');
      const [data, subject, ...others] = found;
      expect(data?.part, name).toBe('around');
      expect(
        data?.rows.map((row) => row[0]?.text),
        name,
      ).toEqual(['索 引 号：', '发文机关：', '标　　题：', '发文字号：']);
      expect(
        subject?.rows.map((row) => row[0]?.text),
        name,
      ).toEqual(['主 题 词：']);
      expect(
        others.map(({ rows }) => rows.length),
        name,
      ).toEqual(name in tables ? [tables[name]] : []);
      expect(
        remarks.map(({ detail }) => detail),
        name,
      ).toEqual(name === '052.html' ? ['&sp;'] : []);
    }
  });
});
