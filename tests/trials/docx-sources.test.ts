import { strFromU8, unzipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../scripts/sources/docx.ts';
import { accountedFor, tally, textsOf } from '../scripts/sources/docx/characters.ts';
import { corpusDir } from './law-corpus.ts';

const folder = join(corpusDir, 'docx_flk');
const there = existsSync(folder);
if (!there) console.log(`Skipped: there are no docx files of laws at ${folder}.`);

const files = there ? readdirSync(folder).filter((name) => name.endsWith('.docx')) : [];

describe.skipIf(!there)('the docx files of real laws', () => {
  test('are there', () => {
    expect(files.length).toBeGreaterThanOrEqual(11);
  });

  test.each(files)('%s is read, every character once, in order', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const document = await readDocx(bytes);
    const parts = Object.entries(unzipSync(bytes)).filter(([part]) =>
      /^word\/(?:document|header\d+|footer\d+)\.xml$/u.test(part),
    );
    const texts = parts.flatMap(([, content]) => textsOf(strFromU8(content)));
    expect(tally(accountedFor(document))).toEqual(tally(texts));

    const body = parts.find(([part]) => part === 'word/document.xml')?.[1] ?? new Uint8Array();
    const inside = document.blocks.filter(
      (block) => block.kind !== 'footnote' && block.part !== 'around',
    );
    const shown = accountedFor({ ...document, blocks: inside, leftOut: [] });
    expect(shown.join('').replaceAll('\n', '')).toBe(textsOf(strFromU8(body)).join(''));
  });

  test.each(files)(
    '%s has articles at the starts of its lines and no odd white space',
    async (name) => {
      const { blocks, leftOut, remarks } = await readDocx(readFileSync(join(folder, name)));
      const lines = blocks.filter((block) => block.kind === 'line');
      const articles = lines.filter(({ text }) => /^第[一二三四五六七八九十百零]+条　/u.test(text));
      expect(articles.length).toBeGreaterThanOrEqual(name.includes('关于授权国务院') ? 0 : 30);
      // The only blank of these files is the full-width one.
      const odd = lines.filter(({ text }) => /[^\S　]/u.test(text));
      expect(odd.map(({ text }) => text)).toEqual([]);
      expect(
        leftOut.every(({ why, text }) => why === 'docx-page-number' && /^[0-9]+$/u.test(text)),
      ).toBe(true);
      expect(remarks.every(({ id }) => id === 'docx-line-break')).toBe(true);
    },
  );
});
