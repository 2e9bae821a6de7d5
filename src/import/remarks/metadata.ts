import type { Remark } from './remark.ts';

/** What a document says about itself, and what it does not. */
export const metadataRemarks = {
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
