import { describe, expect, test } from 'vitest';
import { historyFacts, readHistory } from '../../../src/import/metadata/history-lines.ts';

/** Facts of 题注 or lines of history. */
function factsOf(...texts: readonly string[]) {
  const { adopted, published, effective, issuers, number } = historyFacts(
    texts.map((text) => {
      const history = readHistory(text);
      if (history === undefined) throw new Error(`no history: ${text}`);
      return history;
    }),
  );
  return {
    adopted: adopted?.date,
    published: published?.date,
    effective: effective?.date,
    issuers,
    number,
  };
}

describe('题注 in brackets', () => {
  test('中华人民共和国专属经济区和大陆架法: one step', () => {
    const text = '（1998年6月26日第九届全国人民代表大会常务委员会第三次会议通过）';
    expect(readHistory(text)?.lines).toEqual([
      '1998年6月26日第九届全国人民代表大会常务委员会第三次会议通过',
    ]);
    expect(factsOf(text)).toMatchObject({
      adopted: '1998-06-26',
      issuers: ['全国人民代表大会常务委员会'],
      published: undefined,
    });
  });

  test('中华人民共和国草原法: 修订 makes a new whole, 修正 does not', () => {
    const text =
      '（1985年6月18日第六届全国人民代表大会常务委员会第十一次会议通过　2002年12月28日第九届全国人民代表大会常务委员会第三十一次会议修订　根据2009年8月27日第十一届全国人民代表大会常务委员会第十次会议《关于修改部分法律的决定》第一次修正）';
    expect(readHistory(text)?.lines).toHaveLength(3);
    expect(factsOf(text).adopted).toBe('2002-12-28');
  });

  test('专利代理条例: an earlier order published an earlier text', () => {
    const text =
      '（1991年3月4日中华人民共和国国务院令第76号发布　2018年9月6日国务院第23次常务会议修订通过）';
    expect(factsOf(text)).toEqual({
      adopted: '2018-09-06',
      published: undefined,
      effective: undefined,
      issuers: ['国务院'],
      number: undefined,
    });
  });

  test('中华人民共和国刑法: publication and force in one sentence', () => {
    const text =
      '（1997年3月14日第八届全国人民代表大会第五次会议修订，1997年3月14日中华人民共和国主席令第八十三号公布，自1997年10月1日起施行）';
    expect(factsOf(text)).toMatchObject({
      adopted: '1997-03-14',
      published: '1997-03-14',
      effective: '1997-10-01',
      issuers: ['全国人民代表大会'],
    });
  });

  test('a step without a body says only its day', () => {
    expect(factsOf('（1981年3月6日通过）')).toMatchObject({
      adopted: '1981-03-06',
      issuers: undefined,
    });
  });
});

describe('lines of history', () => {
  test.each([
    [
      ['2002年8月2日 中华人民共和国国务院令第357号公布', '2002年9月1日 施行'],
      {
        adopted: '2002-08-02',
        published: '2002-08-02',
        effective: '2002-09-01',
        issuers: ['国务院'],
        number: '中华人民共和国国务院令第357号',
      },
    ],
    [
      ['1989年9月26日 国务院批准', '1989年11月13日 卫生部令第3号发布'],
      {
        adopted: '1989-11-13',
        published: '1989-11-13',
        issuers: ['卫生部'],
        number: '卫生部令第3号',
      },
    ],
    [
      ['2003年8月18日 食品药品监管局、海关总署第4号令公布', '2004年1月1日 施行'],
      { adopted: '2003-08-18', effective: '2004-01-01', issuers: ['食品药品监管局', '海关总署'] },
    ],
    [
      [
        '2002年7月30日 最高人民法院审判委员会第1234次会议通过',
        '2002年8月12日 最高人民法院公告公布',
      ],
      { adopted: '2002-07-30', published: '2002-08-12', issuers: ['最高人民法院'] },
    ],
    [
      ['2021年11月16日 国家互联网信息办公室2021年第20次室务会议审议通过', '2022年3月1日 施行'],
      { adopted: '2021-11-16', effective: '2022-03-01', issuers: ['国家互联网信息办公室'] },
    ],
    [
      // 修订 by a decision changes places, so the text is still that of 1999.
      [
        '1999年5月25日 民政部令第14号发布',
        '2019年3月2日 《国务院关于修改部分行政法规的决定》第一次修订',
      ],
      { adopted: '1999-05-25', published: '1999-05-25', issuers: ['民政部'] },
    ],
    [
      [
        '2011年7月26日 中华人民共和国国务院令第601号公布',
        '2024年9月27日 中华人民共和国国务院令第791号第三次修订）',
      ],
      { adopted: '2024-09-27', published: '2024-09-27', number: '中华人民共和国国务院令第791号' },
    ],
  ])('%s', (texts, expected) => {
    expect(factsOf(...texts)).toMatchObject(expected);
  });

  test.each([
    '2004年8月5日至8日，温家宝总理率国务院有关部门负责同志赴你省考察。',
    '2018年7月1日起，各地区要全面公布政务服务事项。',
    '2016年3月22日',
    '第二条 本条例自2019年3月1日起施行。',
    '经2019年1月1日会议研究，请各单位抓好落实，并将落实情况于年底前报送。会议通过',
    '（此件公开发布）',
    '',
  ])('is no history: %s', (text) => {
    expect(readHistory(text)).toBeUndefined();
  });
});
