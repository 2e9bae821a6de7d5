import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  draftLine,
  type DraftLine,
  type Edit,
  sourceOf,
  textOf,
} from '../../src/import/edit.ts';

function lineOf(text: string, calls: DraftLine['calls'] = []): DraftLine {
  return draftLine({ kind: 'line', place: { line: 1 }, text, look: {}, calls, part: undefined });
}

const change = (start: number, end: number, put: string): Edit => ({
  start,
  end,
  put,
  why: 'comment',
});

describe('edits change what the document gets and never what the source had', () => {
  test('a half-width comma becomes full-width, and the report can say so', () => {
    const line = applyEdits(lineOf('区级各部门,各单位:'), [
      change(5, 6, '，'),
      change(9, 10, '：'),
    ]);
    expect(textOf(line)).toBe('区级各部门，各单位：');
    expect(sourceOf(line)).toBe('区级各部门,各单位:');
    expect(line.pieces.filter(({ why }) => why.length > 0)).toEqual([
      { source: ',', text: '，', why: ['comment'] },
      { source: ':', text: '：', why: ['comment'] },
    ]);
  });

  test('a second edit of the same place keeps the first source and both reasons', () => {
    const once = applyEdits(lineOf('發(fā)展'), [change(1, 5, '')]);
    const twice = applyEdits(once, [{ start: 0, end: 1, put: '发', why: 'md-front-matter' }]);
    expect(textOf(twice)).toBe('发展');
    expect(sourceOf(twice)).toBe('發(fā)展');
  });

  test('a call of a footnote moves with the text before it and never into a deleted run', () => {
    const line = applyEdits(lineOf('甲  乙丙', [{ at: 5, id: '1' }]), [change(1, 3, '')]);
    expect(line.calls).toEqual([{ at: 3, id: '1' }]);
    const inside = applyEdits(lineOf('甲乙丙丁', [{ at: 2, id: '1' }]), [change(1, 3, '')]);
    expect(inside.calls).toEqual([{ at: 1, id: '1' }]);
  });

  test('a line of a hundred thousand characters is edited in one go', () => {
    const line = lineOf('甲,'.repeat(50_000));
    const edits = Array.from({ length: 50_000 }, (_, at) => change(at * 2 + 1, at * 2 + 2, '，'));
    expect(textOf(applyEdits(line, edits))).toBe('甲，'.repeat(50_000));
  });

  test('whatever is edited, and however often: the source stays, the text is what the edits say', () => {
    const text = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 });
    const rounds = fc.array(
      fc.array(fc.tuple(fc.nat(20), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 4 }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(text, rounds, (source, all) => {
        let line = lineOf(source);
        let expected = source;
        for (const round of all) {
          const edits = inOrder(round, expected.length);
          line = applyEdits(line, edits);
          for (const { start, end, put } of edits.toReversed()) {
            expected = expected.slice(0, start) + put + expected.slice(end);
          }
          expect(textOf(line)).toBe(expected);
          expect(sourceOf(line)).toBe(source);
          for (const piece of line.pieces)
            if (piece.why.length === 0) expect(piece.text).toBe(piece.source);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** Edits that do not overlap, from random numbers. */
function inOrder(
  raw: readonly (readonly [number, number, string])[],
  length: number,
): readonly Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const [skip, take, put] of raw) {
    const start = from + skip;
    const end = Math.min(start + take, length);
    if (start > length || (start === end && put === '')) continue;
    edits.push(change(start, end, put));
    from = end + 1;
  }
  return edits;
}
