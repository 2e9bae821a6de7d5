import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekdaysBetween } from '../../../src/policy/checks/day-count.ts';
import { faultsOfDates, futureDates } from '../../../src/policy/checks/date-order.ts';
import type { IsoDate } from '../../../src/policy/dates.ts';
import { addMonths } from '../../../src/policy/day-count.ts';
import { documentFactsOf, foundBy, names } from './found-in.ts';

const faults = (fields: Record<string, string>) =>
  [...faultsOfDates(documentFactsOf('a', fields).meta)].map(
    ({ rule, field }) => `${rule} ${field}`,
  );

describe('days of a front matter', () => {
  test('in their order there is nothing to say', () => {
    expect(
      faults({ adopted: '2021-01-15', published: '2021-02-12', effective: '2021-03-01' }),
    ).toEqual([]);
  });

  test('published before it was made; in force before it was made', () => {
    expect(faults({ published: '2021-01-14' })).toEqual(['dates-unlikely published']);
    expect(faults({ effective: '2021-01-01' })).toEqual(['effective-early effective']);
  });

  test('published after more than 20 working days', () => {
    expect(faults({ adopted: '2021-01-15', published: '2021-02-12' })).toEqual([]);
    expect(faults({ adopted: '2021-01-15', published: '2021-02-15' })).toEqual([
      'publication-late published',
    ]);
  });

  test('in force for more than five years, of a normative document only', () => {
    const fields = { effective: '2021-03-01', expires: '2026-03-02' };
    expect(faults({ type: '通知', ...fields })).toEqual(['validity-long expires']);
    expect(faults({ type: '方案', ...fields })).toEqual([]);
    expect(faults({ type: '通知', ...fields, expires: '2026-02-28' })).toEqual([]);
  });

  test('a year that is not that of the document, a period that its words do not name', () => {
    expect(faults({ year: '2012' })).toEqual(['year-mismatch year']);
    expect(faults({ year: '2022' })).toEqual([]);
    const period = (words: string) => `{ from: 2021-01-01, to: 2025-12-31, words: ${words} }`;
    expect(faults({ period: period('2021—2025年') })).toEqual([]);
    expect(faults({ period: period('“十四五”时期') })).toEqual([]);
    expect(faults({ period: period('2021—2026年') })).toEqual(['year-mismatch period']);
    expect(faults({ period: period('2021—2025年'), year: '2020' })).toEqual(['year-mismatch year']);
  });
});

test('a day that is still to come', () => {
  const documents = [documentFactsOf('a', { adopted: '2026-01-02', published: 'unknown' })];
  expect(names(foundBy(futureDates, documents))).toEqual(['a.mdx date-future']);
  expect(foundBy(futureDates, documents, '2026-01-02')).toEqual([]);
});

describe('counting days', () => {
  const day = fc
    .integer({ min: 0, max: 60_000 })
    .map(
      (n) => new Date(Date.UTC(1949, 9, 1) + n * 86_400_000).toISOString().slice(0, 10) as IsoDate,
    );

  test('weekdays are those of a calendar gone through day by day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (from, length) => {
        let count = 0;
        for (let n = 1; n <= length; n += 1) {
          const weekday = new Date(`${addDays(from, n)}T00:00:00Z`).getUTCDay();
          if (weekday % 6 !== 0) count += 1;
        }
        expect(weekdaysBetween(from, addDays(from, length))).toBe(count);
      }),
    );
    expect(weekdaysBetween('2021-02-15' as IsoDate, '2021-01-15' as IsoDate)).toBe(0);
  });

  test('months end where they end', () => {
    expect(addMonths('2024-01-31' as IsoDate, 1)).toBe('2024-02-29');
    expect(addMonths('2021-03-01' as IsoDate, 60)).toBe('2026-03-01');
    expect(addMonths('2021-12-15' as IsoDate, 1)).toBe('2022-01-15');
  });
});
