import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../scripts/sources/docx.ts';
import { akomaNtoso } from '../../src/open-data/akoma-ntoso.ts';
import { atomFeed } from '../../src/open-data/feeds.ts';
import { policyDocx } from '../../src/open-data/policy-docx.ts';
import { policyMarkdown } from '../../src/open-data/policy-markdown.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import { buildLibrary } from '../../src/policy/library.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

const hostile = '甲<script>alert(1)</script>]]>&lt;"\'\u0001\u{20000}*_[x](javascript:1)`|~';
const library = buildLibrary(
  [
    documentOf(
      policySource(
        { title: JSON.stringify(hostile), issuers: JSON.stringify([hostile]), topics: '[]' },
        `第一条 ${hostile.replace(/[<{]/gu, '\\$&')}\n\n第二条 ${'长'.repeat(200_000)}。\n`,
      ),
    ),
  ],
  {
    regions: [{ code: '330800', name: '甲市', level: '市' }],
    topics: [],
    units: [],
    outside: [],
  },
);
const [policy] = library.policies;
const day = '2026-01-01' as IsoDate;
const address = { site: undefined, base: '/' };

/** The text of an XML file; throws where it is not well formed. */
function textOf(xml: string): string {
  let text = '';
  const parser = new SaxesParser();
  parser.on('text', (words) => {
    text += words;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return text;
}

describe('a policy made to break what is made of it', () => {
  // XML has no way to write U+0001.
  const shown = hostile.replace('\u0001', '');

  test('is text in XML, and nothing else', () => {
    if (policy === undefined) throw new Error('not built');
    expect(textOf(akomaNtoso(policy, { day, address }))).toContain(shown);
    const feed = { title: hostile, page: '/', path: '/feed', policies: library.policies };
    expect(textOf(atomFeed(feed, { library, day, address }))).toContain(shown);
  });

  test('is text in a Word file, however long', async () => {
    if (policy === undefined) throw new Error('not built');
    const file = policyDocx(policy, { day, address, pictures: new Map() });
    const { blocks } = await readDocx(file);
    const text = blocks.flatMap((block) => (block.kind === 'line' ? block.text : [])).join('\n');
    expect(text).toContain(shown);
    expect(text).toContain('长'.repeat(200_000));
  });

  test('is no link and no tag in Markdown', () => {
    if (policy === undefined) throw new Error('not built');
    const text = policyMarkdown(policy, { day, address });
    expect(text).toContain('\\<script\\>');
    expect(text).toContain('\\[x\\](javascript:1)');
    expect(text).not.toMatch(/(?<!\\)[<`*|]/u);
  });
});
