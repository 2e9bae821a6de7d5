import { chineseNumeral } from './numerals.ts';
import type { Finding, RuleId, Severity } from './finding.ts';

/** What a rule's text may speak of. Which words a rule needs is said by its texts below. */
export interface RuleWords {
  /** The label, key, field or name that was found. */
  readonly label?: string;
  /** What stands before it, or stood there first. */
  readonly before?: string;
  /** The number that was due. */
  readonly expected?: number;
  /** What was found instead, or why it was refused, as a phrase. */
  readonly detail?: string;
}

interface Rule {
  readonly severity: Severity;
  /** What was found and what was expected. */
  readonly message: (words: RuleWords) => string;
  /** The next act. */
  readonly advice: (words: RuleWords) => string;
}

const name = (words: RuleWords) => words.label ?? '';
const detail = (words: RuleWords) => (words.detail ? `：${words.detail}` : '');

/** All texts of all rules. Editors read them, so they are in Chinese. */
const rules: Readonly<Record<RuleId, Rule>> = {
  'front-matter-missing': {
    severity: 'error',
    message: () => '文件开头没有元数据。应以一行 --- 开始，写完元数据后再以一行 --- 结束。',
    advice: () => '照 content/README.md 的样例补上元数据。',
  },
  'front-matter-yaml': {
    severity: 'error',
    message: (words) => `元数据不是正确的 YAML${detail(words)}。`,
    advice: () => '检查缩进、冒号后的空格和引号是否成对。',
  },
  'front-matter-field': {
    severity: 'error',
    message: (words) => `元数据字段 ${name(words)} 不对${detail(words)}。`,
    advice: () => '对照 content/README.md 的字段表改正；原文没有写明的填 unknown。',
  },
  'front-matter-date': {
    severity: 'error',
    message: (words) => `日期字段 ${name(words)} 不对${detail(words)}。`,
    advice: () => '写成 2023-04-18 这样的日期；原文没有写明的填 unknown。',
  },
  'file-encoding': {
    severity: 'error',
    message: () => '文件不是正确的 UTF-8 编码，应为 UTF-8。',
    advice: () => '用编辑器另存为 UTF-8（不要替换无法显示的字符，以免丢字）。',
  },
  'file-name': {
    severity: 'error',
    message: (words) =>
      `文件名 ${name(words)} 不能用作编号。应为小写字母、数字和连字符，如 taiyuan-2016.mdx。`,
    advice: () => '改文件名；发布后不要再改，它就是文件的网址。',
  },
  'file-characters': {
    severity: 'error',
    message: (words) => `文件里有看不见的控制字符 ${name(words)}，会改变文字的显示或者次序。`,
    advice: () => '与原文核对后删去它；若它代替了某个字，用 Correction 标明。',
  },
  'no-policies': {
    severity: 'error',
    message: (words) => `${name(words)} 里没有政策文件（.mdx）。`,
    advice: () => '检查文件夹的路径；政策文件应放在其中的 policies 子文件夹里。',
  },
  'dates-order': {
    severity: 'error',
    message: (words) => `日期的先后不对：${name(words)}。`,
    advice: () => '与原文核对，改正其中一个日期；原文没有写明的填 unknown。',
  },
  'body-empty': {
    severity: 'error',
    message: () => '元数据之后没有正文。',
    advice: () => '把文件正文补在元数据之后，每段之间空一行。',
  },
  'mdx-import': {
    severity: 'error',
    message: (words) => `正文中有 ${name(words)} 语句。正文只是文字，不能引入或导出程序。`,
    advice: () => '删去这一行。',
  },
  'mdx-expression': {
    severity: 'error',
    message: (words) => `正文中有花括号表达式 ${name(words)}。正文只是文字，不能含程序。`,
    advice: () => '删去它；若是正文里的花括号，写成 \\{ 和 \\}。',
  },
  'mdx-component': {
    severity: 'error',
    message: (words) =>
      `正文中有不认识的标签 <${name(words)}>${detail(words)}。可用的只有 Note、Correction、Annex、Figure。`,
    advice: () => '删去它；若是正文里的尖括号，写成 \\<。',
  },
  'mdx-attribute': {
    severity: 'error',
    message: (words) => `标签属性 ${name(words)} 不能用${detail(words)}。`,
    advice: () => '属性只能是 content/README.md 所列的、引号内的文字。',
  },
  'mdx-syntax': {
    severity: 'error',
    message: (words) => `正文读到这里读不下去了${detail(words)}。`,
    advice: () => '检查标签是否成对；正文里的 < 和 { 要写成 \\< 和 \\{。',
  },
  'clause-gap': {
    severity: 'warning',
    message: (words) =>
      words.before === undefined
        ? `编号从${name(words)}开始，应为第 ${chineseNumeral(words.expected ?? 1)} 个。`
        : `${name(words)}跟在${words.before}之后，中间缺号。`,
    advice: () => '与原文核对：原文如此就保留，是漏录或误录就改正。',
  },
  'clause-duplicate': {
    severity: 'warning',
    message: (words) => `${name(words)}跟在${words.before ?? ''}之后，编号重复或倒退。`,
    advice: () => '与原文核对：原文如此就保留；若另起一组，在前面加一行 ---。',
  },
  'clause-level': {
    severity: 'note',
    message: (words) =>
      `${name(words)}写在${words.before ?? ''}之下，层次与公文惯例（一、（一）1.（1）①）不同。`,
    advice: () => '与原文核对：原文如此就保留。',
  },
  'clause-key': {
    severity: 'error',
    message: (words) => `元数据中的条文编号「${name(words)}」在正文里找不到。`,
    advice: () => '写成正文的编号，如 二（一）3、三8、第十二条。',
  },
  'policy-duplicate-id': {
    severity: 'error',
    message: (words) => `编号 ${name(words)} 与 ${words.before ?? ''} 重复。`,
    advice: () => '改其中一个文件的文件名。',
  },
  'policy-duplicate-number': {
    severity: 'error',
    message: (words) => `发文字号 ${name(words)} 与 ${words.before ?? ''} 重复。`,
    advice: () => '与原文核对，改正其中一个；确为同一文件的，只留一份。',
  },
  'relation-unknown': {
    severity: 'error',
    message: (words) => `关联的文件 ${name(words)} 不在文件库里，或者就是本件。`,
    advice: () => '改为库里的编号；库外文件写成 title 和 number。',
  },
  'topic-unknown': {
    severity: 'error',
    message: (words) => `主题 ${name(words)} 不在 topics.yaml 里。`,
    advice: () => '改用已有的主题，或先把它加进 topics.yaml。',
  },
  'topic-missing': {
    severity: 'warning',
    message: (words) => `措施 ${name(words)} 没有主题。`,
    advice: () => '在 clauseTopics 里为它或它的上级写上主题。',
  },
  'unit-unknown': {
    severity: 'warning',
    message: (words) => `单位「${name(words)}」不在 units.yaml 里。`,
    advice: () => '把它加进 units.yaml，或加为已有单位的别名。',
  },
  'region-unknown': {
    severity: 'error',
    message: (words) => `行政区划代码 ${name(words)} 不在 regions.yaml 里。`,
    advice: () => '核对代码（GB/T 2260），或把它加进 regions.yaml。',
  },
  openness: {
    severity: 'error',
    message: (words) => `公开属性是「${name(words)}」，只有「主动公开」的文件可以发布。`,
    advice: () => '把文件移出 content/policies；可以公开的，改公开属性。',
  },
  'figure-missing': {
    severity: 'error',
    message: (words) => `插图 ${name(words)} 不在文件夹里。`,
    advice: () => '把图片放进内容文件夹的 figures 子文件夹，文件名要一致。',
  },
  registry: {
    severity: 'error',
    message: (words) => `登记表不对${detail(words)}。`,
    advice: () => '对照 content/README.md 改正。',
  },
};

/** A finding of a rule, without file and place. */
export function ruleFinding(rule: RuleId, words: RuleWords = {}): Finding {
  const { severity, message, advice } = rules[rule];
  return { rule, severity, message: message(words), advice: advice(words) };
}
