import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSearch } from '../../scripts/search.ts';
import { writeClauseIndex } from '../../src/search/clause-index.ts';
import type { IndexedPolicy } from '../../src/search/indexed-policy.ts';
import { policyWith } from '../search/index-of.ts';
import { recordingTerminal } from './recording-terminal.ts';

let site = '';

const policies: readonly IndexedPolicy[] = [
  policyWith(
    'plan-2016',
    [
      {
        kind: 'item',
        anchor: 'h3.g9',
        label: '（九）',
        citation: '三、（九）',
        text: '加强重点领域立法。（市政府法制办、市教育局）',
        leadUnits: ['市政府法制办'],
        coUnits: ['市教育局'],
      },
      {
        kind: 'item',
        anchor: 'h3.g10',
        label: '（十）',
        text: '公布行政复议决定。',
        deadlines: [{ kind: 'by', date: '2016-12-31' }],
      },
      { kind: 'point', anchor: 'h3.g10.s1', label: '一是', depth: 2, text: '行政复议委员会试点。' },
    ],
    {
      title: '太原市2016年依法行政工作计划',
      number: '并政办发〔2016〕9号',
      places: ['太原市', '山西省'],
    },
  ),
  policyWith('law', ['公民认为具体行政行为侵犯其合法权益，可以申请行政复议。'], {
    title: '中华人民共和国行政复议法',
    type: '法律',
    year: 2017,
  }),
];

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'zhengdian-site-'));
  mkdirSync(join(site, 'api', 'policies'), { recursive: true });
  const list = policies.map(({ id }) => ({ id, url: `/sub/policies/${id}/` }));
  writeFileSync(join(site, 'api', 'policies.json'), JSON.stringify({ policies: list }));
  for (const policy of policies) {
    writeFileSync(join(site, 'api', 'policies', `${policy.id}.json`), JSON.stringify(policy));
  }
  await writeClauseIndex(site);
});

afterAll(() => rmSync(site, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const terminal = recordingTerminal();
  const code = await runSearch(['--site', site, ...args], terminal);
  return { code, out: terminal.outLines.join('\n'), err: terminal.errLines.join('\n') };
}

async function asked(query: string) {
  const { out } = await run('--json', query);
  const { total, hits } = JSON.parse(out);
  return [total, ...hits.map((hit: { url: string; list: string }) => `${hit.list} ${hit.url}`)];
}

describe('npm run search', () => {
  test('prints an object with every field of a hit', async () => {
    const { code, out } = await run('--json', '重点领域');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      query: '重点领域',
      total: 1,
      hits: [
        {
          list: 'exact',
          policy: 'plan-2016',
          clause: 'h3.g9',
          path: ['h3', 'g9'],
          label: '（九）',
          title: '太原市2016年依法行政工作计划',
          text: '加强重点领域立法。（市政府法制办、市教育局）',
          url: '/sub/policies/plan-2016/#h3.g9',
          score: 0.5,
          why: '「重点领域」出现1处',
        },
      ],
    });
  });

  test.each([
    ['a 文号', '并政办发[2016]9号', [1, 'exact /sub/policies/plan-2016/']],
    ['a citation', '行政复议法第一条', [1, 'exact /sub/policies/law/#t1']],
    ['two words of one unit', '公布 试点', [1, 'exact /sub/policies/plan-2016/#h3.g10']],
    ['a unit', '单位:教育局', [1, 'exact /sub/policies/plan-2016/#h3.g9']],
    [
      'a deadline',
      '时限:2016-12 "行政复议"',
      [2, 'exact /sub/policies/plan-2016/#h3.g10', 'exact /sub/policies/plan-2016/#h3.g10.s1'],
    ],
    [
      'a place above',
      '"行政复议" 地区:山西',
      [2, 'exact /sub/policies/plan-2016/#h3.g10', 'exact /sub/policies/plan-2016/#h3.g10.s1'],
    ],
    ['a year', '"行政复议" 年份:2015-2018', [1, 'exact /sub/policies/law/#t1']],
    [
      'a type shut out',
      '"行政复议" -类型:法律',
      [2, 'exact /sub/policies/plan-2016/#h3.g10', 'exact /sub/policies/plan-2016/#h3.g10.s1'],
    ],
    ['traditional characters', '"行政復議" 标题:复议法', [1, 'exact /sub/policies/law/#t1']],
    ['words that stand nowhere', '"碳达峰"', [0]],
  ])('finds by %s: %s', async (_name, query, expected) => {
    expect(await asked(query)).toEqual(expected);
  });

  test('answers a file of queries, a line each, empty ones too', async () => {
    const file = join(site, 'queries.txt');
    writeFileSync(file, '\ufeff行政复议\r\n\r\n"重点领域"\n');
    const { code, out } = await run('--batch', file, '--limit', '1');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines.map(({ query, total }) => [query, total])).toEqual([
      ['行政复议', 3],
      ['', 0],
      ['"重点领域"', 1],
    ]);
  });

  test('says to people what was found and why', async () => {
    const { out } = await run('重点领域');
    expect(out).toContain('逐字命中 1 条，见于 1 件文件');
    expect(out).toContain('太原市2016年依法行政工作计划（并政办发〔2016〕9号）三、（九）');
  });

  test('says what was tried when nothing was found', async () => {
    const { out } = await run('行政复议 量子');
    expect(out).toContain('没有逐字命中。');
    expect(out).toMatch(/单找「行政复议」：\d+ 条\n.*单找「量子」：0 条/u);
  });

  test.each([
    [[], '请写一个查询'],
    [['a', 'b'], '请写一个查询'],
    [['--limit', 'x', 'a'], '--limit'],
    [['--batch', 'nowhere.txt'], 'nowhere.txt'],
    [['--site', 'nowhere', 'a'], 'nowhere'],
    [['--fast', 'a'], '--fast'],
  ])('refuses %j', async (args, words) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  test('fails with the name of a file of the index that is missing', async () => {
    const folder = join(site, 'clause-index');
    const names = readdirSync(folder).filter((name) => name.endsWith('.bin'));
    for (const name of names) rmSync(join(folder, name));
    const { code, err } = await run('行政复议');
    await writeClauseIndex(site);
    expect(code).toBe(1);
    expect(err).toMatch(/索引缺少或损坏：clause-index\/[0-9a-z]{8}\.bin/u);
  });
});

describe('an index of which one file is damaged', () => {
  const queries = ['行政复议', '公布 试点', '并政办发〔2016〕9号', '申请怎样的复议'];
  const names = () =>
    readdirSync(join(site, 'clause-index')).filter((name) => name !== 'index.json');

  test('answers every query of a batch with what it has, and says what is missing', async () => {
    const file = join(site, 'queries.txt');
    writeFileSync(file, queries.join('\n'));
    const whole = await run('--batch', file);
    const lines = whole.out.split('\n').map((line) => JSON.parse(line));
    let told = 0;
    expect(names().length).toBeGreaterThan(6);
    for (const name of names()) {
      writeFileSync(join(site, 'clause-index', name), '<!doctype html>');
      const { code, out, err } = await run('--batch', file);
      await writeClauseIndex(site);
      if (out === '') {
        // The catalogue and the columns, without which there is no index.
        expect([code, err]).toEqual([1, expect.stringContaining(name)]);
        continue;
      }
      const answers = out.split('\n').map((line) => JSON.parse(line));
      expect(answers.map(({ query }) => query)).toEqual(queries);
      expect(code === 1).toBe(answers.some(({ missing }) => missing?.includes(name)));
      told += code;
      answers.forEach((answer, at) => {
        if (answer.missing === undefined) expect(answer).toEqual(lines[at]);
      });
    }
    expect(told).toBeGreaterThan(2);
  });

  test('is not said to hold nothing, and the other hits are printed', async () => {
    const said: string[] = [];
    for (const name of names()) {
      writeFileSync(join(site, 'clause-index', name), '');
      const { code, out } = await run('行政复议');
      await writeClauseIndex(site);
      if (code === 1) said.push(out);
    }
    expect(said.length).toBeGreaterThan(2);
    expect(said.filter((out) => out.includes('没有逐字命中'))).toEqual([]);
  });
});
