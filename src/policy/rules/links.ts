import { type Example, type ExampleDocument, nameOf, type Rule } from './rule.ts';

// Fields of examples. Those of two documents differ where a library wants them to.
const planFields = { type: '方案', clauseTopics: '{ 一: [organisation] }' };
const plain = { number: 'unknown' };
const early = { adopted: '2019-01-15', published: '2019-01-20', effective: '2019-03-01' };
const earlyBody = '第一条 为做好工作，制定本办法。\n\n第二条 本办法自2019年3月1日起施行。';

const bureau = "- id: jia-sifaju\n  region: '330800'\n  name: 市司法局\n";

/** Measures, citations and relations that do not go together. */
export const linkRules = {
  'measure-unit-missing': {
    severity: 'warning',
    message: (words) => `${nameOf(words)}没有责任单位（${words.detail ?? ''}）。`,
    advice: () => '与原文核对：漏录就补上；原文如此，在元数据 accepted 里写明。',
    why: '这件文件的措施几乎都写明了责任单位，没有的一项多半是漏录。',
    good: planOf('丁项工作，每年检查。（责任单位：市司法局）'),
    bad: planOf('丁项工作，每年检查。', '‸'),
  },
  'measure-deadline-missing': {
    severity: 'note',
    message: (words) => `${nameOf(words)}没有完成时限（${words.detail ?? ''}）。`,
    advice: () => '与原文核对：漏录就补上；原文如此，不用改。',
    why: '这件文件的措施几乎都写明了时限，没有的一项可能是漏录。',
    good: datedPlan('丁项工作，2060年6月底前完成。'),
    bad: datedPlan('丁项工作，逐步完成。', '‸'),
  },
  'deadline-past': {
    severity: 'note',
    message: (words) =>
      `有 ${words.expected ?? 0} 项措施的时限已过，库里没有报告它们的文件；第一项是${nameOf(words)}。`,
    advice: () => '有工作报告的，放进文件库，用 reportsOn 指向本件。',
    why: '时限过了，公众会问做了没有。',
    good: { fields: planFields, body: '一、主要任务\n\n1.编制目录。2060年底前公布目录。' },
    bad: { fields: planFields, body: '一、主要任务\n\n‸1.编制目录。2021年6月底前公布目录。' },
  },
  'explanation-missing': {
    severity: 'note',
    message: (words) => `这件${nameOf(words)}在库里没有解读。`,
    advice: () => '有解读的，放进文件库，用 explains 指向本件。',
    why: '公众要看得懂文件，解读应当放在文件旁边，互相链接。',
    good: {
      files: {
        'policies/example.mdx': {},
        'policies/jiedu.mdx': {
          fields: { type: '解读', number: 'unknown', relations: '{ explains: [example] }' },
        },
      },
    },
    bad: {
      files: {
        'policies/example.mdx': { fields: { '‸type': '办法' } },
        'policies/jiedu.mdx': {
          fields: {
            type: '解读',
            number: 'unknown',
            relations: '{ explains: [{ title: 甲市另一办法 }] }',
          },
        },
      },
    },
  },
  'citation-own-missing': {
    severity: 'warning',
    message: (words) => `“${nameOf(words)}”所指的${words.detail ?? ''}，本件里没有。`,
    advice: () => '与原文核对：误录就改正；原文有误，在后面用 Note 说明，引上这几个字。',
    why: '指向不存在的条款，读者找不到依据；也可能漏录了一条。',
    good: { body: '第一条 为做好工作，制定本办法。\n\n第二条 违反本办法第一条的，责令改正。' },
    bad: { body: '第一条 为做好工作，制定本办法。\n\n第二条 违反‸本办法第十条的，责令改正。' },
  },
  'citation-itself': {
    severity: 'note',
    message: (words) => `“${nameOf(words)}”就是这一条自己。`,
    advice: () => '与原文核对：误录就改正；原文如此，不用改。',
    why: '条文引自己，多半是编号改过而引用没有跟着改。',
    good: { body: '第一条 为做好工作，制定本办法。\n\n第二条 违反本办法第一条的，责令改正。' },
    bad: { body: '第一条 为做好工作，制定本办法。\n\n第二条 违反‸本办法第二条的，责令改正。' },
  },
  'citation-clause-missing': {
    severity: 'warning',
    message: (words) =>
      `“${nameOf(words)}”所指的${words.detail ?? ''}，库里的 ${words.before ?? ''} 没有。`,
    advice: () => '核对两件文件：是引错还是漏录；引的是旧文本的，用 Note 说明，引上这几个字。',
    why: '引用的条款不存在，依据就落空了。',
    good: citing('第三条'),
    bad: citing('第九条', '‸'),
  },
  'citation-repealed': {
    severity: 'warning',
    message: (words) =>
      `引用的${nameOf(words)}${words.detail ?? ''}已被废止（见 ${words.before ?? ''}）。`,
    advice: () => '看本件是否也该修改；只是说明经过的，在元数据 accepted 里写明。',
    why: '废止的文件不能再作为行政管理的依据。',
    good: changing('implements', '2022-01-10'),
    bad: changing('repeals', '2022-01-10', '‸'),
  },
  'citation-amended': {
    severity: 'note',
    message: (words) =>
      `引用的${nameOf(words)}${words.detail ?? ''}已被修改（见 ${words.before ?? ''}）。`,
    advice: () => '核对所引的内容在修改后是否还在。',
    why: '本件成文之后，所引的文件变了。',
    good: changing('implements', '2022-01-10'),
    bad: changing('amends', '2022-01-10', '‸'),
  },
  'relation-circle': {
    severity: 'error',
    message: (words) => `“${words.detail ?? ''}”的关系绕成了圈：${nameOf(words)}。`,
    advice: () => '核对这几件文件，去掉写反了的一条。',
    why: '两件文件不能互相废止或者互为依据；绕成圈，时效就算不出来。',
    good: {
      files: {
        'policies/jia.mdx': { fields: { ...plain, relations: '{ implements: [yi] }' } },
        'policies/yi.mdx': { fields: plain },
      },
    },
    bad: {
      files: {
        'policies/jia.mdx': { fields: { ...plain, relations: '{ ‸implements: [yi] }' } },
        'policies/yi.mdx': { fields: { ...plain, relations: '{ implements: [jia] }' } },
      },
    },
  },
  'relation-time': {
    severity: 'warning',
    message: (words) =>
      `本件${words.detail ?? ''} ${nameOf(words)}，可是本件的日期是 ${words.before ?? ''}。`,
    advice: () => '核对两件文件的日期，或者把关系写到另一件上。',
    why: '后来的文件才能废止、修改、落实、解读先前的文件。',
    good: {
      files: {
        'policies/jia.mdx': { fields: { ...plain, relations: '{ repeals: [yi] }' } },
        'policies/yi.mdx': { fields: { ...plain, ...early }, body: earlyBody },
      },
    },
    bad: {
      files: {
        'policies/jia.mdx': {
          fields: { ...plain, ...early, relations: '{ ‸repeals: [yi] }' },
          body: earlyBody,
        },
        'policies/yi.mdx': { fields: plain },
      },
    },
  },
  'version-unknown': {
    severity: 'error',
    message: (words) => `version.of 写的 ${nameOf(words)} ${words.detail ?? ''}。`,
    advice: () => '改为第一个版本的编号；第一个版本自己不写 version。',
    why: '几个版本属于同一件文件，要指向同一个，才能排出先后、互相比较。',
    good: { files: versionFiles('jia', '2022-03-01') },
    bad: { files: versionFiles('bing', '2022-03-01', '‸') },
  },
  'version-time': {
    severity: 'error',
    message: (words) =>
      `version.from 写的 ${nameOf(words)} 排不出先后：${words.before ?? ''}，不晚于它。`,
    advice: () => '与修改决定核对这一版从哪天起；修改前的文本是另一个文件。',
    why: '后来的版本不会早于第一个版本；排不出先后，就说不出某一天有效的是哪一版。',
    good: { files: versionFiles('jia', '2022-03-01') },
    bad: { files: versionFiles('jia', '‸2018-03-01') },
  },
  'edition-untied': {
    severity: 'note',
    message: (words) =>
      `《${nameOf(words)}》在库里还有一件同名文件（${words.before ?? ''}），没有写明两件的关系。`,
    advice: () =>
      '是同一件文件修改后的文本，写 version；是重新制定的，在 relations 里写 repeals 或者 replaces。',
    why: '没有写明，两件都会当作有效，读者不知道看哪一件。',
    good: { files: versionFiles('jia', '2022-03-01') },
    bad: { files: versionFiles(undefined, '', '‸') },
  },
  'repeal-unconfirmed': {
    severity: 'note',
    message: (words) => `正文说废止${words.detail ?? ''}，元数据里没有写到它（${nameOf(words)}）。`,
    advice: () => '是的，写进 relations.repeals；不是，写进 notRepealed。',
    why: '一句话就决定一件文件还有没有效，要有人看过。',
    good: { files: repealing('relations: { repeals: [jia] }') },
    bad: { files: repealing(undefined, '‸') },
  },
  'counterpart-unknown': {
    severity: 'error',
    message: (words) => `counterparts 里的 ${nameOf(words)} 找不到：${words.detail ?? ''}。`,
    advice: () => '写库里另一件文件的编号，clause 写它正文的编号，如 二（一）3、第十二条。',
    why: '指不到条文，编辑的判断就没有人看到。',
    good: {
      files: counterpartFiles('第一条'),
    },
    bad: { files: counterpartFiles('第九条', '‸') },
  },
  'unit-repeated': {
    severity: 'note',
    message: (words) => `${words.before ?? ''}里“${nameOf(words)}”写了两次。`,
    advice: () => '与原文核对：误录就改正；原文如此，不用改。',
    why: '同一个单位在一项措施里只负责一次，第二个多半是另一个单位的误写。',
    good: planOf('丁项工作，每年检查。（责任单位：市司法局）'),
    bad: planOf('丁项工作，每年检查。（责任单位：市司法局、市司法局）', '‸'),
  },
  'sentence-repeated': {
    severity: 'note',
    message: (words) =>
      `与 ${nameOf(words)} 有 ${words.expected ?? 0} 句一字不差，这里是最长的一句（${words.detail ?? ''} 字，在 ${words.before ?? ''}）。`,
    advice: () => '看是否照抄：能指向那件文件的，不必重复。',
    why: '不得重复发文、照抄照搬（国办发〔2018〕37号）。',
    good: { files: copies('按照各自职责依法办理') },
    bad: {
      files: copies('应当自受理之日起二十个工作日内作出决定并书面告知当事人和利害关系人', '‸'),
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** Four measures with a unit, and one more. */
function planOf(last: string, mark = ''): Example {
  const measures = ['甲', '乙', '丙', '戊'].map(
    (name, at) => `${at + 1}.${name}项工作，每年检查。（责任单位：市司法局）`,
  );
  const body = ['一、主要任务', ...measures, `${mark}5.${last}`].join('\n\n');
  return { files: { 'policies/example.mdx': { fields: planFields, body }, 'units.yaml': bureau } };
}

/** Four measures with a deadline, and one more. */
function datedPlan(last: string, mark = ''): Example {
  const measures = ['甲', '乙', '丙', '戊'].map(
    (name, at) => `${at + 1}.${name}项工作，2060年6月底前完成。`,
  );
  const body = ['一、主要任务', ...measures, `${mark}5.${last}`].join('\n\n');
  return { fields: planFields, body };
}

/** A later document that cites an article of an earlier one. */
function citing(article: string, mark = ''): Example {
  return {
    files: {
      'policies/jia.mdx': {
        fields: { ...plain, ...early, title: '甲市档案办法' },
        body: `${earlyBody}\n\n第三条 本办法由市司法局解释。`,
      },
      'policies/yi.mdx': {
        fields: plain,
        body: `第一条 依照${mark}《甲市档案办法》${article}，制定本办法。`,
      },
    },
  };
}

/** A document cites another, to which a third one stands in a relation. */
function changing(relation: string, effective: string, mark = ''): Example {
  const day = { adopted: effective, published: effective, effective };
  return {
    files: {
      'policies/jia.mdx': {
        fields: { ...plain, ...early, title: '甲市档案办法' },
        body: earlyBody,
      },
      'policies/yi.mdx': {
        fields: plain,
        body: `第一条 依照${mark}《甲市档案办法》，制定本办法。`,
      },
      'policies/bing.mdx': {
        fields: { ...plain, ...day, relations: `{ ${relation}: [jia] }` },
        body: '第一条 为做好工作，作出规定。',
      },
    },
  };
}

/** A document and another of its title, which is a version of the one that is named. */
function versionFiles(
  of: string | undefined,
  from: string,
  mark = '',
): Readonly<Record<string, ExampleDocument>> {
  const [here, at] = from.startsWith('‸') ? ['', '‸'] : [mark, ''];
  const day = from.replace('‸', '');
  const version =
    of === undefined ? undefined : `{ ${of === 'jia' ? '' : here}of: ${of}, ${at}from: ${day} }`;
  const title = '甲市档案办法';
  return {
    'policies/jia.mdx': { fields: { ...plain, ...early, title }, body: earlyBody },
    'policies/yi.mdx': {
      fields: {
        ...plain,
        ...(of === undefined ? { '‸title': title } : { title }),
        ...early,
        adopted: of === undefined ? '2021-01-15' : early.adopted,
        published: of === undefined ? '2021-01-20' : early.published,
        effective: of === undefined ? '2021-03-01' : early.effective,
        version,
      },
      body: of === undefined ? '第一条 为做好工作，制定本办法。' : earlyBody,
    },
  };
}

/** A document that repeals another by its own words. */
function repealing(
  fields: string | undefined,
  mark = '',
): Readonly<Record<string, ExampleDocument>> {
  const relations = fields?.replace('relations: ', '');
  return {
    'policies/jia.mdx': {
      fields: { ...plain, ...early, title: '甲市档案办法' },
      body: earlyBody,
    },
    'policies/yi.mdx': {
      fields: { ...plain, relations },
      body: `第一条 本办法自2021年3月1日起施行，${mark}《甲市档案办法》同时废止。`,
    },
  };
}

/** Two documents, of which one names a clause of the other as its counterpart. */
function counterpartFiles(clause: string, mark = ''): Readonly<Record<string, ExampleDocument>> {
  return {
    'policies/jia.mdx': { fields: { ...plain, ...early, title: '甲市档案办法' }, body: earlyBody },
    'policies/yi.mdx': {
      fields: {
        ...plain,
        [`${mark}counterparts`]: `[{ at: 第一条, policy: jia, clause: ${clause}, same: true }]`,
      },
      body: '第一条 为做好工作，作出规定。',
    },
  };
}

/** Two documents with three sentences; those of the second end as is said. */
function copies(end: string, mark = ''): Readonly<Record<string, ExampleDocument>> {
  const text = (ends: string, here = '') =>
    ['受理机关', '复核机关', '登记机关']
      .map((name, at) => `第${'一二三'.charAt(at)}条 ${at === 0 ? here : ''}${name}${ends}。`)
      .join('\n\n');
  const whole = '应当自受理之日起二十个工作日内作出决定并书面告知当事人和利害关系人';
  return {
    'policies/jia.mdx': {
      fields: { ...plain, ...early, title: '甲市登记办法' },
      body: text(whole),
    },
    'policies/yi.mdx': { fields: plain, body: text(end, mark) },
  };
}
