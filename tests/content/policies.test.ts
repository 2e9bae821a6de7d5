import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/markdown/read-library.ts';
import { type Clause, type ClauseKind, inDocumentOrder, readingOf } from '../../src/policy/clause.ts';
import { clausesText } from '../../src/policy/clause-parser.ts';
import { type IsoDate, parseIsoDate } from '../../src/policy/dates.ts';
import { checkFolder } from '../../scripts/lib/check-folder.ts';
import { citationOf } from '../../src/policy/clause-citation.ts';
import { factReader } from '../../src/policy/measures.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { validityOn } from '../../src/policy/validity.ts';
import { readBody } from '../../src/markdown/read-body.ts';
import { bodyText } from '../../src/policy/block.ts';
import { cutFrontMatter } from '../../src/markdown/front-matter.ts';
import { readFile } from 'node:fs/promises';

const library = await readLibrary('content');
const { findings } = await checkFolder('content', { today: '2026-01-01' as IsoDate });

function policy(id: string): Policy {
  const found = library.policy(id);
  if (found === undefined) throw new Error(`no policy ${id}`);
  return found;
}

function clauses(id: string): readonly Clause[] {
  return [...inDocumentOrder(policy(id).clauses)];
}

/** Numbers of a form, in document order. */
function numbers(id: string, form: Clause['form'], kinds: readonly ClauseKind[] = ['item', 'division', 'point']) {
  return clauses(id)
    .filter((clause) => clause.form === form && kinds.includes(clause.kind))
    .map(({ number }) => number);
}

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

test('nothing is found but deadlines that are over and a plan without explanation', () => {
  expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/policies/hunan-2021.mdx explanation-missing',
    'content/policies/hunan-2021.mdx deadline-past',
    'content/policies/taiyuan-2016.mdx deadline-past',
    'content/policies/wujin-2023.mdx deadline-past',
  ]);
});

test('every policy gives its body back, character for character', async () => {
  expect(library.policies).toHaveLength(6);
  for (const { id, file } of library.policies) {
    const { blocks } = readBody(cutFrontMatter(await readFile(file, 'utf8')).body).value;
    expect(clausesText(clauses(id))).toBe(bodyText(blocks));
  }
});

describe('each policy has the parts of its original', () => {
  test('衢江: 9 parts, items 1–34 numbered on', () => {
    expect(numbers('qujiang-2016', 'han')).toEqual(upTo(9));
    expect(numbers('qujiang-2016', 'digit')).toEqual(upTo(34));
  });

  test('衢江 起草说明: 4 parts, （一）–（九）, tied to the draft', () => {
    expect(numbers('qujiang-2016-explanation', 'han')).toEqual(upTo(4));
    expect(numbers('qujiang-2016-explanation', 'han-bracket')).toEqual(upTo(9));
    expect(policy('qujiang-2016').related).toContainEqual(
      expect.objectContaining({ relation: 'explains', direction: 'in', policy: 'qujiang-2016-explanation' }),
    );
  });

  test('湖南: 10 parts, 32 groups, 108 measures', () => {
    expect(numbers('hunan-2021', 'han')).toEqual(upTo(10));
    expect(numbers('hunan-2021', 'han-bracket')).toEqual(upTo(32));
    expect(numbers('hunan-2021', 'digit')).toEqual(upTo(108));
    expect(policy('hunan-2021').measures).toHaveLength(108);
  });

  test('太原: 8 parts, 38 tasks, each with its units', () => {
    expect(numbers('taiyuan-2016', 'han')).toEqual(upTo(8));
    expect(numbers('taiyuan-2016', 'han-bracket')).toEqual(upTo(38));
    expect(policy('taiyuan-2016').measures.map(({ duty }) => duty?.leadUnits.length)).toEqual(
      upTo(38).map(() => 1),
    );
  });

  test('酒泉: 7 parts with their points', () => {
    expect(numbers('jiuquan-2017', 'han')).toEqual(upTo(7));
    const perPart = policy('jiuquan-2017')
      .clauses.filter(({ form }) => form === 'han')
      .map((part) => [...inDocumentOrder(part.children)].filter(({ form }) => form === 'point').length);
    expect(perPart).toEqual([4, 6, 5, 6, 0, 3, 0]);
  });

  test('武进: 8 parts, 29 items, each with its units', () => {
    expect(numbers('wujin-2023', 'han')).toEqual(upTo(8));
    expect(numbers('wujin-2023', 'digit')).toEqual([4, 2, 3, 5, 3, 3, 4, 5].flatMap(upTo));
    const { measures } = policy('wujin-2023');
    expect(measures.every(({ duty }) => (duty?.coUnits.length ?? 0) > 0)).toBe(true);
    expect(measures.filter(({ duty }) => duty?.leadUnits.length === 0).map(({ citation }) => citation)).toEqual([
      '四、5',
      '六、3',
    ]);
  });
});

describe('what the official texts say is read from them', () => {
  const measure = (id: string, citation: string) => {
    const found = policy(id).measures.find((each) => each.citation === citation);
    if (found === undefined) throw new Error(`${id} has no ${citation}`);
    return found;
  };
  const words = (facts: readonly { readonly words: string }[]) => facts.map((fact) => fact.words);
  const names = (units: readonly { readonly name: string }[] | undefined) => units?.map(({ name }) => name);

  test('太原 （二）: units in the bracket, the first leads; 4月底前 is of 2016', () => {
    const { duty, deadlines } = measure('taiyuan-2016', '一、（二）');
    expect(names(duty?.leadUnits)).toEqual(['市编办']);
    expect(names(duty?.coUnits)).toEqual(['市政府法制办']);
    expect(deadlines).toMatchObject([{ kind: 'by', words: '4月底前', date: '2016-04-30' }]);
  });

  test('太原 （二十四）: 各县（市、区）政府 is one name', () => {
    expect(names(measure('taiyuan-2016', '五、（二十四）').duty?.coUnits)).toEqual(['各县（市、区）政府']);
  });

  test('武进 一、3: 牵头 and 责任 are told apart', () => {
    const { duty } = measure('wujin-2023', '一、3');
    expect(names(duty?.leadUnits)).toEqual(['发改局', '司法局', '市场监管局']);
    expect(names(duty?.coUnits)).toEqual(['区政府其他有关部门']);
  });

  test('湖南 100: the days are read with the editor’s correction, the print stays', () => {
    const { clause, deadlines } = measure('hunan-2021', '十、（三十）100');
    expect(clause.text).toContain('每年31日前');
    expect(readingOf(clause)).toContain('每年3月1日前');
    expect(words(deadlines)).toEqual(['每年3月1日前', '每年4月1日前']);
  });

  test('湖南 67, 106: numeric targets', () => {
    expect(words(measure('hunan-2021', '七、（十九）67').targets)).toEqual(['不低于70%']);
    expect(words(measure('hunan-2021', '十、（三十一）106').targets)).toContain('不少于60学时');
  });

  test('衢江 10 names the opinion of 浙江 and its own rules', () => {
    const { clause } = measure('qujiang-2016', '三、10');
    expect(factReader(policy('qujiang-2016'))(clause).citations.map(({ title }) => title)).toEqual([
      '浙江省人民政府办公厅关于规范行政机关合同管理工作的意见',
      '衢州市衢江区行政机关合同管理办法',
    ]);
  });

  test('every measure has a topic that an editor set', () => {
    const measures = library.policies.flatMap((each) => each.measures);
    expect(measures).toHaveLength(31 + 108 + 38 + 29);
    expect(measures.every(({ topics }) => topics.length > 0)).toBe(true);
  });
});

test('a clause is cited as officials cite it', () => {
  const cite = (id: string, anchor: string) => {
    const clause = clauses(id).find((each) => each.anchor === anchor);
    return clause && citationOf(policy(id), clause);
  };
  expect(cite('taiyuan-2016', 'h3.g9')).toBe('《太原市2016年依法行政工作计划》（并政办发〔2016〕9号）三、（九）');
  expect(cite('hunan-2021', 'h2.g1.n4')).toBe('《湖南省法治政府建设实施方案（2021—2025年）》二、（一）4');
});

test('what is in force on a day, and by which words', () => {
  const on = parseIsoDate('2025-06-01');
  if (on === undefined) throw new Error('no day');
  const status = Object.fromEntries(library.policies.map((each) => [each.id, validityOn(each, on).status]));
  expect(status).toEqual({
    'qujiang-2016': '征求意见稿',
    'qujiang-2016-explanation': '未载明',
    'hunan-2021': '现行有效',
    'taiyuan-2016': '未载明',
    'jiuquan-2017': '未载明',
    'wujin-2023': '未载明',
  });
  expect(validityOn(policy('qujiang-2016'), on).proof?.policy).toBe('qujiang-2016-explanation');
});
