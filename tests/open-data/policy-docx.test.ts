import { expect, test } from 'vitest';
import { readDocx } from '../../scripts/sources/docx.ts';
import { readLibrary } from '../../src/markdown/read-library.ts';
import { policyDocx } from '../../src/open-data/policy-docx.ts';
import { inDocumentOrder } from '../../src/policy/clause.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import type { Policy } from '../../src/policy/policy.ts';

const setting = {
  day: '2026-01-01' as IsoDate,
  address: { site: new URL('https://example.org/'), base: '/' },
  pictures: new Map<string, Uint8Array>(),
};

/** Letters, marks and figures; blanks and breaks are the layout's. */
const plain = (text: string) => text.replace(/\s+/gu, '');

function written(policy: Policy): string {
  return [...inDocumentOrder(policy.clauses)]
    .map(({ label, gap, text }) => label + gap + text)
    .join('');
}

/** All that the file shows, in order. */
async function read(file: Uint8Array): Promise<string> {
  const { blocks } = await readDocx(file);
  return blocks
    .flatMap((block) =>
      block.kind === 'line'
        ? [block.text]
        : 'rows' in block
          ? block.rows.flatMap((row) => row.map(({ text }) => text))
          : [],
    )
    .join('\n');
}

test.each(['content', 'tests/fixtures/site', 'tests/fixtures/library'])(
  'a Word file of each policy of %s holds its text, character for character',
  async (folder) => {
    for (const policy of (await readLibrary(folder)).policies) {
      const text = plain(await read(policyDocx(policy, setting)));
      expect(text.includes(plain(written(policy))), policy.id).toBe(true);
      expect(text).toContain(plain(policy.meta.title));
      expect(text).toContain('不是正式文本');
    }
  },
);

test('the same policy gives the same bytes', async () => {
  const [policy] = (await readLibrary('content')).policies;
  if (policy === undefined) throw new Error('no policy');
  expect(policyDocx(policy, setting)).toEqual(policyDocx(policy, setting));
});
