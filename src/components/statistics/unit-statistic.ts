import type { Library } from '../../policy/library.ts';
import { workByUnit } from '../measure-lists.ts';
import type { Chart } from '../plots/chart.ts';
import {
  figure,
  heads,
  leaders,
  leftOut,
  mostDrawn,
  mostWords,
  ranked,
  type Statistic,
} from './statistic.ts';

interface UnitCount {
  readonly name: string;
  /** Where it is, as many places have a 司法局. */
  readonly place: string;
  readonly path: string;
  readonly leads: number;
  readonly others: number;
  readonly value: number;
}

/** What units have to do: where they lead or are named first, and where they are not. */
export function unitStatistic(library: Library): Statistic {
  const counts = unitCounts(library);
  const table = {
    columns: [{ text: '单位' }, { text: '地区' }, ...heads('牵头或首列', '其他', '合计')].map(
      (head, at) => (at < 2 ? head : { ...head, figure: true }),
    ),
    rows: counts.map(({ name, place, path, leads, others, value }) => [
      { text: name, path },
      { text: place },
      figure(leads),
      figure(others),
      figure(value),
    ]),
  };
  return {
    id: 'units',
    heading: '各单位承担的措施',
    sentence: sentenceOf(counts),
    notes:
      counts.length === 0
        ? []
        : [
            '实心是牵头或首列的，空心是其他。“市政府各部门”一类的统称算作一个单位。',
            ...leftOut(counts.length, '个单位'),
          ],
    chart: chartOf(counts),
    table,
    file: { name: 'units', table },
  };
}

/** Units with measures, those with most first. */
function unitCounts(library: Library): readonly UnitCount[] {
  const places = new Map(library.regions.map(({ code, name }) => [code, name]));
  const work = workByUnit(library);
  const counts = library.units.map(({ id, name, region }) => {
    const { leads = [], helps = [] } = work.get(id) ?? {};
    const value = new Set([...leads, ...helps]).size;
    return {
      name,
      place: places.get(region) ?? '',
      path: `/units/${id}/`,
      leads: leads.length,
      others: value - leads.length,
      value,
    };
  });
  return ranked(counts.filter(({ value }) => value > 0));
}

function sentenceOf(counts: readonly UnitCount[]): string {
  const [first, second] = counts;
  if (first === undefined) return '本库的文件还没有写明责任单位。';
  const named = counts.map(({ name, place, value }) => ({ name: `${place}的${name}`, value }));
  if (second === undefined) {
    return `写明的单位只有${named[0]?.name}，承担${first.value}项措施。`;
  }
  const led = leaders(counts).length === 1 ? `，其中牵头或首列${first.leads}项` : '';
  const most = mostWords(named, { unit: '项', many: '个单位' });
  return `有措施的单位共${counts.length}个，${most}${led}。`;
}

function chartOf(counts: readonly UnitCount[]): Chart | undefined {
  if (counts.length < 2) return undefined;
  const first = leaders(counts);
  const severalPlaces = new Set(counts.map(({ place }) => place)).size > 1;
  return {
    kind: 'bars',
    bars: counts.slice(0, mostDrawn).map((count) => ({
      name: severalPlaces ? `${count.place} ${count.name}` : count.name,
      value: count.leads,
      further: count.others,
      label:
        count.leads > 0 && count.others > 0
          ? `${count.leads} + ${count.others}项`
          : `${count.value}项`,
      marked: first.includes(count),
    })),
  };
}
