import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/open-data/calendar.ts';
import {
  deadlineDays,
  deadlineRows,
  measureRows,
  targetRows,
} from '../../src/open-data/measure-tables.ts';
import { csvOf } from '../../src/policy/csv.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import { buildLibrary } from '../../src/policy/library.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

const day = '2026-11-25' as IsoDate;
const made = documentOf(
  policySource(
    { number: '甲政发〔2026〕1号', year: '2026', topics: '[]' },
    [
      '一、健全制度。2026年6月30日前，制定办法；年底前完成清理。（牵头单位：市司法局，责任单位：市编办）',
      '二、加强报告。每年3月1日前报告上一年度工作。',
      '三、做好宣传。到2030年，普法覆盖全部村居。',
    ].join('\n\n'),
  ),
  'jia-2026',
);
const registries = {
  regions: [{ code: '330800', name: '甲市', level: '市' as const }],
  topics: [],
  units: [],
  outside: [],
};
const library = buildLibrary([made], registries);
const measures = library.policies.flatMap((policy) =>
  policy.measures.map((measure) => ({ policy, measure })),
);
const setting = {
  library,
  day,
  address: { site: new URL('https://example.org/'), base: '/zd/' },
};

test('a table of deadlines has those with a day first, each with the clause it stands in', () => {
  const rows = deadlineRows(measures, setting).map((row) => [row[0], row[1], row[2], row.at(-1)]);
  expect(rows).toEqual([
    ['期限原文', '最后一天', '种类', '网址'],
    ['2026年6月30日前', '2026-06-30', '有截止日期', 'https://example.org/zd/policies/jia-2026/#h1'],
    ['年底前', '2026-12-31', '有截止日期', 'https://example.org/zd/policies/jia-2026/#h1'],
    ['每年3月1日前', '', '定期进行', 'https://example.org/zd/policies/jia-2026/#h2'],
    ['到2030年', '', '到某年达到', 'https://example.org/zd/policies/jia-2026/#h3'],
  ]);
});

test('a table of targets has the number bare, with what its sentence says of when', () => {
  const plan = documentOf(
    policySource(
      { year: '2026', topics: '[]' },
      '一、做好培训。2026年6月30日前，投资不超过5000万元。每年培训至少两次。（市司法局、市编办）',
    ),
    'yi-2026',
  );
  const [policy] = buildLibrary([plan], registries).policies;
  const placed = (policy?.measures ?? []).flatMap((measure) =>
    policy === undefined ? [] : [{ policy, measure }],
  );
  const [head = [], ...rows] = targetRows(placed, setting);
  const named = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
  expect(named).toMatchObject([
    {
      ...{ 指标原文: '不超过5000万元', 比较: '至多', 数: '50000000', 上限: '', 单位: '元' },
      ...{ 同句时限: '2026年6月30日前', 最后一天: '2026-06-30', 牵头单位: '市司法局' },
    },
    { 指标原文: '至少两次', 比较: '至少', 数: '2', 单位: '次', 同句时限: '每年', 最后一天: '' },
  ]);
  expect(rows[0]?.at(-1)).toBe('https://example.org/zd/policies/yi-2026/#h1');
});

test('a table of measures names units as the text does', () => {
  const [head = [], first = []] = measureRows(measures, setting);
  const row = Object.fromEntries(head.map((name, at) => [name, first[at]]));
  expect(row).toMatchObject({
    文号: '甲政发〔2026〕1号',
    条文: '一',
    牵头单位: '市司法局',
    配合单位: '市编办',
    时限: '2026年6月30日前；年底前',
  });
});

describe('a calendar', () => {
  const text = calendarOf('政策时限', { days: deadlineDays(measures, setting), made: day });
  const unfolded = text.replaceAll('\r\n ', '');

  test('has a day for each deadline that has one, a yearly one from its next day on', () => {
    expect(unfolded.match(/DTSTART;VALUE=DATE:\d+|RRULE:.*/gu)).toEqual([
      'DTSTART;VALUE=DATE:20260630',
      'DTSTART;VALUE=DATE:20261231',
      'DTSTART;VALUE=DATE:20270301',
      'RRULE:FREQ=YEARLY',
    ]);
    expect(unfolded).toContain('SUMMARY:2026年6月30日前：健全制度');
    expect(unfolded).toContain('URL:https://example.org/zd/policies/jia-2026/#h1');
  });

  test('has lines of 75 octets at most, and no character is cut', () => {
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    expect(text).not.toContain('\ufffd');
    expect(unfolded).toContain('牵头单位：市司法局，责任单位：市编办');
  });

  test('takes commas, semicolons and line ends in texts for text', () => {
    const odd = calendarOf('a', {
      days: [{ uid: '1', day, summary: 'a,b;c\\d', description: 'e\nEND:VEVENT', url: undefined }],
      made: day,
    });
    expect(odd).toContain('SUMMARY:a\\,b\\;c\\\\d');
    expect(odd.match(/^END:VEVENT$/gmu)).toHaveLength(1);
  });
});

test('a cell that begins like a formula is text', () => {
  expect(csvOf([['=1+1', '甲"乙', '丙\n丁']])).toBe('\ufeff"\'=1+1","甲""乙","丙\n丁"\r\n');
});
