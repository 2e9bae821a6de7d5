import { filingYear } from '../../policy/document.ts';
import type { Library } from '../../policy/library.ts';
import type { Policy } from '../../policy/policy.ts';
import { measuresByTopic } from '../measure-lists.ts';
import {
  type Count,
  figure,
  heads,
  leaders,
  mostWords,
  ranked,
  type Statistic,
  type StatisticCell,
} from './statistic.ts';

/** So many policies stand side by side on a phone. */
const mostPolicies = 5;

/** The measures of each field of topics, in the library and in the policies that have the most. */
export function topicStatistic(library: Library): Statistic {
  const lists = measuresByTopic(library);
  const fields = library.topics.map(({ id, name }) => {
    const placed = lists.get(id) ?? [];
    const own = Map.groupBy(placed, ({ policy }) => policy);
    const of = (policy: Policy) => own.get(policy)?.length ?? 0;
    return { name, path: `/topics/${id}/`, value: placed.length, of };
  });
  const first = leaders(fields);
  const withMeasures = ranked(
    library.policies
      .filter(({ measures }) => measures.length > 0)
      .map((policy) => ({ policy, value: policy.measures.length })),
  ).map(({ policy }) => policy);
  const shown = withMeasures.slice(0, mostPolicies);
  const names = new Map(shown.map((policy) => [policy, shortName(policy)]));
  const isDrawn = shown.length > 0 && fields.some(({ value }) => value > 0);
  return {
    id: 'topics',
    heading: '各主题的措施',
    sentence: sentenceOf(fields, withMeasures),
    notes: isDrawn
      ? [
          '圆点的面积表示项数，没有圆点的是没有涉及。一项措施可以有几个主题，相加会多于措施的项数。',
          ...(withMeasures.length > shown.length
            ? [
                `图和表列措施最多的${shown.length}件文件，其余${withMeasures.length - shown.length}件见下载的表格。`,
              ]
            : []),
        ]
      : [],
    chart: isDrawn
      ? {
          kind: 'dots',
          columns: shown.map((policy) => ({ name: names.get(policy) ?? '' })),
          rows: fields.map((field) => ({
            name: field.name,
            dots: shown.map((policy) => ({
              value: field.of(policy),
              marked: first.includes(field),
            })),
          })),
        }
      : undefined,
    table: {
      columns: [
        { text: '主题' },
        ...shown.map((policy) => ({
          text: names.get(policy) ?? '',
          path: `/policies/${policy.id}/`,
          figure: true,
        })),
        { text: '全部', figure: true },
      ],
      rows: isDrawn
        ? fields.map(({ name, path, value, of }) => [
            { text: name, path },
            ...shown.map((policy) => figure(of(policy))),
            figure(value),
          ])
        : [],
    },
    file: {
      name: 'topics',
      table: {
        columns: heads('文件', ...fields.map(({ name }) => name), '措施'),
        rows: withMeasures.map((policy): readonly StatisticCell[] => [
          { text: policy.meta.title, path: `/policies/${policy.id}/` },
          ...fields.map(({ of }) => figure(of(policy))),
          figure(policy.measures.length),
        ]),
      },
    },
  };
}

function sentenceOf(fields: readonly Count[], withMeasures: readonly Policy[]): string {
  const all = withMeasures.flatMap(({ measures }) => measures);
  if (all.length === 0) return '本库的文件还没有读出措施。';
  const untold = all.filter(({ topics }) => topics.length === 0).length;
  if (fields.every(({ value }) => value === 0)) {
    return `本库的${all.length}项措施还没有标注主题。`;
  }
  const most = mostWords(fields, { unit: '项', many: '个主题' });
  const rest = untold === 0 ? '' : `；另有${untold}项没有标注主题`;
  return `${withMeasures.length}件文件里有${all.length}项措施，按主题看，${most}${rest}。`;
}

/** 武进区 2023要点: what tells it from others within a column's width. */
function shortName({ region, meta }: Policy): string {
  return `${region.name} ${filingYear(meta) ?? ''}${meta.type}`;
}
