import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCheckCache } from '../../scripts/lib/check-cache.ts';
import { checkFolder } from '../../scripts/lib/check-folder.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import { corpusDir, hasCorpus } from './law-corpus.ts';
import { writeLawLibrary } from './law-library.ts';

if (!hasCorpus) console.log(`Skipped: there is no corpus of laws at ${corpusDir}.`);

const today = '2026-01-01' as IsoDate;

describe.skipIf(!hasCorpus)('a library of real laws', () => {
  test('is checked at once when nothing has changed, with the same findings', async () => {
    const work = mkdtempSync(join(tmpdir(), 'check-speed-'));
    const content = join(work, 'content');
    try {
      writeLawLibrary(content, 400);
      const timed = async () => {
        const cache = openCheckCache(join(work, 'cache'), content, '.');
        const start = performance.now();
        const { findings } = await checkFolder(content, { today, cache });
        return { findings, took: performance.now() - start };
      };
      const first = await timed();
      const again = await timed();
      expect(first.findings.length).toBeGreaterThan(0);
      expect(first.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(again.findings).toEqual(first.findings);
      expect(again.took).toBeLessThan(first.took / 4);
    } finally {
      rmSync(work, { recursive: true });
    }
  }, 300_000);
});
