import type { Library } from '../../policy/library.ts';
import type { Policy } from '../../policy/policy.ts';
import type { ReportFigure } from '../../policy/report-figures.ts';
import { isReport, reportFigures } from '../report-lists.ts';
import {
  figure,
  heads,
  leaders,
  mostDrawn,
  mostWords,
  ranked,
  type Statistic,
  type StatisticSection,
} from './statistic.ts';

/** So many totals are drawn. */
const mostSums = 4;

interface PlacedSum {
  readonly policy: Policy;
  readonly path: string;
  readonly total: ReportFigure;
  readonly parts: readonly { readonly name: string; readonly value: number }[];
}

/**
 * What reports count, where it can be drawn without guessing: a total with the parts that the text
 * names and that add up to it. One drawing has one unit and one total.
 */
export function reportSection(library: Library): StatisticSection {
  const reports = library.policies.filter(isReport);
  const sums = reports.flatMap(sumsOf);
  const newest = sums[0]?.policy;
  const own = sums.filter(({ policy }) => policy === newest);
  return {
    id: 'reports',
    name: '报告里的数字',
    lead: leadOf(reports, { sums, own: own.length, newest }),
    more:
      newest === undefined
        ? undefined
        : { path: `/policies/${newest.id}/figures/`, text: '这份报告里的全部数字' },
    statistics: own.slice(0, mostSums).map(statisticOf),
    file: {
      name: 'report-sums',
      table: {
        columns: [
          ...heads('报告').concat({ text: '合计' }, { text: '分项' }),
          ...heads('数', '占合计的百分比').map((head) => ({ ...head, figure: true })),
          { text: '单位' },
        ],
        rows: sums.flatMap(({ policy, path, total, parts }) =>
          parts.map(({ name, value }) => [
            { text: policy.meta.title, path },
            { text: total.words },
            { text: name },
            figure(value),
            figure(percent(value, total)),
            { text: total.unit },
          ]),
        ),
      },
    },
  };
}

function leadOf(
  reports: readonly Policy[],
  {
    sums,
    own,
    newest,
  }: {
    readonly sums: readonly PlacedSum[];
    readonly own: number;
    readonly newest: Policy | undefined;
  },
): string {
  if (reports.length === 0) return '本库还没有工作报告。';
  if (newest === undefined) return '本库的报告里，没有分项相加正好等于合计的数字。';
  const drawn = own > mostSums ? `有${own}个，图上是前${mostSums}个` : `有${own}个`;
  const rest = sums.length > own ? `其他报告里还有${sums.length - own}个，见下载的表格。` : '';
  return `《${newest.meta.title}》里，分项相加正好等于合计的数字${drawn}。${rest}程序从原文读出，没有经人工核对；以原文为准。`;
}

function sumsOf(policy: Policy): readonly PlacedSum[] {
  return reportFigures(policy).sums.map(({ anchor, total, parts }) => ({
    policy,
    path: `/policies/${policy.id}/#${anchor}`,
    total,
    parts: ranked(parts.map(({ counted, words, value }) => ({ name: counted || words, value }))),
  }));
}

function statisticOf({ path, total, parts }: PlacedSum, at: number): Statistic {
  const { unit, value: whole } = total;
  const first = leaders(parts);
  const quoted = parts.map(({ name, value }) => ({ name: `“${name}”`, value }));
  const share =
    first.length === 1 && first[0] !== undefined ? `，占${percent(first[0].value, total)}%` : '';
  return {
    id: `sum-${at + 1}`,
    heading: total.words,
    sentence: `${parts.length}个分项相加正好${whole}${unit}，${mostWords(quoted, { unit, many: '个分项' })}${share}。`,
    notes: [],
    chart: {
      kind: 'bars',
      whole,
      bars: parts.slice(0, mostDrawn).map((part) => ({
        name: part.name,
        value: part.value,
        label: `${part.value}${unit}`,
        marked: first.includes(part),
      })),
    },
    table: {
      columns: heads('分项', `数（${unit}）`, '占合计的百分比'),
      rows: parts.map(({ name, value }) => [
        { text: name, path },
        figure(value),
        { text: `${percent(value, total)}%`, figure: true },
      ]),
    },
  };
}

function percent(value: number, { value: whole }: ReportFigure): number {
  return Math.round((value / whole) * 1000) / 10;
}
