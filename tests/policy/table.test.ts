import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitTable,
  headLength,
  tableGrid,
  type TableCell,
  tableFaults,
  tableText,
} from '../../src/policy/table.ts';

function cell(text: string, more: Partial<TableCell> = {}): TableCell {
  return { text, columns: 1, rows: 1, header: false, ...more };
}
const head = (text: string, more: Partial<TableCell> = {}) => cell(text, { header: true, ...more });

describe('the head of a table', () => {
  test('is all rows at the top that are of headers alone', () => {
    const rows = [
      [head('序号', { rows: 2 }), head('单位', { columns: 2 })],
      [head('牵头'), head('配合')],
      [head('1'), cell('县政府办'), cell('县司法局')],
    ];
    expect(headLength(rows)).toBe(2);
  });

  test('is none where a header reaches down into the rows below', () => {
    expect(headLength([[head('序号', { rows: 2 }), head('单位')], [cell('县政府办')]])).toBe(0);
    expect(headLength([[cell('甲')]])).toBe(0);
  });
});

describe('spans are cut to what there is', () => {
  const span = fc.oneof(
    fc.integer({ min: -1, max: 5 }),
    fc.constantFrom(0, 1.5, 99_999_999, Number.NaN, Number.POSITIVE_INFINITY),
  );
  const anyCell = fc.record({
    text: fc.string({ maxLength: 2 }),
    columns: span,
    rows: span,
    header: fc.boolean(),
  });
  const table = fc.array(fc.array(anyCell, { maxLength: 4 }), { maxLength: 5 });

  test('so that nothing overlaps or reaches out, and no text is lost', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const fitted = fitTable(rows);
        expect(tableFaults(fitted)).toEqual([]);
        const filled = rows.filter((cells) => cells.length > 0);
        expect(tableText(fitted)).toBe(tableText(filled));
        expect(fitTable(fitted)).toEqual(fitted);
      }),
      { numRuns: 3000 },
    );
  });

  test('and what fits stays', () => {
    const rows = [
      [cell('甲', { rows: 2 }), cell('乙', { columns: 2 })],
      [cell('丙'), cell('丁')],
    ];
    expect(tableFaults(rows)).toEqual([]);
    expect(fitTable(rows)).toEqual(rows);
  });

  test('a column in which Word begins no cell is taken out', () => {
    expect(
      fitTable([
        [cell('甲', { columns: 2 }), cell('乙')],
        [cell('丙', { columns: 2 }), cell('丁')],
      ]),
    ).toEqual([
      [cell('甲'), cell('乙')],
      [cell('丙'), cell('丁')],
    ]);
  });
});

test('as a grid each place has the cell that begins there or reaches over it', () => {
  const rows = [[cell('甲', { rows: 2, columns: 2 }), cell('乙')], [cell('丙')], [cell('丁')]];
  const shown = tableGrid(rows).map((line) =>
    line.map((place) => (place === undefined ? '·' : `${place.cell.text}${place.part}`)),
  );
  expect(shown).toEqual([
    ['甲begins', '甲right', '乙begins'],
    ['甲below', '甲right', '丙begins'],
    ['丁begins', '·', '·'],
  ]);
});
