import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textChanges, wordingOf } from '../../src/policy/text-changes.ts';
import { versionChanges } from '../../src/policy/version-changes.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

function clauses(body: string) {
  return documentOf(policySource({ type: '办法' }, `${body}\n`)).clauses;
}

/** 第一条 same · 第二条→第三条 changed [-旧-]{+新+} */
function told(older: string, newer: string): readonly string[] {
  return versionChanges(clauses(older), clauses(newer)).map((change) => {
    const labels = [change.older?.label, change.newer?.label].filter((label) => label);
    const words = change.text
      .map(({ text, change: how }) => {
        return how === 'same' ? text : how === 'added' ? `{+${text}+}` : `[-${text}-]`;
      })
      .join('');
    return `${[...new Set(labels)].join('→')} ${change.kind}${change.moved ? ' moved' : ''} ${words}`;
  });
}

const before = `第一条 为规范听证，制定本办法。

第二条 听证由司法行政部门组织，应当提前三日公告。

第三条 听证笔录应当交当事人签字。

第四条 本办法自2016年3月1日起施行。`;

describe('two versions of a text', () => {
  test('are the same where nothing was changed', () => {
    expect(told(before, before).every((line) => line.includes(' same '))).toBe(true);
  });

  test('tell which words of a clause were changed', () => {
    const after = before.replace('提前三日公告', '提前七个工作日公告');
    expect(told(before, after)).toContain(
      '第二条 changed 听证由司法行政部门组织，应当提前[-三-]{+七个工作+}日公告。',
    );
  });

  test('do not tell changed marks and blanks as changed words', () => {
    const after = before.replace('组织，应当', '组织。应当').replace('2016年', '２０１６年');
    const lines = told(before, after);
    expect(lines).toContain('第二条 marks 听证由司法行政部门组织。应当提前三日公告。');
    expect(lines.filter((line) => line.includes(' changed '))).toEqual([]);
  });

  test('find a clause again under another number', () => {
    const after = before
      .replace('第四条', '第五条')
      .replace('第三条 ', '第三条 听证应当公开举行，涉及国家秘密的除外。\n\n第四条 ');
    expect(told(before, after)).toEqual([
      '第一条 same 为规范听证，制定本办法。',
      '第二条 same 听证由司法行政部门组织，应当提前三日公告。',
      '第三条 added {+听证应当公开举行，涉及国家秘密的除外。+}',
      '第三条→第四条 same moved 听证笔录应当交当事人签字。',
      '第四条→第五条 same moved 本办法自2016年3月1日起施行。',
    ]);
  });

  test('show what was removed where it stood', () => {
    const after = before
      .replace('第三条 听证笔录应当交当事人签字。\n\n', '')
      .replace('第四条', '第三条');
    expect(told(before, after).slice(2)).toEqual([
      '第三条 removed [-听证笔录应当交当事人签字。-]',
      '第四条→第三条 same moved 本办法自2016年3月1日起施行。',
    ]);
  });

  test('find a clause that went elsewhere', () => {
    const after = `第一条 为规范听证，制定本办法。

第二条 听证笔录应当交当事人签字。

第三条 听证由司法行政部门组织，应当提前三日公告。

第四条 本办法自2016年3月1日起施行。`;
    const kinds = versionChanges(clauses(before), clauses(after)).map(({ kind }) => kind);
    expect(kinds).toEqual(['same', 'same', 'same', 'same']);
  });

  test('lose no clause of either, whatever was done to them', () => {
    const article = fc.constantFrom('甲事项由市司法局办理。', '乙事项每年公布一次。', '丙。', '');
    const body = fc
      .array(article, { minLength: 1, maxLength: 7 })
      .map((texts) => texts.map((text, at) => `第${'一二三四五六七'[at]}条 ${text}x`).join('\n\n'));
    fc.assert(
      fc.property(body, body, (older, newer) => {
        const changes = versionChanges(clauses(older), clauses(newer));
        const olds = changes.flatMap((change) => change.older?.anchor ?? []);
        const news = changes.flatMap((change) => change.newer?.anchor ?? []);
        expect(news).toEqual(clauses(newer).map(({ anchor }) => anchor));
        expect(olds.toSorted()).toEqual(
          clauses(older)
            .map(({ anchor }) => anchor)
            .toSorted(),
        );
      }),
      { numRuns: 200 },
    );
  });
});

test('what is the same and what was added are the newer text, what is the same and was removed the older wording', () => {
  const text = fc
    .array(fc.constantFrom('甲', '乙', '丙', '，', '。', ' ', '1', '１', '\u{20000}'), {
      maxLength: 14,
    })
    .map((characters) => characters.join(''));
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const changes = textChanges(older, newer);
      const of = (without: string) =>
        changes.flatMap(({ text: words, change }) => (change === without ? [] : words)).join('');
      expect(of('removed')).toBe(newer);
      expect(wordingOf(of('added'))).toBe(wordingOf(older));
    }),
    { numRuns: 2000 },
  );
});

test('a very long text that is another one altogether is not followed letter by letter', () => {
  const [older, newer] = ['甲乙丙丁'.repeat(20_000), '子丑寅卯'.repeat(20_000)];
  expect(textChanges(older, newer)).toEqual([
    { text: older, change: 'removed' },
    { text: newer, change: 'added' },
  ]);
});
