import { describe, expect, test } from 'vitest';
import { type Citation, findCitations } from '../../src/policy/citations.ts';
import { documentNumberText } from '../../src/policy/document-number.ts';

const titlesOf = (text: string) => findCitations(text).map(({ title }) => title);
const wordsOf = (text: string) => findCitations(text).map(({ words }) => words);

function only(text: string): Citation {
  const found = findCitations(text);
  expect(found).toHaveLength(1);
  const [citation] = found;
  if (citation === undefined) throw new Error('unreachable');
  expect(text.slice(citation.start, citation.end)).toBe(citation.words);
  return citation;
}

describe('titles in 《》', () => {
  test('keeps the title exactly, with the titles that it names itself', () => {
    const text =
      '围绕《常州市武进区贯彻落实〈法治政府建设实施纲要（2021—2025年）〉实施方案》目标任务，完善《湖南省实施〈中华人民共和国突发事件应对法〉办法》';
    expect(titlesOf(text)).toEqual([
      '常州市武进区贯彻落实〈法治政府建设实施纲要（2021—2025年）〉实施方案',
      '湖南省实施〈中华人民共和国突发事件应对法〉办法',
    ]);
  });

  test('reads 《…《…》…》, as careless copies write it, as one title', () => {
    expect(titlesOf('依照《关于修改《行政复议法》的决定》执行')).toEqual([
      '关于修改《行政复议法》的决定',
    ]);
  });

  test('lists titles with and without marks between them', () => {
    expect(
      titlesOf(
        '严格执行《中华人民共和国行政监察法》、《中华人民共和国公务员法》、《行政机关公务员处分条例》和《衢州市行政执法过错责任追究办法（试行）》',
      ),
    ).toEqual([
      '中华人民共和国行政监察法',
      '中华人民共和国公务员法',
      '行政机关公务员处分条例',
      '衢州市行政执法过错责任追究办法（试行）',
    ]);
    expect(
      titlesOf(
        '认真执行《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》和《湖南省规范性文件管理办法》',
      ),
    ).toHaveLength(3);
  });

  test.each([
    ['《政府督查工作条例》', 'document'],
    ['《酒泉市第一批公共服务事项清单》', 'document'],
    ['《办案程序规定》', 'document'],
    ['《2018年度立法计划》', 'document'],
    ['《依法行政工作动态》', 'title'],
    ['《酒泉市法治政府建设法律文件汇编》', 'title'],
    ['《中国证券报》', 'title'],
  ])('%s may be a %s', (text, kind) => {
    expect(only(text).kind).toBe(kind);
  });

  test('a mark without its partner cites nothing and hides nothing', () => {
    expect(findCitations('落实《没有结束')).toEqual([]);
    expect(titlesOf('落实《没有结束\n《政府督查工作条例》')).toEqual(['政府督查工作条例']);
    expect(titlesOf('多余》落实《政府督查工作条例》')).toEqual(['政府督查工作条例']);
    expect(findCitations('《》')).toEqual([]);
  });
});

describe('what follows a title', () => {
  test('its 文号', () => {
    const text =
      '省政府印发了《关于深入推进依法行政加快建设法治政府的实施意见》（浙政发〔2015〕5号），同年10月16日，市政府印发《关于深入推进依法行政加快建设法治政府的实施意见》(衢政发[2015]41号)，';
    const numbers = findCitations(text).map(({ number }) => number && documentNumberText(number));
    expect(numbers).toEqual(['浙政发〔2015〕5号', '衢政发〔2015〕41号']);
    expect(wordsOf(text)[1]).toBe(
      '《关于深入推进依法行政加快建设法治政府的实施意见》(衢政发[2015]41号)',
    );
  });

  test.each([
    ['《法治政府建设实施纲要（2021—2025年）》（以下简称《纲要》），', '纲要'],
    ['《实施意见（征求意见稿）》（以下简称“实施意见”）。', '实施意见'],
    ['《某办法》(下称本办法)', '本办法'],
    ['《某意见》（国发〔2010〕33号，以下简称《意见》）', '意见'],
    ['《某意见》（国发〔2010〕33号）（以下称《意见》）', '意见'],
  ])('the name it goes by from here on: %s', (text, shortName) => {
    expect(only(text).shortName).toBe(shortName);
  });

  test('a version is part of the citation, other brackets are not', () => {
    expect(only('《2018年度立法计划》（草案）已经').words).toBe('《2018年度立法计划》（草案）');
    expect(only('《政府督查工作条例》（见附件）').words).toBe('《政府督查工作条例》');
  });

  test.each([
    ['《行政处罚法》第三十二条', [{ article: 32 }]],
    ['《行政处罚法》第三十二条至第三十五条', [{ article: 32, to: { article: 35 } }]],
    ['《刑法》第一百二十条之一', [{ article: 120, insert: 1 }]],
    ['《行政处罚法》第十二条第二款第（三）项', [{ article: 12, paragraph: 2, item: 3 }]],
    [
      '《行政处罚法》第十二条第二款第（三）项、第（五）项',
      [
        { article: 12, paragraph: 2, item: 3 },
        { article: 12, paragraph: 2, item: 5 },
      ],
    ],
    [
      '《行政处罚法》第九条第（一）至（三）项',
      [{ article: 9, item: 1, to: { article: 9, item: 3 } }],
    ],
    [
      '《行政处罚法》第九条第（一）、（二）项',
      [
        { article: 9, item: 1 },
        { article: 9, item: 2 },
      ],
    ],
    [
      '《行政处罚法》第十二条第一款、第三款和第十五条',
      [{ article: 12, paragraph: 1 }, { article: 12, paragraph: 3 }, { article: 15 }],
    ],
    ['《规定》的第24条', [{ article: 24 }]],
  ])('%s', (text, clauses) => {
    expect(only(`根据${text}规定`).clauses).toEqual(clauses);
  });
});

describe('documents without 《》', () => {
  test('a title before a 文号 in brackets, without the words that lead to it', () => {
    const text = '认真落实国务院关于加强法治政府建设的意见（国发〔2010〕33号）要求';
    expect(only(text)).toMatchObject({
      kind: 'document',
      title: '国务院关于加强法治政府建设的意见',
      number: { issuer: '国发', year: 2010, serial: 33 },
    });
  });

  test.each([
    ['依照刑法第二百三十二条的规定', '刑法'],
    ['违反中华人民共和国民法典第一千二百五十九条', '中华人民共和国民法典'],
    ['应当认定为反不正当竞争法第九条', '反不正当竞争法'],
    ['符合对外贸易法第五条', '对外贸易法'],
    ['按照政府信息公开条例第二十条', '政府信息公开条例'],
    ['适用民族区域自治法实施条例第五条', '民族区域自治法实施条例'],
  ])('a law before its clause: %s', (text, title) => {
    expect(only(text)).toMatchObject({ kind: 'document', title });
  });

  test('a bare 文号', () => {
    expect(only('按照国办发〔1993〕71号文件的规定')).toMatchObject({
      kind: 'number',
      title: undefined,
      words: '国办发〔1993〕71号',
    });
    expect(only('由国务院令第588号公布')).toMatchObject({
      kind: 'number',
      words: '国务院令第588号',
    });
  });
});

describe('clauses of the document itself', () => {
  test.each([
    ['依照本法第十二条处理', '本法第十二条'],
    ['该办法第五条', '该办法第五条'],
    ['违反本条第二款', '本条第二款'],
    ['违反本实施细则第三条', '本实施细则第三条'],
    ['有第十二条、第十三条情形之一', '第十二条、第十三条'],
    ['依照规定第三条', '第三条'],
  ])('%s', (text, words) => {
    expect(only(text)).toMatchObject({ kind: 'self', title: undefined, words });
  });

  test.each(['第一款', '第三项工作', '第二条例', '第二章', '依法履行职责', '第十八届三中全会'])(
    'is not: %s',
    (text) => {
      expect(findCitations(text)).toEqual([]);
    },
  );
});

test('citations stand in order, each where it says, none over another', () => {
  const text =
    '根据《行政处罚法》第九条、刑法第三条、本办法第二条和国发〔2010〕33号以及《意见》（国办发〔2015〕5号）第一条至第三条';
  const found = findCitations(text);
  expect(found.map(({ kind }) => kind)).toEqual([
    'document',
    'document',
    'self',
    'number',
    'document',
  ]);
  let from = 0;
  for (const { words, start, end } of found) {
    expect(start).toBeGreaterThanOrEqual(from);
    expect(text.slice(start, end)).toBe(words);
    from = end;
  }
});

test.each([
  '（',
  '《',
  '》',
  '《a》（',
  '第一条、',
  '法第一条',
  '（国发〔2010〕33号）',
  '关于意见（国发〔2010〕33号',
  '〔2010〕33号',
  '一',
  '和',
])(
  'takes a quarter of a megabyte of %s in its stride',
  (piece) => {
    const times = 250_000 / piece.length;
    expect(findCitations(piece.repeat(times)).length).toBeLessThanOrEqual(times);
  },
  30_000,
);
