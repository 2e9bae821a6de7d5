import type { Remark } from './remark.ts';

/** Lines, furniture, tables and the parts of a document. */
export const structureRemarks = {
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
  'page-edge': {
    kind: 'change',
    what: '删去页眉、页脚和页码',
    advice: '每页重复的文字不是文件的内容。',
  },
  'maybe-second-document': {
    kind: 'look',
    what: '落款之后又有一个文号，可能是另一份文件，没有分开',
    advice: '是另一份文件的，从来源里分出来，单独导入。',
  },
  'secrecy-mark': {
    kind: 'look',
    what: '文件上有密级或者份号之类的标记',
    advice: '涉密文件不得公开，不能放进文件库；确已解密的，写明依据。',
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
  'marks-ambiguous': {
    kind: 'look',
    what: '有两个已有文件都与它相同，不知道该保留哪一个的标记，都没有用',
    advice: '用 --id 写明是哪一个；多余的一个删去。',
  },
  'text-replaced': {
    kind: 'look',
    what: '已有文件里的这些段落与来源不同，已换成来源的文字',
    advice: '如果是编辑改过的，用 Correction 标明，不要直接改字。',
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
} as const satisfies Readonly<Record<string, Remark>>;
