import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/markdown/read-library.ts';
import { policyMarkdown } from '../../src/open-data/policy-markdown.ts';
import { inDocumentOrder } from '../../src/policy/clause.ts';
import type { IsoDate } from '../../src/policy/dates.ts';

const setting = { day: '2026-01-01' as IsoDate, address: { site: undefined, base: '/' } };

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** What a page made of it shows. */
function shown({ type, value, children = [] }: Node): string {
  if (type === 'html') return value === '<br>' ? '\n' : `!html:${value}`;
  if (type === 'footnoteReference') return '';
  return (value ?? '') + children.map(shown).join('');
}

const plain = (text: string) => text.replace(/\s+/gu, '');

test.each(['content', 'tests/fixtures/site', 'tests/fixtures/library'])(
  'each policy of %s, rendered, shows its text character for character',
  async (folder) => {
    for (const policy of (await readLibrary(folder)).policies) {
      const tree = unified().use(remarkParse).use(remarkGfm).parse(policyMarkdown(policy, setting));
      const text = plain(shown(tree as Node));
      // A figure's description stands before its caption.
      const written = [...inDocumentOrder(policy.clauses)].map(
        ({ label, gap, text: own, figure }) =>
          plain((figure === undefined ? '' : `〔图：${figure.alt}〕`) + label + gap + own),
      );
      expect(text.includes(written.join('')), policy.id).toBe(true);
      expect(text).toContain('权威文本');
    }
  },
);
