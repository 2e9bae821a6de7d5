import { beforeAll, describe, expect, test } from 'vitest';
import { numberFits, numberQuery } from '../../src/search/document-numbers.ts';
import { search } from '../../src/search/engine.ts';
import { loadTraditional } from '../../src/search/traditional.ts';
import { indexOf, policyWith } from './index-of.ts';

beforeAll(loadTraditional);

describe('a 文号 as people write it', () => {
  test.each([
    ['国办发〔2018〕37号', 3],
    ['国办发[2018]37号', 3],
    ['国办发（2018）37', 3],
    ['国办发2018年37号', 3],
    ['国办发２０１８－３７', 3],
    ['國辦發〔2018〕37號', 3],
    ['〔2018〕37号', 1],
    ['[2018]37', 1],
    ['2018年37号', 1],
    ['国办发37号', 3],
    ['国办发〔2018〕38号', 0],
    ['国办发〔2019〕37号', 0],
    ['浙政发〔2018〕37号', 0],
  ])('%s fits 国办发〔2018〕37号 to %i', (typed, fit) => {
    const asked = numberQuery(typed);
    expect(asked === undefined ? undefined : numberFits(asked, '国办发〔2018〕37号')).toBe(fit);
  });

  test.each(['行政复议', '37', '2018', '第三条', '民法典第33条', '37号文件'])(
    '%s is none',
    (typed) => {
      expect(numberQuery(typed)).toBeUndefined();
    },
  );

  test.each(['国务院令第588号', '国务院令588号', '国务院第588号令', '国务院令第五百八十八号'])(
    '%s fits 国务院令第588号',
    (typed) => {
      const asked = numberQuery(typed);
      expect(asked === undefined ? 0 : numberFits(asked, '国务院令第588号')).toBe(3);
    },
  );
});

const articles = Array.from({ length: 60 }, (_, at) => `本条是第${at + 1}项内容，写得长一些。`);
const library = [
  policyWith('civil-code', articles, { title: '中华人民共和国民法典' }),
  policyWith('litigation', articles, { title: '中华人民共和国行政诉讼法' }),
  policyWith('review', articles, { title: '中华人民共和国行政复议法' }),
  policyWith('review-rules', articles, { title: '中华人民共和国行政复议法实施条例' }),
  policyWith('consumers', articles, { title: '中华人民共和国消费者权益保护法' }),
  policyWith('election', articles, {
    title: '中华人民共和国全国人民代表大会和地方各级人民代表大会选举法',
  }),
  policyWith('property-1', articles.slice(0, 5), { title: '中华人民共和国物权法典总则' }),
  policyWith(
    'property-2',
    articles.slice(5, 9).map((text, at) => ({ text, anchor: `t${at + 6}` })),
    { title: '中华人民共和国物权法典所有权编' },
  ),
  policyWith('fire', articles, { title: '中华人民共和国消防法' }),
  policyWith(
    'plan',
    [
      { kind: 'division', anchor: 'h3', label: '三、', text: '推进依法行政' },
      { kind: 'item', anchor: 'h3.g9', label: '（九）', depth: 2, text: '加强重点领域立法。' },
    ],
    { title: '太原市2016年依法行政工作计划', number: '并政办发〔2016〕9号' },
  ),
];

const labour = policyWith(
  'labour',
  [
    { anchor: 't39', label: '第三十九条', text: '劳动者有下列情形之一的，可以解除劳动合同：' },
    {
      ...{ anchor: 't39.g1', label: '（一）', depth: 2, kind: 'item' },
      citation: '第三十九条第（一）项',
      text: '在试用期间被证明不符合录用条件的；',
    },
    {
      ...{ anchor: 't39.g2', label: '（二）', depth: 2, kind: 'item' },
      citation: '第三十九条第（二）项',
      text: '严重违反用人单位的规章制度的。',
    },
    {
      ...{ anchor: 't39.p1', label: '', depth: 2, kind: 'paragraph' },
      citation: '第三十九条第二款',
      text: '解除的，应当书面通知。',
    },
  ].map((clause) => ({ citation: '第三十九条', ...clause })),
  { title: '中华人民共和国劳动合同法' },
);
library.push(labour);

async function firstHit(query: string): Promise<string> {
  const index = await indexOf(library, { textBlock: 300 });
  const answer = await search(index, { query, day: '2026-11-25' });
  const [hit] = (await answer.hits('exact', 0, 1)).hits;
  return hit === undefined || !hit.direct ? 'none' : `${hit.policy.id}#${hit.anchor}`;
}

describe('a clause as people cite it', () => {
  test.each([
    ['民法典第三十三条', 'civil-code#t33'],
    ['民法典第33条', 'civil-code#t33'],
    ['《民法典》第３３条', 'civil-code#t33'],
    ['中华人民共和国民法典第三十三条', 'civil-code#t33'],
    ['民法典 33条', 'civil-code#t33'],
    ['根据《民法典》第三十三条的规定', 'civil-code#t33'],
    ['民法典第33、34条', 'civil-code#t33'],
    ['劳动合同法第三十九条', 'labour#t39'],
    ['劳动合同法第三十九条第二款', 'labour#t39.p1'],
    ['劳动合同法第39条第（二）项', 'labour#t39.g2'],
    ['劳动合同法第三十九条第九款', 'labour#t39'],
    ['并政办发9号文', 'plan#'],
    ['民法典', 'civil-code#'],
    ['《中华人民共和国民法典》', 'civil-code#'],
    ['依法行政工作计划', 'plan#'],
    ['行诉法33条', 'litigation#t33'],
    ['行政復議法第一條', 'review#t1'],
    ['行政复议法实施条例第六十条', 'review-rules#t60'],
    ['消法第五十五条', 'consumers#t55'],
    ['并政办发2016年9号', 'plan#'],
    ['太原市2016年依法行政工作计划三、（九）', 'plan#h3.g9'],
    ['民法典第九百条', 'civil-code#'],
    ['海商法第一条', 'none'],
    ['复议法第一条', 'none'],
    ['诉讼法第一条', 'none'],
    ['民法典33', 'civil-code#t33'],
    ['行诉法', 'litigation#'],
    ['选举法', 'election#'],
    ['物权法典第七条', 'property-2#t7'],
    ['物权法典', 'property-1#'],
    ['法第一条', 'none'],
    ['试用期', 'none'],
  ])('%s is answered first by %s', async (query, expected) => {
    expect(await firstHit(query)).toBe(expected);
  });
});

async function answered(query: string) {
  const answer = await search(await indexOf(library, { textBlock: 300 }), {
    query,
    day: '2026-11-25',
  });
  const { hits } = await answer.hits('exact', 0, 10);
  return { summary: answer.summary, anchors: hits.map(({ anchor }) => anchor) };
}

test('a clause that a document has not is said not to be there', async () => {
  const { summary } = await answered('民法典第九百条');
  expect(summary.notes).toEqual([
    { kind: 'no-such-clause', title: '中华人民共和国民法典', words: '第九百条' },
  ]);
  const part = await answered('劳动合同法第三十九条第九款');
  expect(part.summary.notes).toMatchObject([{ words: '第三十九条第九款' }]);
});

test('a law that the library has not is said not to be there, and nothing like it is shown', async () => {
  for (const query of ['海商法第一条', '海商法', '《海商法》第3条第二款']) {
    const { summary } = await answered(query);
    expect([summary.exact, summary.near, summary.notes]).toEqual([
      0,
      0,
      [{ kind: 'no-such-document', name: '海商法' }],
    ]);
  }
});

test('what a query names is counted once, in the facets too', async () => {
  const { summary } = await answered('民法典第33条');
  expect([summary.exact, summary.listed, summary.documents]).toEqual([1, 1, 1]);
  expect(summary.facets.类型).toEqual([{ value: '规定', count: 1 }]);
});

test('several clauses and a range are all answered, in order', async () => {
  expect((await answered('民法典第33、35条')).anchors).toEqual(['t33', 't35']);
  expect((await answered('劳动合同法第三十九条第（一）项、第（二）项')).anchors).toEqual([
    't39.g1',
    't39.g2',
  ]);
  expect((await answered('劳动合同法第39条第一款和第二款')).anchors).toEqual(['t39', 't39.p1']);
  expect((await answered('民法典第三条至第五条')).anchors).toEqual(['t3', 't4', 't5']);
});

test('a clause is shown with what stands below it, and not what follows', async () => {
  const answer = await search(await indexOf(library), {
    query: '劳动合同法第三十九条第（二）项',
    day: '2026-11-25',
  });
  const { hits } = await answer.hits('exact', 0, 1);
  expect(hits[0]?.clauses.map(({ label }) => label)).toEqual(['（二）']);
});

describe('words that stand nowhere as they are typed', () => {
  test('are sought without the numbers of clauses and the marks of a pasted text', async () => {
    const pasted =
      '第三十九条　劳动者有下列情形之一的，可以解除劳动合同：（一）在试用期间被证明不符合录用条件的；（二）严重违反用人单位的规章制度的。';
    const { summary, anchors } = await answered(pasted);
    expect([summary.notes, anchors]).toEqual([[{ kind: 'without-marks' }], ['t39']]);
    expect((await answered('（二）严重违反用人单位的规章制度')).anchors).toEqual(['t39.g2']);
    expect((await answered('（二）严重违反用人单位的规定')).summary.exact).toBe(0);
  });

  test('are sought in the document that one of them names', async () => {
    const { summary, anchors } = await answered('劳动合同法 试用期间');
    expect([summary.notes, anchors]).toEqual([
      [{ kind: 'in-titled', words: '劳动合同法' }],
      ['t39.g1'],
    ]);
    expect((await answered('劳动合同法 听证')).summary.exact).toBe(0);
    expect((await answered('"劳动合同法" "试用期间"')).summary.exact).toBe(0);
  });
});

test('where words do stand together, the document that one of them names is offered too', async () => {
  const { summary } = await answered('劳动合同法 解除');
  expect(summary.exact).toBeGreaterThan(0);
  const both = await search(
    await indexOf([...library, policyWith('b', ['依照劳动合同法解除合同。'])]),
    { query: '劳动合同法 解除', day: '2026-11-25' },
  );
  expect([both.summary.exact, both.summary.notes]).toEqual([1, []]);
  expect(both.summary.tried).toEqual([
    { kind: 'in-titled', words: '劳动合同法', query: '标题:劳动合同法 解除', found: 2 },
  ]);
});

test('what holds comes before drafts and what holds no longer, in either list of hits', async () => {
  const text = '应当公开征求意见。';
  const statuses = ['征求意见稿', '已废止', '现行有效'];
  const policies = statuses.map((status) =>
    policyWith(status, [text], { validityPeriods: [{ status }] }),
  );
  const index = await indexOf(policies);
  const answer = await search(index, { query: '公开征求意见', day: '2026-11-25' });
  const { hits } = await answer.hits('exact', 0, 3);
  expect(hits.map(({ policy }) => policy.id)).toEqual(['现行有效', '征求意见稿', '已废止']);
});

test.each([
  ['类型:通告 公开', ['规定']],
  ['时限:明年 公开', []],
])('%s names a value that nothing has, and says so', async (query, known) => {
  const { summary } = await answered(query);
  expect([summary.exact, summary.notes]).toMatchObject([0, [{ kind: 'no-such-value', known }]]);
});
