import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../src/policy/deadlines.ts';
import { measureText } from '../../src/policy/measures.ts';
import { agreement, measuresOfPolicies, readingList } from './reading-lists.ts';

/** Who has to do what a measure says: every unit of it as the text names it, the leading ones apart. */
interface ReadDuty {
  readonly policy: string;
  readonly anchor: string;
  readonly lead: readonly string[];
  readonly co: readonly string[];
}

/** A stretch of a measure's text and what it means. */
interface ReadWords {
  readonly policy: string;
  readonly anchor: string;
  readonly quote: string;
  /** The how many-th of these words in the measure; 1 where left out. */
  readonly nth?: number;
  readonly meaning: string;
}

describe('the units of all 38 tasks of 太原 and all 29 items of 武进, against a list made by reading', async () => {
  const list = readingList<ReadDuty>('duties');
  const measures = await measuresOfPolicies(['taiyuan-2016', 'wujin-2023']);

  test('the list has every measure once', () => {
    const places = list.map(({ policy, anchor }) => `${policy}#${anchor}`);
    expect(places.toSorted()).toEqual(
      measures.map(({ policy, measure }) => `${policy.id}#${measure.clause.anchor}`).toSorted(),
    );
    expect(places.filter((place) => place.startsWith('taiyuan'))).toHaveLength(38);
    expect(places.filter((place) => place.startsWith('wujin'))).toHaveLength(29);
  });

  test('every unit is read as what the text says it is, and none besides', () => {
    const lines = (place: string, lead: readonly string[], co: readonly string[]) => [
      ...lead.map((name) => `${place} 牵头 ${name}`),
      ...co.map((name) => `${place} ${name}`),
    ];
    const names = (units: readonly { readonly name: string }[] = []) =>
      units.map(({ name }) => name);
    const read = measures.flatMap(({ policy, measure: { clause, duty } }) =>
      lines(`${policy.id}#${clause.anchor}`, names(duty?.leadUnits), names(duty?.coUnits)),
    );
    const truth = list.flatMap(({ policy, anchor, lead, co }) =>
      lines(`${policy}#${anchor}`, lead, co),
    );
    report('Units', truth, read);
  });

  test('that the first leads is what 太原 says of itself, and 武进 names who leads', () => {
    const rules = (id: string) =>
      new Set(
        measures
          .filter(({ policy }) => policy.id === id)
          .map(({ measure }) => `${measure.duty?.leadRule} ${measure.leadStatedIn}`),
      );
    // 牵头单位为多个单位的，排首位的牵头单位负责主动协调其他牵头单位共同做好工作。
    expect(rules('taiyuan-2016')).toEqual(new Set(['stated h8.g38']));
    expect(rules('wujin-2023')).toEqual(new Set(['named undefined', 'none undefined']));
  });
});

describe('of all measures of 湖南, 衢江, 太原 and 武进, against lists made by reading', async () => {
  const measures = await measuresOfPolicies([
    ...['hunan-2021', 'qujiang-2016', 'taiyuan-2016', 'wujin-2023'],
  ]);
  const places = new Map(
    measures.map((placed) => [
      `${placed.policy.id}#${placed.measure.clause.anchor}`,
      measureText(placed.measure.clause),
    ]),
  );
  /** A line a fact; a quotation may be longer than the words that were read, and must meet them. */
  const compare = (
    what: string,
    name: string,
    found: readonly { readonly place: string; readonly words: Words; readonly meaning: string }[],
  ) => {
    const list = readingList<ReadWords>(name).map((each) => ({
      ...each,
      place: `${each.policy}#${each.anchor}`,
      span: spanOf(places, each),
    }));
    const truth = list.map(({ place, quote, nth = 1, meaning }) =>
      [place, quote, nth, meaning].join(' '),
    );
    const read = found.map(({ place, words, meaning }) => {
      const at = list.findIndex(
        (each) =>
          each.place === place &&
          each.meaning === meaning &&
          each.span.start < words.end &&
          words.start < each.span.end,
      );
      return truth[at] ?? `${place} ${words.words} ${meaning}`;
    });
    expect(new Set(read).size, 'no words of the list are read twice').toBe(read.length);
    report(what, truth, read);
  };

  test('there are 108 in 湖南', () => {
    expect([...places.keys()].filter((place) => place.startsWith('hunan'))).toHaveLength(108);
  });

  test('the deadlines are read as what the text says', () => {
    const found = measures.flatMap(({ policy, measure }) =>
      measure.deadlines.map((words) => ({
        place: `${policy.id}#${measure.clause.anchor}`,
        words,
        meaning: meaningOf(words),
      })),
    );
    compare('Deadlines', 'deadlines', found);
  });

  test('the targets are read as what the text says', () => {
    const found = measures.flatMap(({ policy, measure }) =>
      measure.targets.map((words) => ({
        place: `${policy.id}#${measure.clause.anchor}`,
        words,
        meaning: [words.comparator, words.value, words.upTo, words.unit]
          .filter((part) => part !== undefined)
          .join(' '),
      })),
    );
    compare('Targets', 'targets', found);
  });
});

interface Words {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** The program has to agree with a list as a careful reader would: nothing is left to explain today. */
function report(what: string, truth: readonly string[], read: readonly string[]): void {
  const { precision, recall, missed, wrong } = agreement(truth, read);
  console.log(
    `${what}: ${truth.length} in the list, ${read.length} read; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}.`,
  );
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
  expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.98);
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
}

function spanOf(
  places: ReadonlyMap<string, string>,
  { policy, anchor, quote, nth = 1 }: ReadWords,
) {
  const text = places.get(`${policy}#${anchor}`) ?? '';
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = text.indexOf(quote, start + 1);
  expect(start, `${policy}#${anchor} ${quote}`).toBeGreaterThanOrEqual(0);
  return { start, end: start + quote.length };
}

/** `by 2022-12-31`, `by 2024-12-31 or 2025-12-31`, `goal 2025`, `every 1 year by 3-last`, `within 20 day`. */
function meaningOf(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'by':
      return `by ${deadline.date ?? deadline.between?.join(' or ') ?? 'unknown'}`;
    case 'goal':
      return `goal ${deadline.year}`;
    case 'recurring': {
      const { every, by } = deadline;
      const day = by === undefined ? '' : ` by ${by.month ?? ''}-${by.day}`;
      return `every ${every.amount} ${every.unit}${day}`;
    }
    case 'within':
      return `within ${deadline.amount} ${deadline.unit}`;
    default:
      return deadline satisfies never;
  }
}
