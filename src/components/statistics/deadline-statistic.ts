import { chineseDate, type IsoDate } from '../../policy/dates.ts';
import type { Library } from '../../policy/library.ts';
import { datedDeadlines, type DueDeadline } from '../measure-lists.ts';
import { type Count, countRow, heads, leaders, mostWords, type Statistic } from './statistic.ts';

/** Drawings show so many years, the latest ones. */
const mostYears = 10;

interface MonthCount extends Count {
  readonly year: number;
  readonly month: number;
}

/** The deadlines that end on a day, by month; `day` tells those that are over. */
export function deadlineStatistic(library: Library, day: IsoDate): Statistic {
  const groups = datedDeadlines(library);
  const dues = groups.flatMap(({ rows }) => rows.flatMap(({ due }) => due ?? []));
  const undated = groups.flatMap(({ rows }) => rows).length - dues.length;
  const months = [...Map.groupBy(dues, (due) => due.slice(0, 7))].map(([key, own]) =>
    monthOf(key, own.length),
  );
  const years = [...new Set(months.map(({ year }) => year))].sort((a, b) => a - b);
  const drawn = years.slice(-mostYears);
  const marked = leaders(months);
  const dotOf = (year: number, month: number) => {
    const found = months.find((each) => each.year === year && each.month === month);
    return { value: found?.value ?? 0, marked: found !== undefined && marked.includes(found) };
  };
  const table = {
    columns: heads('月份', '时限'),
    rows: [
      ...months.map((each) => countRow(each)),
      ...(undated > 0
        ? [countRow({ name: '年份未载明', value: undated, path: '/deadlines/#undated' })]
        : []),
    ],
  };
  return {
    id: 'deadlines',
    heading: '各月到期的时限',
    sentence: sentenceOf(dues, { months, undated, day }),
    notes: [
      ...(groups.some(({ rows }) => rows.some(isBetween))
        ? ['“2025年前”一类有两种读法的，按较晚的一天算。']
        : []),
      ...(years.length > mostYears
        ? [`图上是最近的${mostYears}个年份，其余${years.length - mostYears}个见表。`]
        : []),
    ],
    chart:
      months.length < 2
        ? undefined
        : {
            kind: 'dots',
            corner: '月份',
            columns: allMonths.map((month) => ({ name: `${month}月`, short: String(month) })),
            rows: drawn.map((year) => ({
              name: `${year}年`,
              dots: allMonths.map((month) => dotOf(year, month)),
            })),
          },
    table,
    file: { name: 'deadlines-by-month', table },
  };
}

const allMonths = Array.from({ length: 12 }, (_, at) => at + 1);

function monthOf(key: string, value: number): MonthCount {
  const [year = 0, month = 0] = key.split('-').map(Number);
  return { name: `${year}年${month}月`, path: `/deadlines/#y${year}`, year, month, value };
}

function isBetween({ placed: { deadline } }: DueDeadline): boolean {
  return deadline.kind === 'by' && deadline.date === undefined && deadline.between !== undefined;
}

function sentenceOf(
  dues: readonly IsoDate[],
  {
    months,
    undated,
    day,
  }: { readonly months: readonly MonthCount[]; readonly undated: number; readonly day: IsoDate },
): string {
  const without = undated > 0 ? `；另有${undated}项没有载明年份` : '';
  if (dues.length === 0) {
    return undated > 0
      ? `${undated}项时限只写月日，没有载明年份。`
      : '本库的文件还没有写明截止日期的时限。';
  }
  const all = dues.length > 1 ? '都' : '';
  const left = dues.filter((due) => due >= day).length;
  const state =
    left === 0
      ? `${all}已过期限`
      : left === dues.length
        ? `${all}还没有到期`
        : `还有${left}项没有到期`;
  const most =
    months.length === 1
      ? `${all}在${months[0]?.name}到期`
      : mostWords(months, { unit: '项', many: '个月份' });
  return `写明截止日期的时限共${dues.length}项，${most}${usualMonth(months)}；按${chineseDate(day)}算，${state}${without}。`;
}

/** ，其中8项在12月到期: where one month of the year has more than any month of any one year. */
function usualMonth(months: readonly MonthCount[]): string {
  const [usual, next] = [...Map.groupBy(months, ({ month }) => month)]
    .map(([month, own]) => ({ month, value: own.reduce((sum, { value }) => sum + value, 0) }))
    .toSorted((a, b) => b.value - a.value);
  const most = Math.max(...months.map(({ value }) => value));
  if (usual === undefined || usual.value <= most || usual.value === next?.value) return '';
  return `；历年在${usual.month}月到期的合计${usual.value}项`;
}
