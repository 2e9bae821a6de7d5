import { buildClauseIndex, type IndexSizes } from '../../src/search/build-index.ts';
import { IndexReader, type ReadFile } from '../../src/search/index-reader.ts';
import type { IndexedClause, IndexedPolicy } from '../../src/search/indexed-policy.ts';

/** The files of an index by their names, and what reads them. */
export interface BuiltIndex {
  readonly files: Map<string, Uint8Array>;
  readonly read: ReadFile;
}

/** Builds the index of a library in memory. */
export async function indexFiles(
  policies: readonly IndexedPolicy[],
  sizes: Partial<IndexSizes> = {},
): Promise<BuiltIndex> {
  const files = new Map<string, Uint8Array>();
  await buildClauseIndex(
    policies,
    async (name, bytes) => {
      files.set(name, bytes);
    },
    sizes,
  );
  const read: ReadFile = async (name, _fresh, range) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error('404');
    return range === undefined ? bytes : bytes.subarray(range.start, range.end);
  };
  return { files, read };
}

export async function indexOf(
  policies: readonly IndexedPolicy[],
  sizes: Partial<IndexSizes> = {},
): Promise<IndexReader> {
  return await IndexReader.open((await indexFiles(policies, sizes)).read);
}

/** A policy of articles, or of what `clauses` say; everything else unknown. */
export function policyWith(
  id: string,
  clauses: readonly (string | Partial<IndexedClause>)[],
  facts: Partial<IndexedPolicy> = {},
): IndexedPolicy {
  return {
    id,
    title: `${id}的规定`,
    number: 'unknown',
    issuers: 'unknown',
    type: '规定',
    places: ['全国'],
    adopted: 'unknown',
    published: 'unknown',
    year: null,
    validityPeriods: [{ status: '现行有效' }],
    topics: [],
    topicNames: {},
    ...facts,
    clauses: clauses.map((clause, at) => ({
      anchor: `t${at + 1}`,
      label: `第${at + 1}条`,
      citation: `第${at + 1}条`,
      depth: 1,
      kind: 'article',
      leadUnits: [],
      coUnits: [],
      deadlines: [],
      topics: [],
      text: '',
      ...(typeof clause === 'string' ? { text: clause } : clause),
    })),
  };
}
