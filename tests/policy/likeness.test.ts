import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/markdown/read-library.ts';
import { likenessOf } from '../../src/policy/likeness.ts';

interface ReadMeasure {
  readonly policy: string;
  readonly anchor: string;
  readonly text: string;
  /** Right counterparts by reading; none where the measure stands alone. */
  readonly counterparts: readonly string[];
}

const library = await readLibrary('content');
const likeness = likenessOf(library.policies);
const read = JSON.parse(
  readFileSync(join('tests', 'fixtures', 'reading', 'counterparts.json'), 'utf8'),
) as readonly ReadMeasure[];

describe('the same measure elsewhere', () => {
  test('is among the first three for at least 27 of 30 measures, and none where there is none', () => {
    const missed = read.filter(({ policy, anchor, counterparts }) => {
      const found = likeness.of(policy, anchor).slice(0, 3);
      const places = found.map((one) => `${one.policy}#${one.anchor}`);
      return counterparts.length === 0
        ? places.length > 0
        : !places.some((place) => counterparts.includes(place));
    });
    expect(read).toHaveLength(30);
    const texts = missed.map(({ text }) => text);
    expect(texts.length, texts.join()).toBeLessThanOrEqual(3);
  });

  test('is never in the policy itself, and comes best first', () => {
    for (const policy of library.policies) {
      for (const { clause } of policy.measures) {
        const found = likeness.of(policy.id, clause.anchor);
        expect(found.some((one) => one.policy === policy.id)).toBe(false);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }
    }
  });

  test('is the same whichever order the policies come in', () => {
    const turned = likenessOf(library.policies.toReversed());
    for (const { policy, anchor } of read) {
      expect(turned.of(policy, anchor)).toEqual(likeness.of(policy, anchor));
    }
  });
});

describe('what an editor has said of two measures', () => {
  const confirmed = { at: '一（二）', policy: 'wujin-2023', clause: '八1', same: true };
  const rejected = { at: '一（一）', policy: 'wujin-2023', clause: '一2', same: false };
  const policies = library.policies.map((policy) =>
    policy.id === 'taiyuan-2016'
      ? { ...policy, meta: { ...policy.meta, counterparts: [confirmed, rejected] } }
      : policy,
  );
  const edited = likenessOf(policies);
  const anchorOf = (id: string, citation: string) =>
    library.policy(id)?.measures.find((measure) => measure.citation === citation)?.clause.anchor ??
    '';
  const places = (id: string, citation: string, from = edited) =>
    from
      .of(id, anchorOf(id, citation))
      .map((one) => `${one.policy}#${one.anchor}${one.confirmed ? ' confirmed' : ''}`);

  test('stands before all that is only alike, seen from either side', () => {
    const there = anchorOf('wujin-2023', '八、1');
    expect(places('taiyuan-2016', '一、（二）')[0]).toBe(`wujin-2023#${there} confirmed`);
    const here = anchorOf('taiyuan-2016', '一、（二）');
    expect(places('wujin-2023', '八、1')[0]).toBe(`taiyuan-2016#${here} confirmed`);
  });

  test('takes away what is not about the same thing, from either side', () => {
    const there = `wujin-2023#${anchorOf('wujin-2023', '一、2')}`;
    expect(places('taiyuan-2016', '一、（一）', likeness)).toContain(there);
    expect(places('taiyuan-2016', '一、（一）')).not.toContain(there);
    expect(places('wujin-2023', '一、2')).not.toContain(
      `taiyuan-2016#${anchorOf('taiyuan-2016', '一、（一）')}`,
    );
  });
});
