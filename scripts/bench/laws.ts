import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../src/policy/block.ts';

export interface Law {
  readonly file: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The laws of a corpus in the order of their files; throws where it holds none. */
export function readLaws(corpus: string): readonly Law[] {
  const folder = join(corpus, 'md_lawrefbook');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((file) => readLaw(file, readFileSync(join(folder, file), 'utf8')));
}

/** `# title`, history lines, `<!-- INFO END -->`, `##` headings, paragraphs: a line is a block. */
function readLaw(file: string, source: string): Law {
  const lines = source.replace(/^\ufeff/u, '').split(/\r?\n/u);
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
