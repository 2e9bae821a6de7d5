import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildClauseIndex } from './build-index.ts';
import type { IndexedPolicy } from './indexed-policy.ts';

/** The folder of a built site that holds the clause index. */
export const clauseIndexFolder = 'clause-index';

/** Writes the clause index of a built site from the records that it publishes. */
export async function writeClauseIndex(outDir: string): Promise<void> {
  const folder = join(outDir, clauseIndexFolder);
  await mkdir(folder, { recursive: true });
  await buildClauseIndex(recordsOf(outDir), (name, bytes) => writeFile(join(folder, name), bytes));
}

/** The records of all policies, newest first as `api/policies.json` lists them. */
async function* recordsOf(outDir: string): AsyncGenerator<IndexedPolicy> {
  const list = await readFile(join(outDir, 'api', 'policies.json'), 'utf8');
  const { policies } = JSON.parse(list) as {
    readonly policies: readonly { readonly id: string }[];
  };
  for (const { id } of policies) {
    const record = await readFile(join(outDir, 'api', 'policies', `${id}.json`), 'utf8');
    yield JSON.parse(record) as IndexedPolicy;
  }
}
