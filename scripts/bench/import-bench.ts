import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../lib/command-line.ts';
import { readRegistries } from '../../src/markdown/read-library.ts';
import { runNode } from '../lib/tool.ts';
import { importFigures } from './import-figures.ts';

const root = join(import.meta.dirname, '..', '..');

/** Prints the figures of the import; false where a file was refused or a character is missing. */
export async function benchImport(corpus: string, io: Terminal): Promise<boolean> {
  const { value: lists } = await readRegistries('content', 'content');
  const { regions, units } = lists;
  const figures = await importFigures(corpus, {
    regions,
    unitNames: units.map(({ name }) => name),
    declared: {},
    earlier: [],
  });
  const { files, refused, unaccounted, characters, articles, pairs } = figures;
  io.out(`import: ${files - refused.length} of ${files} files`);
  for (const line of refused) io.out(`  refused: ${line}`);
  io.out(`import: ${characters} characters, unaccounted in ${unaccounted.length} files`);
  for (const line of unaccounted) io.out(`  unaccounted: ${line}`);
  for (const [format, { total, differing, ofSource }] of Object.entries(articles)) {
    const share = ((1 - differing.length / total) * 100).toFixed(3);
    io.out(`import: ${format}: ${total - differing.length} of ${total} articles equal, ${share} %`);
    for (const line of differing) {
      io.out(`  differs: ${line}${ofSource.has(line) ? ', in the source itself' : ''}`);
    }
  }
  io.out(`import: ${pairs.total - pairs.differing.length} of ${pairs.total} pairs the same tree`);
  for (const line of pairs.differing) io.out(`  differs: ${line}`);
  io.out(`import: ${await timeOfLaws(corpus)} s for md_lawrefbook, the whole command`);
  return refused.length === 0 && unaccounted.length === 0;
}

async function timeOfLaws(corpus: string): Promise<string> {
  const into = mkdtempSync(join(tmpdir(), 'zhengdian-import-'));
  try {
    const started = performance.now();
    const script = join(root, 'scripts', 'import.ts');
    await runNode([script, join(corpus, 'md_lawrefbook'), '--into', into, '--brief'], {
      cwd: root,
    });
    return ((performance.now() - started) / 1000).toFixed(1);
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}
