import { describe, expect, test } from 'vitest';
import { statedDays } from '../../../src/policy/checks/stated-days.ts';
import { documentFactsOf, factsOf } from './found-in.ts';

const base = documentFactsOf('a').meta;
const days = (text: string, meta: Partial<typeof base> = {}) => {
  const { effective, expires } = statedDays(text.split('\n'), { ...base, ...meta });
  return [effective?.days[0], expires?.days[0]];
};

describe('the day from which a document holds, by its own words', () => {
  test.each([
    ['第九条 本办法自2021年3月1日起施行。', '2021-03-01'],
    ['本条例自一九九三年十一月一日起施行。', '1993-11-01'],
    ['第二百六十六条 本规定自２０１３年１月１日起施行。', '2013-01-01'],
    ['现予公布，自2024年10月1日起施行。', '2024-10-01'],
    ['第十二条 本实施细则自公布之日起施行。', '2021-01-20'],
    ['本规定自发布之日起30日后施行。', '2021-02-20'],
  ])('%s', (text, day) => {
    expect(days(text)[0]).toBe(day);
  });

  test.each([
    '《甲办法》自2021年3月1日起施行。',
    '将第九条修改为：“本办法自2021年3月1日起施行。”',
    '新设定的制度自2013年7月1日起施行。',
    '企业最迟应当自1995年5月1日起施行。',
    '本条例自2011年度起施行。',
    '规章应当自公布之日起30日后施行。',
  ])('%s says nothing of the document', (text) => {
    expect(days(text)).toEqual([undefined, undefined]);
  });

  test('parts that begin on days of their own leave no single day', () => {
    const text = '本规定自2013年1月1日起施行，新设定的制度自2013年7月1日起施行。';
    expect(days(text)).toEqual([undefined, undefined]);
  });
});

describe('the last day, by its own words', () => {
  test.each([
    ['本意见自2021年3月1日起施行，有效期5年。', '2026-02-28'],
    ['本办法自2021年3月1日起施行，有效期至2026年2月28日。', '2026-02-28'],
    ['本通知自2021年3月1日起执行，有效期两年。', '2023-02-28'],
    ['本方案自2021年1月1日起施行，至2025年12月31日止。', '2025-12-31'],
    ['本办法自2024年2月29日起施行，试行期一年。', '2025-02-27'],
    ['第九条 本办法有效期至2026年2月28日。', '2026-02-28'],
  ])('%s', (text, day) => {
    expect(days(text)[1]).toBe(day);
  });

  test.each([
    '许可证有效期为三年。',
    '本办法施行前签发的护照在有效期内继续有效。',
    '核设施建造许可证的有效期不得超过十年。',
  ])('%s is the term of something else', (text) => {
    expect(days(text)[1]).toBeUndefined();
  });

  test('the term counts from the day of the front matter where the text names none', () => {
    expect(days('第九条 本办法有效期5年。', { effective: '2021-03-01' as never })[1]).toBe(
      '2026-02-28',
    );
  });
});

describe('what the front matter says instead', () => {
  const rules = (fields: Record<string, string>, body: string) =>
    factsOf('a', { type: '办法', ...fields }, body).findings.map(
      ({ rule, message }) => `${rule}: ${message}`,
    );
  const body = '第一条 本办法自2021年3月1日起施行，有效期5年。\n';

  test('nothing, or another day', () => {
    expect(rules({}, body)).toEqual([
      'effective-stated: 正文写明“本办法自2021年3月1日起施行”，施行日期应为 2021-03-01（2021年3月1日），元数据是未载明。',
      'expires-stated: 正文写明“有效期5年”，有效期应至 2026-02-28（2026年2月28日），元数据是未载明。',
    ]);
    expect(rules({ effective: '2021-03-02', expires: '2026-03-01' }, body)).toHaveLength(1);
  });

  test('the same day; the day after, as some count; a later day of a law that was amended', () => {
    expect(rules({ effective: '2021-03-01', expires: '2026-02-28' }, body)).toEqual([]);
    expect(rules({ effective: '2021-03-01', expires: '2026-03-01' }, body)).toEqual([]);
    expect(
      rules({ type: '法律', effective: '2023-03-01' }, '第一条 本法自2021年3月1日起施行。'),
    ).toEqual([]);
  });

  test('印发之日 is no day where none is known', () => {
    expect(rules({ published: 'unknown' }, '第一条 本办法自印发之日起施行。')).toEqual([]);
  });
});
