import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { search } from '../../src/search/engine.ts';
import type { IndexReader } from '../../src/search/index-reader.ts';
import type { IndexedPolicy } from '../../src/search/indexed-policy.ts';
import { normalText } from '../../src/search/normal-text.ts';
import { indexOf, policyWith } from './index-of.ts';

const day = '2026-11-25';

/** Anchors of all exact hits, as `policy#anchor`, sorted. */
async function exactHits(index: IndexReader, query: string): Promise<readonly string[]> {
  const answer = await search(index, { query, day });
  const { hits } = await answer.hits('exact', 0, 100_000);
  expect(answer.summary.exact).toBe(hits.length);
  return hits.map(({ policy, anchor }) => `${policy.id}#${anchor}`).sort();
}

interface Unit {
  readonly address: string;
  readonly text: string;
}

/** Texts of single clauses, or of units, in normal form, a line a clause. */
function scanned(policies: readonly IndexedPolicy[], grain: 'clause' | 'unit'): readonly Unit[] {
  return policies.flatMap(({ id, clauses }) => {
    const units: { address: string; text: string }[] = [];
    for (const { anchor, depth, text } of clauses) {
      const last = units.at(-1);
      if (grain === 'unit' && depth > 1 && last !== undefined) last.text += `\n${normalText(text)}`;
      else units.push({ address: `${id}#${anchor}`, text: normalText(text) });
    }
    return units;
  });
}

const characters = fc.constantFrom(...'法法法治治政府，。a1');
const text = fc.string({ unit: characters, maxLength: 40 });
const clause = fc.record({ text, depth: fc.constantFrom(1, 1, 2) });
const library = fc
  .array(fc.array(clause, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map((policies) =>
    policies.map((clauses, at) =>
      policyWith(
        `policy-${at}`,
        clauses.map((each, nth) => ({ ...each, depth: nth === 0 ? 1 : each.depth })),
      ),
    ),
  );
const word = fc.string({ unit: characters, minLength: 1, maxLength: 9 }).map(normalText);
/** So small that lists are heavy, blocks and files many, and texts are cut between any two units. */
const small = { heavyFrom: 5, listBlock: 60, blocksPerFile: 3, textBlock: 50 };

describe('exact search is a scan of the texts', () => {
  test('for one phrase, clause by clause', async () => {
    await fc.assert(
      fc.asyncProperty(library, word, async (policies, phrase) => {
        const index = await indexOf(policies, small);
        const expected = scanned(policies, 'clause').filter(({ text }) => text.includes(phrase));
        const found = await exactHits(index, `"${phrase}"`);
        expect(found).toEqual(expected.map(({ address }) => address).sort());
      }),
      { numRuns: 400 },
    );
  });

  test('for either of two words, clause by clause', async () => {
    await fc.assert(
      fc.asyncProperty(library, word, word, async (policies, a, b) => {
        const index = await indexOf(policies, small);
        const expected = scanned(policies, 'clause').filter(
          ({ text }) => text.includes(a) || text.includes(b),
        );
        const found = await exactHits(index, `"${a}" OR "${b}"`);
        expect(found).toEqual(expected.map(({ address }) => address).sort());
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['both words', (a: string, b: string) => `"${a}" "${b}"`, (a: boolean, b: boolean) => a && b],
    [
      'one word without the other',
      (a: string, b: string) => `"${a}" -"${b}"`,
      (a: boolean, b: boolean) => a && !b,
    ],
  ])('for %s, unit by unit', async (_name, queryOf, meets) => {
    await fc.assert(
      fc.asyncProperty(library, word, word, async (policies, a, b) => {
        const index = await indexOf(policies, small);
        const expected = scanned(policies, 'unit').filter(({ text }) => {
          const has = (phrase: string) => text.split('\n').some((line) => line.includes(phrase));
          return meets(has(a), has(b));
        });
        const found = await exactHits(index, queryOf(a, b));
        expect(found).toEqual(expected.map(({ address }) => address).sort());
      }),
      { numRuns: 150 },
    );
  });

  test('for two words close together', async () => {
    await fc.assert(
      fc.asyncProperty(library, word, word, async (policies, a, b) => {
        const index = await indexOf(policies, small);
        const near = (text: string) => {
          for (let i = text.indexOf(a); i !== -1; i = text.indexOf(a, i + 1)) {
            for (let j = text.indexOf(b); j !== -1; j = text.indexOf(b, j + 1)) {
              const gap = i < j ? j - i - a.length : i - j - b.length;
              if (gap >= 0 && gap <= 3) return true;
            }
          }
          return false;
        };
        const expected = scanned(policies, 'clause').filter(({ text }) => near(text));
        const found = await exactHits(index, `"${a}" ~3 "${b}"`);
        expect(found).toEqual(expected.map(({ address }) => address).sort());
      }),
      { numRuns: 150 },
    );
  });
});

test('the distance of two words that stand in thousands of clauses is not guessed', async () => {
  const text = '人民政府应当依法行政，有关部门应当依照规定办理，人民法院应当依法审理。';
  const policies = [policyWith('common', Array<string>(2_100).fill(text))];
  const index = await indexOf(policies, { heavyFrom: 1_000 });
  const { summary } = await search(index, { query: '应当 ~3 依法', day });
  expect(summary.exact).toBe(0);
  expect(summary.notes).toEqual([{ kind: 'too-common', words: '应当 ~ 依法' }]);
});

test.each([
  ['一个词', '行政复议', 'clause'],
  ['两个词', '行政复议 申请', 'unit'],
  ['任一词', '行政复议 OR 听证', 'clause'],
  ['只有条件', '类型:规定', 'filter'],
  ['文号', '并政办发2016年9号', 'named'],
])('an answer says what it counts: %s', async (_name, query, grain) => {
  const law = policyWith('a', ['可以申请行政复议。', '应当听证。'], {
    number: '并政办发〔2016〕9号',
  });
  const { summary } = await search(await indexOf([law]), { query, day });
  expect([summary.grain, summary.exact > 0]).toEqual([grain, true]);
});
