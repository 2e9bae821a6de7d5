import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyText } from '../../src/policy/block.ts';
import { headingOf, inDocumentOrder } from '../../src/policy/clause.ts';
import { clausesText, parseClauses } from '../../src/policy/clause-parser.ts';
import { blocksOf, clausesOf, outline } from './body-of.ts';

function findingsOf(body: string): readonly string[] {
  return parseClauses(blocksOf(body)).findings.map(({ rule, place }) => `${place?.line} ${rule}`);
}

describe('articles of a law', () => {
  const law = `第一章　总　则
第一条　为了规范行政处罚的设定和实施，制定本法。
第二条 行政处罚的种类：
（一）警告、通报批评；
（二）罚款、没收违法所得；
1.没收违法所得；
2.没收非法财物；
（三）行政拘留。
前款所称行政处罚，由行政机关实施。
其他机关有下列情形的，从其规定：
（一）法律另有规定；
第二章　行政处罚的设定
第一节　一般规定
第二条之一 国务院部门可以设定警告。
第三条 本法自公布之日起施行。`;

  test('章, 节, 条, 款, 项 and 目 nest as the law counts them', () => {
    expect(outline(law)).toBe(`z1 chapter 第一章
  t1 article 第一条
  t2 article 第二条
    t2.g1 item （一）
    t2.g2 item （二）
      t2.g2.n1 item 1.
      t2.g2.n2 item 2.
    t2.g3 item （三）
    t2.p* paragraph
    t2.p* paragraph
      t2.p*.g1 item （一）
z2 chapter 第二章
  z2.j1 section 第一节
    t2-1 article 第二条之一
    t3 article 第三条`);
  });

  test('条 run on through the chapters without a finding', () => {
    expect(findingsOf(law)).toEqual([]);
  });

  test('an article has no run-in heading, whatever its first sentence is', () => {
    expect(
      clausesOf(law)
        .filter((clause) => clause.kind === 'article')
        .map(headingOf),
    ).toEqual(['', '', '', '']);
  });

  test('第三人 and a cited article at the start of a line are text', () => {
    const body = `第一条 公民的合法权益受法律保护。
第三人可以申请参加行政复议。
第一条的规定适用于前款所列情形。
第二条、第三条的情形除外。
第一章 的名称。修改为“总则”。`;
    expect(outline(body)).toBe(`t1 article 第一条
  t1.p* paragraph
  t1.p* paragraph
  t1.p* paragraph
  t1.p* paragraph`);
  });

  test('an article without a space after its number is taken where its number is due', () => {
    expect(outline('第一条为了规范管理，制定本办法。\n第二条本办法适用于本市。')).toBe(
      't1 article 第一条\nt2 article 第二条',
    );
  });
});

test('a law whose source lost 第一章 has its second chapter beside the articles, not inside one', () => {
  const law = `第一条 为保护作者的著作权，制定本法。
第二条 中国公民的作品享有著作权。
外国人的作品依照本法享有著作权。
第二章 著作权
第一节 著作权人及其权利
第三条 著作权人包括作者。`;
  expect(outline(law)).toBe(`t1 article 第一条
t2 article 第二条
  t2.p* paragraph
z2 chapter 第二章
  z2.j1 section 第一节
    t3 article 第三条`);
});

test('a full stop that slipped behind the heading of a 节 does not hide it', () => {
  expect(outline('第四章 狱政管理\n第四节 会见\n第五节 生活、卫生。')).toContain(
    'z4.j5 section 第五节',
  );
  expect(outline('第四章 狱政管理\n第三章 的规定，适用本章。')).not.toContain('z3');
});

test('第 that scanning made 笫 still numbers an article, as printed, where that number is due', () => {
  const law = '第五十三条　甲。\n笫五十四条 清算组成员应当忠于职守。\n笫二条 乙。';
  expect(outline(law)).toBe(`t53 article 第五十三条
t54 article 笫五十四条
  t54.p* paragraph`);
});

describe('a plan', () => {
  test('numbering runs on through parts (衢江, 湖南)', () => {
    const body = `一、总体要求
1.指导思想。深入贯彻落实党的十八大精神。
2.主要目标。到2018年，基本建成法治政府。
二、依法全面履行政府职能
3.推进政府职能法定化。坚持法定职责必须为。`;
    expect(outline(body)).toBe(`h1 division 一、
  h1.n1 item 1.
  h1.n2 item 2.
h2 division 二、
  h2.n3 item 3.`);
    expect(findingsOf(body)).toEqual([]);
  });

  test('numbering restarts in each part (武进), with a blank after the number', () => {
    const body = `一、实现政府职能深刻转变
1. 继续深化机构改革。按照上级统一部署，深化改革。
2. 深化行政审批制度改革。优化改革。
二、提升制度供给质量
1. 完善工作机制。发挥作用。`;
    expect(clausesOf(body).map(({ anchor }) => anchor)).toEqual([
      'h1',
      'h1.n1',
      'h1.n2',
      'h2',
      'h2.n1',
    ]);
    expect(clausesOf(body)[1]).toMatchObject({ label: '1.', gap: ' ', headingLength: 9 });
    expect(findingsOf(body)).toEqual([]);
  });

  test('a heading stands on the line of its text', () => {
    const [clause] = clausesOf('1.提升“关键少数”法治意识。牢牢抓住领导干部这个“关键少数”。');
    expect(clause && headingOf(clause)).toBe('提升“关键少数”法治意识');
  });

  test('a sentence that is the whole clause, a long one and a list item are no headings', () => {
    const body = `（一）制定计划。
（二）落实责任；
（三）${'认真贯彻落实党中央国务院关于法治政府建设的各项决策部署'.repeat(2)}。其次。`;
    expect(clausesOf(body).map(({ headingLength }) => headingLength)).toEqual([0, 0, 0]);
  });

  test('「一是…二是…」 inside a paragraph are points (酒泉)', () => {
    const body = `一、加强组织领导，统筹谋划推动落实
坚持把加快法治政府建设摆在重要位置。一是精心组织，扎实安排。在认真总结的同时，作了部署。二是明确目标，靠实责任。进一步健全指标体系。`;
    const clauses = clausesOf(body);
    expect(clauses.map(({ label }) => label)).toEqual(['一、', '', '一是', '二是']);
    expect(clauses[2]).toMatchObject({ kind: 'point', startsBlock: false, headingLength: 10 });
    expect(clauses[2]?.anchor).toBe(`${clauses[1]?.anchor}.s1`);
  });

  test('「这一是…」 and a lone 一是 open no points', () => {
    expect(clausesOf('经济社会发展进一是好事，二是好事。')).toHaveLength(1);
    expect(clausesOf('工作。一是抓好落实。')).toHaveLength(1);
  });

  test('decimals, dates and years are no numbers of clauses', () => {
    const body = `12.4国家宪法日期间开展宣传。
2.5亿元用于基层。
3.15、12.4等重要节点，组织讲座。
2023年全区工作，坚持稳中求进。`;
    expect(clausesOf(body).every(({ label }) => label === '')).toBe(true);
  });

  test('ASCII and full-width forms of a number are one form, each kept as printed', () => {
    const body = `一、甲。
(一)乙。
（二)丙。
１．丁。
2、戊。
(1)己。
2）庚。
①辛。
②壬。`;
    expect(outline(body)).toBe(`h1 item 一、
  h1.g1 item (一)
  h1.g2 item （二)
    h1.g2.n1 item １．
    h1.g2.n2 item 2、
      h1.g2.n2.w1 item (1)
      h1.g2.n2.w2 item 2）
        h1.g2.n2.w2.c1 item ①
        h1.g2.n2.w2.c2 item ②`);
  });

  test('a second list below the same clause belongs to the paragraph that announces it', () => {
    const body = `一、任务
1.甲。
2.乙。
还要做到：
1.丙。
2.丁。`;
    expect(outline(body)).toBe(`h1 division 一、
  h1.n1 item 1.
  h1.n2 item 2.
  h1.p* paragraph
    h1.p*.n1 item 1.
    h1.p*.n2 item 2.`);
  });

  test('--- gives what follows to the document', () => {
    expect(outline('一、任务\n1.甲。做好。\n---\n各级各部门要抓好落实。')).toBe(`h1 division 一、
  h1.n1 item 1.
p* paragraph`);
  });
});

describe('a notice that encloses a plan (太原)', () => {
  const body = `各县（市、区）人民政府，市直各委、局、办：
《工作计划》已经市政府同意，现印发给你们。
太原市人民政府办公厅
2016年3月22日
（此件公开发布）
# 太原市2016年依法行政工作计划
为认真贯彻落实党的十八大精神，制定本计划。
一、加快职能转变
（一）深化改革。持续推进简政放权。`;

  test('主送机关, 署名, 日期 and 附注 are known by their place and form', () => {
    expect(clausesOf(body).map(({ kind }) => kind)).toEqual([
      'salutation',
      'paragraph',
      'signature',
      'date',
      'notation',
      'title',
      'paragraph',
      'division',
      'item',
    ]);
  });

  test('the clauses of the plan have the short addresses', () => {
    const anchors = clausesOf(body).map(({ anchor }) => anchor);
    expect(anchors.slice(0, 5).every((anchor) => anchor.startsWith('k0.'))).toBe(true);
    expect(anchors.slice(-2)).toEqual(['h1', 'h1.g1']);
  });
});

describe('annexes and headings', () => {
  test('an annex counts anew and the text after it goes on', () => {
    const body = `一、甲。
<Annex>
附件1：任务分工表
一、乙。
</Annex>
二、丙。`;
    expect(outline(body)).toBe(`h1 item 一、
a1 annex 附件1：
  a1.h1 item 一、
h2 item 二、`);
    expect(findingsOf(body)).toEqual([]);
  });

  test('an unnumbered heading holds what follows it', () => {
    expect(outline('## 前言\n为了改革。\n## 第一章 总则\n第一条 甲。')).toBe(
      `p* heading
  p*.p* paragraph
  z1 chapter 第一章
    t1 article 第一条`.replace('  z1 chapter 第一章\n    t1', '  p*.z1 chapter 第一章\n    t1'),
    );
  });
});

describe('findings', () => {
  test('a gap, a duplicate and a jump are found where they stand', () => {
    const body = `一、任务
（一）甲。做好。
（二）乙。做好。
（四）丙。做好。
（四）丁。做好。
二、保障
①戊。做好。`;
    expect(findingsOf(body)).toEqual(['4 clause-gap', '5 clause-duplicate', '7 clause-level']);
  });

  test('项 of an article that a decision quotes stand below the number of the decision', () => {
    const body = `一、修改规定
1.将第三条修改为：
“下列行为属于前款规定的损害：
（一）将相近似的文字作为字号使用；
（二）复制他人的标识。”`;
    expect(findingsOf(body)).toEqual([]);
  });

  test('a duplicate keeps its text under an address of its own', () => {
    const anchors = clausesOf('一、甲。\n一、乙。\n一、乙。').map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(3);
    expect(anchors[0]).toBe('h1');
  });

  test('第十三条 after 第十一条 says which number is missing', () => {
    const { findings } = parseClauses(blocksOf('第十一条 甲。\n第十三条 乙。'));
    expect(findings.at(-1)?.message).toBe('第十三条跟在第十一条之后，中间缺号。');
  });
});

const pieces = fc.constantFrom(
  '一、',
  '二、',
  '（一）',
  '(二)',
  '1.',
  '2. ',
  '（1）',
  '①',
  '第一条 ',
  '第二条之一　',
  '第一章 ',
  '第二编',
  '附件1',
  '一是',
  '二是',
  '。一是',
  '；二是',
  '甲乙',
  '做好工作。',
  '　',
  ' ',
  '：',
  '1.5',
  '《',
  '<',
  '{',
  '\u{20000}',
  '',
);
const line = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));
const body = fc
  .array(fc.oneof(line, fc.constantFrom('# 题', '## 节', '---', '<Annex>', '</Annex>')), {
    maxLength: 40,
  })
  .map((lines) => lines.join('\n'));

describe('whatever the text', () => {
  test('labels, gaps and texts give the body back, character for character', () => {
    fc.assert(
      fc.property(body, (text) => {
        const blocks = blocksOf(text);
        expect(clausesText(inDocumentOrder(parseClauses(blocks).value))).toBe(bodyText(blocks));
      }),
      { numRuns: 1000 },
    );
  });

  test('no two clauses share an anchor', () => {
    fc.assert(
      fc.property(body, (text) => {
        const anchors = clausesOf(text).map(({ anchor }) => anchor);
        expect(new Set(anchors).size).toBe(anchors.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('a paragraph put in anywhere moves no other anchor of a plan', () => {
    const plan = `前言说明。
一、总体要求
到2025年，基本建成。
1.甲。做好。
2.乙。做好。
二、任务
（一）丙
3.丁。做好。一是先做。二是后做。
三、保障
各级要抓好落实。`.split('\n');
    const before = clausesOf(plan.join('\n')).map(({ anchor }) => anchor);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: plan.length }), (at) => {
        const changed = plan.toSpliced(at, 0, '新增加的一段话。').join('\n');
        const after = clausesOf(changed).map(({ anchor }) => anchor);
        expect(after).toEqual(expect.arrayContaining(before));
        expect(after).toHaveLength(before.length + 1);
      }),
    );
  });

  test('第二条之一 put in moves no other article', () => {
    const before = clausesOf('第一条 甲。\n第二条 乙。\n第三条 丙。').map(({ anchor }) => anchor);
    const after = clausesOf('第一条 甲。\n第二条 乙。\n第二条之一 新。\n第三条 丙。').map(
      ({ anchor }) => anchor,
    );
    expect(after).toEqual(['t1', 't2', 't2-1', 't3']);
    expect(after).toEqual(expect.arrayContaining(before));
  });
});

test('a hostile body of a million characters is read in a moment', () => {
  const hostile = [
    '（'.repeat(200_000),
    '一'.repeat(200_000),
    '第'.repeat(200_000),
    '一是'.repeat(100_000),
    '1.'.repeat(100_000),
  ];
  const many = Array.from({ length: 20_000 }, () => '同样的一段。');
  const clauses = clausesOf([...hostile, ...many].join('\n'));
  expect(clauses.length).toBeGreaterThan(20_000);
  expect(new Set(clauses.map(({ anchor }) => anchor)).size).toBe(clauses.length);
});
