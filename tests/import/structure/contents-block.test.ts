import { describe, expect, test } from 'vitest';
import { findContentsBlock } from '../../../src/import/structure/contents-block.ts';

function left(text: string): readonly number[] {
  return findContentsBlock(text.split('\n')).leaveOut;
}

const law = `中华人民共和国监察法
目　　录
第一章　总　　则
第二章　监察机关及其职责
　　第一节　一般规定
第三章　附　　则

第一章　总　　则
第一条　为了深入开展廉政建设。
第二章　监察机关及其职责
第一节　一般规定
第二条　各级监察委员会。
第三章　附则
第三条　本法自公布之日起施行。`;

describe('a 目录 before the body', () => {
  test('is left out, with its title, where the headings of the body say all of it again', () => {
    expect(left(law)).toEqual([1, 2, 3, 4, 5]);
  });

  test('may have page numbers and what leads to them', () => {
    const text =
      '目 录\n第一章 总则........1\n第二章　附则……（12）\n— 1 —\n第一章　总则\n第一条　甲。\n第二章　附则';
    expect(left(text)).toEqual([0, 1, 2]);
  });

  test('may name headings that the body breaks in two', () => {
    expect(left('目录\n第一章　总则\n第二章　附则\n第一章\n总则\n甲。\n第二章\n附　则')).toEqual([
      0, 1, 2,
    ]);
  });

  test('stays whole where one of its entries is not in the body, and is told', () => {
    const text = law.replace('第三章　附则\n第三条', '第三章　法律责任\n第三条');
    expect(left(text)).toEqual([]);
    expect(findContentsBlock(text.split('\n')).stays).toEqual([
      {
        index: 1,
        seen: { id: 'contents-kept', words: '第一章　总　　则 / 第二章　监察机关及其职责' },
      },
    ]);
  });

  test('stays where nothing of it comes again', () => {
    expect(left('目录\n编制决策目录\n公布决策目录')).toEqual([]);
  });

  test('is only a line of its own', () => {
    expect(left('目录管理\n第一章　总则\n第一章　总则')).toEqual([]);
    expect(findContentsBlock(['建立重大决策目录']).stays).toEqual([]);
  });

  test('of an annex is found as well', () => {
    const text = `${law}\n附件\n目录\n一、范围\n二、要求\n一、范围\n甲\n二、要求\n乙`;
    expect(left(text)).toEqual([1, 2, 3, 4, 5, 15, 16, 17]);
  });
});
