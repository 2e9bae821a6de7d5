import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loneMarks, nestedTitles } from '../../../src/policy/checks/marks.ts';
import { wordsOf } from './found-in.ts';

const lone = (text: string) =>
  loneMarks(text.split('\n')).map(
    ({ words, paragraph, start }) => `${words.label}${paragraph}:${start}`,
  );

describe('marks without their partner', () => {
  test('the open one is shown, in its paragraph', () => {
    expect(lone('第一条 依照法律。\n第二条 依照《中华人民共和国行政处罚法，制定本办法。')).toEqual([
      '《1:6',
    ]);
    expect(lone('（牵头单位：县政府办，责任单位：县司法局。')).toEqual(['（0:0']);
    expect(lone('做好工作。”')).toEqual(['”0:5']);
    expect(lone('〔2016]9号')).toEqual(['〔0:0', ']0:5']);
  });

  test('宪法修正案: the source stops inside a quotation', () => {
    const text =
      '第二条 宪法第十条第四款“任何组织或者个人不得侵占、买卖、出租或者以其他形式非法转让土地。”修改为：“任何组织或者个人不得侵占、买卖或者以其他形式非法转让土地。';
    expect(lone(text)).toEqual(['“0:50']);
  });
});

describe('marks that are in order', () => {
  test('刑法修正案: a quotation over paragraphs that each begin with the mark and close once', () => {
    expect(
      lone(`五、将刑法第一百二十条修改为：“组织、领导恐怖活动组织的，处十年以上有期徒刑或者无期徒刑。
“犯前款罪并实施杀人、爆炸、绑架等犯罪的，依照数罪并罚的规定处罚。”
六、将刑法第一百二十条之一修改为：“资助恐怖活动组织的，处五年以下有期徒刑。
“单位犯前两款罪的，对单位判处罚金，依照第一款的规定处罚”。
七、删去第九条。`),
    ).toEqual([]);
  });

  test('a quotation over paragraphs that only begins and ends, with quotations in it', () => {
    expect(
      lone(`将第三条修改为：“第三条　有下列情形之一的，可以申请：
“甲类”情形；
（二）乙类情形。”`),
    ).toEqual([]);
  });

  test('numbers with a closing bracket only, both widths in one pair, an apostrophe, a title in two lines', () => {
    expect(lone('1）甲；2）乙；a）丙；一）丁')).toEqual([]);
    expect(lone('（三十二)加强监督')).toEqual([]);
    expect(lone('所称“China’s law”')).toEqual([]);
    expect(lone('关于适用《中华人民共和国涉外民事关系\n法律适用法》若干问题的解释')).toEqual([]);
  });

  const balanced = fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('依法', '。', '，', ''),
      fc
        .tuple(
          fc.constantFrom('（）', '《》', '“”', '‘’', '〔〕', '【】'),
          tie('text'),
          tie('text'),
        )
        .map(([pair, inside, after]) => `${pair.charAt(0)}甲${inside}${pair.charAt(1)}${after}`),
    ),
  })).text;

  test('what is written in pairs has no lone mark; with one taken out, there is one', () => {
    fc.assert(
      fc.property(balanced, fc.nat(), (text, pick) => {
        expect(lone(text)).toEqual([]);
        const marks = [...text.matchAll(/[（）《》“”‘’〔〕【】]/gu)];
        const out = marks[pick % (marks.length || 1)];
        if (out === undefined) return;
        const damaged = text.slice(0, out.index) + text.slice(out.index + 1);
        expect(lone(damaged).length).toBeGreaterThan(0);
      }),
    );
  });
});

test('a title inside a title has marks of its own', () => {
  const nested = (text: string) => wordsOf(text, nestedTitles(text));
  expect(nested('《关于实施《立法法》的意见》')).toEqual(['《立法法》']);
  expect(nested('《关于实施〈立法法〉的意见》和《条例》')).toEqual([]);
});

test('half a million marks take no time', () => {
  for (const text of ['“', '（', '》', '《《“）'].map((unit) => unit.repeat(100_000))) {
    expect(loneMarks([text]).length).toBeGreaterThan(0);
  }
}, 20_000);
