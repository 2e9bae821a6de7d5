import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Some hosts take no file above 25 MB. */
const mostBytes = 16_000_000;
const index = 'zhengdian-clauses';

interface Clause {
  readonly id: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** What a search cluster is told of a policy with each of its clauses. */
const policyFields = [
  'title',
  'number',
  'issuers',
  'type',
  'adopted',
  'effective',
  'expires',
  'validity',
];
const clauseFields = [
  ...['anchor', 'label', 'citation', 'kind', 'text', 'leadUnits', 'coUnits', 'topics', 'measure'],
];

/**
 * All clauses as `_bulk` lines for a search cluster (Elasticsearch, OpenSearch), with a mapping that it can
 * take as it is: `api/bulk/mapping.json`, `api/bulk/000.ndjson` and so on. Bounded memory: a policy at a time.
 */
export function writeBulk(outDir: string): void {
  const folder = join(outDir, 'api', 'bulk');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mapping.json'), `${JSON.stringify(mapping, undefined, 2)}\n`);
  const { policies } = JSON.parse(readFileSync(join(outDir, 'api', 'policies.json'), 'utf8')) as {
    policies: readonly { readonly id: string }[];
  };
  let lines: string[] = [];
  let bytes = 0;
  let part = 0;
  const close = () => {
    if (lines.length === 0) return;
    const name = `${String(part).padStart(3, '0')}.ndjson`;
    writeFileSync(join(folder, name), lines.join(''));
    [lines, bytes, part] = [[], 0, part + 1];
  };
  for (const { id } of policies) {
    const record = JSON.parse(
      readFileSync(join(outDir, 'api', 'policies', `${id}.json`), 'utf8'),
    ) as { readonly clauses: readonly Clause[]; readonly [field: string]: unknown };
    for (const clause of record.clauses) {
      const own = Object.fromEntries(clauseFields.map((field) => [field, clause[field]]));
      const about = Object.fromEntries(policyFields.map((field) => [field, known(record[field])]));
      const act = JSON.stringify({ index: { _index: index, _id: clause.id } });
      const pair = `${act}\n${JSON.stringify({ policy: id, ...about, ...own })}\n`;
      lines.push(pair);
      bytes += Buffer.byteLength(pair);
      if (bytes >= mostBytes) close();
    }
  }
  close();
}

/** A cluster has no day that is a word: what is unknown is not there. */
function known(value: unknown): unknown {
  return value === 'unknown' ? undefined : value;
}

const chinese = { type: 'text', analyzer: 'cjk' };
const keyword = { type: 'keyword' };
const day = { type: 'date', format: 'yyyy-MM-dd' };

/** `cjk` is in every cluster: pairs of characters, no dictionary. */
const mapping = {
  mappings: {
    dynamic: false,
    properties: {
      policy: keyword,
      title: { ...chinese, fields: { exact: keyword } },
      number: keyword,
      issuers: keyword,
      type: keyword,
      adopted: day,
      effective: day,
      expires: day,
      validity: keyword,
      anchor: keyword,
      label: keyword,
      citation: keyword,
      kind: keyword,
      text: chinese,
      leadUnits: keyword,
      coUnits: keyword,
      topics: keyword,
      measure: { type: 'boolean' },
    },
  },
};
