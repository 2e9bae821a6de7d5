import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/markdown/read-library.ts';
import { akomaNtoso } from '../../src/open-data/akoma-ntoso.ts';
import { inDocumentOrder } from '../../src/policy/clause.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import type { Policy } from '../../src/policy/policy.ts';

const setting = {
  day: '2026-01-01' as IsoDate,
  address: { site: new URL('https://example.org/'), base: '/' },
};

/** What a reader of the format sees: the text of the body, and where each clause begins. */
function read(xml: string) {
  const parser = new SaxesParser();
  const anchors: string[] = [];
  let text = '';
  let inBody = false;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'body') inBody = true;
    const id = attributes['eId'];
    if (inBody && typeof id === 'string' && name !== 'table') anchors.push(id);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'body') inBody = false;
  });
  parser.on('text', (words) => {
    if (inBody) text += words;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { text, anchors };
}

/** Cells and their lines are elements there: only what stands in them is compared. */
const plain = (text: string) => text.replace(/[\t\n]/gu, '');

function written(policy: Policy): string {
  return [...inDocumentOrder(policy.clauses)]
    .map(({ label, gap, text }) => label + gap + text)
    .join('');
}

test.each(['content', 'tests/fixtures/site', 'tests/fixtures/library'])(
  'no character of a text of %s is lost, and clauses keep their anchors',
  async (folder) => {
    const { policies } = await readLibrary(folder);
    expect(policies.length).toBeGreaterThan(3);
    for (const policy of policies) {
      const { text, anchors } = read(akomaNtoso(policy, setting));
      expect(plain(text) === plain(written(policy)), policy.id).toBe(true);
      expect(anchors).toEqual([...inDocumentOrder(policy.clauses)].map(({ anchor }) => anchor));
    }
  },
);

test('what is unknown is said to be unknown', async () => {
  const { policy } = await readLibrary('content');
  const report = policy('jiuquan-2017');
  if (report === undefined) throw new Error('no report');
  const xml = akomaNtoso(report, setting);
  expect(xml).toContain('<FRBRdate date="0001-01-01" name="unknown"/>');
  expect(xml).toContain('status="未载明"');
});
