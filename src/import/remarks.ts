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
  readonly then: string;
}

export const remarks = {
  // ---- readers: files that cannot be read
  'file-empty': {
    kind: 'refused',
    what: '文件是空的，或者里面没有文字',
    then: '换一份有文字的文件。',
  },
  'file-too-large': {
    kind: 'refused',
    what: '文件太大',
    then: '拆成几个文件，或者只留正文，再导入。',
  },
  'file-kind-unknown': {
    kind: 'refused',
    what: '不认识的文件类型',
    then: '能导入的是 txt、md、html、docx、pdf；旧的 .doc、.wps 请先另存为 .docx。',
  },
  'encoding-unknown': {
    kind: 'refused',
    what: '认不出文字的编码',
    then: '用编辑器打开，确认文字都对，另存为 UTF-8 后再导入。',
  },
  'encoding-broken': {
    kind: 'refused',
    what: '文件开头说明了编码，可是里面有不合这个编码的字节',
    then: '文件可能传坏了，请重新取一份；或者用编辑器打开，确认文字都对，另存为 UTF-8。',
  },
  // ---- readers: text and Markdown
  'encoding-converted': {
    kind: 'look',
    what: '文件不是 UTF-8，按下面的编码读出',
    then: '看一看生僻字和标点是不是都对。',
  },
  comment: {
    kind: 'change',
    what: '去掉注释',
    then: '注释不是文件的内容。',
  },
  'md-front-matter': {
    kind: 'change',
    what: '去掉文件开头两行 --- 之间的说明',
    then: '那是给程序看的，不是文件的内容；其中有用的请写进元数据。',
  },
  'md-inline-marks': {
    kind: 'look',
    what: '有 Markdown 的加粗、链接之类的记号，已照原样当作文字保留',
    then: '不是原文的，请删去。',
  },
  // ---- readers: PDF
  'pdf-not-pdf': {
    kind: 'refused',
    what: '扩展名是 .pdf，内容却不是 PDF',
    then: '重新下载，或者按真正的类型改扩展名。',
  },
  'pdf-damaged': {
    kind: 'refused',
    what: 'PDF 不完整或已损坏',
    then: '重新下载这个文件；仍然不行，就换一份。',
  },
  'pdf-password': {
    kind: 'refused',
    what: 'PDF 有打开密码',
    then: '去掉密码，另存一份，再导入。',
  },
  'pdf-too-large': {
    kind: 'refused',
    what: 'PDF 的页数或字数太多',
    then: '拆成几个文件，再导入。',
  },
  'pdf-too-heavy': {
    kind: 'refused',
    what: '读这个 PDF 用的时间或内存超过上限',
    then: '用阅读软件打开看看是否正常，另存（或打印）为新的 PDF，再导入。',
  },
  'pdf-no-text': {
    kind: 'refused',
    what: '这是扫描件，没有文字层',
    then: '先做文字识别（OCR），核对后再导入。',
  },
  'pdf-page-no-text': {
    kind: 'look',
    what: '这些页是图，没有文字层，没有导入',
    then: '先做文字识别（OCR），核对后再导入，或者照原件补上。',
  },
  'pdf-page-damaged': {
    kind: 'look',
    what: '这一页有读不了的部分，可能缺字',
    then: '对照原件，补上缺的内容。',
  },
  'pdf-repaired': {
    kind: 'look',
    what: 'PDF 的目录表坏了，按残存的内容读出',
    then: '对照原件，看页数和内容是不是全的；能重新下载就重新下载。',
  },
  'pdf-ocr-layer': {
    kind: 'look',
    what: '这些页的文字是看不见的一层，多半是文字识别（OCR）的结果',
    then: '逐字核对，识别的文字常有错字。',
  },
  'pdf-unmapped': {
    kind: 'look',
    what: '字体没有说明这些字是什么字，读出来的可能不对',
    then: '对照原件，逐个改正。',
  },
  'pdf-garbled-font': {
    kind: 'look',
    what: '这个字体读出来的像是乱码',
    then: '对照原件；确是乱码，就先做文字识别（OCR），或者换一份。',
  },
  'pdf-rotated': {
    kind: 'look',
    what: '去掉横放、斜放的文字（水印、边上的说明）',
    then: '看一看其中有没有正文；有的话请补上。',
  },
  'pdf-vertical': {
    kind: 'look',
    what: '有竖排的文字，按从右到左的顺序放在这一页的最后',
    then: '看一看顺序和位置。',
  },
  'pdf-annotation': {
    kind: 'look',
    what: '去掉批注、印章、表单里的文字',
    then: '那是叠在文件上的；其中有正文的话请补上。',
  },
  'pdf-hidden-layer': {
    kind: 'look',
    what: '去掉隐藏图层里的文字',
    then: '打开文件时看不到它；其中有正文的话请补上。',
  },
  'pdf-off-page': {
    kind: 'look',
    what: '去掉页面以外的文字',
    then: '打开文件时看不到它；其中有正文的话请补上。',
  },
  'pdf-overprint': {
    kind: 'change',
    what: '去掉在同一位置重复印的字',
    then: '有的软件把字印两遍来加粗，不是两个字。',
  },
  'pdf-gap-blank': {
    kind: 'change',
    what: '文字之间有明显的空，PDF 里没有空格，补一个空格',
    then: '看一看空格是不是该有。',
  },
  'pdf-columns': {
    kind: 'look',
    what: '这一页分两栏，先左栏后右栏',
    then: '看一看顺序对不对。',
  },
  'pdf-table': {
    kind: 'look',
    what: '这一页像是有表格，格子里的文字成了一行一行',
    then: '对照原件，改成表格。',
  },
  'pdf-table-lines': {
    kind: 'look',
    what: '表格按画的线分格',
    then: '对照原件，看行、列和合并的格子对不对。',
  },
  'pdf-page-picture': {
    kind: 'look',
    what: '这些页的文字底下有一张铺满的图',
    then: '看一看图里有没有没读出来的内容。',
  },
  // ---- lines that the print broke
  'line-joined': {
    kind: 'change',
    what: '把排版时断开的行接成一段',
    then: '断行是版面的，不是原文的分段。',
  },
  'line-joined-blank': {
    kind: 'change',
    what: '把排版时断开的行接成一段，外文词之间换成一个空格',
    then: '断行是版面的，外文的词与词之间要有空格。',
  },
  'file-unreadable': {
    kind: 'refused',
    what: '文件打不开',
    then: '看一看文件还在不在、有没有权限，再导入一次。',
  },
  'took-too-long': {
    kind: 'refused',
    what: '读这个文件用的时间太长，已经放弃',
    then: '把文件拆小，或者另存一次再导入。',
  },
  'took-too-much': {
    kind: 'refused',
    what: '读这个文件要用的内存太多，已经放弃',
    then: '把文件拆小，或者另存一次再导入。',
  },
  'import-fault': {
    kind: 'refused',
    what: '导入程序自己出了错，没有写出任何文件',
    then: '请把这个文件和这一行交给维护本程序的人。',
  },
  // ---- structure
  'moved-to-metadata': {
    kind: 'change',
    what: '标题、文号、题注和发布信息等移到文件信息',
    then: '这些在网页上方显示，正文里不再重复。',
  },
  'page-furniture': {
    kind: 'change',
    what: '删去网页的导航、发布信息行、工具按钮、页脚，以及转载网站的推广文字',
    then: '不是文件的内容。',
  },
  'document-split': {
    kind: 'look',
    what: '一个文件里有两份文件，已分成两份',
    then: '看一看分的地方对不对；第二份说明第一份的，在 relations.explains 里写上第一份的编号。',
  },
  'title-unknown': {
    kind: 'look',
    what: '没有找到标题，暂用文件名',
    then: '请改成文件上印的标题。',
  },
  'picture-left': {
    kind: 'look',
    what: '图片没有导入',
    then: '把图片放进 figures 文件夹，在原处写一个 Figure，并写明图上是什么。',
  },
  'annex-begins': {
    kind: 'note',
    what: '从这里起当作附件',
    then: '不是附件的，去掉 Annex 标签。',
  },
} as const satisfies Readonly<Record<string, Remark>>;

export function remarkOf(id: RemarkId): Remark {
  return remarks[id];
}
