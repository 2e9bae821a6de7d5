import { describe, expect, test } from 'vitest';
import { search } from '../../src/search/engine.ts';
import { filterOf } from '../../src/search/filters.ts';
import { IndexReader } from '../../src/search/index-reader.ts';
import { rankNear } from '../../src/search/near.ts';
import { parseQuery } from '../../src/search/query-language.ts';
import { indexFiles, indexOf, policyWith } from './index-of.ts';

const library = [
  policyWith('劳动合同法', [
    '用人单位自用工之日起即与劳动者建立劳动关系。',
    '用人单位拖欠劳动报酬的，劳动者可以依法向人民法院申请支付令。',
    '劳动合同期满的，劳动合同终止。',
  ]),
  policyWith('气象法', ['气象台站应当及时发布天气预报。', '国家对公众气象预报实行统一发布制度。']),
  policyWith('税收征管法', ['纳税人应当缴纳税款。', '税务机关收取费用的，应当开具凭证。']),
];
const day = '2026-11-25';

async function nearHits(query: string): Promise<readonly string[]> {
  const answer = await search(await indexOf(library), { query, day });
  const { hits } = await answer.hits('near', 0, 100);
  expect(answer.summary.near).toBe(hits.length);
  return hits.map(({ policy, anchor }) => `${policy.id}#${anchor}`);
}

describe('near hits', () => {
  test.each([
    ['公司拖欠劳动报酬怎么办？', '劳动合同法#t2'],
    ['劳动合同期满了还算劳动者吗', '劳动合同法#t3'],
    ['天气预报由谁发布？', '气象法#t1'],
  ])('of %s begin with what answers it', async (question, first) => {
    expect((await nearHits(question))[0]).toBe(first);
  });

  test.each([
    ['红烧肉怎么做好吃', 'nothing', '税收征管法'],
    ['今天天气怎么样', 'one pair', '气象法'],
    ['纳税人怎么养猫才好看呢', 'two pairs', '税收征管法'],
    ['天气不好时用人单位组织郊游吗', 'one pair', '气象法'],
  ])('of %s, of which a policy has %s, are not in it', async (question, _shared, policy) => {
    const policies = (await nearHits(question)).map((hit) => hit.split('#')[0]);
    expect(policies).not.toContain(policy);
  });

  test('of a short question need but one of its pairs', async () => {
    expect((await nearHits('税款多少'))[0]).toBe('税收征管法#t1');
    expect(await nearHits('税款怎么养猫')).toEqual([]);
  });

  test('of a short question may share its characters only, where the policy has a pair', async () => {
    expect(await nearHits('税款凭据')).toEqual(['税收征管法#t1', '税收征管法#t2']);
  });

  test('of a sentence typed without its marks say that they have it word for word', async () => {
    const index = await indexOf([
      policyWith('行政处罚法', ['违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚。']),
      ...library,
    ]);
    const query = '违法行为轻微并及时改正没有造成危害后果的不予行政处罚';
    const { hits } = await (await search(index, { query, day })).hits('near', 0, 5);
    expect([hits[0]?.policy.id, hits[0]?.why[0]]).toEqual(['行政处罚法', { kind: 'same' }]);
    expect(hits.slice(1).some(({ why }) => why.some(({ kind }) => kind === 'same'))).toBe(false);
  });

  test('of single characters share these, there being no pairs', async () => {
    // t2 has both, and is an exact hit but for the mark.
    expect(await nearHits('税、费')).toEqual(['税收征管法#t1']);
  });

  test('of a long question cost sixteen lists, and none of a single character', async () => {
    const { read } = await indexFiles(library, { listBlock: 1, blocksPerFile: 1 });
    const asked: string[] = [];
    const index = await IndexReader.open(async (name) => {
      asked.push(name);
      return await read(name);
    });
    const { lists: files, firstCharacters } = index.catalogue;
    const question = library.flatMap(({ clauses }) => clauses.map(({ text }) => text)).join('');
    const filter = filterOf(
      index,
      { marks: await index.marks(), titles: undefined },
      { filters: [], request: { query: question, day } },
    );
    const hits = await rankNear(index, parseQuery(question), { filter, most: 100 });
    expect(hits.length).toBeGreaterThan(0);
    const lists = asked
      .filter((name) => name.startsWith(files.begins))
      .map((name) => Number.parseInt(name.slice(files.begins.length + 1), 10));
    expect(new Set(lists).size).toBe(16);
    expect(Math.min(...lists)).toBeGreaterThanOrEqual(firstCharacters.split('\0').length);
  });
});

test('files of lists have other names where one policy differs, so that no cache mixes them', async () => {
  const listNames = async (policies: typeof library) => {
    const { files } = await indexFiles(policies, { listBlock: 40, blocksPerFile: 1 });
    const { lists } = (await indexOf(policies, { listBlock: 40, blocksPerFile: 1 })).catalogue;
    return [...files.keys()].filter((name) => name.startsWith(lists.begins));
  };
  const names = await listNames(library);
  expect(names.length).toBeGreaterThan(10);
  expect(await listNames(library)).toEqual(names);
  const others = await listNames([...library.slice(1), policyWith('a', ['国家建立裁决制度。'])]);
  expect(others.filter((name) => names.includes(name))).toEqual([]);
});
