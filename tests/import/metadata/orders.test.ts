import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/import/edit.ts';
import { itemsOf, read, valuesOf } from '../document-of.ts';

describe('an order above a regulation', () => {
  const text = [
    '《专利代理条例》已经2018年9月6日国务院第23次常务会议修订通过，现将修订后的《专利代理条例》公布，自2019年3月1日起施行。',
    '总理　李克强\n2018年11月6日\n专利代理条例',
    '（1991年3月4日中华人民共和国国务院令第76号发布　2018年9月6日国务院第23次常务会议修订通过）',
    '第一章　总则\n第一条　为了规范专利代理行为，制定本条例。',
  ];

  test.each([
    ['中华人民共和国国务院令\n第706号'],
    ['中华人民共和国国务院令 第706号'],
    ['中华人民共和国国务院令（第706号）'],
  ])('%s', (head) => {
    const items = itemsOf(head, ...text);
    const { found, used } = read(items);
    expect(valuesOf({ found })).toMatchObject({
      title: '专利代理条例',
      number: '中华人民共和国国务院令第706号',
      issuers: ['国务院'],
      type: '行政法规',
      adopted: '2018-11-06',
      effective: '2019-03-01',
      region: '100000',
    });
    const left = items.flatMap((item, at) =>
      item.kind === 'line' && !used.has(at) ? [textOf(item.line)] : [],
    );
    expect(left.slice(0, 3)).toEqual([text[0], '总理　李克强', '2018年11月6日']);
    expect(left[3]).toMatch(/^第一章/u);
  });
});

test('a 令 below the title is its 文号', () => {
  const lines = [
    '柯城县人民政府',
    '关于废止《柯城县停车管理办法》的决定',
    '县政府令第12号',
    '经县政府常务会议讨论，决定废止《柯城县停车管理办法》。',
  ];
  expect(valuesOf(read(itemsOf(...lines)))).toMatchObject({
    title: '柯城县人民政府关于废止《柯城县停车管理办法》的决定',
    number: '县政府令第12号',
    issuers: ['柯城县人民政府'],
    type: '决定',
  });
});
