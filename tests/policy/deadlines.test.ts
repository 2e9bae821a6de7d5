import { describe, expect, test } from 'vitest';
import { type Deadline, findDeadlines } from '../../src/policy/deadlines.ts';

/** The one deadline of a sentence. */
function only(text: string, year?: number): Deadline {
  const found = findDeadlines(text, { year });
  expect(found.map(({ words }) => words)).toHaveLength(1);
  const [deadline] = found;
  if (deadline === undefined) throw new Error('unreachable');
  expect(text.slice(deadline.start, deadline.end)).toBe(deadline.words);
  return deadline;
}

const wordsOf = (text: string, year?: number) =>
  findDeadlines(text, { year }).map(({ words }) => words);

describe('a day by which something is done', () => {
  test.each([
    ['2022年底前动态调整并向社会公开省级政府部门权责清单', '2022年底前', '2022-12-31', 'year'],
    ['在2023年底前形成全省统一开放、竞争有序的现代市场体系', '2023年底前', '2023-12-31', 'year'],
    ['２０２２年底前完成', '２０２２年底前', '2022-12-31', 'year'],
    ['二〇二五年底前完成', '二〇二五年底前', '2025-12-31', 'year'],
    ['2022年底基本形成', '2022年底', '2022-12-31', 'year'],
    ['到2025年底全面完成', '到2025年底', '2025-12-31', 'year'],
    ['2022年6月底前', '2022年6月底前', '2022-06-30', 'month'],
    ['2024年2月底前', '2024年2月底前', '2024-02-29', 'month'],
    ['2022年6月30日前', '2022年6月30日前', '2022-06-30', 'day'],
    ['2022年12月上旬前', '2022年12月上旬前', '2022-12-10', 'day'],
    ['2022年第三季度末', '2022年第三季度末', '2022-09-30', 'quarter'],
    ['2022年上半年底前', '2022年上半年底前', '2022-06-30', 'half-year'],
    ['2023年内出台', '2023年内', '2023-12-31', 'year'],
  ])('reads %s', (text, words, date, precision) => {
    expect(only(text)).toMatchObject({ kind: 'by', words, date, precision, yearFrom: 'text' });
  });

  test.each([
    ['于4月底前完成县级行政权责清单制定公布工作', '4月底前', '2016-04-30'],
    ['年底前全面实现信息共享机制化', '年底前', '2016-12-31'],
    ['今年年底前', '今年年底前', '2016-12-31'],
    ['明年6月底前', '明年6月底前', '2017-06-30'],
    ['一季度末完成', '一季度末', '2016-03-31'],
    ['年内完成', '年内', '2016-12-31'],
  ])('takes the year of the document for %s', (text, words, date) => {
    expect(only(text, 2016)).toMatchObject({ kind: 'by', words, date, yearFrom: 'document' });
    expect(only(text)).toMatchObject({
      words,
      date: undefined,
      year: undefined,
      yearFrom: undefined,
    });
  });

  test('does not decide whether 「2025年前」 counts 2025', () => {
    expect(only('2025年前实现对市州政府督察全覆盖')).toMatchObject({
      date: undefined,
      year: 2025,
      precision: 'year',
      between: ['2024-12-31', '2025-12-31'],
    });
    expect(only('2022年6月前完成').kind).toBe('by');
    expect(only('2022年6月前完成')).toMatchObject({ between: ['2022-05-31', '2022-06-30'] });
    expect(only('2022年1月前完成')).toMatchObject({ between: ['2021-12-31', '2022-01-31'] });
    expect(only('第三季度前', 2022)).toMatchObject({ between: ['2022-06-30', '2022-09-30'] });
  });

  test('names no date for a day that does not exist', () => {
    expect(only('2022年6月31日前')).toMatchObject({ date: undefined, year: 2022 });
  });

  test('leaves the year of 当年 open, which is that of an event', () => {
    expect(only('在当年10月31日前报送', 2016)).toMatchObject({
      date: undefined,
      yearFrom: undefined,
    });
  });
});

test('an aim for a year is no day', () => {
  expect(only('到2018年，基本建成法治政府')).toMatchObject({
    kind: 'goal',
    year: 2018,
    from: undefined,
  });
  expect(only('为到2035年基本建成法治湖南奠定坚实基础')).toMatchObject({
    kind: 'goal',
    year: 2035,
  });
  expect(wordsOf('持续推动“十四五”时期法治武进建设')).toEqual([]);
  expect(only('到“十四五”末基本建成')).toMatchObject({
    kind: 'goal',
    words: '到“十四五”末',
    from: 2021,
    year: 2025,
  });
});

describe('a duty that comes back', () => {
  const year = { amount: 1, unit: 'year' };
  test.each([
    ['每年3月1日前，各市州政府报告', '每年3月1日前', year, { month: 3, day: 1 }],
    ['每年4月底前', '每年4月底前', year, { month: 4, day: 'last' }],
    ['每年2月29日前', '每年2月29日前', year, { month: 2, day: 29 }],
    ['县级以上政府每年一季度确定政府督查事项清单', '每年一季度', year, { month: 3, day: 'last' }],
    ['市县两级政府每年第一季度向同级党委报告', '每年第一季度', year, { month: 3, day: 'last' }],
    ['每年年底前', '每年年底前', year, { month: 12, day: 'last' }],
    ['每年应于6月30日前', '每年应于6月30日前', year, { month: 6, day: 30 }],
    ['每年至少安排听取一次专题汇报', '每年', year, undefined],
    ['每两年评选一批', '每两年', { amount: 2, unit: 'year' }, undefined],
    ['每五年轮训一次', '每五年', { amount: 5, unit: 'year' }, undefined],
    ['每半年听取一次汇报', '每半年', { amount: 1, unit: 'half-year' }, undefined],
    ['每季度通报', '每季度', { amount: 1, unit: 'quarter' }, undefined],
    ['在每个季度第1个月的20日前报送', '每个季度', { amount: 1, unit: 'quarter' }, undefined],
    ['每3个月检查一次', '每3个月', { amount: 3, unit: 'month' }, undefined],
    ['负责人任期内至少接受一次培训', '任期内', { amount: 1, unit: 'term' }, undefined],
    ['每届任期内轮训两遍', '每届任期内', { amount: 1, unit: 'term' }, undefined],
    ['每月10日前报送', '每月10日前', { amount: 1, unit: 'month' }, { month: undefined, day: 10 }],
  ])('reads %s', (text, words, every, by) => {
    expect(only(text)).toMatchObject({ kind: 'recurring', words, every, by });
  });

  test('keeps the damaged 「每年31日前」 whole and reads no day out of it', () => {
    expect(only('每年31日前，各市州政府向同级党委报告')).toMatchObject({
      words: '每年31日前',
      every: year,
      by: undefined,
    });
    expect(only('部门每年41日前通过报刊公开')).toMatchObject({
      words: '每年41日前',
      by: undefined,
    });
  });

  test.each(['平均每年5件', '每年增长5%', '每年以来', '一年一度', '每年级一班', '任期内不得离职'])(
    'hears no duty in %s',
    (text) => {
      expect(findDeadlines(text, {})).toEqual([]);
    },
  );
});

describe('a period that begins with an event', () => {
  test.each([
    [
      '自收到申请之日起20个工作日内答复',
      '自收到申请之日起20个工作日内',
      20,
      'working-day',
      '自收到申请之日起',
    ],
    ['应当自本办法施行之日起三年内', '自本办法施行之日起三年内', 3, 'year', '自本办法施行之日起'],
    ['在5日内报备', '5日内', 5, 'day', undefined],
    ['三个月内完成', '三个月内', 3, 'month', undefined],
    ['24小时以内', '24小时以内', 24, 'hour', undefined],
  ])('reads %s', (text, words, amount, unit, from) => {
    expect(only(text)).toMatchObject({ kind: 'within', words, amount, unit, from });
  });
});

describe('history', () => {
  test.each([
    '2017年，我市高度重视',
    '2016年3月22日',
    '截至2017年底，共清理',
    '先后于6月中旬和9月上旬，通过听取汇报',
    '年底，市政府成立专门考核组',
    '坚持“年初部署、年中督查、年底考核”的工作机制',
    '去年底前',
    '1998年前已建成',
    '从2010年到2015年',
    '由2010年的3项增加到2015年的9项',
    '2022年以来',
    '近三年内',
    '法治政府建设实施纲要（2021—2025年）',
    '自公布之日起30日后施行',
    '在今年1月份已公布市级行政权责清单的基础上',
    '2018年，市政府将坚持',
  ])('is no deadline: %s', (text) => {
    expect(findDeadlines(text, {})).toEqual([]);
  });

  test('is all that lies before the year of the document', () => {
    expect(wordsOf('到2015年建成，到2020年提高，2016年底前完成', 2017)).toEqual(['到2020年']);
  });
});

test('finds several deadlines of one clause in order', () => {
  const text =
    '每年至少组织开展一次专题培训，到2025年实现对全省立法工作人员轮训两遍，全省行政执法人员每五年轮训一次';
  expect(wordsOf(text)).toEqual(['每年', '到2025年', '每五年']);
});

test.each([
  '每年',
  '2022年',
  '年底前',
  '一',
  '0',
  '之日起',
  '自',
  '（',
  '每',
  '十四五',
  '2022年1月1日前',
])(
  'takes half a megabyte of %s in its stride',
  (piece) => {
    const found = findDeadlines(piece.repeat(500_000 / piece.length), { year: 2000 });
    expect(found.length).toBeLessThanOrEqual(500_000 / piece.length);
  },
  30_000,
);
