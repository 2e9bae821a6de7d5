import { describe, expect, test } from 'vitest';
import { documentType, isDraft } from '../../../src/import/metadata/document-type.ts';
import { periodOfTitle } from '../../../src/import/metadata/document-period.ts';

const evidence = { issuers: [], number: undefined, history: [] };

describe('the type of a document', () => {
  test.each([
    ['太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知', {}, '通知'],
    ['国务院办公厅关于加快发展体育竞赛表演产业的指导意见', {}, '意见'],
    ['湖南省法治政府建设实施方案（2021—2025年）', {}, '方案'],
    ['2023年常州市武进区法治政府建设工作要点', {}, '要点'],
    ['《关于深入推进依法行政加快建设法治政府的实施意见》起草说明', {}, '解读'],
    ['中华人民共和国能源法', {}, '法律'],
    ['中华人民共和国专利法实施细则', { number: '中华人民共和国国务院令第306号' }, '行政法规'],
    ['专利代理条例', { number: '国令第706号', issuers: ['国务院'] }, '行政法规'],
    [
      '水路货物运输合同实施细则',
      { history: ['1986年11月8日 国务院批准', '1986年12月1日 交通部发布'] },
      '行政法规',
    ],
    [
      '全国人民代表大会议事规则',
      { history: ['1989年4月4日 第七届全国人民代表大会第二次会议通过'] },
      '法律',
    ],
    ['中华人民共和国海关关衔条例', { issuers: ['全国人民代表大会常务委员会'] }, '法律'],
    ['太原市客运出租汽车服务管理条例', { issuers: ['太原市人民代表大会常务委员会'] }, '地方性法规'],
    ['市场监督管理行政处罚信息公示规定', { number: '国家市场监督管理总局令第45号' }, '部门规章'],
    ['太原市电梯安全监督管理办法', { number: '太原市人民政府令第5号' }, '地方政府规章'],
    ['最高人民法院关于审理某案件适用法律若干问题的解释', { issuers: ['最高人民法院'] }, '司法解释'],
    [
      '国务院关于印发个人所得税专项附加扣除暂行办法的通知',
      { issuers: ['国务院'], number: '国发〔2018〕41号' },
      '通知',
    ],
    [
      '全国人民代表大会常务委员会关于加强经济工作监督的决定',
      { issuers: ['全国人民代表大会常务委员会'] },
      '决定',
    ],
  ] as const)('%s', (title, known, type) => {
    expect(documentType({ ...evidence, title, ...known })).toBe(type);
  });

  test('a reply and a letter are types of their own', () => {
    const of = (title: string) => documentType({ ...evidence, title });
    expect(of('国务院关于河北雄安新区总体规划（2018—2035年）的批复')).toBe('批复');
    expect(of('国务院办公厅关于同意建立联席会议制度的函')).toBe('函');
    expect(of('某问题的复函')).toBe('函');
  });

  test.each(['人体损伤程度鉴定标准'])('none of the types: %s', (title) => {
    expect(documentType({ ...evidence, title })).toBeUndefined();
  });

  test('a draft says so', () => {
    expect(isDraft('某市条例（征求意见稿）')).toBe(true);
    expect(isDraft('关于征求意见的通知')).toBe(false);
  });
});

describe('the time that a title plans or reports', () => {
  test.each([
    [
      '湖南省法治政府建设实施方案（2021—2025年）',
      '2021-01-01',
      '2025-12-31',
      '2021—2025年',
      undefined,
    ],
    [
      '太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知',
      '2016-01-01',
      '2016-12-31',
      '2016年',
      2016,
    ],
    ['酒泉市2017年度法治政府建设工作报告', '2017-01-01', '2017-12-31', '2017年度', 2017],
    ['国务院办公厅关于2019年部分节假日安排的通知', '2019-01-01', '2019-12-31', '2019年', 2019],
    [
      '某省关于印发《某规划纲要（2016—2020年）》的通知',
      '2016-01-01',
      '2020-12-31',
      '2016—2020年',
      undefined,
    ],
  ])('%s', (title, from, to, words, year) => {
    expect(periodOfTitle(title)).toEqual({ from, to, words, year });
  });

  test.each([
    '常州市武进区贯彻落实〈法治政府建设实施纲要（2021—2025年）〉实施方案',
    '国务院关于同意组建2008年北京奥运会首都国际机场协调委员会的批复',
    '中华人民共和国宪法修正案（2018年）',
    '关于加快发展的意见',
  ])('names none of its own: %s', (title) => {
    expect(periodOfTitle(title)).toBeUndefined();
  });
});
