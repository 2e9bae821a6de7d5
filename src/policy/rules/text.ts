import { chineseNumeral } from '../numerals.ts';
import { detailOf, nameOf, type Rule } from './rule.ts';

/** What MDX allows, and the numbering of clauses. */
export const textRules = {
  'mdx-import': {
    severity: 'error',
    message: (words) => `正文中有 ${nameOf(words)} 语句。正文只是文字，不能引入或导出程序。`,
    advice: () => '删去这一行。',
    why: '正文是数据，不是程序：放进来的文件不能在生成网站的机器上运行任何东西。',
    good: { body: '第一条 进口（import）货物，依法纳税。' },
    bad: { body: "‸import fs from 'node:fs'\n\n第一条 为做好工作，制定本办法。" },
  },
  'mdx-expression': {
    severity: 'error',
    message: (words) => `正文中有花括号表达式 ${nameOf(words)}。正文只是文字，不能含程序。`,
    advice: () => '删去它；若是正文里的花括号，写成 \\{ 和 \\}。',
    why: '正文是数据，不是程序：花括号里的内容会被当作程序运行。',
    good: { body: '第一条 按附表 \\{乙\\} 办理。' },
    bad: { body: '第一条 按附表 ‸{乙} 办理。' },
  },
  'mdx-component': {
    severity: 'error',
    message: (words) =>
      `正文中有不认识的标签 <${nameOf(words)}>${detailOf(words)}。可用的只有 Note、Correction、Annex、Figure、Table。`,
    advice: () => '删去它；若是正文里的尖括号，写成 \\<。',
    why: '不认识的标签里的文字会消失，或者带来程序。',
    good: { body: '第一条 增长率\\<x\\>按附表计算。' },
    bad: { body: '第一条 增长率‸<x>按附表</x>计算。' },
  },
  'mdx-attribute': {
    severity: 'error',
    message: (words) => `标签属性 ${nameOf(words)} 不能用${detailOf(words)}。`,
    advice: () => '属性只能是 content/README.md 所列的、引号内的文字。',
    why: '不在表里的属性能带来程序；漏写的属性会让勘误没有理由。',
    good: {
      body: '第一条 每年<Correction printed="31日" reading="3月1日" reason="日期脱落“月”字" />前报告。',
    },
    bad: {
      body: '第一条 每年‸<Correction printed="31日" reading="3月1日" reason="日期脱落“月”字" onclick="x" />前报告。',
    },
  },
  'mdx-syntax': {
    severity: 'error',
    message: (words) => `正文读到这里读不下去了${detailOf(words)}。`,
    advice: () => '检查标签是否成对；正文里的 < 和 { 要写成 \\< 和 \\{。',
    why: '从这里起的文字都读不出来，不能当作没有。',
    good: { body: '第一条 增长率 \\<5%的，报告原因。' },
    bad: { body: '第一条 增长率 <‸5%的，报告原因。' },
  },
  'clause-gap': {
    severity: 'warning',
    message: (words) =>
      words.before === undefined
        ? `编号从${nameOf(words)}开始，应为第 ${chineseNumeral(words.expected ?? 1)} 个。`
        : `${nameOf(words)}跟在${words.before}之后，中间缺号。`,
    advice: () => '与原文核对：是漏录或误录就改正；原文如此，在元数据 accepted 里写明。',
    why: '缺号多半是漏录了一条，引用条文的人会找不到它。',
    good: {
      body: '第一条 为做好工作，制定本办法。\n\n第二条 市政府负责。\n\n第三条 本办法自2021年3月1日起施行。',
    },
    bad: { body: '第一条 为做好工作，制定本办法。\n\n‸第三条 本办法自2021年3月1日起施行。' },
  },
  'clause-duplicate': {
    severity: 'warning',
    message: (words) => `${nameOf(words)}跟在${words.before ?? ''}之后，编号重复或倒退。`,
    advice: () =>
      '与原文核对：若另起一组，在前面加一行 ---；误录就改正；原文如此，在元数据 accepted 里写明。',
    why: '两条同一个编号，引用时分不清是哪一条。',
    good: { body: '第一条 为做好工作，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。' },
    bad: { body: '第一条 为做好工作，制定本办法。\n\n‸第一条 本办法自2021年3月1日起施行。' },
  },
  'clause-level': {
    severity: 'note',
    message: (words) =>
      `${nameOf(words)}写在${words.before ?? ''}之下，层次与公文惯例（一、（一）1.（1）①）不同。`,
    advice: () => '与原文核对：误录就改正；原文如此，在元数据 accepted 里写明。',
    why: '公文的结构层次依次用“一、”“（一）”“1.”“（1）”标注（GB/T 9704—2012 第7.3.3条）。',
    good: { body: '一、总体要求\n\n（一）指导思想。依法行政。' },
    bad: { body: '（一）总体要求\n\n‸一、指导思想。依法行政。' },
  },
} as const satisfies Readonly<Record<string, Rule>>;
