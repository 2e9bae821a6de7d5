import { nameOf, type Rule } from './rule.ts';

/** What a document prints about itself, and forms that readers would see wrong. */
export const signRules = {
  'secrecy-mark': {
    severity: 'error',
    message: (words) => `文件上印有密级“${nameOf(words)}”。涉密文件不得公开。`,
    advice: () => '把文件移出文件库；确已解密的，删去密级标记，并写进 source.changes。',
    why: '依法确定为国家秘密的政府信息，不予公开（政府信息公开条例 第十四条）。',
    good: {
      body: '各县人民政府：\n\n第一条 为规范文件的制定，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。',
    },
    bad: {
      body: '‸机密★1年\n\n第一条 为规范文件的制定，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。',
    },
  },
  'openness-printed': {
    severity: 'error',
    message: (words) => `文件印着${nameOf(words)}，公开属性却是“主动公开”。`,
    advice: () => '与原文核对；不是主动公开的，移出文件库。',
    why: '行政机关制作的文件，公开属性印在附注里，以它为准。',
    good: {
      body: '第一条 为规范文件的制定，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。\n\n---\n\n（此件公开发布）',
    },
    bad: {
      body: '第一条 为规范文件的制定，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。\n\n---\n\n‸（此件不予公开）',
    },
  },
  'adopted-signature': {
    severity: 'warning',
    message: (words) => `落款的日期是${nameOf(words)}，元数据 adopted 是 ${words.before ?? ''}。`,
    advice: () => '与原文核对，改正不对的一个。',
    why: '成文日期印在落款处，两处应当相同（GB/T 9704—2012 第7.3.5条）。',
    good: {
      fields: { adopted: '2021-01-15' },
      body: '第一条 为规范文件的制定，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。\n\n---\n\n甲市人民政府\n\n2021年1月15日',
    },
    bad: {
      fields: { adopted: '2021-01-15' },
      body: '第一条 为规范文件的制定，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。\n\n---\n\n甲市人民政府\n\n‸2021年1月25日',
    },
  },
  'title-repeated': {
    severity: 'warning',
    message: () => '正文的第一段又是标题。标题在元数据里，网页上会显示两次。',
    advice: () => '删去正文里的这一行。',
    why: '标题写在 title 里，网页自动印在正文上方。',
    good: { body: '第一条 为规范文件的制定，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。' },
    bad: {
      fields: { title: '甲市规范性文件管理办法' },
      body: '‸甲市规范性文件管理办法\n\n第一条 为规范文件的制定，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。',
    },
  },
  'label-alone': {
    severity: 'warning',
    message: (words) => `编号${nameOf(words)}单独成行，后面没有文字。`,
    advice: () => '编号和它的文字写在同一行。',
    why: '分成两行，文字就不属于这个编号，引用和检索都会错。',
    good: { body: '一、甲事项\n\n（一）依法行政。\n\n（二）政务公开。' },
    bad: { body: '一、甲事项\n\n‸（一）\n\n依法行政。\n\n（二）政务公开。' },
  },
  'markdown-habit': {
    severity: 'warning',
    message: (words) =>
      `“${nameOf(words)}”是 Markdown 的写法，在这里只是普通文字，读者会看到这些记号。`,
    advice: () => '删去记号，只留文字；表格要有 | --- | 那一行，脚注要有对应的注文。',
    why: '正文照印刷的样子写，不加粗、不加链接；表格和脚注写不全就成了普通文字。',
    good: { body: '第一条 为规范文件的制定，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。' },
    bad: {
      body: '第一条 为‸**规范**文件的制定，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。',
    },
  },
  'personal-data': {
    severity: 'warning',
    message: () => '这里有一个公民身份号码。',
    advice: () => '与公开的原件核对；原件也不应公开的，请原机关处理，并移出文件库。',
    why: '涉及个人隐私的政府信息一般不得公开（政府信息公开条例 第十五条）。',
    good: { body: '第一条 为规范文件的制定，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。' },
    bad: {
      body: '第一条 联系人的证件号码为‸11010519491231002X。\n\n第二条 本办法自2021年3月1日起施行。',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
