import { describe, expect, test } from 'vitest';
import { bodyText } from '../../src/policy/block.ts';
import { inDocumentOrder } from '../../src/policy/clause.ts';
import { clausesText, parseClauses } from '../../src/policy/clause-parser.ts';
import { corpusDir, hasCorpus, readLaws } from './law-corpus.ts';

if (!hasCorpus) console.log(`Skipped: there is no corpus of laws at ${corpusDir}.`);

describe.skipIf(!hasCorpus)('a corpus of real laws', () => {
  const laws = hasCorpus ? readLaws() : [];

  test('every law gives its body back, and no two of its clauses share an anchor', () => {
    expect(laws.length).toBeGreaterThan(700);
    let articles = 0;
    for (const { file, blocks } of laws) {
      const clauses = [...inDocumentOrder(parseClauses(blocks).value)];
      expect(clausesText(clauses), file).toBe(bodyText(blocks));
      expect(new Set(clauses.map(({ anchor }) => anchor)).size, file).toBe(clauses.length);
      articles += clauses.filter(({ kind }) => kind === 'article').length;
    }
    expect(articles).toBeGreaterThan(33_000);
  });
});
