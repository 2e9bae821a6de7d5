import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTargets } from '../../src/policy/targets.ts';

/** `>= 70 % 不低于70%` */
const outline = (text: string) =>
  findTargets(text).map(({ comparator, value, upTo, unit, words }) => {
    return `${comparator} ${value}${upTo === undefined ? '' : `..${upTo}`} ${unit} ${words}`;
  });

describe('a number with a comparator', () => {
  test.each([
    ['逐步实现实质化解行政争议率不低于70%', '>= 70 % 不低于70%'],
    ['确保接受不少于60学时的业务知识和法律法规培训', '>= 60 学时 不少于60学时'],
    ['确保审查率、备案率达到100%', '>= 100 % 达到100%'],
    ['培训至少1次', '>= 1 次 至少1次'],
    ['县级政府投资项目审批权限提高到5000万元以下', '<= 50000000 元 5000万元以下'],
    ['每年应当举办两期以上法治专题讲座', '>= 2 期 两期以上'],
    ['1.5亿元以上', '>= 150000000 元 1.5亿元以上'],
    ['控制在3%以内', '<= 3 % 控制在3%以内'],
    ['办理时间不超过5个工作日', '<= 5 个工作日 不超过5个工作日'],
    ['不得少于百分之七十', '>= 70 % 不得少于百分之七十'],
    ['不低于１０％', '>= 10 % 不低于１０％'],
    ['超过93.33万件', '> 933300 件 超过93.33万件'],
    ['低于三十人', '< 30 人 低于三十人'],
    ['年均增长5%', '= 5 % 年均增长5%'],
    ['增长5%以上', '>= 5 % 增长5%以上'],
    ['对全省立法工作人员轮训两遍', '= 2 遍 两遍'],
  ])('%s', (text, expected) => {
    expect(outline(text)).toEqual([expected]);
  });

  test.each([
    ['每年至少安排听取一次法治政府建设专题汇报', '>= 1 次 至少安排听取一次'],
    ['每两年至少依据专项应急预案开展一次综合应急演练', '>= 1 次 至少依据专项应急预案开展一次'],
    ['任期内至少接受一次法治专题脱产培训', '>= 1 次 至少接受一次'],
    ['每年开展至少一期本部门本系统法治专题培训', '>= 1 期 至少一期'],
  ])('with its verb between: %s', (text, expected) => {
    expect(outline(text)).toEqual([expected]);
  });

  test.each([
    ['每两年评选一批依法行政先进单位和先进个人', '= 1 批 评选一批'],
    ['全省行政执法人员每五年轮训一次', '= 1 次 轮训一次'],
    ['部门办公会议每半年听取一次依法行政工作汇报制度', '= 1 次 听取一次'],
    [
      '每半年向市依法行政专项小组办公室报送一次依法行政工作情况',
      '= 1 次 向市依法行政专项小组办公室报送一次',
    ],
    ['部门之间每年共同开展两次检查', '= 2 次 共同开展两次'],
    ['任期内参加两次培训', '= 2 次 参加两次'],
    ['每年至少一次', '>= 1 次 至少一次'],
    ['每年组织一次演练、开展两次检查', '= 1 次 组织一次'],
  ])('is how often in an interval: %s', (text, expected) => {
    expect(outline(text)).toEqual([expected]);
  });

  test.each([
    '每年一季度确定清单',
    '每年评选了一批先进',
    '每年已办两次',
    '每年，召开一次',
    '每年新增三个部门',
  ])('is no target, where nothing is to be done so often: %s', (text) => {
    expect(findTargets(text)).toEqual([]);
  });

  test('holds for both halves of what 至少 governs', () => {
    expect(
      outline('每年至少安排两个市州政府主要负责人和两个省直部门主要负责人在会议上报告'),
    ).toEqual(['>= 2 个 至少安排两个', '>= 2 个 两个']);
  });
});

describe('a range', () => {
  test.each([
    ['总投资5000万元至1亿元的政府投资项目', 'range 50000000..100000000 元 5000万元至1亿元'],
    ['10%—20%', 'range 10..20 % 10%—20%'],
    ['3至5名', 'range 3..5 名 3至5名'],
    ['10—20万元', 'range 100000..200000 元 10—20万元'],
  ])('%s', (text, expected) => {
    expect(outline(text)).toEqual([expected]);
  });

  test.each([
    '第三十二条至第三十五条',
    '2021年至2025年',
    '2021—2025年',
    '3月1日至5月1日',
    '5次至3次',
  ])('is not: %s', (text) => {
    expect(findTargets(text)).toEqual([]);
  });
});

describe('what a report tells is no target', () => {
  test.each([
    '全年共取消、调整和下放行政审批事项26项',
    '市级行政审批事项由原来的351项减少到210项，减幅达41%',
    '新增市场主体8254户，同比增长10.28%',
    '办结率98.75%',
    '领导干部参训率达98%',
    '通过率达100%',
    '累计受理网上咨询、申报、查询等服务3万余次',
    '先后2次对全市2016年以来的34047宗案卷进行了自查自评',
    '增长了5%',
  ])('%s', (text) => {
    expect(findTargets(text)).toEqual([]);
  });
});

test.each([
  '一律取消',
  '至少统一格式',
  '县级以上政府',
  '第一批以上',
  '20个工作日以内',
  '做到“两个维护”',
])('a numeral inside a word or a deadline is no target: %s', (text) => {
  expect(findTargets(text)).toEqual([]);
});

test('every target stands where it says, whatever stands around it', () => {
  const before = constantFrom('', '确保审查率', '每年至少', '（一）', '第');
  const after = constantFrom('', '以上', '以内', '的培训', '和两个部门');
  assert(
    property(before, integer({ min: 0, max: 10_000_000 }), after, (lead, n, tail) => {
      const text = `${lead}，不少于${n}次${tail}。`;
      const found = findTargets(text);
      expect(found[0]).toMatchObject({ value: n, unit: '次' });
      for (const { words, start, end } of found) expect(text.slice(start, end)).toBe(words);
    }),
  );
});

test.each(['0', '一', '一个', '至少一次和', '百分之', '1个至', '5,000,', '1.', '增长', '%', '（'])(
  'takes half a megabyte of %s in its stride',
  (piece) => {
    const times = 500_000 / piece.length;
    expect(findTargets(piece.repeat(times)).length).toBeLessThanOrEqual(times);
  },
  30_000,
);
