import type { Remark } from './remark.ts';

/** What the reader of web pages says. */
export const htmlRemarks = {
  'html-frameset': {
    kind: 'refused',
    what: '这个网页只是框架，正文在另外的网页里',
    advice: '打开下面的地址，保存里面的网页，再导入。',
  },
  'html-tangled': {
    kind: 'refused',
    what: '网页的标签太多、太乱',
    advice: '用浏览器打开，把正文复制到文本文件里，再导入。',
  },
  'html-charset': {
    kind: 'look',
    what: '网页声明的编码和实际的不一样，按实际的读出',
    advice: '看一看文字有没有错。',
  },
  'html-deep': {
    kind: 'look',
    what: '网页的标签套得太深，深处的标签没有用，文字都在',
    advice: '看一看分段对不对。',
  },
  'html-hidden-whole': {
    kind: 'look',
    what: '网页的文字全设成不显示，仍然读出',
    advice: '在浏览器里打开，看一看是不是要导入的网页。',
  },
  'html-short': {
    kind: 'look',
    what: '网页里的文字很少，可能是登录页、出错页，或者正文要等程序装入',
    advice: '在浏览器里打开，看到正文以后另存网页，再导入。',
  },
  'html-hidden': {
    kind: 'look',
    what: '去掉网页上不显示的文字',
    advice: '打开网页时看不到它；其中有正文的话请补上。',
  },
  'html-control': {
    kind: 'change',
    what: '去掉按钮、选项、输入框里的文字',
    advice: '那是操作用的，不是文件的内容。',
  },
  'html-fallback': {
    kind: 'change',
    what: '去掉图形、嵌入内容的替代文字',
    advice: '浏览器能显示图形时不显示它。',
  },
  'html-ruby': {
    kind: 'change',
    what: '去掉注在字上的读音',
    advice: '读音不是正文；原件有的，请在发布前补上。',
  },
  'html-note-mark': {
    kind: 'change',
    what: '去掉脚注的编号',
    advice: '脚注由页面重新编号，注文和位置都在。',
  },
  'html-raised': {
    kind: 'look',
    what: '上标、下标成了普通的字',
    advice: '看一看意思变了没有，如 m² 成了 m2。',
  },
  'html-struck': {
    kind: 'look',
    what: '有划掉的字，照样读出',
    advice: '对照原件，看是删去的还是保留的。',
  },
  'html-white': {
    kind: 'look',
    what: '有白色的字，照样读出',
    advice: '打开网页看不到的话，请删去。',
  },
  'html-reference': {
    kind: 'look',
    what: '有写坏的字符记号，网页上也这样显示，照样读出',
    advice: '对照原件，改成该有的字，或者删去。',
  },
  'html-list-number': {
    kind: 'look',
    what: '编号是网页自动排的，已写成文字',
    advice: '对照网页，看编号对不对。',
  },
  'html-wrapped': {
    kind: 'note',
    what: '网页源码在汉字中间换行，已接上',
    advice: '换行是源码的，网页上不显示。',
  },
  'html-table-nested': {
    kind: 'look',
    what: '表格里套着表格，外面的表格拆成了一行一行',
    advice: '对照网页，改成表格。',
  },
  'html-table-wide': {
    kind: 'look',
    what: '表格太宽，拆成了一行一行',
    advice: '对照网页，改成表格。',
  },
  'html-picture-in-text': {
    kind: 'look',
    what: '文字中间有图，可能是用图代替的字',
    advice: '对照网页，是字的话请补上。',
  },
  'html-embedded': {
    kind: 'look',
    what: '正文的位置嵌着另一个网页或文件，没有读',
    advice: '打开下面的地址，内容要的话另外导入。',
  },
  'html-formula': {
    kind: 'look',
    what: '有数学公式，成了一串普通的字',
    advice: '对照网页改写。',
  },
  'html-attachment': {
    kind: 'look',
    what: '正文里有附件的链接，附件没有导入',
    advice: '附件是文件的一部分的话，请另外取来导入。',
  },
} as const satisfies Readonly<Record<string, Remark>>;
