import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../src/policy/block.ts';

/** A folder of real laws, when one is at hand; it is no part of the project. */
export const corpusDir = process.env['ZHENGDIAN_CORPUS'] ?? join('..', 'shared', 'corpus');
export const hasCorpus = existsSync(join(corpusDir, 'md_lawrefbook'));

export interface Law {
  readonly file: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** `# title`, history lines, `<!-- INFO END -->`, `##` headings, paragraphs: a line is a block. */
export function readLaws(): readonly Law[] {
  const folder = join(corpusDir, 'md_lawrefbook');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((file) => readLaw(file, readFileSync(join(folder, file), 'utf8')));
}

function readLaw(file: string, source: string): Law {
  const lines = source.replace(/^﻿/u, '').split(/\r?\n/u);
  const title = lines.find((line) => line.startsWith('# '))?.slice(2) ?? '';
  const end = lines.findIndex((line) => line.includes('INFO END'));
  const blocks = lines.flatMap((line, index): readonly Block[] => {
    const text = line.trim();
    if (index <= end || text === '' || text.startsWith('# ')) return [];
    const heading = /^#{2,6}\s+/u.exec(text);
    const place = { line: index + 1, column: 1 };
    const marks = { corrections: [], notes: [], footnotes: [] };
    return heading
      ? [{ kind: 'heading', place, text: text.slice(heading[0].length), ...marks }]
      : [{ kind: 'text', place, text, ...marks }];
  });
  return { file, title, blocks };
}
