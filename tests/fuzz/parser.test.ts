import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, bodyText } from '../../src/policy/block.ts';
import { inDocumentOrder } from '../../src/policy/clause.ts';
import { clausesText, parseClauses } from '../../src/policy/clause-parser.ts';
import { readPlainBody } from '../../src/markdown/plain-body.ts';
import { readMdxBody } from '../../src/markdown/read-body.ts';
import { runs, timeout } from './effort.ts';
import { officialLine } from './official-text.ts';

const place = { line: 1, column: 1 };
const noMarks = { corrections: [], notes: [], footnotes: [] } as const;
const block = fc
  .tuple(
    fc.constantFrom(
      ...['text', 'text', 'text', 'text', 'text', 'title', 'heading', 'break'],
      'annex',
    ),
    officialLine,
  )
  .map(([kind, text]): readonly Block[] => {
    const one = { place, text: text.trim() || '甲', ...noMarks };
    if (kind === 'break') return [{ kind, place }];
    if (kind !== 'annex') return [{ kind: kind as 'text' | 'title' | 'heading', ...one }];
    return [
      { kind: 'annex-start', place },
      { kind: 'text', ...one },
      { kind: 'annex-end', place },
    ];
  });

test(
  'whatever numbers follow one another, the clauses are the text and have names of their own',
  { timeout },
  () => {
    let clausesRead = 0;
    fc.assert(
      fc.property(fc.array(block, { maxLength: 14 }), (parts) => {
        const blocks = parts.flat();
        const clauses = [...inDocumentOrder(parseClauses(blocks).value)];
        if (clausesText(clauses) !== bodyText(blocks))
          throw new Error('the clauses are not the text');
        const anchors = new Set(clauses.map(({ anchor }) => anchor));
        if (anchors.size !== clauses.length) throw new Error('two clauses share an anchor');
        clausesRead += clauses.length;
      }),
      runs(20_000),
    );
    expect(clausesRead).toBeGreaterThan(20_000);
  },
);

test(
  'any text is read as a body without a throw, line by line and by MDX the same',
  { timeout },
  () => {
    let alike = 0;
    const text = fc.oneof(
      fc.array(officialLine, { maxLength: 6 }).map((lines) => lines.join('\n')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (body) => {
        const byMdx = readMdxBody(body);
        const plain = readPlainBody(body);
        if (plain === undefined) return;
        alike += 1;
        expect({ value: { blocks: plain, footnotes: [] }, findings: [] }).toEqual(byMdx);
      }),
      runs(3000),
    );
    expect(alike).toBeGreaterThan(500);
  },
);
