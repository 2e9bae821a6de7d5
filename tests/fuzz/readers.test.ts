import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/markdown/read-document.ts';
import { text as pdfText, writePdf } from '../scripts/sources/pdf/writer.ts';
import { zipped } from '../scripts/sources/docx/builder.ts';
import { runs, timeout } from './effort.ts';
import { type Given, lawsOfFile, lawsOfReader } from './laws.ts';
import { mutated, mutations } from './mutations.ts';
import { seedFiles } from './seed-files.ts';

/** Reads, and counts what came of it: a test that sees nothing but refusals tests little. */
class Outcomes {
  imported = 0;
  refused = 0;

  async read(given: Given): Promise<void> {
    if ((await lawsOfReader(given)) === undefined) this.refused += 1;
    else this.imported += 1;
  }

  async import(given: Given): Promise<void> {
    this[await lawsOfFile(given)] += 1;
  }
}

const endings = ['txt', 'md', 'html', 'docx', 'mdx', ''] as const;
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => new TextEncoder().encode(text)),
  fc
    .string({ unit: 'binary', maxLength: 60 })
    .map((text) => Uint8Array.from(Buffer.from(text, 'utf16le'))),
);

describe('a reader gives a document or says why not', () => {
  test('any bytes, under any ending', { timeout }, async () => {
    const outcomes = new Outcomes();
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.constantFrom(...endings), async (bytes, ending) => {
        await outcomes.read({ name: `文件.${ending}`, bytes });
      }),
      runs(15_000),
    );
    expect(outcomes.imported).toBeGreaterThan(1000);
    expect(outcomes.refused).toBeGreaterThan(1000);
  });

  test('real files with bytes changed, cut, doubled and put in', { timeout }, async () => {
    const outcomes = new Outcomes();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seedFiles),
        mutations,
        async ({ name, bytes }, changes) => {
          await outcomes.read({ name, bytes: mutated(bytes, changes) });
        },
      ),
      runs(8000),
    );
    expect(outcomes.imported).toBeGreaterThan(1000);
    expect(outcomes.refused).toBeGreaterThan(500);
  });

  test('such files keep all laws of the import', { timeout }, async () => {
    const outcomes = new Outcomes();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seedFiles),
        mutations,
        async ({ name, bytes }, changes) => {
          await outcomes.import({ name, bytes: mutated(bytes, changes) });
        },
      ),
      runs(600),
    );
    expect(outcomes.imported).toBeGreaterThan(100);
  });

  test('Word files whose XML is changed', { timeout }, async () => {
    const outcomes = new Outcomes();
    const words = seedFiles.filter(({ name }) => name.endsWith('.docx'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...words), mutations, async ({ name, bytes }, changes) => {
        const files = unzipSync(bytes);
        const main = files['word/document.xml'];
        if (main === undefined) throw new Error('no main part');
        const changed = { ...files, 'word/document.xml': mutated(main, changes) };
        await outcomes.read({ name, bytes: zipped(changed) });
      }),
      runs(1200),
    );
    expect(outcomes.imported).toBeGreaterThan(20);
    expect(outcomes.refused).toBeGreaterThan(100);
  });

  test('a PDF with bytes changed', { timeout }, async () => {
    const outcomes = new Outcomes();
    const content = ['第一条　为了加强管理，制定本条例。', '第二条　本条例自公布之日起施行。']
      .map((line, at) => pdfText(line, { x: 90, top: 120 + 30 * at }))
      .join('');
    const pdf = writePdf({ pages: [{ content }] });
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        await outcomes.import({ name: '文件.pdf', bytes: mutated(pdf, changes) });
      }),
      runs(16),
    );
    expect(outcomes.imported).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(0);
  });

  test('a policy with bytes changed has findings, and never stops the library', { timeout }, () => {
    const policy = `---\ntitle: 某县办法\nnumber: unknown\nissuers:\n  - 某县人民政府\ntype: 办法\n---\n\n第一条　甲[^1]。\n\n<Annex>\n\n附件1 表\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n\n</Annex>\n\n[^1]: 注\n`;
    const bytes = new TextEncoder().encode(policy);
    let found = 0;
    fc.assert(
      fc.property(mutations, (changes) => {
        const file = { file: 'a.mdx', id: 'a', sha256: '', bytes: mutated(bytes, changes) };
        if (readDocument(file).findings.length > 0) found += 1;
      }),
      runs(2000),
    );
    expect(found).toBeGreaterThan(1000);
  });
});
