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

async function firstHit(query: string): Promise<string> {
  const index = await indexOf(library, { textFile: 300 });
  const answer = await search(index, { query, day: '2026-11-25' });
  const [hit] = await answer.hits('exact', 0, 1);
  return hit === undefined || !hit.direct ? 'none' : `${hit.policy.id}#${hit.anchor}`;
}

describe('a clause as people cite it', () => {
  test.each([
    ['民法典第三十三条', 'civil-code#t33'],
    ['民法典第33条', 'civil-code#t33'],
    ['《民法典》第３３条', 'civil-code#t33'],
    ['中华人民共和国民法典第三十三条', 'civil-code#t33'],
    ['民法典 33条', 'civil-code#t33'],
    ['民法典第三十三条第二款', 'civil-code#t33'],
    ['行诉法33条', 'litigation#t33'],
    ['行政復議法第一條', 'review#t1'],
    ['行政复议法实施条例第六十条', 'review-rules#t60'],
    ['消法第五十五条', 'consumers#t55'],
    ['并政办发2016年9号', 'plan#'],
    ['太原市2016年依法行政工作计划三、（九）', 'plan#h3.g9'],
    ['民法典第九百条', 'none'],
    ['海商法第一条', 'none'],
    ['复议法第一条', 'none'],
    ['诉讼法第一条', 'none'],
    ['法第一条', 'none'],
  ])('%s is answered first by %s', async (query, expected) => {
    expect(await firstHit(query)).toBe(expected);
  });
});
