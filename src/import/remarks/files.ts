import type { Remark } from './remark.ts';

/** Files that cannot be read, and readers of text and Markdown. */
export const fileRemarks = {
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
} as const satisfies Readonly<Record<string, Remark>>;
