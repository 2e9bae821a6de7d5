import { describe, expect, test } from 'vitest';
import { missingCitedClauses } from '../../../src/policy/checks/cited-clauses.ts';
import { staleCitations } from '../../../src/policy/checks/cited-validity.ts';
import { measuresOutOfStyle } from '../../../src/policy/checks/measure-style.ts';
import { missingExplanations } from '../../../src/policy/checks/missing-explanation.ts';
import { deadlinesWithoutReport } from '../../../src/policy/checks/past-deadlines.ts';
import {
  relationCircles,
  relationsAgainstTime,
} from '../../../src/policy/checks/relation-graph.ts';
import { repeatedSentences } from '../../../src/policy/checks/repeated-sentences.ts';
import { documentFactsOf as document, factsOf, foundBy, names, wordsAt } from './found-in.ts';

const articles = (count: number, second = '') =>
  Array.from(
    { length: count },
    (_, at) => `第${'一二三四五'.charAt(at)}条 做好工作。${second}\n`,
  ).join('\n');
const law = (id: string, fields = {}, body = articles(3)) =>
  document(id, { type: '办法', title: '甲市档案管理办法', ...fields }, body);
const later = { adopted: '2023-01-15', published: '2023-01-20' };
const citer = (body: string, fields = {}) =>
  document('citer', { type: '办法', title: '乙办法', ...later, ...fields }, `第一条 ${body}\n`);

describe('clauses that are cited and are not there', () => {
  const found = (body: string, cited = law('a')) =>
    foundBy(missingCitedClauses, [cited, citer(body)]).map(({ message }) => message);

  test('an article of a policy of the library', () => {
    expect(found('依照《甲市档案管理办法》第三条办理。')).toEqual([]);
    expect(found('依照《甲市档案管理办法》第九条办理。')).toEqual([
      '“《甲市档案管理办法》第九条”所指的第九条，库里的 a.mdx 没有。',
    ]);
    expect(found('依照《甲市档案管理办法》第二条至第五条办理。')).toHaveLength(1);
    expect(found('依照《甲市档案管理办法》第一条第二款办理。')).toHaveLength(1);
  });

  test('nothing of documents outside, of plans without articles, of a later version', () => {
    expect(found('依照《乙市档案管理办法》第九条办理。')).toEqual([]);
    expect(found('依照修订前的《甲市档案管理办法》第九条办理。')).toEqual([]);
    expect(found('依照《甲市档案管理办法》第九条办理。', law('a', {}, '一、做好工作。\n'))).toEqual(
      [],
    );
    expect(
      found('依照《甲市档案管理办法》第九条办理。', law('a', { adopted: '2024-01-15' })),
    ).toEqual([]);
  });

  const own = (body: string, title = '甲市档案管理办法') => {
    const facts = factsOf('a', { type: '办法', title }, `第一条 做好工作。\n\n第二条 ${body}\n`);
    return wordsAt(facts, 'citation-own-missing', 6);
  };

  test('an article of the document itself, with its place', () => {
    expect(own('违反本办法第一条的，责令改正。')).toEqual([]);
    expect(own('违反本办法第九条的，责令改正。')).toEqual(['本办法第九条']);
  });

  test('quoted words, other laws and documents that amend speak of other articles', () => {
    expect(own('修改为：“违反本办法第九条的，责令改正。”')).toEqual([]);
    expect(own('违反本法第九条的，责令改正。')).toEqual([]);
    expect(own('违反本办法第九条的。', '关于修改甲市档案管理办法')).toEqual([]);
  });

  test('民法典: a part that begins in the middle cites articles before it', () => {
    const body = '第四百六十三条 依照本法第一百四十二条。\n';
    const facts = factsOf('a', { type: '法律', title: '民法典' }, body);
    expect(wordsAt(facts, 'citation-own-missing', 3)).toEqual([]);
  });
});

test('a citation behind a correction has its place where it is printed', () => {
  const facts = factsOf(
    'a',
    {},
    '一、每年<Correction printed="31日" reading="3月1日" reason="脱落“月”字" />前，依照《甲办法》第九条报告。\n',
  );
  const place = facts.document?.citations[0]?.place;
  expect(facts.source.split('\n')[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toMatch(
    /^《甲办法》/u,
  );
});

describe('citations of policies that do not hold any more', () => {
  const change = (relation: string, fields = {}) =>
    document('change', {
      type: '决定',
      ...later,
      adopted: '2024-01-15',
      relations: `{ ${relation}: [a] }`,
      ...fields,
    });
  const found = (
    changing: ReturnType<typeof change>,
    citing = citer('依照《甲市档案管理办法》办理。'),
  ) => names(foundBy(staleCitations, [law('a'), citing, changing]));

  test('one that was repealed, one that was amended afterwards', () => {
    expect(found(change('repeals'))).toEqual(['citer.mdx citation-repealed']);
    expect(found(change('amends'))).toEqual(['citer.mdx citation-amended']);
  });

  test('nothing before the day, of an earlier amendment, of reports, of the one that repeals it', () => {
    expect(found(change('repeals', { effective: '2030-01-01' }))).toEqual([]);
    expect(found(change('amends', { adopted: '2022-01-15' }))).toEqual([]);
    const report = citer('依照《甲市档案管理办法》办理。', { type: '报告' });
    expect(found(change('repeals'), report)).toEqual([]);
    const repealing = citer('《甲市档案管理办法》同时废止。', { relations: '{ repeals: [a] }' });
    expect(names(foundBy(staleCitations, [law('a'), repealing]))).toEqual([]);
  });
});

describe('relations', () => {
  const related = (id: string, relations: string, fields = {}) =>
    document(id, { relations, ...fields });

  test('circles of two and of three are found once each', () => {
    const two = [related('a', '{ repeals: [b] }'), related('b', '{ repeals: [a] }')];
    expect(foundBy(relationCircles, two).map(({ message }) => message)).toEqual([
      '“废止”的关系绕成了圈：a → b → a。',
    ]);
    const three = ['b', 'c', 'a'].map((to, at) =>
      related('abc'.charAt(at), `{ implements: [${to}] }`),
    );
    expect(names(foundBy(relationCircles, three))).toEqual(['a.mdx relation-circle']);
  });

  test('two ways to one policy are no circle', () => {
    const documents = [
      related('a', '{ implements: [b, c] }'),
      related('b', '{ implements: [c] }'),
      document('c'),
    ];
    expect(foundBy(relationCircles, documents)).toEqual([]);
  });

  test('ten thousand policies in a row are gone through without a deep call', () => {
    const model = document('x');
    const row = Array.from({ length: 10_000 }, (_, at) => ({
      ...model,
      id: `d${at}`,
      meta: { ...model.meta, relations: { ...model.meta.relations, implements: [`d${at + 1}`] } },
    }));
    expect(foundBy(relationCircles, row)).toEqual([]);
  });

  test('a relation to a policy that was made later', () => {
    const [a, b] = [related('a', '{ repeals: [b] }'), document('b', later)];
    expect(names(foundBy(relationsAgainstTime, [a, b]))).toEqual(['a.mdx relation-time']);
    expect(
      foundBy(relationsAgainstTime, [related('b', '{ repeals: [a] }', later), document('a')]),
    ).toEqual([]);
  });
});

describe('measures', () => {
  const plan = (lines: readonly string[]) =>
    document(
      'a',
      { type: '方案' },
      `一、任务\n\n${lines.map((line, at) => `${at + 1}.甲。${line}`).join('\n\n')}\n`,
    );
  const [unit, none] = ['做好工作。（责任单位：市司法局）', '做好工作。'];

  test('武进: nearly every measure names its units, so that one without is shown', () => {
    const found = foundBy(measuresOutOfStyle, [plan([unit, unit, unit, unit, none])]);
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      ['measure-unit-missing', '一、5没有责任单位（5 项措施中 4 项有）。'],
    ]);
  });

  test('a plan that names units now and then has no such style', () => {
    expect(foundBy(measuresOutOfStyle, [plan([unit, unit, unit, none, none])])).toEqual([]);
    expect(foundBy(measuresOutOfStyle, [plan([unit, unit, unit, none])])).toEqual([]);
    expect(foundBy(measuresOutOfStyle, [plan([none, none, none, none, none])])).toEqual([]);
  });

  test('deadlines that are over, unless a report is there', () => {
    const dated = plan(['2022年底前完成。', '2023年6月底前完成。', '2027年底前完成。']);
    const [found] = foundBy(deadlinesWithoutReport, [dated]);
    expect(found?.message).toBe(
      '有 2 项措施的时限已过，库里没有报告它们的文件；第一项是一、1“2022年底前”。',
    );
    const report = document('b', { type: '报告', relations: '{ reportsOn: [a] }' });
    expect(foundBy(deadlinesWithoutReport, [dated, report])).toEqual([]);
    expect(foundBy(deadlinesWithoutReport, [dated], '2022-12-31')).toEqual([]);
  });
});

test('policies without explanation, in a library that holds explanations', () => {
  const [a, b] = [law('a'), law('b')];
  const explanation = document('c', { type: '解读', relations: '{ explains: [b] }' });
  expect(names(foundBy(missingExplanations, [a, b, explanation]))).toEqual([
    'a.mdx explanation-missing',
  ]);
  expect(foundBy(missingExplanations, [a, b])).toEqual([]);
});

describe('sentences that stand in two policies', () => {
  const sentence = (end: string) =>
    `行政机关应当自受理申请之日起二十个工作日以内依法作出决定并且书面告知${end}。`;
  const text = ['甲', '乙', '丙']
    .map((end, at) => `第${'一二三'.charAt(at)}条 ${sentence(end)}`)
    .join('\n\n');

  test('the later one is told, with the count and both places of the longest', () => {
    const [a, b] = [law('a', {}, text), law('b', { title: '乙办法', ...later }, text)];
    const found = foundBy(repeatedSentences, [b, a]);
    expect(names(found)).toEqual(['b.mdx sentence-repeated']);
    expect(found[0]?.message).toBe(
      `与 a.mdx 有 3 句一字不差，这里是最长的一句（35 字，在 a.mdx:${found[0]?.place?.line}）。`,
    );
  });

  test('punctuation does not count; what implements another is told as well', () => {
    const [a, b] = [
      law('a', {}, text),
      law(
        'b',
        { title: '乙办法', ...later, relations: '{ implements: [a] }' },
        text.replaceAll('以内', '，以内'),
      ),
    ];
    expect(foundBy(repeatedSentences, [a, b])).toHaveLength(1);
  });

  test('explanations, versions of one title, two sentences and formulas are left alone', () => {
    const a = law('a', {}, text);
    const explains = { title: '乙办法', relations: '{ explains: [a] }' };
    expect(foundBy(repeatedSentences, [a, law('b', explains, text)])).toEqual([]);
    expect(foundBy(repeatedSentences, [a, law('b', {}, text)])).toEqual([]);
    const two = text.split('\n\n').slice(0, 2).join('\n\n');
    expect(foundBy(repeatedSentences, [a, law('b', { title: '乙办法' }, two)])).toEqual([]);
    const many = [...'abcdef'].map((id) => law(id, { title: `${id}办法` }, text));
    expect(foundBy(repeatedSentences, many)).toEqual([]);
  });
});
