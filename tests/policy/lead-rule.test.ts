import { describe, expect, test } from 'vitest';
import { measuresOf } from '../../src/policy/measures.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

/** `市教育局 | 市财政局 | stated h3`: the measures of a plan, a line each. */
function outline(...lines: readonly string[]): readonly string[] {
  const document = documentOf(policySource({}, lines.join('\n\n')), 'jia');
  return measuresOf(document).map(({ duty, leadStatedIn, dutyFrom }) =>
    [
      (duty?.leadUnits ?? []).map(({ name }) => name).join(' '),
      (duty?.coUnits ?? []).map(({ name }) => name).join(' '),
      [duty?.leadRule, leadStatedIn, dutyFrom && `同${dutyFrom}`]
        .filter((part) => part !== undefined)
        .join(' '),
    ].join(' | '),
  );
}

describe('that the unit named first leads', () => {
  test.each([
    '牵头单位为多个单位的，排首位的牵头单位负责主动协调其他牵头单位共同做好工作。',
    '责任单位为多个的，排首位的为牵头单位。',
    '各项任务列第一位的单位为牵头单位。',
    '排在第一位的部门为牵头部门。',
    '以上任务由首列单位牵头。',
  ])('holds for the whole document where a sentence says so: %s', (sentence) => {
    const measures = outline(
      '一、健全机制。做好工作。（市编办、市政务办）',
      '二、加强培训。做好工作。（责任单位：市教育局、市财政局）',
      `三、抓好落实。${sentence}`,
    );
    expect(measures).toEqual([
      '市编办 | 市政务办 | stated h3',
      '市教育局 | 市财政局 | stated h3',
      ' |  | ',
    ]);
  });

  test.each(['第一责任单位要抓好落实。', '坚持把工作摆在首位，牵头抓总。', '列入第一批。'])(
    'is not said by: %s',
    (sentence) => {
      expect(outline('一、甲。做好。（市编办、市政务办）', `二、乙。${sentence}`)[0]).toBe(
        '市编办 | 市政务办 | first-named',
      );
    },
  );

  test('holds from a bracket on that says 下同, and else for that measure', () => {
    const said = (words: string) =>
      outline(
        '一、甲。做好。（责任单位：市司法局、市财政局）',
        `二、乙。做好。（责任单位：市发改委、市卫生健康委（列第一位为牵头单位${words}））`,
        '三、丙。做好。（责任单位：市教育局、市财政局）',
      );
    const [before, here] = [' | 市司法局 市财政局 | none', '市发改委 | 市卫生健康委 | stated h2'];
    expect(said('，下同')).toEqual([before, here, '市教育局 | 市财政局 | stated h2']);
    expect(said('，余同')).toEqual([before, here, ' | 市教育局 市财政局 | none']);
  });
});

describe('units of whom a bracket says 下同', () => {
  test('answer for the measures below that name none, up to the next bracket', () => {
    expect(
      outline(
        '一、总体要求',
        '1.甲。做好。（市教育局、各有关部门，下同）',
        '2.乙。做好。',
        '3.丙。做好。（市财政局）',
        '4.丁。做好。',
        '二、保障措施',
        '1.戊。做好。',
      ),
    ).toEqual([
      '市教育局 | 各有关部门 | first-named',
      '市教育局 | 各有关部门 | first-named 同一、1',
      '市财政局 |  | first-named',
      ' |  | ',
      ' |  | ',
    ]);
  });

  test('answer for nothing else where 下同 repeats a remark', () => {
    const bracket = '〔责任单位：省商务厅。具体任务均涉及市（州），不再做分工，下同。〕';
    expect(outline(`一、甲。做好。${bracket}`, '二、乙。做好。')).toEqual([
      ' | 省商务厅 | none',
      ' |  | ',
    ]);
  });
});
