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
} as const satisfies Readonly<Record<string, Remark>>;

export function remarkOf(id: RemarkId): Remark {
  return remarks[id];
}
