import type { Remark } from './remark.ts';

/** Characters that are changed, and those that stay and should be looked at. */
export const characterRemarks = {
  'invisible-removed': {
    kind: 'change',
    what: '删去看不见的字符，如零宽空格、BOM、控制字符',
    advice: '不是文字，是转换和排版留下的。',
  },
  'half-character': {
    kind: 'change',
    what: '只剩一半编码的字换成 �',
    advice: '文件里没有这样的字，也不能写出；请对照原件补正。',
  },
  'private-use-restored': {
    kind: 'change',
    what: '自造字符改回它所代表的字符',
    advice: '来源用专用字体的自造字符代替，前后文能证明它是什么。',
  },
  'radical-replaced': {
    kind: 'change',
    what: '部首字符改为同形的汉字',
    advice: 'PDF 等文件的字体把汉字记成了部首，看起来一样，搜索却找不到。',
  },
  'gloss-removed': {
    kind: 'change',
    what: '删去夹在字后的注音',
    advice: '网页转换繁体时混入，不是原文。',
  },
  simplified: {
    kind: 'change',
    what: '繁体字改为简体字',
    advice: '原文件用简体字，繁体是网页转换所致。',
  },
  'digit-half-width': {
    kind: 'change',
    what: '全角数字改为半角',
    advice: '文件的其他数字是半角。',
  },
  'letter-half-width': {
    kind: 'change',
    what: '全角字母改为半角',
    advice: '文件的其他字母是半角。',
  },
  'comma-width': {
    kind: 'change',
    what: '半角逗号改为全角',
    advice: '公文中文标点用全角，半角是转录所致。',
  },
  'colon-width': {
    kind: 'change',
    what: '半角冒号改为全角',
    advice: '公文中文标点用全角，半角是转录所致。',
  },
  'semicolon-width': {
    kind: 'change',
    what: '半角分号改为全角',
    advice: '公文中文标点用全角，半角是转录所致。',
  },
  'bracket-width': {
    kind: 'change',
    what: '半角括号改为全角',
    advice: '公文中文标点用全角，半角是转录所致。',
  },
  'question-width': {
    kind: 'change',
    what: '半角问号改为全角',
    advice: '公文中文标点用全角，半角是转录所致。',
  },
  'exclamation-width': {
    kind: 'change',
    what: '半角叹号改为全角',
    advice: '公文中文标点用全角，半角是转录所致。',
  },
  'tilde-width': {
    kind: 'change',
    what: '数字之间的半角波浪号改为全角',
    advice: '公文中文标点用全角，半角是转录所致。',
  },
  'full-stop': {
    kind: 'change',
    what: '句末的小圆点改为句号',
    advice: '此处是句末，数字中的小圆点未动。',
  },
  'quote-curly': {
    kind: 'change',
    what: '直引号改为弯引号',
    advice: '公文用弯引号；这一行的直引号成对，前后分得清。',
  },
  'angle-marks': {
    kind: 'change',
    what: '书名号里的 < > 改为〈〉',
    advice: '书名号里再用书名号，公文用〈〉。',
  },
  'number-brackets': {
    kind: 'change',
    what: '文号中年份的括号改为〔〕',
    advice: '公文的发文字号用六角括号。',
  },
  'year-range': {
    kind: 'change',
    what: '年份之间的连字符改为连接号“—”',
    advice: '公文中起止年份用“—”连接。',
  },
  'blank-at-edge': {
    kind: 'change',
    what: '删去行首缩进和行末空格',
    advice: '只是排版，缩进由本站显示。',
  },
  padding: {
    kind: 'change',
    what: '删去为了对齐而隔开字的空格，如“总　　则”',
    advice: '只是排版，不是原文的字。',
  },
  'blank-stray': {
    kind: 'change',
    what: '删去标点旁边的空格',
    advice: '中文标点自带空位，空格是转录时混入。',
  },
  'blank-in-date': {
    kind: 'change',
    what: '删去日期和文号中数字旁边的空格',
    advice: '排版软件在数字和汉字之间加的，不是原文。',
  },
  'blank-at-figure': {
    kind: 'change',
    what: '删去数字、字母和汉字之间的空格',
    advice: '整份文件处处如此，是排版软件加的，不是原文。',
  },
  'blank-odd': {
    kind: 'change',
    what: '不换行空格等特殊空格改为普通空格',
    advice: '看起来一样，特殊空格会使搜索找不到。',
  },
  'label-gap': {
    kind: 'change',
    what: '序号与正文之间的空格改为统一的写法',
    advice: '“第一条”“第一章”之后空一个字，“一、”“（一）”“1.”之后不空。',
  },
  'label-gap-added': {
    kind: 'change',
    what: '“第一条”之类的序号与正文之间补一个字的空位',
    advice: '法律法规的标准文本如此排印；序号前后相连，不会是引用。',
  },
  'contents-block': {
    kind: 'change',
    what: '删去正文之前的目录',
    advice: '目录各行与正文的标题完全一样，目录由本站显示。',
  },
  'character-lost': {
    kind: 'look',
    what: '有字在来源中已经损坏，成了 �',
    advice: '对照原件补正；补不了的，用 Correction 标明。',
  },
  'variant-mark-kept': {
    kind: 'look',
    what: '有指定异体字形的记号，已保留',
    advice: '看一看前面的字对不对；记号没有用处的，请删去。',
  },
  'soft-hyphen-kept': {
    kind: 'look',
    what: '数字之间有看不见的软连字符，已保留',
    advice: '可能是连字符，对照原件改正。',
  },
  'line-break-inside': {
    kind: 'look',
    what: '行内有换行、换页的控制字符，已改为空格',
    advice: '看一看这里该不该分段。',
  },
  'private-use-kept': {
    kind: 'look',
    what: '有自造字符，不知道代表什么，已保留',
    advice: '对照原件改成应有的字；没有意义的，请删去。',
  },
  'gloss-kept': {
    kind: 'look',
    what: '字后有注音，已保留',
    advice: '看一看是不是原文；不是原文的，请删去。',
  },
  'traditional-kept': {
    kind: 'look',
    what: '简体文件里有繁体字，已保留',
    advice: '看一看原件是不是这样；不是的，请改为简体。',
  },
  'simplified-choice': {
    kind: 'look',
    what: '这些繁体字可以对应不止一个简体字',
    advice: '逐个看一看改得对不对。',
  },
  'widths-mixed': {
    kind: 'look',
    what: '文件里全角和半角混用，已照原样保留',
    advice: '看一看原件用哪一种，请自行统一。',
  },
  'mark-kept': {
    kind: 'look',
    what: '汉字旁边有半角标点，不能断定是中文标点，已保留',
    advice: '是中文标点的，请改为全角。',
  },
  'bracket-alone': {
    kind: 'look',
    what: '括号只有一半，已保留',
    advice: '对照原件，补上另一半或者删去。',
  },
  'question-unclear': {
    kind: 'look',
    what: '有半角问号，可能是没能转换出来的字，已保留',
    advice: '对照原件，是问号的改为全角，是字的补上。',
  },
  'quote-unclear': {
    kind: 'look',
    what: '直引号分不清前后，已保留',
    advice: '请改为“ ”或‘ ’。',
  },
  'angle-unclear': {
    kind: 'look',
    what: '有 < 或 >，不能断定是书名号，已保留',
    advice: '是书名号的，请改为〈〉或《》。',
  },
  'blank-kept': {
    kind: 'look',
    what: '汉字之间有空格，不知道有没有意义，已保留',
    advice: '只是排版的，请删去。',
  },
  'label-gap-kept': {
    kind: 'look',
    what: '行首像序号而不能断定，后面的空格已保留',
    advice: '是序号的，把后面的空格改为统一的写法。',
  },
  'tabs-kept': {
    kind: 'look',
    what: '用制表符排成的表，已照原样保留',
    advice: '请改写成表格。',
  },
  'contents-kept': {
    kind: 'look',
    what: '目录与正文的标题对不上，已保留',
    advice: '对照正文，不需要的请删去。',
  },
} as const satisfies Readonly<Record<string, Remark>>;
