import { detailOf, nameOf, type Rule } from './rule.ts';

/** Documents beside each other, and the lists that they refer to. */
export const libraryRules = {
  'policy-duplicate-id': {
    severity: 'error',
    message: (words) => `编号 ${nameOf(words)} 与 ${words.before ?? ''} 重复。`,
    advice: () => '改其中一个文件的文件名。',
    why: '编号就是网址，两件文件不能在同一个网址上。',
    good: {
      files: {
        'policies/a/jia-2021.mdx': { fields: { number: 'unknown' } },
        'policies/b/yi-2021.mdx': { fields: { number: 'unknown' } },
      },
    },
    bad: {
      files: {
        'policies/a/jia-2021.mdx': { fields: { number: 'unknown' } },
        'policies/b/jia-2021.mdx': { fields: { number: 'unknown' } },
      },
    },
  },
  'policy-duplicate-number': {
    severity: 'error',
    message: (words) => `发文字号 ${nameOf(words)} 与 ${words.before ?? ''} 重复。`,
    advice: () => '与原文核对，改正其中一个；确为同一文件的，只留一份。',
    why: '一个发文字号只属于一件文件；按文号引用时会找错。',
    good: {
      files: {
        'policies/jia.mdx': { fields: { number: '甲政发〔2021〕1号' } },
        'policies/yi.mdx': { fields: { number: '甲政发〔2021〕2号' } },
      },
    },
    bad: {
      files: {
        'policies/jia.mdx': { fields: { number: '甲政发〔2021〕1号' } },
        'policies/yi.mdx': { fields: { '‸number': '甲政发〔2021〕1号' } },
      },
    },
  },
  'relation-unknown': {
    severity: 'error',
    message: (words) => `关联的文件 ${nameOf(words)} 不在文件库里，或者就是本件。`,
    advice: () => '改为库里的编号；库外文件写成 title 和 number。',
    why: '读者点不开的链接，废止、修改也就算不到那件文件上。',
    good: {
      fields: { relations: '{ implements: [{ title: 乙省实施方案, number: 乙政发〔2020〕9号 }] }' },
    },
    bad: { fields: { relations: '{ ‸implements: [yi-2020] }' } },
  },
  'clause-key': {
    severity: 'error',
    message: (words) => `元数据中的条文编号「${nameOf(words)}」在正文里找不到。`,
    advice: () => '写成正文的编号，如 二（一）3、三8、第十二条。',
    why: '找不到的编号，为它写的主题和说明就没有人看到。',
    good: { fields: { clauseTopics: '{ 第一条: [organisation] }' } },
    bad: { fields: { clauseTopics: '{ ‸第九条: [organisation] }' } },
  },
  'topic-unknown': {
    severity: 'error',
    message: (words) => `主题 ${nameOf(words)} 不在 topics.yaml 里。`,
    advice: () => '改用已有的主题，或先把它加进 topics.yaml。',
    why: '同一个主题写成两样，按主题就查不全。',
    good: { fields: { topics: '[organisation]' } },
    bad: { fields: { '‸topics': '[organization]' } },
  },
  'topic-missing': {
    severity: 'warning',
    message: (words) =>
      words.label === undefined ? '文件没有主题。' : `措施 ${nameOf(words)} 没有主题。`,
    advice: (words) =>
      words.label === undefined
        ? '读过文件后，在 topics 里写上它的主题。'
        : '在 clauseTopics 里为它或它的上级写上主题。',
    why: '没有主题的措施，按主题比较各地做法时找不到。',
    good: {
      fields: { type: '方案', clauseTopics: '{ 一: [organisation] }' },
      body: '一、主要任务\n\n1.编制目录。公布决策事项目录。',
    },
    bad: { fields: { type: '方案' }, body: '一、主要任务\n\n‸1.编制目录。公布决策事项目录。' },
  },
  'unit-unknown': {
    severity: 'warning',
    message: (words) => `单位「${nameOf(words)}」不在 units.yaml 里。`,
    advice: () => '把它加进 units.yaml，或加为已有单位的别名；是笔误就与原文核对。',
    why: '没有登记的单位，按单位查责任时找不到；也可能是错字。',
    good: {
      files: {
        'policies/example.mdx': {
          fields: { type: '方案', clauseTopics: '{ 一: [organisation] }' },
          body: '一、主要任务\n\n1.编制目录。公布决策事项目录。（责任单位：市司法局）',
        },
        'units.yaml': "- id: jia-sifaju\n  region: '330800'\n  name: 市司法局\n",
      },
    },
    bad: {
      fields: { type: '方案', clauseTopics: '{ 一: [organisation] }' },
      body: '一、主要任务\n\n‸1.编制目录。公布决策事项目录。（责任单位：市司法局）',
    },
  },
  'region-unknown': {
    severity: 'error',
    message: (words) => `行政区划代码 ${nameOf(words)} 不在 regions.yaml 里。`,
    advice: () => '核对代码（GB/T 2260），或把它加进 regions.yaml。',
    why: '不知道是哪里的文件，就不知道它管到哪里。',
    good: { fields: { region: "'330800'" } },
    bad: { fields: { '‸region': "'308300'" } },
  },
  'figure-missing': {
    severity: 'error',
    message: (words) => `插图 ${nameOf(words)} 不在文件夹里。`,
    advice: () => '把图片放进内容文件夹的 figures 子文件夹，文件名要一致。',
    why: '图是文件的一部分，缺了就是缺内容。',
    good: {
      files: {
        'policies/example.mdx': {
          body: '第一条 程序见图1。\n\n<Figure src="figures/flow.png" alt="决策程序">图1 决策程序</Figure>',
        },
        'figures/flow.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      },
    },
    bad: {
      body: '第一条 程序见图1。\n\n‸<Figure src="figures/flow.png" alt="决策程序">图1 决策程序</Figure>',
    },
  },
  'dates-order': {
    severity: 'error',
    message: (words) => `日期的先后不对：${nameOf(words)}。`,
    advice: () => '与原文核对，改正其中一个日期；原文没有写明的填 unknown。',
    why: '先后颠倒的日期至少有一个是错的，时效就算错了。',
    good: { fields: { effective: '2021-03-01', expires: '2026-02-28' } },
    bad: { fields: { effective: '2021-03-01', '‸expires': '2020-02-28' } },
  },
  'accepted-rule': {
    severity: 'error',
    message: (words) => `accepted 里的规则 ${nameOf(words)} 不能用${detailOf(words)}。`,
    advice: () => '改为 docs/rules.md 里警告或提示的编号，或者删去这一项。',
    why: '写错的编号什么也没有接受；错误会让页面缺内容或者说错话，不能放过。',
    good: {
      fields: {
        accepted: '[{ rule: clause-gap, at: 第三条, why: 与公报核对，原文没有第二条 }]',
      },
      body: '第一条 为做好工作，制定本办法。\n\n第三条 本办法自2021年3月1日起施行。',
    },
    bad: {
      fields: { '‸accepted': '[{ rule: clause-gaps, at: 第三条, why: 与公报核对，原文如此 }]' },
    },
  },
  'accepted-unused': {
    severity: 'note',
    message: (words) =>
      `accepted 接受了 ${words.before ?? ''} 处的 ${nameOf(words)}，但那里没有这样的发现。`,
    advice: () => '删去这一项；若文字改过、编号变了，改 at。',
    why: '留着的一项会把以后真正的问题也藏起来。',
    good: {
      fields: {
        accepted: '[{ rule: clause-gap, at: 第三条, why: 与公报核对，原文没有第二条 }]',
      },
      body: '第一条 为做好工作，制定本办法。\n\n第三条 本办法自2021年3月1日起施行。',
    },
    bad: {
      fields: { '‸accepted': '[{ rule: clause-gap, at: 第三条, why: 与公报核对，原文如此 }]' },
    },
  },
  registry: {
    severity: 'error',
    message: (words) => `登记表不对${detailOf(words)}。`,
    advice: () => '对照 content/README.md 改正。',
    why: '三张登记表是全库共用的，一处不对，所有文件都受影响。',
    good: {
      files: {
        'policies/example.mdx': {},
        'units.yaml': "- id: jia-sifaju\n  region: '330800'\n  name: 市司法局\n",
      },
    },
    bad: {
      files: {
        'policies/example.mdx': {},
        'units.yaml': "- id: ‸市司法局\n  region: '330800'\n  name: 市司法局\n",
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
