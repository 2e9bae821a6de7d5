import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocument } from '../../src/markdown/write-document.ts';
import type { Block } from '../../src/policy/block.ts';
import type { Law } from '../../scripts/bench/laws.ts';
import { corpusDir, hasCorpus, readLaws } from './law-corpus.ts';

/**
 * A library of many laws, to measure with: `node tests/trials/law-library.ts FOLDER 3475`. Where more
 * are asked for than there are, each is written again as an edition of its own, every sentence marked
 * so that no two documents repeat each other. The front matter is no truth, only of the right form.
 */
export function writeLawLibrary(folder: string, count: number): void {
  mkdirSync(join(folder, 'policies'), { recursive: true });
  writeFileSync(join(folder, 'regions.yaml'), "- code: '100000'\n  name: 全国\n  level: 国家\n");
  writeFileSync(join(folder, 'units.yaml'), '[]\n');
  writeFileSync(join(folder, 'topics.yaml'), '- id: law\n  name: 法律\n');
  const laws = readLaws();
  for (let index = 0; index < count; index += 1) {
    const law = laws[index % laws.length];
    if (law === undefined) throw new Error(`No laws at ${corpusDir}.`);
    const edition = Math.floor(index / laws.length);
    const name = `law-${String(index).padStart(5, '0')}.mdx`;
    writeFileSync(join(folder, 'policies', name), lawText(law, edition, index));
  }
}

function lawText({ title, blocks }: Law, edition: number, index: number): string {
  const mark = edition === 0 ? '' : `（第${edition}版）`;
  return writeDocument(
    {
      title: (title || '无题') + mark,
      number: `国令〔2020〕${index + 1}号`,
      issuers: 'unknown',
      indexNumber: 'unknown',
      subject: 'unknown',
      type: '法律',
      region: '100000',
      adopted: '2020-01-02',
      published: '2020-01-03',
      effective: '2020-03-01',
      expires: 'unknown',
      openness: '主动公开',
      source: {
        publisher: 'unknown',
        url: 'unknown',
        authoritative: '以公报所载文本为准',
        changes: [],
      },
      topics: ['law'],
    },
    { blocks: blocks.map((block) => marked(block, mark)), footnotes: [] },
  );
}

function marked(block: Block, mark: string): Block {
  return block.kind === 'text'
    ? { ...block, text: block.text.replace(/(?=[。；：])/gu, mark) }
    : block;
}

if (import.meta.main) {
  const [folder, count = '3475'] = process.argv.slice(2);
  if (folder === undefined || !hasCorpus) throw new Error(`Name a folder; laws: ${corpusDir}.`);
  writeLawLibrary(folder, Number(count));
}
