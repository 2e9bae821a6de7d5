import { expect, test } from 'vitest';
import { citedDocument, citedPlaces } from '../../src/policy/clause-citation.ts';
import { parseClauses } from '../../src/policy/clause-parser.ts';
import { blocksOf } from './body-of.ts';

test('款 and 项 of an article are cited by their count, the first 款 being the article itself', () => {
  const law = `第一章 总则
第十二条 行政处罚的种类：
（一）警告；
当事人有权陈述。
其他机关有下列情形的，从其规定：
（一）法律另有规定；
1.目一。`;
  expect([...citedPlaces(parseClauses(blocksOf(law)).value).values()]).toEqual([
    '第一章',
    '第十二条',
    '第十二条第（一）项',
    '第十二条第二款',
    '第十二条第三款',
    '第十二条第三款第（一）项',
    '第十二条第三款第（一）项第1目',
  ]);
});

test('text that no number leads to has no place of its own', () => {
  const plan = '前言说明。\n一、任务\n总的要求。一是先做。二是后做。\n1.甲。做好。';
  expect([...citedPlaces(parseClauses(blocksOf(plan)).value).values()]).toEqual([
    '',
    '一',
    '一',
    '一、一是',
    '一、二是',
    '一、1',
  ]);
});

test('a document without a number is cited by its title', () => {
  expect(citedDocument('甲方案', 'unknown')).toBe('《甲方案》');
  expect(citedDocument('丙意见', 'unknown', '征求意见稿')).toBe('《丙意见》（征求意见稿）');
  expect(citedDocument('乙计划', '并政办发〔2016〕9号')).toBe('《乙计划》（并政办发〔2016〕9号）');
});
