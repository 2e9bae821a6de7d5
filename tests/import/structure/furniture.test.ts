import { describe, expect, test } from 'vitest';
import { findFurniture } from '../../../src/import/structure/find-furniture.ts';
import { findDocumentStarts } from '../../../src/import/structure/split-documents.ts';

const page = [
  '当前位置: 首页 > 专题专栏 > 热点专题 > 政策汇编',
  '',
  '湖南省法治政府建设实施方案(2021-2025年)',
  '',
  '发布时间:2022-08-16 10:08 信息来源:邵东市 责任编辑:邵东市',
  '分享到:',
  '为贯彻落实《法治政府建设实施纲要(2021-2025年)》,制定本实施方案。',
  '一、总体要求',
  '来源:按照谁主管谁负责的原则确定。',
  '扫一扫在手机打开当前页',
  '打印本页 关闭窗口',
  '设为首页| 加入收藏| 免责声明| 网站地图| 联系我们',
  '主办单位:邵东市人民政府  承办单位:邵东市行政审批服务局 |',
  '备案/许可证编号:湘ICP备14000179号   湘公网安备 43052102000153号',
  '网站标识码:4305210003   主编信箱:a@example.com   联系电话:0739-2666748',
];

describe('what stands round a document on a page is told from the document', () => {
  test('navigation, publication line, tools and foot; never a line between clauses', () => {
    expect([...findFurniture(page)].toSorted((a, b) => a - b)).toEqual([
      0, 4, 5, 9, 10, 11, 12, 13, 14,
    ]);
  });

  test('the advertising line of a site that re-publishes, though it quotes the first clauses', () => {
    const line =
      '某区实施意见各乡镇:一、总体要求1.指导思想。下面是小编为大家整理的【法制意见】某区实施意见【完整版】,供大家参考。';
    expect([...findFurniture([line, '某区', '一、总体要求'])]).toEqual([0]);
  });

  test('telephone and address at the end of a notice belong to it', () => {
    const notice = ['一、征求意见的时间', '联系电话：0570-3838000', '地址：某市某路1号'];
    expect(findFurniture(notice).size).toBe(0);
  });

  test('the same lines in the foot of a page do not', () => {
    const foot = [
      '一、时间',
      '联系电话：0570-3838000',
      '版权所有：某市人民政府',
      '地址：某市某路1号',
      '网站标识码：3308000001',
    ];
    expect([...findFurniture(foot)].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
  });

  test('a text without a page round it has no furniture', () => {
    const law = [
      '第一条　为了规范行政处罚的设定和实施，制定本法。',
      '第二条　行政处罚，适用本法。',
      '时间：自公布之日起。',
    ];
    expect(findFurniture(law).size).toBe(0);
  });
});

describe('two documents in one file', () => {
  const opinion = [
    '衢江区深入推进依法行政加快建设',
    '法治政府的实施意见',
    '各乡镇人民政府:',
    '一、总体要求',
    '1.指导思想。深入贯彻落实党的十八大精神。',
  ];

  test('an explanation that names the document before it begins a second one', () => {
    const file = [
      ...opinion,
      '《关于深入推进依法行政加快建设法治政府的实施意见》起草说明',
      '一、起草背景',
    ];
    expect(findDocumentStarts(file)).toEqual([0, opinion.length]);
  });

  test('an explanation of something else does not', () => {
    expect(
      findDocumentStarts([...opinion, '《某市城市管理办法》起草说明', '一、起草背景']),
    ).toEqual([0]);
  });

  test('a sentence that speaks of an explanation does not', () => {
    expect(
      findDocumentStarts([
        ...opinion,
        '印发《关于深入推进依法行政加快建设法治政府的实施意见》起草说明。',
        '一、背景',
      ]),
    ).toEqual([0]);
  });

  test('a heading whose numbering goes on is part of the document', () => {
    const file = [
      ...opinion,
      '《关于深入推进依法行政加快建设法治政府的实施意见》说明',
      '二、起草背景',
    ];
    expect(findDocumentStarts(file)).toEqual([0]);
  });
});
