import { headingOf, wholeReadingOf } from '../policy/clause.ts';
import { daysInMonth, type IsoDate, isoDateOf } from '../policy/dates.ts';
import { type Deadline, distinctDeadlines, lastDayOf } from '../policy/deadlines.ts';
import { known } from '../policy/document.ts';
import type { Measure } from '../policy/measures.ts';
import type { PlacedMeasure, Policy } from '../policy/policy.ts';
import { comparatorWord, targetsOf } from '../policy/target-print.ts';
import { validityOn } from '../policy/validity.ts';
import type { CalendarDay } from './calendar.ts';
import { policyUrl, type RecordSetting, type SiteAddress } from './policy-record.ts';

const measureColumns = [
  ...['文件', '文号', '地区', '时效', '条文', '措施'],
  ...['牵头单位', '配合单位', '时限', '指标', '主题', '网址'],
];

/** Measures as rows, the names of the columns first. Units, deadlines and targets in their own words. */
export function measureRows(
  measures: readonly PlacedMeasure[],
  setting: RecordSetting,
): readonly (readonly string[])[] {
  const rows = measures.map(({ policy, measure }) => [
    policy.meta.title,
    known(policy.meta.number) ?? '',
    policy.region.name,
    validityOn(policy, setting.day).status,
    measure.citation,
    wholeReadingOf(measure.clause),
    namesOf(measure.duty?.leadUnits),
    namesOf(measure.duty?.coUnits),
    wordsOf(measure.deadlines),
    wordsOf(measure.targets),
    measure.topics.map((id) => setting.library.topicName(id) ?? id).join('；'),
    urlOf(policy, measure, setting.address),
  ]);
  return [measureColumns, ...rows];
}

const deadlineColumns = [
  ...['期限原文', '最后一天', '种类', '措施', '牵头单位', '配合单位'],
  ...['文件', '文号', '时效', '条文', '网址'],
];
const kinds: Readonly<Record<Deadline['kind'], string>> = {
  by: '有截止日期',
  goal: '到某年达到',
  recurring: '定期进行',
  within: '从某事发生起计算',
};

/** Deadlines of measures as rows, those with a day first, by day. */
export function deadlineRows(
  measures: readonly PlacedMeasure[],
  { day, address }: RecordSetting,
): readonly (readonly string[])[] {
  const rows = deadlinesOf(measures).map(({ policy, measure, deadline }) => [
    deadline.words,
    lastDayOf(deadline) ?? '',
    kinds[deadline.kind],
    ...measureCells(policy, measure, { day, address }),
  ]);
  return [deadlineColumns, ...rows.toSorted((a, b) => compare(a[1] || '9999', b[1] || '9999'))];
}

/** What a row of a deadline or target says of its measure. */
function measureCells(
  policy: Policy,
  measure: Measure,
  { day, address }: Pick<RecordSetting, 'day' | 'address'>,
): readonly string[] {
  return [
    wholeReadingOf(measure.clause),
    namesOf(measure.duty?.leadUnits),
    namesOf(measure.duty?.coUnits),
    policy.meta.title,
    known(policy.meta.number) ?? '',
    validityOn(policy, day).status,
    measure.citation,
    urlOf(policy, measure, address),
  ];
}

const targetColumns = [
  ...['指标原文', '比较', '数', '上限', '单位', '同句时限', '最后一天', '措施'],
  ...['牵头单位', '配合单位', '文件', '文号', '时效', '条文', '网址'],
];

/** Targets of measures as rows; numbers are bare, 万 and 亿 multiplied out. */
export function targetRows(
  measures: readonly PlacedMeasure[],
  { day, address }: RecordSetting,
): readonly (readonly string[])[] {
  const rows = targetsOf(measures).map(({ policy, measure, target, deadline }) => [
    target.words,
    comparatorWord(target),
    String(target.value),
    target.upTo === undefined ? '' : String(target.upTo),
    target.unit,
    deadline?.words ?? '',
    (deadline && lastDayOf(deadline)) ?? '',
    ...measureCells(policy, measure, { day, address }),
  ]);
  return [targetColumns, ...rows];
}

/** The deadlines that end on a day, and those that come back on a day of each year. */
export function deadlineDays(
  measures: readonly PlacedMeasure[],
  { day: today, address }: RecordSetting,
): readonly CalendarDay[] {
  return deadlinesOf(measures).flatMap(({ policy, measure, deadline }): readonly CalendarDay[] => {
    const yearly = yearlyDay(deadline, today);
    const day = yearly ?? lastDayOf(deadline);
    if (day === undefined) return [];
    const url = urlOf(policy, measure, address);
    return [
      {
        uid: `${policy.id}-${measure.clause.anchor}-${deadline.start}@zhengdian`,
        day,
        yearly: yearly !== undefined,
        summary: `${deadline.words}：${headOf(measure)}`,
        description: [
          wholeReadingOf(measure.clause),
          `《${policy.meta.title}》${measure.citation}`,
          namesOf([...(measure.duty?.leadUnits ?? []), ...(measure.duty?.coUnits ?? [])]),
        ]
          .filter((line) => line !== '')
          .join('\n'),
        url: url.startsWith('/') ? undefined : url,
      },
    ];
  });
}

/** Each deadline of each measure. */
function deadlinesOf(measures: readonly PlacedMeasure[]) {
  return measures.flatMap(({ policy, measure }) =>
    distinctDeadlines(measure.deadlines).map((deadline) => ({ policy, measure, deadline })),
  );
}

/** 每年3月1日前: the next such day from today on. */
function yearlyDay(deadline: Deadline, today: IsoDate): IsoDate | undefined {
  if (deadline.kind !== 'recurring' || deadline.every.unit !== 'year') return undefined;
  if (deadline.every.amount !== 1 || deadline.by?.month === undefined) return undefined;
  const { month, day } = deadline.by;
  const year = Number(today.slice(0, 4));
  const inYear = (of: number) =>
    isoDateOf(of, month, day === 'last' ? daysInMonth(of, month) : day);
  return [inYear(year), inYear(year + 1)].find((next) => next !== undefined && next >= today);
}

function headOf({ clause }: Measure): string {
  return headingOf(clause) || [...clause.text].slice(0, 20).join('');
}

function namesOf(units: readonly { readonly name: string }[] = []): string {
  return units.map(({ name }) => name).join('、');
}

function wordsOf(parts: readonly { readonly words: string }[]): string {
  return [...new Set(parts.map(({ words }) => words))].join('；');
}

function urlOf({ id }: Policy, { clause }: Measure, address: SiteAddress): string {
  return `${policyUrl(id, address)}#${clause.anchor}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
