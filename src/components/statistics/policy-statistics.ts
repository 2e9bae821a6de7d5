import { chineseDate, type IsoDate } from '../../policy/dates.ts';
import type { Library } from '../../policy/library.ts';
import { validityStatuses } from '../../policy/validity.ts';
import { validityLabel } from '../../policy/validity-label.ts';
import { validitySlugs } from '../addresses.ts';
import { type Facet, type FacetGroup, facetsOf } from '../facets.ts';
import { printedValidity } from '../validity-print.ts';
import {
  barsOf,
  type Count,
  countRow,
  heads,
  leaders,
  leftOut,
  mostWords,
  ranked,
  type Statistic,
  total,
} from './statistic.ts';

/** The policies of a library by place, year, type and validity. */
export function policyStatistics(library: Library, day: IsoDate): readonly Statistic[] {
  return [byPlace(library), byYear(library), byType(library), byValidity(library, day)];
}

function byPlace(library: Library): Statistic {
  const facets = facetsOfKind(library, 'region');
  const places = branches(facets).map(countOf);
  const [only, ...others] = places;
  const policies = `本库的${library.policies.length}件文件`;
  const all = allOf(library.policies.length);
  return statistic({
    id: 'places',
    heading: '各地区的文件',
    sentence:
      only === undefined
        ? empty
        : others.length === 0
          ? `${policies}${all}属于${only.name}。`
          : `${policies}分属${places.length}个地区，${mostWords(places, { unit: '件', many: '个地区' })}。`,
    notes: [
      ...leftOut(places.length, '个地区'),
      ...(facets.some(({ depth }) => depth > 0)
        ? ['表里上一级地区的件数，包括下一级地区的。']
        : []),
    ],
    chart: barsOf(places, '件'),
    table: {
      columns: heads('地区', '件数'),
      rows: facets.map((facet) => countRow(countOf(facet), facet.depth)),
    },
  });
}

/**
 * The places that together have every policy once: those of the highest level at which there are
 * several. What belongs to the one place above them is its 本级.
 */
function branches(facets: readonly Facet[], depth = 0): readonly Facet[] {
  const here = facets.filter((facet) => facet.depth === depth);
  const [only, ...others] = here;
  if (only === undefined || others.length > 0) return here;
  const deeper = branches(facets, depth + 1);
  if (deeper.length === 0) return here;
  const own = only.policies.filter(({ region }) => region.code === only.key);
  return own.length === 0
    ? deeper
    : [{ ...only, name: `${only.name}本级`, policies: own }, ...deeper];
}

function byYear(library: Library): Statistic {
  const years = facetsOfKind(library, 'year');
  const counts = years.map(countOf);
  const unknown = library.policies.length - total(counts);
  const marked = leaders(counts);
  const [latest, earliest] = [years[0]?.key, years.at(-1)?.key];
  const known = `写明年份的${total(counts)}件文件`;
  const rest = unknown > 0 ? `；另有${unknown}件未载明年份` : '';
  return statistic({
    id: 'years',
    heading: '各年的文件',
    sentence:
      library.policies.length === 0
        ? empty
        : latest === undefined
          ? `本库的${library.policies.length}件文件${allOf(library.policies.length)}没有载明年份。`
          : latest === earliest
            ? `${known}${allOf(total(counts))}是${latest}年的${rest}。`
            : `${known}，从${earliest}年到${latest}年，${spread(counts)}${rest}。`,
    notes: [],
    chart:
      counts.length < 2
        ? undefined
        : {
            kind: 'columns',
            columns: years.map(({ key }, at) => ({
              at: Number(key),
              value: counts[at]?.value ?? 0,
              marked: marked.some((count) => count === counts[at]),
            })),
          },
    table: {
      columns: heads('年份', '件数'),
      rows: [
        ...counts.map((count) => countRow(count)),
        ...(unknown > 0 ? [countRow({ name: '未载明', value: unknown })] : []),
      ],
    },
  });
}

/** Years between may have nothing, which 各1件 must not hide. */
function spread(counts: readonly Count[]): string {
  const words = mostWords(counts, { unit: '件', many: '个年份' });
  return leaders(counts).length === 0 ? `有文件的${counts.length}个年份${words}` : words;
}

function byType(library: Library): Statistic {
  const counts = ranked(facetsOfKind(library, 'type').map(countOf));
  const [first, second] = counts;
  const policies = `本库的${library.policies.length}件文件`;
  const all = allOf(library.policies.length);
  return statistic({
    id: 'types',
    heading: '各文种的文件',
    sentence:
      first === undefined
        ? empty
        : second === undefined
          ? `${policies}${all}是${first.name}。`
          : `${policies}分属${counts.length}个文种，${mostWords(counts, { unit: '件', many: '个文种' })}。`,
    notes: leftOut(counts.length, '个文种'),
    chart: barsOf(counts, '件'),
    table: { columns: heads('文种', '件数'), rows: counts.map((count) => countRow(count)) },
  });
}

function byValidity(library: Library, day: IsoDate): Statistic {
  const byStatus = Map.groupBy(
    library.policies,
    (policy) => printedValidity(policy, day).now.status,
  );
  const counts = validityStatuses.flatMap((status) => {
    const value = byStatus.get(status)?.length ?? 0;
    const path = `/validity/#${validitySlugs[status]}`;
    return value === 0 ? [] : [{ name: validityLabel(status), value, path }];
  });
  const said = ranked(counts).map(({ name, value }) => `${name}${value}件`);
  return statistic({
    id: 'validity',
    heading: '文件的时效',
    sentence: counts.length === 0 ? empty : `按${chineseDate(day)}判断：${said.join('，')}。`,
    notes: [],
    chart: barsOf(counts, '件'),
    table: { columns: heads('时效', '件数'), rows: counts.map((count) => countRow(count)) },
  });
}

const empty = '本库还没有文件。';

/** One alone is not 都. */
function allOf(count: number): string {
  return count > 1 ? '都' : '';
}

/** With a file of its table. */
function statistic(parts: Omit<Statistic, 'file'>): Statistic {
  return { ...parts, file: { name: parts.id, table: parts.table } };
}

function facetsOfKind(library: Library, kind: FacetGroup['kind']): readonly Facet[] {
  return facetsOf(library).find((group) => group.kind === kind)?.facets ?? [];
}

function countOf({ name, path, policies }: Facet): Count {
  return { name, path, value: policies.length };
}
