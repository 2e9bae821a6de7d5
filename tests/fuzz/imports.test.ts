import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encoded } from './encodings.ts';
import { runs, timeout } from './effort.ts';
import { type Given, lawsOfFile, lawsOfKeeping, lawsOfSource } from './laws.ts';
import { officialParts, type Part } from './official-text.ts';
import { sourceDocuments } from './source-documents.ts';
import { asDocx, asHtml, asMd, asTxt, type Form } from './written-down.ts';

const form: fc.Arbitrary<Form> = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  width: fc.constantFrom(0, 0, 12, 20, 28),
  blankBetween: fc.boolean(),
});
const encoding = fc.constantFrom('utf-8', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be');

const formats: Readonly<
  Record<string, (parts: readonly Part[], how: Form) => string | Uint8Array>
> = {
  txt: asTxt,
  md: asMd,
  html: asHtml,
  docx: asDocx,
};

describe('what looks like a policy is imported by the laws', () => {
  test.each(Object.entries(formats))('as %s', { timeout }, async (ending, write) => {
    let imported = 0;
    await fc.assert(
      fc.asyncProperty(officialParts, form, encoding, async (parts, how, code) => {
        const written = write(parts, how);
        const bytes = typeof written === 'string' ? encoded(written, code) : written;
        const given: Given = { name: `文件.${ending}`, bytes };
        if ((await lawsOfFile(given)) === 'imported') imported += 1;
      }),
      runs(450),
    );
    expect(imported).toBeGreaterThan(300);
  });

  test('whatever a reader might give', { timeout }, () => {
    let documents = 0;
    fc.assert(
      fc.property(sourceDocuments, (source) => {
        documents += lawsOfSource(source).documents.length;
      }),
      runs(800),
    );
    expect(documents).toBeGreaterThan(700);
  });

  test('and imported again keeps the file as it is', { timeout }, () => {
    let kept = 0;
    fc.assert(
      fc.property(sourceDocuments, sourceDocuments, (source, other) => {
        kept += lawsOfKeeping(source, other);
      }),
      runs(300),
    );
    expect(kept).toBeGreaterThan(100);
  });
});
