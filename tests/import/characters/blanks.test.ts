import { describe, expect, test } from 'vitest';
import { blankEdits, setsFiguresApart } from '../../../src/import/characters/blanks.ts';
import { LabelGaps } from '../../../src/import/characters/label-gaps.ts';
import { edited } from '../draft-lines.ts';

/** A line by itself, without a number. */
function plain(text: string, about: { heading?: boolean; figuresApart?: boolean } = {}): string {
  const { heading = false, figuresApart = false } = about;
  return edited(text, blankEdits(text, { textStart: 0, heading, figuresApart }).edits);
}

function seen(text: string): readonly string[] {
  return blankEdits(text, { textStart: 0, heading: false, figuresApart: false }).seen.map(
    ({ id }) => id,
  );
}

/** Lines in order, the gaps after their numbers brought to one form. */
function gaps(...texts: readonly string[]): readonly string[] {
  const labels = new LabelGaps();
  return texts.map((text) => edited(text, labels.next(text).edits));
}

describe('white space that typesetting put there', () => {
  test.each([
    ['　　为贯彻落实《纲要》，制定本方案。  ', '为贯彻落实《纲要》，制定本方案。'],
    ['\u00a0', ''],
    ['目　　录', '目录'],
    ['附 则', '附则'],
    ['主　任：尤　权', '主任：尤权'],
    ['黄　卫　　科技部副部长', '黄卫　　科技部副部长'],
    ['推进行政执法， 加强监督', '推进行政执法，加强监督'],
    ['严格按照 “谁执法谁普法”的要求，抓好落实', '严格按照“谁执法谁普法”的要求，抓好落实'],
    ['2025 年 4 月 30 日第十四届', '2025年4月30日第十四届'],
    ['国办发〔2015〕第 5 号', '国办发〔2015〕第5号'],
  ])('%j becomes %j', (text, wanted) => {
    expect(plain(text)).toBe(wanted);
  });

  test('a heading may have any number of characters set apart', () => {
    expect(plain('几 个 问 题 的 通 知', { heading: true })).toBe('几个问题的通知');
    expect(plain('几 个 问 题 的 通 知')).toBe('几 个 问 题 的 通 知');
  });

  test('figures set apart all through a document come together again, numbers of lines do not', () => {
    expect(setsFiguresApart(Array.from({ length: 12 }, () => '共 12 条'))).toBe(true);
    expect(setsFiguresApart(['共12条，附 3 份', '共12条'])).toBe(false);
    expect(plain('共 12 条，增长 5% 左右', { figuresApart: true })).toBe('共12条，增长5%左右');
    expect(plain('5.1 颅脑损伤', { figuresApart: true })).toBe('5.1 颅脑损伤');
    expect(plain('共 12 条')).toBe('共 12 条');
  });
});

describe('white space that parts things stays', () => {
  test.each([
    ['甲 乙 丙', true],
    ['　年　月　日'.trim(), true],
    ['最高人民法院 最高人民检察院', true],
    ['争议金额（人民币） 案件受理费', true],
    ['国家鼓励商 用密码从业单位', true],
    ['500千伏 20米', false],
    ['2013年7月18日 《国务院关于废止和修改部分行政法规的决定》修订', false],
    ['（1998年6月26日第九届全国人大常委会通过　根据2018年12月29日修正）', false],
    ['图5　　　　图6', false],
  ])('%s', (text, told) => {
    expect(plain(text)).toBe(text);
    expect(seen(text).includes('blank-kept')).toBe(told);
  });

  test('an odd blank that stays becomes an ordinary one', () => {
    expect(plain('责任编辑\u00a0\u2003某市')).toBe('责任编辑  某市');
  });
});

describe('the gap between a printed number and its text', () => {
  test('is one U+3000 after 条, 章, 节 and 编, whatever the format had', () => {
    expect(
      gaps(
        '第一编 总则',
        '第一章  总则',
        '第一节\u2002\u2002一般规定',
        '第一条 为了',
        '第二条　本法',
      ),
    ).toEqual(['第一编　总则', '第一章　总则', '第一节　一般规定', '第一条　为了', '第二条　本法']);
    expect(gaps('第四分编  担保物权', '第十二条之一 有下列情形')).toEqual([
      '第四分编　担保物权',
      '第十二条之一　有下列情形',
    ]);
  });

  test('is nothing after the numbers of lists', () => {
    expect(gaps('一、 总体要求', '（一） 深化改革', '1. 继续深化', '（1） 左舷', '① 达到')).toEqual(
      ['一、总体要求', '（一）深化改革', '1.继续深化', '（1）左舷', '①达到'],
    );
  });

  test('stays where a figure would run into the number: 1.50万元 is no 1. 50万元', () => {
    const [line] = [new LabelGaps().next('1. 50万元以下')];
    expect(line.edits).toEqual([]);
    expect(line.seen).toEqual([{ id: 'label-gap-kept', words: '1. 50万元以下' }]);
  });

  test('is added after a 条 that follows the one before it, and after no citation', () => {
    expect(gaps('第一条为了规范', '第二条本办法所称', '第二条的规定不变', '第九条有关')).toEqual([
      '第一条　为了规范',
      '第二条　本办法所称',
      '第二条的规定不变',
      '第九条有关',
    ]);
  });

  test('a line that begins with a citation is no numbered line', () => {
    const history = '第三十一条 的决定》第一次修正';
    const line = new LabelGaps().next(history);
    expect(line.edits).toEqual([]);
    expect(line.seen.map(({ id }) => id)).toEqual(['label-gap-kept']);
    expect(gaps('第三人 请求赔偿的', '第一百二十一条规定的情形')).toEqual([
      '第三人 请求赔偿的',
      '第一百二十一条规定的情形',
    ]);
  });

  test('an article that begins like a citation is one where its number is due', () => {
    expect(gaps('第一条 为了', '第二条 规定期限内', '第三条 和解协议')).toEqual([
      '第一条　为了',
      '第二条　规定期限内',
      '第三条　和解协议',
    ]);
  });
});
