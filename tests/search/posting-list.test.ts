import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitReader, BitWriter } from '../../src/search/bits.ts';
import { decodePostings, encodePostings } from '../../src/search/posting-list.ts';

describe('bits', () => {
  const piece = fc.oneof(
    fc.record({
      kind: fc.constant('bits' as const),
      bits: fc.integer({ min: 1, max: 24 }),
      value: fc.nat(),
    }),
    fc.record({ kind: fc.constant('unary' as const), value: fc.nat({ max: 300 }) }),
    fc.integer({ min: 1, max: 4_000_000 }).chain((range) =>
      fc.record({
        kind: fc.constant('below' as const),
        range: fc.constant(range),
        value: fc.nat({ max: range - 1 }),
      }),
    ),
  );

  test('what is written is read again, whatever the order of the kinds', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const writer = new BitWriter();
        const expected = pieces.map((each) => {
          switch (each.kind) {
            case 'bits': {
              const value = each.value % 2 ** each.bits;
              writer.write(value, each.bits);
              return value;
            }
            case 'unary':
              writer.writeUnary(each.value);
              return each.value;
            default:
              writer.writeBelow(each.value, each.range);
              return each.value;
          }
        });
        const reader = new BitReader(writer.take());
        const read = pieces.map((each) => {
          if (each.kind === 'bits') return reader.read(each.bits);
          return each.kind === 'unary' ? reader.readUnary() : reader.readBelow(each.range);
        });
        expect(read).toEqual(expected);
      }),
    );
  });

  test('a reader past the end reads zeros and stops', () => {
    expect(new BitReader(new Uint8Array([0xff])).readUnary()).toBe(8);
  });
});

describe('a posting list', () => {
  const size = 5_000;
  const entry = fc.record({
    clause: fc.nat({ max: size - 1 }),
    offsets: fc.uniqueArray(fc.nat({ max: 30_000 }), { minLength: 1, maxLength: 20 }),
  });
  const entries = fc
    .uniqueArray(entry, { selector: ({ clause }) => clause, maxLength: 200 })
    .map((list) =>
      list
        .map(({ clause, offsets }) => ({ clause, offsets: offsets.toSorted((a, b) => a - b) }))
        .toSorted((a, b) => a.clause - b.clause),
    );

  test.each([true, false])('comes back as it was, with offsets: %s', (hasOffsets) => {
    fc.assert(
      fc.property(entries, (rows) => {
        const list = {
          clauses: Uint32Array.from(rows, ({ clause }) => clause),
          counts: Uint32Array.from(rows, ({ offsets }) => offsets.length),
          offsets: hasOffsets
            ? Uint32Array.from(rows.flatMap(({ offsets }) => offsets))
            : undefined,
        };
        const bytes = encodePostings(list, size);
        const places = rows.reduce((sum, { offsets }) => sum + offsets.length, 0);
        const shape = { clauses: rows.length, places, hasOffsets, size };
        expect(decodePostings(bytes, 0, shape)).toEqual(list);
      }),
    );
  });

  test('of every clause costs nothing', () => {
    const clauses = Uint32Array.from({ length: 1_000 }, (_, at) => at);
    const list = { clauses, counts: clauses.map(() => 1), offsets: undefined };
    expect(encodePostings(list, 1_000)).toHaveLength(0);
  });

  test('read from bytes that are no list has the shape asked for and ends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat({ max: 50 }), (bytes, clauses) => {
        const shape = { clauses, places: clauses * 2, hasOffsets: true, size: 100 };
        expect(decodePostings(bytes, 0, shape).clauses).toHaveLength(clauses);
      }),
    );
  });
});
