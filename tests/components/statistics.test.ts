import { describe, expect, test } from 'vitest';
import type { Statistic } from '../../src/components/statistics/statistic.ts';
import { statisticFiles, statisticsOf } from '../../src/components/statistics/statistics.ts';
import { readLibrary } from '../../src/markdown/read-library.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import { buildLibrary } from '../../src/policy/library.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

const day = '2026-08-01' as IsoDate;
const registries = {
  regions: [
    { code: '330000', name: '浙江省', level: '省' as const },
    { code: '330800', name: '衢州市', level: '市' as const, parent: '330000' },
    { code: '330200', name: '宁波市', level: '市' as const, parent: '330000' },
  ],
  topics: [{ id: 'organisation', name: '组织保障', topics: [] }],
  units: [
    { id: 'bianban', region: '330800', name: '市编办', aliases: [], collective: false },
    { id: 'sifaju', region: '330800', name: '市司法局', aliases: [], collective: false },
  ],
  outside: [],
};
const library = await readLibrary('content');
const empty = buildLibrary([], registries);

/** The statistics of a library made of documents that differ in some fields, by their ids. */
function made(...fields: readonly Readonly<Record<string, string>>[]) {
  const documents = fields.map(({ body, ...each }, at) =>
    documentOf(policySource({ number: 'unknown', ...each }, body), `p${at}`),
  );
  return byId(buildLibrary(documents, registries));
}

function byId(of: typeof library): (id: string) => Statistic {
  const all = statisticsOf(of, day).flatMap(({ statistics }) => statistics);
  return (id) => {
    const found = all.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no statistic ${id}`);
    return found;
  };
}

/** 山西省 1 */
function lines({ table }: Statistic): readonly string[] {
  return table.rows.map((row) => row.map(({ text }) => text).join(' '));
}

describe('the six policies', () => {
  const statistic = byId(library);

  test('衢江区 has the plan and its explanation, each other place one', () => {
    expect(statistic('places').sentence).toBe('本库的6件文件分属5个地区，浙江省最多，有2件。');
    expect(lines(statistic('places'))).toEqual([
      ...['山西省 1', '太原市 1', '江苏省 1', '常州市 1', '武进区 1'],
      ...['浙江省 2', '衢州市 2', '衢江区 2', '湖南省 1', '甘肃省 1', '酒泉市 1'],
    ]);
    expect(statistic('places').table.rows.at(-1)?.[0]).toEqual({
      text: '酒泉市',
      path: '/policies/region/620900/',
      depth: 1,
    });
  });

  test('the two of 衢江区 do not say their year', () => {
    expect(statistic('years').sentence).toBe(
      '写明年份的4件文件，从2016年到2023年，有文件的4个年份各1件；另有2件未载明年份。',
    );
    expect(lines(statistic('years'))).toEqual([
      ...['2023年 1', '2021年 1', '2017年 1', '2016年 1', '未载明 2'],
    ]);
  });

  test('types and validity', () => {
    expect(statistic('types').sentence).toBe('本库的6件文件分属6个文种，各1件。');
    expect(statistic('validity').sentence).toBe(
      '按2026年8月1日判断：时效未载明5件，征求意见稿1件。',
    );
    expect(statistic('validity').table.rows.map(([first]) => first?.path)).toEqual([
      ...['/validity/#draft', '/validity/#unstated'],
    ]);
  });

  test('the measures of the four plans under nine fields, those with most first', () => {
    const { sentence, table } = statistic('topics');
    expect(sentence).toBe('4件文件里有206项措施，按主题看，权力监督最多，有38项。');
    expect(table.columns.map(({ text }) => text)).toEqual([
      ...['主题', '湖南省 2021方案', '太原市 2016通知', '衢江区 意见', '武进区 2023要点', '全部'],
    ]);
    expect(lines(statistic('topics'))[0]).toBe('政府职能 17 4 4 4 29');
    expect(lines(statistic('topics'))).toHaveLength(9);
  });

  test('the brackets of 太原市 name 市政府法制办 31 times, 20 times first', () => {
    expect(statistic('units').sentence).toBe(
      '有措施的单位共51个，太原市的市政府法制办最多，有31项，其中牵头或首列20项。',
    );
    expect(lines(statistic('units'))[0]).toBe('市政府法制办 太原市 20 11 31');
    expect(statistic('units').notes.at(-1)).toBe('图上是最多的12个单位，其余39个单位见表。');
  });

  test('4月底前 of 太原市, 年底前 of 武进区 and 湖南省', () => {
    expect(lines(statistic('deadlines'))).toEqual([
      ...['2016年4月 1', '2022年12月 4', '2023年12月 3', '2024年12月 1', '2025年12月 1'],
    ]);
    expect(statistic('deadlines').sentence).toBe(
      '写明截止日期的时限共10项，2022年12月最多，有4项；历年在12月到期的合计9项；按2026年8月1日算，都已过期限。',
    );
  });

  test('407件 of 酒泉市 are 废止, 失效, 修改 and 继续执行', () => {
    expect(statistic('sum-2').heading).toBe('规范性文件407件');
    expect(lines(statistic('sum-2'))).toEqual([
      ...['失效 166 40.8%', '继续执行 121 29.7%', '废止 103 25.3%', '修改 17 4.2%'],
    ]);
    expect(statistic('sum-2').sentence).toBe(
      '4个分项相加正好407件，“失效”最多，有166件，占40.8%。',
    );
  });

  test('every table is a file under a name of its own', () => {
    expect(statisticFiles(statisticsOf(library, day)).map(({ name }) => name)).toEqual([
      ...['places', 'years', 'types', 'validity'],
      ...['topics', 'units', 'deadlines-by-month', 'report-sums'],
    ]);
  });
});

test('a library without policies has sentences, no drawings and no rows', () => {
  const sections = statisticsOf(empty, day);
  const statistics = sections.flatMap((section) => section.statistics);
  expect(statistics.map(({ sentence }) => sentence)).toEqual([
    ...Array.from({ length: 4 }, () => '本库还没有文件。'),
    '本库的文件还没有读出措施。',
    '本库的文件还没有写明责任单位。',
    '本库的文件还没有写明截止日期的时限。',
  ]);
  expect(sections.at(-1)?.lead).toBe('本库还没有工作报告。');
  expect(statistics.flatMap(({ chart }) => chart ?? [])).toEqual([]);
  expect(statistics.flatMap(({ table }) => table.rows)).toEqual([]);
});

test('one policy is compared with nothing', () => {
  const statistic = made({});
  expect(statistic('places').sentence).toBe('本库的1件文件属于衢州市。');
  expect(statistic('years').sentence).toBe('写明年份的1件文件是2021年的。');
  expect(statistic('types').sentence).toBe('本库的1件文件是方案。');
  expect(statistic('places').chart).toBeUndefined();
  expect(statistic('places').table.rows).toHaveLength(2);
});

test('within one province its cities are compared, and what is its own is 本级', () => {
  const { sentence, chart } = made({}, { region: "'330200'" }, { region: "'330000'" })('places');
  expect(sentence).toBe('本库的3件文件分属3个地区，各1件。');
  expect(chart?.kind === 'bars' && chart.bars.map(({ name }) => name)).toEqual([
    ...['浙江省本级', '宁波市', '衢州市'],
  ]);
});

test('those that share the most are named together', () => {
  const years = ['2019-01-02', '2020-01-02', '2021-01-02', '2021-01-03', '2019-01-03'];
  expect(made(...years.map((adopted) => ({ adopted })))('years').sentence).toBe(
    '写明年份的5件文件，从2019年到2021年，2021年、2019年并列最多，各2件。',
  );
});

test('a deadline of today is not over', () => {
  const body = '一、总体要求\n\n1.甲。2026年8月1日前完成。\n\n2.乙。2026年7月31日前完成。\n';
  expect(made({ body })('deadlines').sentence).toContain('按2026年8月1日算，还有1项没有到期。');
});
