/**
 * What an import has to say, in one table: what readers found in a source, what was cleaned away,
 * what a person has to look at. Ids are permanent. Web people read the texts, so they are Chinese.
 */
export type RemarkId = keyof typeof remarks;

export type RemarkKind =
  /** The file cannot be read; nothing is written. */
  | 'refused'
  /** Characters of the source that are changed or left out, each listed in the report. */
  | 'change'
  /** A person should look at it before it is published. */
  | 'look'
  /** Good to know. */
  | 'note';

interface Remark {
  readonly kind: RemarkKind;
  /** What it is. `detail` follows after a colon. */
  readonly what: string;
  /** Why it was done, or what to do now. */
  readonly advice: string;
}

export const remarks = {
  // ---- readers: files that cannot be read
  'file-empty': {
    kind: 'refused',
    what: '文件是空的，或者里面没有文字',
    advice: '换一份有文字的文件。',
  },
  'file-too-large': {
    kind: 'refused',
    what: '文件太大',
    advice: '拆成几个文件，或者只留正文，再导入。',
  },
  'file-kind-unknown': {
    kind: 'refused',
    what: '不认识的文件类型',
    advice: '能导入的是 txt、md、html、docx、pdf；旧的 .doc、.wps 请先另存为 .docx。',
  },
  'encoding-unknown': {
    kind: 'refused',
    what: '认不出文字的编码',
    advice: '用编辑器打开，确认文字都对，另存为 UTF-8 后再导入。',
  },
  'encoding-broken': {
    kind: 'refused',
    what: '文件开头说明了编码，可是里面有不合这个编码的字节',
    advice: '文件可能传坏了，请重新取一份；或者用编辑器打开，确认文字都对，另存为 UTF-8。',
  },
  // ---- readers: text and Markdown
  'encoding-converted': {
    kind: 'look',
    what: '文件不是 UTF-8，按下面的编码读出',
    advice: '看一看生僻字和标点是不是都对。',
  },
  comment: {
    kind: 'change',
    what: '去掉注释',
    advice: '注释不是文件的内容。',
  },
  'md-front-matter': {
    kind: 'change',
    what: '去掉文件开头两行 --- 之间的说明',
    advice: '那是给程序看的，不是文件的内容；其中有用的请写进元数据。',
  },
  'md-inline-marks': {
    kind: 'look',
    what: '有 Markdown 的加粗、链接之类的记号，已照原样当作文字保留',
    advice: '不是原文的，请删去。',
  },
  // ---- readers: DOCX
  'docx-not-word': {
    kind: 'refused',
    what: '扩展名是 .docx，内容却不是 Word 文件',
    advice: '用 Word 或 WPS 打开，另存为 .docx，再导入。',
  },
  'docx-old-doc': {
    kind: 'refused',
    what: '这是旧格式的 Word 文件（.doc、.wps），只是改了扩展名',
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
  // ---- readers: web pages
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
  // ---- readers: PDF
  'pdf-not-pdf': {
    kind: 'refused',
    what: '扩展名是 .pdf，内容却不是 PDF',
    advice: '重新下载，或者按真正的类型改扩展名。',
  },
  'pdf-damaged': {
    kind: 'refused',
    what: 'PDF 不完整或已损坏',
    advice: '重新下载这个文件；仍然不行，就换一份。',
  },
  'pdf-password': {
    kind: 'refused',
    what: 'PDF 有打开密码',
    advice: '去掉密码，另存一份，再导入。',
  },
  'pdf-too-large': {
    kind: 'refused',
    what: 'PDF 的页数或字数太多',
    advice: '拆成几个文件，再导入。',
  },
  'pdf-too-heavy': {
    kind: 'refused',
    what: '读这个 PDF 用的时间或内存超过上限',
    advice: '用阅读软件打开看看是否正常，另存（或打印）为新的 PDF，再导入。',
  },
  'pdf-no-text': {
    kind: 'refused',
    what: '这是扫描件，没有文字层',
    advice: '先做文字识别（OCR），核对后再导入。',
  },
  'pdf-page-no-text': {
    kind: 'look',
    what: '这些页是图，没有文字层，没有导入',
    advice: '先做文字识别（OCR），核对后再导入，或者照原件补上。',
  },
  'pdf-page-damaged': {
    kind: 'look',
    what: '这一页有读不了的部分，可能缺字',
    advice: '对照原件，补上缺的内容。',
  },
  'pdf-repaired': {
    kind: 'look',
    what: 'PDF 的目录表坏了，按残存的内容读出',
    advice: '对照原件，看页数和内容是不是全的；能重新下载就重新下载。',
  },
  'pdf-ocr-layer': {
    kind: 'look',
    what: '这些页的文字是看不见的一层，多半是文字识别（OCR）的结果',
    advice: '逐字核对，识别的文字常有错字。',
  },
  'pdf-unmapped': {
    kind: 'look',
    what: '字体没有说明这些字是什么字，读出来的可能不对',
    advice: '对照原件，逐个改正。',
  },
  'pdf-garbled-font': {
    kind: 'look',
    what: '这个字体读出来的像是乱码',
    advice: '对照原件；确是乱码，就先做文字识别（OCR），或者换一份。',
  },
  'pdf-rotated': {
    kind: 'look',
    what: '去掉横放、斜放的文字（水印、边上的说明）',
    advice: '看一看其中有没有正文；有的话请补上。',
  },
  'pdf-vertical': {
    kind: 'look',
    what: '有竖排的文字，按从右到左的顺序放在这一页的最后',
    advice: '看一看顺序和位置。',
  },
  'pdf-annotation': {
    kind: 'look',
    what: '去掉批注、印章、表单里的文字',
    advice: '那是叠在文件上的；其中有正文的话请补上。',
  },
  'pdf-hidden-layer': {
    kind: 'look',
    what: '去掉隐藏图层里的文字',
    advice: '打开文件时看不到它；其中有正文的话请补上。',
  },
  'pdf-off-page': {
    kind: 'look',
    what: '去掉页面以外的文字',
    advice: '打开文件时看不到它；其中有正文的话请补上。',
  },
  'pdf-overprint': {
    kind: 'change',
    what: '去掉在同一位置重复印的字',
    advice: '有的软件把字印两遍来加粗，不是两个字。',
  },
  'pdf-gap-blank': {
    kind: 'look',
    what: '文字之间有明显的空，PDF 里没有空格，补一个空格',
    advice: '看一看空格是不是该有。',
  },
  'pdf-columns': {
    kind: 'look',
    what: '这一页分两栏，先左栏后右栏',
    advice: '看一看顺序对不对。',
  },
  'pdf-table': {
    kind: 'look',
    what: '这一页像是有表格，格子里的文字成了一行一行',
    advice: '对照原件，改成表格。',
  },
  'pdf-table-lines': {
    kind: 'look',
    what: '表格按画的线分格',
    advice: '对照原件，看行、列和合并的格子对不对。',
  },
  'pdf-page-picture': {
    kind: 'look',
    what: '这些页的文字底下有一张铺满的图',
    advice: '看一看图里有没有没读出来的内容。',
  },
  // ---- lines that the print broke
  'line-joined': {
    kind: 'change',
    what: '把排版时断开的行接成一段',
    advice: '断行是版面的，不是原文的分段。',
  },
  'line-joined-blank': {
    kind: 'change',
    what: '把排版时断开的行接成一段，外文词之间换成一个空格',
    advice: '断行是版面的，外文的词与词之间要有空格。',
  },
  'file-unreadable': {
    kind: 'refused',
    what: '文件打不开',
    advice: '看一看文件还在不在、有没有权限，再导入一次。',
  },
  'took-too-long': {
    kind: 'refused',
    what: '读这个文件用的时间太长，已经放弃',
    advice: '把文件拆小，或者另存一次再导入。',
  },
  'took-too-much': {
    kind: 'refused',
    what: '读这个文件要用的内存太多，已经放弃',
    advice: '把文件拆小，或者另存一次再导入。',
  },
  'import-fault': {
    kind: 'refused',
    what: '导入程序自己出了错，没有写出任何文件',
    advice: '请把这个文件和这一行交给维护本程序的人。',
  },
  // ---- structure
  'moved-to-metadata': {
    kind: 'change',
    what: '标题、文号、题注和发布信息等移到文件信息',
    advice: '这些在网页上方显示，正文里不再重复。',
  },
  'page-furniture': {
    kind: 'change',
    what: '删去网页的导航、发布信息行、工具按钮、页脚，以及转载网站的推广文字',
    advice: '不是文件的内容。',
  },
  'document-split': {
    kind: 'look',
    what: '一个文件里有两份文件，已分成两份',
    advice: '看一看分的地方对不对；第二份说明第一份的，在 relations.explains 里写上第一份的编号。',
  },
  'line-broken': {
    kind: 'look',
    what: '这一段没有说完就断开了，已照原样保留',
    advice: '对照原件；本是一段的，把下一行接上来。',
  },
  'tab-table': {
    kind: 'look',
    what: '用制表符分开的几行当作表格',
    advice: '看一看行和列对不对，需要的补上表头。',
  },
  'field-differs': {
    kind: 'look',
    what: '文件里写的与已有文件的信息不同，已保留原有的',
    advice: '对照原件，不对的改过来。',
  },
  'mark-lost': {
    kind: 'look',
    what: '已有文件里的更正、编者注或者分隔线没有地方放了，它所在的那一段文字变了',
    advice: '对照原件，需要的重新加上。',
  },
  'title-lines-joined': {
    kind: 'change',
    what: '把分成几行印的标题接成一行',
    advice: '分行是版面的。',
  },
  'title-unknown': {
    kind: 'look',
    what: '没有找到标题，暂用文件名',
    advice: '请改成文件上印的标题。',
  },
  'picture-left': {
    kind: 'look',
    what: '图片没有导入',
    advice: '把图片放进 figures 文件夹，在原处写一个 Figure，并写明图上是什么。',
  },
  'annex-begins': {
    kind: 'note',
    what: '从这里起当作附件',
    advice: '不是附件的，去掉 Annex 标签。',
  },
  // ---- cleaning of characters: what is changed
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
  // ---- cleaning of characters: what stays and should be looked at
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
  // ---- metadata
  'metadata-contradiction': {
    kind: 'look',
    what: '同一项有两种说法，取了前一种',
    advice: '对照原件，改成对的。',
  },
  'metadata-no-field': {
    kind: 'note',
    what: '页面上的这一项没有对应的文件信息，没有导入',
    advice: '要保留的，请写进正文或者编者注。',
  },
  'date-unreadable': {
    kind: 'look',
    what: '这个日期看不出哪个是月、哪个是日，或者没有这一天，没有采用',
    advice: '查到准确日期以后，填进文件信息。',
  },
  'page-time': {
    kind: 'look',
    what: '网页的时间没有当作文件的发布日期',
    advice: '这可能是转载的时间；确是文件的发布日期，就填进 published。',
  },
  'published-late': {
    kind: 'look',
    what: '发布日期比成文日期晚一年以上',
    advice: '可能是后来上网公开的日期；如果是，改成当初的发布日期，查不到就写 unknown。',
  },
  'effective-from-publication': {
    kind: 'look',
    what: '文件自公布之日起施行，可是没有写明哪一天公布',
    advice: '查到公布日期以后，填进 effective。',
  },
  'type-unknown': {
    kind: 'look',
    what: '标题里的文种不在文件种类之内',
    advice: '请从文件种类里选一个，填进 type。',
  },
  'region-not-listed': {
    kind: 'look',
    what: '发文机关所在的地方没有列在 regions.yaml',
    advice: '在 regions.yaml 里加上这个地方，再把代码填进 region。',
  },
  'title-of-enclosed': {
    kind: 'look',
    what: '通知本身没有印标题，用它所印发的文件的名称作标题',
    advice: '有通知的标题和文号的，请改过来。',
  },
} as const satisfies Readonly<Record<string, Remark>>;

export function remarkOf(id: RemarkId): Remark {
  return remarks[id];
}
