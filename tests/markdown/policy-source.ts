import { readDocument } from '../../src/markdown/read-document.ts';
import type { Parsed } from '../../src/policy/finding.ts';
import type { PolicyDocument } from '../../src/policy/policy.ts';

/** Front matter that is complete; single fields are replaced or, with undefined, left out. */
export function policySource(
  fields: Readonly<Record<string, string | undefined>> = {},
  body = '一、总体要求\n\n1.甲。做好。\n',
): string {
  const all: Record<string, string | undefined> = {
    title: '甲市工作方案',
    number: '甲政发〔2021〕1号',
    issuers: '[甲市人民政府]',
    indexNumber: 'unknown',
    subject: 'unknown',
    type: '方案',
    region: "'330800'",
    adopted: '2021-01-15',
    published: '2021-01-20',
    effective: 'unknown',
    expires: 'unknown',
    openness: '主动公开',
    source: '{ publisher: 甲市人民政府, url: unknown, authoritative: 以公报为准, changes: [] }',
    topics: '[organisation]',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

export function readSource(
  source: string | Uint8Array,
  id = 'jia-2021',
): Parsed<PolicyDocument | undefined> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return readDocument({ file: `${id}.mdx`, id, sha256: '0', bytes });
}

export function documentOf(source: string, id = 'jia-2021'): PolicyDocument {
  const { value, findings } = readSource(source, id);
  if (value === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
  return value;
}
