import fc from 'fast-check';
import type { SourceBlock, SourceDocument } from '../../src/import/source-document.ts';
import { officialLine } from './official-text.ts';

const { array, boolean, constant, constantFrom, integer, nat, oneof, option, record, tuple } = fc;

const place = record(
  { line: integer({ min: 1, max: 40 }), page: integer({ min: 1, max: 3 }) },
  { requiredKeys: ['line'] },
);
const part = constantFrom(undefined, undefined, 'document' as const, 'around' as const);
const look = record(
  {
    centred: boolean(),
    bold: boolean(),
    size: constantFrom(10.5, 16, 22),
    heading: integer({ min: 1, max: 6 }),
    indented: boolean(),
    full: boolean(),
  },
  { requiredKeys: [] },
);
const id = constantFrom('1', '2', '3', 'e1', 'A', 'a b', ']', '');
const calls = array(tuple(nat(60), id), { maxLength: 2 });
const lines = array(officialLine, { maxLength: 3 }).map((all) => all.join('\n'));

const line = tuple(officialLine, place, look, calls, part).map(
  ([text, at, seen, called, where]): SourceBlock => ({
    kind: 'line',
    place: at,
    text,
    look: seen,
    calls: called
      .map(([offset, note]) => ({ at: characterStart(text, offset % (text.length + 1)), id: note }))
      .toSorted((a, b) => a.at - b.at),
    part: where,
  }),
);
/** An offset inside a pair of surrogates is none. */
function characterStart(text: string, at: number): number {
  return /[\udc00-\udfff]/u.test(text.charAt(at)) ? Math.max(0, at - 1) : at;
}

const span = constantFrom(1, 1, 1, 1, 2, 3, 70_000);
const cell = record({ text: lines, columns: span, rows: span, header: boolean() });
const table = record({
  kind: constant('table' as const),
  place,
  rows: array(array(cell, { maxLength: 3 }), { maxLength: 3 }),
  part,
});
const picture = record({
  kind: constant('picture' as const),
  place,
  name: constantFrom('', 'a.png', '图 1'),
  alt: constantFrom('', '印章'),
  part,
});
const footnote = record({ kind: constant('footnote' as const), place, id, text: lines });
const block: fc.Arbitrary<SourceBlock> = oneof(
  { weight: 8, arbitrary: line },
  { weight: 2, arbitrary: table },
  picture,
  footnote,
);

const leftOut = record({ place, text: lines, why: constant('comment' as const) });
const meta = record({
  name: constantFrom('title', 'articletitle', 'pubdate', 'contentsource', 'canonical', 'og:title'),
  content: oneof(
    officialLine,
    constantFrom('2024-03-18 10:00', 'https://www.example.gov.cn/a.html'),
  ),
  place,
});

/** What any reader could give, whether one of ours does or not. */
export const sourceDocuments: fc.Arbitrary<SourceDocument> = record({
  format: constantFrom('txt', 'md', 'html', 'docx', 'pdf'),
  encoding: constantFrom(undefined, 'utf-8', 'gb18030'),
  blocks: array(block, { maxLength: 8 }),
  leftOut: array(leftOut, { maxLength: 2 }),
  remarks: constant([]),
  meta: option(array(meta, { maxLength: 3 }), { nil: [] }),
});
