import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftLine } from '../../src/import/edit.ts';
import { runs, timeout } from './effort.ts';
import { lawsOfCleaning } from './laws.ts';
import { officialLines } from './official-text.ts';

const anyLines = fc.array(
  fc.string({ unit: 'binary', maxLength: 24 }).map((text) => text.replaceAll('\n', '')),
  { minLength: 1, maxLength: 3 },
);

function clean(texts: readonly string[]): void {
  lawsOfCleaning(
    texts.map((text, at) => {
      const place = { line: at + 1 };
      return draftLine({ kind: 'line', place, text, look: {}, calls: [], part: undefined });
    }),
  );
}

test('lines that look official are clean after one cleaning', { timeout }, () => {
  let tried = 0;
  fc.assert(
    fc.property(officialLines, (texts) => {
      tried += 1;
      clean(texts);
    }),
    runs(30_000),
  );
  expect(tried).toBeGreaterThanOrEqual(30_000);
});

test('lines of any characters are clean after one cleaning', { timeout }, () => {
  let tried = 0;
  fc.assert(
    fc.property(anyLines, (texts) => {
      tried += 1;
      clean(texts);
    }),
    runs(20_000),
  );
  expect(tried).toBeGreaterThanOrEqual(20_000);
});
