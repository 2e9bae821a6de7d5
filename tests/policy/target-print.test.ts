import { describe, expect, test } from 'vitest';
import { measuresOf } from '../../src/policy/measures.ts';
import { comparatorWord, deadlineOfTarget, printedNumber } from '../../src/policy/target-print.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

/** `至少 70 %，2025年底前`: the targets of one measure. */
function targetsOf(text: string): readonly string[] {
  const document = documentOf(policySource({}, `一、健全机制。${text}\n`), 'jia');
  return measuresOf(document).flatMap((measure) =>
    measure.targets.map((target) => {
      const when = deadlineOfTarget(measure, target)?.words;
      const { unit } = target;
      return [`${comparatorWord(target)} ${printedNumber(target)} ${unit}`, when]
        .filter((part) => part !== undefined)
        .join('，');
    }),
  );
}

describe('a target has the deadline that its sentence sets', () => {
  test.each([
    ['2025年底前，办结率不低于70%。', ['至少 70 %，2025年底前']],
    ['办结率达到100%，2025年底前完成。', ['至少 100 %，2025年底前']],
    ['2025年底前建成平台。逐步实现化解率不低于70%。', ['至少 70 %']],
    [
      '每年至少组织开展一次专题培训，到2025年实现对全省立法工作人员轮训两遍，全省行政执法人员每五年轮训一次，每人每年确保接受不少于60学时的培训。',
      ['至少 1 次，每年', '为 2 遍，到2025年', '为 1 次，每五年', '至少 60 学时，每年'],
    ],
    [
      '每年组织领导干部参加培训至少1次，专题法制讲座等学法活动至少2次。',
      ['至少 1 次，每年', '至少 2 次，每年'],
    ],
    [
      '投资5000万元至1亿元的项目，办理不超过5个工作日。',
      ['介于 50,000,000至100,000,000 元', '至多 5 个工作日'],
    ],
  ])('%s', (text, expected) => {
    expect(targetsOf(text)).toEqual(expected);
  });
});
