import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../../src/policy/library.ts';
import { readLibrary } from '../../src/markdown/read-library.ts';
import type { PlacedCitation } from '../../src/policy/citation-graph.ts';
import { inDocumentOrder, readingOf } from '../../src/policy/clause.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';
import { keysOfPolicy, nameKey } from '../../src/policy/document-names.ts';

interface ReadPlace {
  readonly policy: string;
  readonly anchor: string;
  readonly quote: string;
  readonly nth: number;
  readonly kind: 'document' | 'number' | 'short' | 'other';
  readonly meaning: string;
}

const library = await readLibrary('content');
/** Made by reading the six policies line by line. */
const read = JSON.parse(
  readFileSync(join('tests', 'fixtures', 'reading', 'citations.json'), 'utf8'),
) as readonly ReadPlace[];

const clauses = new Map(
  library.policies.flatMap(({ id, clauses: own }) =>
    [...inDocumentOrder(own)].map((clause) => [`${id}#${clause.anchor}`, clause] as const),
  ),
);

/** Where a quotation stands in the reading of its clause. */
function spanOf({ policy, anchor, quote, nth }: ReadPlace) {
  const clause = clauses.get(`${policy}#${anchor}`);
  const text = clause === undefined ? '' : readingOf(clause);
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = text.indexOf(quote, start + 1);
  expect(start, `${policy}#${anchor} ${quote}`).toBeGreaterThanOrEqual(0);
  return { start, end: start + quote.length };
}

function namesOf({ target }: PlacedCitation): readonly string[] {
  if (target.kind === 'policy') {
    const policy = library.policy(target.policy);
    return policy === undefined ? [] : keysOfPolicy(policy, library.regions);
  }
  const found = library.citations.outside.find(({ id }) => id === target.document);
  return [found?.name ?? '', ...(found?.entry?.aliases ?? [])].map(nameKey);
}

describe('citations of the six policies against a list made by reading', () => {
  const places = read.filter(({ kind }) => kind !== 'other');

  test('all are recognised, and lead to the document that is meant', () => {
    const missed = places.filter((place) => {
      const { start, end } = spanOf(place);
      const found = library.citations
        .from(place.policy, place.anchor)
        .find((one) => one.start <= start && end <= one.end && covers(place, one));
      return found === undefined;
    });
    expect(missed.map(({ policy, anchor, quote }) => `${policy}#${anchor} ${quote}`)).toEqual([]);
  });

  test('nothing else is taken for one', () => {
    const wrong: string[] = [];
    for (const [place, clause] of clauses) {
      const [policy = '', anchor = ''] = place.split('#');
      for (const one of library.citations.from(policy, anchor)) {
        const known = places.some((each) => {
          if (each.policy !== policy || each.anchor !== anchor) return false;
          const { start, end } = spanOf(each);
          return start < one.end && one.start < end;
        });
        if (!known) wrong.push(`${place} ${readingOf(clause).slice(one.start, one.end)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

function covers({ meaning }: ReadPlace, one: PlacedCitation): boolean {
  const keys = namesOf(one);
  // Who issued it may stand before the title, and one place may name two documents.
  return meaning
    .split(/(?<=）)和/u)
    .some((name) => keys.some((key) => nameKey(name).endsWith(key)));
}

describe('a reference to clauses', () => {
  const registries = { regions: library.regions, topics: [], units: [], outside: [] };
  const law = documentOf(
    policySource(
      { title: '甲市听证办法', type: '地方政府规章', clauseTopics: undefined },
      [
        '第一条　为了规范听证，制定本办法。',
        '第二条　下列事项应当听证：',
        '（一）较大数额罚款；',
        '（二）吊销许可证件。',
        '前款规定的听证，当事人不承担费用。',
        '第三条　依照本办法第二条第一款第（二）项听证的，适用第一条至第三条。',
        '第四条　本办法第九条的规定，不存在。',
      ].join('\n\n'),
    ),
    'hearing',
  );
  const citing = documentOf(
    policySource(
      { title: '甲市工作要点', clauseTopics: undefined },
      [
        '一、落实《甲市听证办法》第二条第二款。',
        '二、按照《乙市听证办法》（以下简称《听证办法》）办理。',
        '三、继续执行《听证办法》。',
        '四、印发《法治日报》。',
      ].join('\n\n'),
    ),
    'points',
  );
  const small = buildLibrary([law, citing], registries);
  const targets = (policy: string, anchor: string) =>
    small.citations
      .from(policy, anchor)
      .map(({ target }) =>
        target.kind === 'policy' ? [target.policy, ...target.anchors] : ['outside'],
      );

  test('leads to the 条, 款 or 项 that is named, in the document itself too', () => {
    const second = law.clauses[1]?.children.find(({ kind }) => kind === 'paragraph')?.anchor;
    expect(targets('points', 'h1')).toEqual([['hearing', second]]);
    expect(targets('hearing', 't3')).toEqual([
      ['hearing', 't2.g2'],
      ['hearing', 't1', 't2', 't3'],
    ]);
  });

  test('that is not there leads to the document, and its own to nothing', () => {
    expect(targets('hearing', 't4')).toEqual([]);
  });

  test('by a short name leads where the text has said', () => {
    expect(targets('points', 'h2')).toEqual([['outside']]);
    expect(small.citations.from('points', 'h3')[0]?.understood).toBe('short');
    const ids = ['h2', 'h3'].map((anchor) => {
      const [first] = small.citations.from('points', anchor);
      return first?.target.kind === 'outside' ? first.target.document : '';
    });
    expect(ids[0]).toBe(ids[1]);
  });

  test('to a newspaper is none', () => {
    expect(targets('points', 'h4')).toEqual([]);
  });

  test('from others is listed, from the document itself not', () => {
    expect(small.citations.to('hearing').map(({ policy }) => policy)).toEqual(['points']);
  });
});

describe('texts that nobody would write', () => {
  const registries = {
    regions: [
      // A circle of places.
      { code: '330800', name: '甲市', level: '市' as const, parent: '330801' },
      { code: '330801', name: '乙省', level: '省' as const, parent: '330800' },
    ],
    topics: [],
    units: [],
    outside: [],
  };
  const one = (body: string, title = '甲市意见') =>
    buildLibrary(
      [documentOf(policySource({ title, topics: '[]' }, `一、${body}\n`), 'a')],
      registries,
    );

  test('twenty thousand documents in one clause are twenty thousand', () => {
    const titles = Array.from(
      { length: 20_000 },
      (_, at) => `《甲市第${at}号管理办法（${at}年）》`,
    );
    expect(one(titles.join('、')).citations.outside).toHaveLength(20_000);
  });

  test('a short name used ten thousand times is one document', () => {
    const { citations } = one(
      `落实《乙市管理办法》（以下简称《办法》），${'落实《办法》、“办法”，'.repeat(10_000)}`,
    );
    expect(citations.outside).toHaveLength(1);
    expect(citations.from('a', 'h1')).toHaveLength(20_001);
  });

  test('marks that nest without end, and a document that repeals itself, change nothing', () => {
    expect(one(`${'《'.repeat(3_000)}办法${'》'.repeat(3_000)}`).citations.outside).toEqual([]);
    const self = one('《甲市听证办法》同时废止。', '甲市听证办法');
    expect(self.policies[0]?.repealedBy).toEqual([]);
  });

  test('digests that are alike are told apart', () => {
    const { citations } = one('《甲市办法》和《甲市、办法》和《甲市办法。》。');
    const ids = citations.outside.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
