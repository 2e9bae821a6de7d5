import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutFrontMatter, readFrontMatter } from '../../src/markdown/front-matter.ts';
import { type FrontMatterInput, writeFrontMatter } from '../../src/markdown/write-front-matter.ts';
import { documentTypes, frontMatter, unknown } from '../../src/policy/document.ts';

const effort = Number(process.env['ZHENGDIAN_CASES'] ?? 1);

/** What an import of a scanned plan may know of it. */
const bare: FrontMatterInput = {
  title: '某县2024年政务公开工作要点',
  number: unknown,
  issuers: unknown,
  indexNumber: unknown,
  subject: unknown,
  type: unknown,
  region: unknown,
  adopted: unknown,
  published: unknown,
  effective: unknown,
  expires: unknown,
  openness: unknown,
  source: { publisher: unknown, url: unknown, authoritative: '以公报为准', changes: [] },
  topics: [],
};

test('fields stand in the order of the format, unknown where nothing is known', () => {
  expect(writeFrontMatter(bare)).toBe(`title: 某县2024年政务公开工作要点
number: unknown
issuers: unknown
indexNumber: unknown
subject: unknown
type: unknown
region: unknown
adopted: unknown
published: unknown
effective: unknown
expires: unknown
openness: unknown
source:
  publisher: unknown
  url: unknown
  authoritative: 以公报为准
  changes: []
topics: []
`);
});

test('the order does not come from the value, and quotes only stand where YAML needs them', () => {
  const meta = {
    ...bare,
    topics: ['rule-making'],
    region: '330803',
    adopted: '2024-03-18',
    period: { words: '2024年', to: '2024-12-31', from: '2024-01-01' },
    year: 2024,
    stage: '征求意见稿',
    relations: {
      explains: ['qujiang-2016'],
      implements: [{ title: '甲: “乙”', number: '12' }],
      repeals: [],
    },
    history: ['1994年7月5日第八届全国人民代表大会常务委员会第八次会议通过'],
    clauseTopics: {},
    notMeasures: [],
  } as const satisfies FrontMatterInput;
  expect(writeFrontMatter(meta)).toBe(`title: 某县2024年政务公开工作要点
history:
  - 1994年7月5日第八届全国人民代表大会常务委员会第八次会议通过
number: unknown
issuers: unknown
indexNumber: unknown
subject: unknown
type: unknown
stage: 征求意见稿
region: '330803'
adopted: 2024-03-18
published: unknown
effective: unknown
expires: unknown
period:
  from: 2024-01-01
  to: 2024-12-31
  words: 2024年
year: 2024
openness: unknown
relations:
  implements:
    - title: '甲: “乙”'
      number: '12'
  explains:
    - qujiang-2016
source:
  publisher: unknown
  url: unknown
  authoritative: 以公报为准
  changes: []
topics:
  - rule-making
`);
});

describe('what is written is read back as it was', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        '甲',
        '“乙”',
        ' ',
        ': ',
        ' #',
        '#',
        '-',
        '- ',
        '---',
        '...',
        '"',
        "'",
        '\\',
        '&a',
        '*a',
        '!',
        '%',
      ],
      ...[
        '@',
        '`',
        '{',
        '}',
        '[',
        ']',
        ',',
        '?',
        '|',
        '>',
        '~',
        'null',
        'true',
        '0',
        '12',
        '2024-01-01',
      ],
      ...['\t', '\u2028', '\u0085', '\ufeff', '\u00a0', '　', '\u{20000}', '<<', '=', 'unknown'],
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map(
    (parts) =>
      parts
        .join('')
        .replace(/[\p{Cc}&&[^\t]]/gv, '')
        .trim() || '乙',
  );
  const day = fc
    .date({ min: new Date('1949-10-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const orUnknown = <T>(of: fc.Arbitrary<T>) => fc.oneof(fc.constant(unknown), of);
  const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const ids = fc.array(fc.constantFrom('a', 'b-2', 'qujiang-2016'), { minLength: 1, maxLength: 3 });
  const id = fc.constantFrom('a', 'b-2', 'qujiang-2016');
  const related = fc.array(
    fc.oneof(fc.constantFrom('a', 'b-2'), fc.record({ title: text, number: text })),
    { maxLength: 2 },
  );
  const meta = fc.record({
    title: text,
    history: some(fc.array(text, { minLength: 1, maxLength: 3 })),
    number: orUnknown(text),
    issuers: orUnknown(fc.array(text, { minLength: 1, maxLength: 3 })),
    indexNumber: orUnknown(text),
    subject: orUnknown(text),
    type: fc.constantFrom(...documentTypes),
    stage: fc.constantFrom('正式', '征求意见稿'),
    region: fc.constantFrom('330803', '000000'),
    adopted: orUnknown(day),
    published: orUnknown(day),
    effective: orUnknown(day),
    expires: orUnknown(day),
    period: some(fc.record({ from: day, to: day, words: text })),
    year: some(fc.integer({ min: 1949, max: 2200 })),
    openness: fc.constantFrom('主动公开', '依申请公开', '不予公开'),
    review: some(fc.record({ unit: orUnknown(text), date: orUnknown(day) })),
    relations: fc.record({
      implements: related,
      explains: related,
      reportsOn: related,
      amends: related,
      repeals: related,
      replaces: related,
    }),
    version: some(fc.record({ of: id, from: day })),
    source: fc.record({
      publisher: orUnknown(text),
      url: orUnknown(fc.webUrl()),
      authoritative: text,
      changes: fc.array(fc.record({ what: text, count: fc.integer({ min: 1 }), why: text }), {
        maxLength: 2,
      }),
    }),
    topics: fc.oneof(fc.constant([]), ids),
    clauseTopics: fc.dictionary(fc.constantFrom('一', '二（一）3', '第十二条', '12', '1.0'), ids),
    notMeasures: fc.array(text, { maxLength: 2 }),
    notRepealed: fc.array(id, { maxLength: 2 }),
    counterparts: fc.array(fc.record({ at: text, policy: id, clause: text, same: fc.boolean() }), {
      maxLength: 2,
    }),
    accepted: fc.array(fc.record({ rule: text, at: text, why: text }), { maxLength: 2 }),
  });

  test('metadata of any characters', { timeout: 60_000 * effort }, () => {
    fc.assert(
      fc.property(meta, (made) => {
        const trusted = frontMatter.parse(made);
        const source = `---\n${writeFrontMatter(trusted)}---\n\n正文。\n`;
        const { yaml, body } = cutFrontMatter(source);
        const { value, findings } = readFrontMatter(yaml ?? '');
        expect(findings).toEqual([]);
        expect(value).toEqual(trusted);
        expect(body.trim()).toBe('正文。');
      }),
      { numRuns: 600 * effort },
    );
  });
});
