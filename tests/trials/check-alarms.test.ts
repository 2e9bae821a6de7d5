import { describe, expect, test } from 'vitest';
import { suspiciousCharacters } from '../../src/policy/checks/characters.ts';
import { doubtfulYears, impossibleDates } from '../../src/policy/checks/damaged-dates.ts';
import { doubtfulDigits, doubtfulFigures } from '../../src/policy/checks/damaged-digits.ts';
import { loneMarks, nestedTitles } from '../../src/policy/checks/marks.ts';
import { foreignCharacters, hanScriptOf } from '../../src/policy/checks/scripts-mixed.ts';
import type { Spot } from '../../src/policy/checks/spot.ts';
import { misspeltWords } from '../../src/policy/checks/typos.ts';
import { corpusDir, hasCorpus, readLaws } from './law-corpus.ts';

if (!hasCorpus) console.log(`Skipped: there is no corpus of laws at ${corpusDir}.`);

/** What the rules find in real laws; every one of these was read and is odd in its source. */
const real: Readonly<Record<string, number>> = {
  // U+E003 and U+E004 at the end of paragraphs, U+200B alone on lines
  'character-lost': 10,
  'character-invisible': 35,
  // 人民群諮
  'character-script': 1,
  // 宪法修正案（1988年）, which stops inside a quotation
  'mark-unclosed': 1,
  // 「性能测试。。」 in a guide that is no law
  typo: 1,
};

describe.skipIf(!hasCorpus)('rules about the text on a corpus of real laws', () => {
  test('find what is odd there, and nothing else', () => {
    const laws = hasCorpus ? readLaws() : [];
    expect(laws.length).toBeGreaterThan(700);
    const counts: Record<string, number> = {};
    const add = (spots: readonly Spot[]) => {
      for (const { rule } of spots) counts[rule] = (counts[rule] ?? 0) + 1;
    };
    for (const { blocks } of laws) {
      const texts = blocks.flatMap((block) =>
        'rows' in block || !('text' in block) ? [] : block.text,
      );
      const script = hanScriptOf(texts);
      add(loneMarks(texts));
      for (const text of texts) {
        add(suspiciousCharacters(text));
        add(foreignCharacters(text, script));
        add(impossibleDates(text));
        add(doubtfulYears(text, undefined));
        add(doubtfulDigits(text));
        add(doubtfulFigures(text));
        add(nestedTitles(text));
        add(misspeltWords(text));
      }
    }
    expect(counts).toEqual(real);
  }, 60_000);
});
