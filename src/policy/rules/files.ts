import { detailOf, nameOf, type Rule } from './rule.ts';

/** Files and their front matter. */
export const fileRules = {
  'no-policies': {
    severity: 'error',
    message: (words) => `${nameOf(words)} 里没有政策文件（.mdx）。`,
    advice: () => '检查文件夹的路径；政策文件应放在其中的 policies 子文件夹里。',
    why: '多半是路径写错了。空的文件夹若算通过，就等于什么也没有检查。',
    good: { files: { 'policies/taiyuan-2016.mdx': {} } },
    bad: { files: { 'policies/taiyuan-2016.txt': '第一条 为做好工作，制定本办法。\n' } },
  },
  'file-name': {
    severity: 'error',
    message: (words) =>
      `文件名 ${nameOf(words)} 不能用作编号。应为小写字母、数字和连字符，如 taiyuan-2016.mdx。`,
    advice: () => '改文件名；发布后不要再改，它就是文件的网址。',
    why: '文件名就是网址。大写字母、空格和汉字在不同的系统里写法不一，链接会断。',
    good: { files: { 'policies/taiyuan-2016.mdx': {} } },
    bad: { files: { 'policies/Taiyuan_2016.mdx': {} } },
  },
  'file-encoding': {
    severity: 'error',
    message: () => '文件不是正确的 UTF-8 编码，应为 UTF-8。',
    advice: () => '用编辑器另存为 UTF-8（不要替换无法显示的字符，以免丢字）。',
    why: '按错误的编码读，文字会成为乱码，或者悄悄丢字。',
    good: { body: '第一条 为做好工作，制定本办法。' },
    bad: {
      files: {
        // 甲 in GBK
        'policies/example.mdx': new Uint8Array([0xbc, 0xd7, 0x0a]),
      },
    },
  },
  'file-characters': {
    severity: 'error',
    message: (words) => `文件里有看不见的控制字符 ${nameOf(words)}，会改变文字的显示或者次序。`,
    advice: () => '与原文核对后删去它；若它代替了某个字，用 Correction 标明。',
    why: '看不见的字符能让屏幕上的文字与文件里的不同，复制、检索和朗读都会出错。',
    good: { body: '第一条 罚款二百元。' },
    bad: { body: '第一条 罚款‸\u202e二百元。' },
  },
  'front-matter-missing': {
    severity: 'error',
    message: () => '文件开头没有元数据。应以一行 --- 开始，写完元数据后再以一行 --- 结束。',
    advice: () => '照 content/README.md 的样例补上元数据。',
    why: '没有标题、文号、机关和日期，就不知道这是哪一件文件、是否有效。',
    good: {},
    bad: { files: { 'policies/example.mdx': '第一条 为做好工作，制定本办法。\n' } },
  },
  'front-matter-yaml': {
    severity: 'error',
    message: (words) => `元数据不是正确的 YAML${detailOf(words)}。`,
    advice: () => '检查缩进、冒号后的空格和引号是否成对。',
    why: '读不出的元数据不能猜。',
    good: { fields: { title: '"2021: 甲市规划纲要"' } },
    bad: { fields: { title: '‸2021: 甲市规划纲要' } },
  },
  'front-matter-field': {
    severity: 'error',
    message: (words) => `元数据字段 ${nameOf(words)} 不对${detailOf(words)}。`,
    advice: () => '对照 content/README.md 的字段表改正；原文没有写明的填 unknown。',
    why: '页面、检索和开放数据都依靠这些字段。写错的字段名若不指出，内容就悄悄丢了。',
    good: { fields: { indexNumber: 'unknown' } },
    bad: { fields: { '‸indexNumber': '' } },
  },
  'front-matter-open': {
    severity: 'error',
    message: (words) =>
      `元数据字段 ${nameOf(words)} 还是 unknown：导入时没有找到，要由人读过文件后写上。`,
    advice: (words) => `${words.detail ?? ''}。`,
    why: '不知道是什么文件、哪个地方的、能不能公开，就不能发布。',
    good: { fields: { openness: '主动公开' } },
    bad: { fields: { '‸openness': 'unknown' } },
  },
  'front-matter-date': {
    severity: 'error',
    message: (words) => `日期字段 ${nameOf(words)} 不对${detailOf(words)}。`,
    advice: () => '写成 2023-04-18 这样的日期；原文没有写明的填 unknown。',
    why: '时效按日期推算，不存在的日期推不出时效。',
    good: { fields: { adopted: '2021-01-15' } },
    bad: { fields: { '‸adopted': '2021-02-30' } },
  },
  openness: {
    severity: 'error',
    message: (words) => `公开属性是「${nameOf(words)}」，只有「主动公开」的文件可以发布。`,
    advice: () => '把文件移出 content/policies；可以公开的，改公开属性。',
    why: '行政机关公开政府信息采取主动公开和依申请公开的方式（《政府信息公开条例》第十三条）；依申请公开和不予公开的，不能放到网站上。',
    good: { fields: { openness: '主动公开' } },
    bad: { fields: { '‸openness': '依申请公开' } },
  },
  'body-empty': {
    severity: 'error',
    message: () => '元数据之后没有正文。',
    advice: () => '把文件正文补在元数据之后，每段之间空一行。',
    why: '只有标题的页面会让人以为文件就是这样。',
    good: { body: '第一条 为做好工作，制定本办法。' },
    bad: { body: '‸' },
  },
} as const satisfies Readonly<Record<string, Rule>>;
