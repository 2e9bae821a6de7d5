import { describe, expect, test } from 'vitest';
import { widthEdits, widthsOf } from '../../../src/import/characters/widths.ts';
import { edited } from '../draft-lines.ts';

function cleaned(...texts: readonly string[]): readonly string[] {
  const widths = widthsOf(texts);
  return texts.map((text) => edited(text, widthEdits(text, widths)));
}

describe('digits and letters of two widths', () => {
  test('full-width strays among half-width figures become half-width', () => {
    const style = '2013年1月1日起施行，2001年12月31日前办理，共128件，第18条';
    expect(cleaned(style, '行为发生在2001年７月１日以前的')).toEqual([
      style,
      '行为发生在2001年7月1日以前的',
    ]);
  });

  test('a document that sets its figures full-width keeps them', () => {
    const text = '２０１２年１２月３日公安部部长办公会议通过';
    expect(cleaned(text)).toEqual([text]);
    expect(widthsOf([text]).digits).toBe('keep');
  });

  test('a document that does both is left alone, and the counts say why', () => {
    const texts = ['按照不低于小时工资标准的１５０％支付', '1995年1月1日起执行'];
    expect(cleaned(...texts)).toEqual(texts);
    expect(widthsOf(texts)).toMatchObject({
      digits: 'unclear',
      counts: { digits: '半角6个、全角3个' },
    });
  });

  test('a point between such figures goes with them, one after a number of a line does not', () => {
    const style = '增长10.28%、12.4%、3.75%、2016年、2017年、2018年';
    expect(cleaned(style, '增长１．５%', '1．《中华人民共和国国旗法》')).toEqual([
      style,
      '增长1.5%',
      '1．《中华人民共和国国旗法》',
    ]);
  });

  test('letters are counted by themselves', () => {
    const texts = ['WTO、APP、GDP、ICP备', 'Ｕ盘和2016年', '２０１６年'];
    expect(cleaned(...texts)).toEqual(['WTO、APP、GDP、ICP备', 'U盘和2016年', '２０１６年']);
  });
});
