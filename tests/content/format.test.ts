import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cutFrontMatter, readFrontMatter } from '../../src/markdown/front-matter.ts';
import { components } from '../../src/markdown/components.ts';
import { readBody } from '../../src/markdown/read-body.ts';
import { frontMatter } from '../../src/policy/document.ts';

const format = readFileSync('content/README.md', 'utf8');
const examples = [...format.matchAll(/^```mdx\n(?<source>[\s\S]*?)^```$/gmu)].map(
  ({ groups }) => groups?.['source'] ?? '',
);

test.each(examples.map((source) => [source.slice(0, 40), source] as const))(
  'the example %s of the format is right',
  (_start, source) => {
    const { yaml, body } = cutFrontMatter(source);
    expect(readBody(body).findings).toEqual([]);
    expect(readBody(body).value.blocks).not.toEqual([]);
    if (yaml !== undefined) expect(readFrontMatter(yaml).findings).toEqual([]);
  },
);

test('the format shows each component that there is, and a whole file', () => {
  const tags = Object.keys(components).filter((name) => examples.join('').includes(`<${name}`));
  expect(tags).toEqual(Object.keys(components));
  expect(examples.some((source) => source.startsWith('---\n'))).toBe(true);
});

test('the format explains each field that there is', () => {
  const fields = Object.keys(frontMatter.shape);
  expect(fields.filter((field) => !format.includes(`\n| \`${field}\` |`))).toEqual([]);
});
