import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../src/policy/dates.ts';
import { deadlineCalendar, monthState } from '../../src/policy/deadline-calendar.ts';
import { dueState, dueWords } from '../../src/policy/due-state.ts';

/** A day that the test knows to exist. */
function day(text: string) {
  const parsed = parseIsoDate(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

describe('how 2022年底前 stands', () => {
  test.each([
    ['2022-09-29', 'far', '还有93天'],
    ['2022-09-30', 'far', '还有92天'],
    ['2022-10-01', 'near', '还有91天'],
    ['2022-12-31', 'near', '今天到期'],
    ['2023-01-01', 'past', '期限已过'],
  ])('to a reader on %s: %s', (today, state, words) => {
    expect(dueState(day('2022-12-31'), day(today))).toBe(state);
    expect(dueWords(day('2022-12-31'), day(today))).toBe(words);
  });

  test('three months after 30 November end with February', () => {
    expect(dueState(day('2027-02-28'), day('2026-11-30'))).toBe('near');
    expect(dueState(day('2027-03-01'), day('2026-11-30'))).toBe('far');
  });
});

describe('the calendar', () => {
  const years = deadlineCalendar(
    ['2022-12-31', '2016-04-30', '2022-12-31', '2022-06-30'].map(day),
    day('2026-11-25'),
  );

  test('has twelve months of each year that has a deadline, and of the present one', () => {
    expect(years.map(({ key, count, months }) => [key, count, months.length])).toEqual([
      ['2016', 1, 12],
      ['2022', 3, 12],
      ['2026', 0, 12],
    ]);
  });

  test('counts in each month the deadlines that end in it, all of them together', () => {
    const counted = years.flatMap(({ months }) => months).filter(({ count }) => count > 0);
    expect(counted.map(({ key, count }) => [key, count])).toEqual([
      ['2016-04', 1],
      ['2022-06', 1],
      ['2022-12', 2],
    ]);
  });

  test('knows the present month', () => {
    const states = ['2026-10', '2026-11', '2026-12', '2027-01', '2025-12'].map((key) =>
      monthState(key, day('2026-11-25')),
    );
    expect(states).toEqual(['past', 'now', 'to-come', 'to-come', 'past']);
  });

  test('of nothing is that of the present year', () => {
    expect(deadlineCalendar([], day('2026-11-25')).map(({ count }) => count)).toEqual([0]);
  });
});
