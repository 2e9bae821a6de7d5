import type { TextTable } from './text-line.ts';

/** What a label of a page's list of facts stands for. `other`: the format has no field for it. */
export type LabelMeaning =
  | 'indexNumber'
  | 'subject'
  | 'issuers'
  /** 发布机构: mostly the issuer, sometimes the office that runs the site. */
  | 'publishing-office'
  | 'adopted'
  | 'published'
  | 'effective'
  | 'expires'
  | 'title'
  | 'number'
  | 'openness'
  | 'publisher'
  | 'other';

export interface LabelledValue {
  readonly meaning: LabelMeaning;
  readonly label: string;
  /** Without blanks at the ends; never empty. */
  readonly value: string;
}

const meanings: Readonly<Record<LabelMeaning, readonly string[]>> = {
  indexNumber: ['索引号', '索引码', '索引编号', '信息索引号', '信息索引'],
  subject: ['主题分类', '主题类别', '信息分类'],
  issuers: ['发文机关', '发文单位', '发文部门', '制发机关', '制定机关', '印发机关', '发布机关'],
  'publishing-office': ['发布机构', '发布单位', '公开机构', '公开主体', '责任部门', '信息提供单位'],
  adopted: ['成文日期', '成文时间', '发文日期', '发文时间', '印发日期', '印发时间', '签发日期'],
  published: [
    '发布日期',
    '发布时间',
    '公布日期',
    '公布时间',
    '公开日期',
    '公开时间',
    '信息公开日期',
  ],
  effective: ['施行日期', '施行时间', '实施日期', '实施时间', '生效日期', '生效时间'],
  expires: ['失效日期', '失效时间', '有效期至', '有效期限至'],
  title: ['标题', '名称', '文件名称', '信息名称', '公文名称', '文件标题', '公文标题'],
  number: ['发文字号', '发文文号', '文号', '文件编号', '文件字号', '公文字号', '公文文号'],
  openness: ['公开方式', '公开形式', '公开属性', '公开类型', '公开类别'],
  publisher: ['信息来源', '来源', '稿件来源', '文章来源', '内容来源', '主办单位', '发布来源'],
  other: [
    ...[
      '主题词',
      '关键词',
      '有效性',
      '时效性',
      '是否有效',
      '效力状态',
      '有效状态',
      '时效',
      '效力级别',
    ],
    ...[
      '统一编号',
      '统一登记号',
      '规范性文件编号',
      '登记编号',
      '备案号',
      '体裁分类',
      '体裁',
      '文种',
    ],
    ...[
      '公文种类',
      '公文类型',
      '组配分类',
      '服务对象',
      '对象分类',
      '生成日期',
      '生成时间',
      '信息状态',
    ],
    ...[
      '公开范围',
      '公开时限',
      '公开程序',
      '载体',
      '语种',
      '语言',
      '内容概述',
      '内容摘要',
      '摘要',
      '废止日期',
      '废止时间',
    ],
    ...[
      '作者',
      '责任编辑',
      '编辑',
      '审核',
      '浏览次数',
      '浏览量',
      '浏览',
      '阅读',
      '阅读次数',
      '点击数',
      '点击次数',
      '访问量',
      '字体',
      '字号',
      '时间',
      '日期',
      '更新时间',
      '更新日期',
      '保护视力色',
      '分享到',
      '打印',
      '分类',
      '承办单位',
      '栏目',
    ],
  ],
};
const meaningOf = new Map<string, LabelMeaning>(
  (Object.entries(meanings) as [LabelMeaning, readonly string[]][]).flatMap(([meaning, labels]) =>
    labels.map((label) => [label, meaning] as const),
  ),
);
/** 索 引 号, 标　　题: blanks pad a label to the width of the others. */
const padded = (label: string) => [...label].join('[\\s　]{0,6}');
const longestFirst = [...meaningOf.keys()].toSorted((a, b) => b.length - a.length);
const labelInLine = new RegExp(
  String.raw`(?<![\p{Script=Han}A-Za-z])[【\[]?(?<label>${longestFirst.map(padded).join('|')})[\]】]?[\s　]{0,4}[:：]`,
  'gu',
);
/** Longer lines are paragraphs. */
const longestLine = 4000;
/** Facts of the document itself; beside one of them 发布日期 is the document's, not the page's. */
const ofDocument: readonly LabelMeaning[] = ['indexNumber', 'issuers', 'adopted', 'number'];
const nothing = /^(?:[-—–/\\无空]|暂无|无文号|null)?$/u;

/** 索 引 号： → what it means; undefined for words that are no label. */
function labelMeaning(text: string): LabelMeaning | undefined {
  const label = text.replace(/[\s　【】[\]:：]/gu, '');
  return label.length > 10 ? undefined : meaningOf.get(label);
}

/** True where a text is a label and nothing else, with its colon. */
export function isLabel(text: string): boolean {
  return /[:：][\s　]*$/u.test(text) && labelMeaning(text) !== undefined;
}

/**
 * Labels and values of one line: `索引号：000014349/2019-00006　主题分类：教育`. Undefined where the line does
 * not begin with a label. A label without a value is left out.
 */
export function labelsOfLine(text: string): readonly LabelledValue[] | undefined {
  if (text.length > longestLine) return undefined;
  const labels = [...text.matchAll(labelInLine)];
  if (labels[0] === undefined || text.slice(0, labels[0].index).trim() !== '') return undefined;
  return labels.flatMap((label, at) => {
    const from = label.index + label[0].length;
    return labelledValue(label.groups?.['label'] ?? '', text.slice(from, labels[at + 1]?.index));
  });
}

/**
 * Labels and values of a table of facts, beside each other or in one cell. Undefined for any other table:
 * in a list of documents the labels stand above the values.
 */
export function labelsOfTable(
  table: Pick<TextTable, 'rows'>,
): readonly LabelledValue[] | undefined {
  const found: LabelledValue[] = [];
  let labels = 0;
  for (const row of table.rows) {
    const cells = row.map((text) => text.trim());
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? '';
      const inCell = cell.split(/\n/u).map(labelsOfLine);
      if (inCell.every((each) => each !== undefined) && !isLabel(cell)) {
        labels += inCell.length;
        found.push(...inCell.flat());
      } else if (labelMeaning(cell) !== undefined) {
        labels += 1;
        const value = cells[at + 1] ?? '';
        if (labelMeaning(value) === undefined) at += 1;
        found.push(...(labelMeaning(value) === undefined ? labelledValue(cell, value) : []));
      } else if (cell !== '') return undefined;
    }
  }
  const isOfDocument = found.some(({ meaning }) => ofDocument.includes(meaning));
  return labels > 0 && (isOfDocument || found.every(({ meaning }) => meaning === 'other'))
    ? found
    : undefined;
}

/** 发布日期 is the policy's where it stands with its 索引号, 文号, 发文机关 or 成文日期. */
export function describesDocument(values: readonly LabelledValue[]): boolean {
  return values.some(({ meaning }) => ofDocument.includes(meaning));
}

/** `索 引 号` and ` 000014349/2019-00006 ` as a fact; none where the value is empty, 无 or a dash. */
export function labelledValue(label: string, text: string): readonly LabelledValue[] {
  const value = text.replace(/^[\s　|｜]+|[\s　|｜]+$/gu, '');
  const meaning = labelMeaning(label);
  if (meaning === undefined || nothing.test(value)) return [];
  return [{ meaning, label: label.replace(/[\s　:：]/gu, ''), value }];
}
