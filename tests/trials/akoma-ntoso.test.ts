import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { akomaNtoso } from '../../src/open-data/akoma-ntoso.ts';
import { readLibrary } from '../../src/markdown/read-library.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import { corpusDir, hasCorpus } from './law-corpus.ts';
import { writeLawLibrary } from './law-library.ts';

const schema = join(corpusDir, '..', 'schemas', 'akomantoso30.xsd');
const hasTool = spawnSync('xmllint', ['--version']).error === undefined;
const runs = hasCorpus && existsSync(schema) && hasTool;
if (!runs) console.log(`Skipped: there is no corpus, no schema at ${schema}, or no xmllint.`);

test.skipIf(!runs)(
  'all real laws and all policies are valid Akoma Ntoso 3.0',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhengdian-akn-'));
    try {
      writeLawLibrary(folder, 761);
      const day = '2026-01-01' as IsoDate;
      const address = { site: undefined, base: '/' };
      const files: string[] = [];
      for (const content of [folder, 'content', 'tests/fixtures/site', 'tests/fixtures/library']) {
        for (const policy of (await readLibrary(content)).policies) {
          const file = join(folder, `${policy.id}.xml`);
          writeFileSync(file, akomaNtoso(policy, { day, address }));
          files.push(file);
        }
      }
      expect(files.length).toBeGreaterThan(761);
      const args = ['--nonet', '--noout', '--schema', schema, ...files];
      const { stderr, status } = spawnSync('xmllint', args, { maxBuffer: 1 << 28 });
      const faults = String(stderr)
        .split('\n')
        .filter((line) => line !== '' && !line.endsWith(' validates'));
      expect(faults.slice(0, 5)).toEqual([]);
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);
