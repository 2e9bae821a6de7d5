import type { Remark } from './remark.ts';

/** What the reader of Word files says. */
export const docxRemarks = {
  'docx-not-word': {
    kind: 'refused',
    what: '扩展名是 .docx，内容却不是 Word 文件',
    advice: '用 Word 或 WPS 打开，另存为 .docx，再导入。',
  },
  'docx-old-doc': {
    kind: 'refused',
    what: '这是旧格式的 Word 文件（.doc、.wps）',
    advice: '用 Word 或 WPS 打开，另存为 .docx，再导入。',
  },
  'docx-encrypted': {
    kind: 'refused',
    what: '文件有打开密码',
    advice: '去掉密码，另存一份，再导入。',
  },
  'docx-damaged': {
    kind: 'refused',
    what: 'docx 不完整或已损坏',
    advice: '重新下载这个文件；仍然不行，就用 Word 打开，另存一份，再导入。',
  },
  'docx-xml': {
    kind: 'refused',
    what: 'docx 里的内容有错，读不了',
    advice: '用 Word 或 WPS 打开，另存一份，再导入。',
  },
  'docx-tracked-change': {
    kind: 'look',
    what: '文件里有没有接受的修订，按全部接受读出',
    advice: '在 Word 里看过修订，接受或拒绝，存好，再导入一次。',
  },
  'docx-deleted': {
    kind: 'change',
    what: '去掉修订中已删除、已移走的文字',
    advice: '修订按全部接受读出；原来的文字列在这里。',
  },
  'docx-automatic-number': {
    kind: 'look',
    what: '编号是 Word 自动生成的，已写成文字',
    advice: '编号不在文件的文字里，是按列表的格式数出来的；请对照原件核对。',
  },
  'docx-number-unsure': {
    kind: 'look',
    what: '这些自动编号的数法或写法拿不准',
    advice: '对照原件，逐个核对。',
  },
  'docx-bullet': {
    kind: 'note',
    what: '段前的项目符号没有写出来',
    advice: '项目符号不是编号；原件上是编号的，请补上。',
  },
  'docx-comment': {
    kind: 'change',
    what: '去掉批注',
    advice: '批注不是文件的内容。',
  },
  'docx-hidden': {
    kind: 'change',
    what: '去掉隐藏的文字',
    advice: '打开、打印文件时都看不到它；其中有正文的话请补上。',
  },
  'docx-page-number': {
    kind: 'change',
    what: '去掉页码',
    advice: '页码是版面的，不是文件的内容。',
  },
  'docx-ruby': {
    kind: 'change',
    what: '去掉字上的注音',
    advice: '注音不是文件的内容。',
  },
  'docx-soft-hyphen': {
    kind: 'change',
    what: '去掉可选连字符',
    advice: '只在行末断词时才显示，不是文件的内容。',
  },
  'docx-hyphen': {
    kind: 'note',
    what: '不间断的连字符写成“-”',
    advice: '字面相同，只是不在这里断行。',
  },
  'docx-layout-blank': {
    kind: 'change',
    what: '去掉文字两头只用来排列 XML 的空白和换行',
    advice: 'Word 也不显示它们。',
  },
  'docx-unmarked-blank': {
    kind: 'look',
    what: '文字两头的空格没有标明要保留，已经保留',
    advice: '有的软件显示这些空格，有的不显示；看一看该不该有。',
  },
  'docx-text-with-break': {
    kind: 'look',
    what: '文字里有换行的字符，已换成空格',
    advice: '看一看空格是不是该有。',
  },
  'docx-line-break': {
    kind: 'note',
    what: '段里有换行（Shift+Enter），每一行读成单独的一行',
    advice: '断开的标题、句子请接起来。',
  },
  'docx-symbol': {
    kind: 'change',
    what: '符号字体里的符号，换成同样的通用字符',
    advice: '看一看符号对不对。',
  },
  'docx-unknown-symbol': {
    kind: 'look',
    what: '这些字用符号字体排，看到的样子和文字不同',
    advice: '对照原件，改成看到的符号。',
  },
  'docx-enclosed-number': {
    kind: 'change',
    what: '用公式域画成的带圈数字，换成同样的带圈字符',
    advice: '看一看数字对不对。',
  },
  'docx-field-code': {
    kind: 'look',
    what: '去掉域代码里的文字',
    advice: '打开文件时看不到它；其中有正文的话请补上。',
  },
  'docx-field-broken': {
    kind: 'look',
    what: '有不完整的域',
    advice: '看一看这一段有没有缺字。',
  },
  'docx-field-without-text': {
    kind: 'look',
    what: '有要由 Word 算出来的内容，文件里没有结果，没有写出来',
    advice: '对照原件补上。',
  },
  'docx-math': {
    kind: 'look',
    what: '公式只取了文字，上下标、分数等没有保留',
    advice: '对照原件改正。',
  },
  'docx-raised': {
    kind: 'look',
    what: '有上标、下标，已写成平常的字',
    advice: '例如“m2”原来是“m²”；对照原件改正。',
  },
  'docx-struck': {
    kind: 'look',
    what: '有加了删除线的字，仍然保留',
    advice: '不是正文的，请删去。',
  },
  'docx-text-box': {
    kind: 'look',
    what: '文本框里的文字，放在它所在的段落之后',
    advice: '看一看位置对不对。',
  },
  'docx-other-version': {
    kind: 'look',
    what: '同一个图形有两个版本，去掉另一个版本里不同的文字',
    advice: '看一看其中有没有正文。',
  },
  'docx-shape-text': {
    kind: 'look',
    what: '去掉图形、图表、艺术字里的文字',
    advice: '其中有正文的话请补上。',
  },
  'docx-drawing': {
    kind: 'note',
    what: '线条、图形没有导入',
    advice: '图形上有内容的，做成图片放进 figures 文件夹。',
  },
  'docx-embedded': {
    kind: 'look',
    what: '文件里嵌着别的文件，没有读',
    advice: '打开看一看；其中有正文的话请补上。',
  },
  'docx-placeholder': {
    kind: 'look',
    what: '有没有填写的空白控件，提示文字也读了进来',
    advice: '不是正文的，请删去。',
  },
  'docx-layout-table': {
    kind: 'note',
    what: '只有一栏的表格，读成一段一段的文字',
    advice: '它只是边框；确是表格的，请改回表格。',
  },
  'docx-nested-table': {
    kind: 'look',
    what: '表格的格子里还有表格，里面的表格写成格子里的一行一行',
    advice: '对照原件，看该怎样写。',
  },
  'docx-covered-cell': {
    kind: 'look',
    what: '去掉被合并的格子盖住的文字',
    advice: '打开文件时看不到它；其中有正文的话请补上。',
  },
  'docx-note-in-table': {
    kind: 'look',
    what: '表格里有脚注，注的位置没有保留',
    advice: '在表格里相应的地方补上 [^1] 这样的记号。',
  },
  'docx-missing-note': {
    kind: 'look',
    what: '有脚注的号，没有注文',
    advice: '对照原件补上。',
  },
  'docx-uncalled-note': {
    kind: 'look',
    what: '去掉正文里没有号的脚注',
    advice: '看一看该注在哪里，请补上。',
  },
  'docx-own-note-mark': {
    kind: 'look',
    what: '有自定符号的脚注，符号留在正文里',
    advice: '脚注另有编号，多出来的符号请删去。',
  },
  'docx-note-line': {
    kind: 'change',
    what: '去掉正文和脚注之间的分隔文字',
    advice: '那是版面的，不是文件的内容。',
  },
  'docx-stray': {
    kind: 'look',
    what: '去掉不在任何段落里的文字',
    advice: '看一看其中有没有正文。',
  },
} as const satisfies Readonly<Record<string, Remark>>;
