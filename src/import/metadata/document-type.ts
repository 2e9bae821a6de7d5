import { type DocumentType, documentTypes } from '../../policy/document.ts';
import { kindOfTitle } from './title-words.ts';
import { compact } from './text-line.ts';

export interface TypeEvidence {
  readonly title: string;
  readonly issuers: readonly string[];
  /** 中华人民共和国国务院令第357号; the 文号, where there is one. */
  readonly number: string | undefined;
  /** 题注 as printed. */
  readonly history: readonly string[];
}

/** Kinds of titles that are another word for a type. */
const otherWords = new Map<string, DocumentType>([
  ['说明', '解读'],
  ['问答', '解读'],
  ['复函', '函'],
  ['令', '命令'],
]);
const congress = /全国人民代表大会/u;
const court = /最高人民(?:法院|检察院)/u;
/** 最高人民法院关于司法解释工作的规定 第六条 names 解释, 规定, 规则, 批复 and 决定; 安排 are agreed with 香港 and 澳门. */
const courtKinds: readonly string[] = ['解释', '规定', '规则', '批复', '决定', '安排'];
/** A 决定 is called so whoever makes it. */
const ruleKinds: readonly string[] = ['条例', '规定', '办法', '细则', '规则'];

/**
 * The type of a document: by who made it, for laws, regulations, rules and judicial interpretations, else by
 * the kind that its title ends with. Undefined where the kind is none of the format's types: 标准, 目录.
 */
export function documentType(evidence: TypeEvidence): DocumentType | undefined {
  const title = compact(evidence.title);
  const kind = kindOfTitle(title);
  return legislation({ ...evidence, title }, kind) ?? typeOfKind(kind);
}

function typeOfKind(kind: string | undefined): DocumentType | undefined {
  if (kind === undefined) return undefined;
  return documentTypes.find((type) => type === kind) ?? otherWords.get(kind);
}

function legislation(
  { title, issuers, number = '', history }: TypeEvidence,
  kind: string | undefined,
): DocumentType | undefined {
  const steps = history.join('　').replace(/《[^》]*》/gu, '');
  const made = `${issuers.join('、')} ${number} ${steps}`;
  if (/^中华人民共和国(?:宪法|民法典)/u.test(title)) return '法律';
  const isLaw = kind === '法' || kind === '宪法' || kind === '法典' || kind === '修正案';
  if (isLaw && (/^中华人民共和国/u.test(title) || congress.test(made))) return '法律';
  if (court.test(made) && courtKinds.includes(kind ?? '')) return '司法解释';
  if (kind === undefined || !ruleKinds.includes(kind)) return undefined;
  // What a congress makes is a law or a local regulation by whatever name: 条例, 议事规则, 若干规定.
  if (congress.test(made)) return '法律';
  if (/人民代表大会/u.test(made)) return '地方性法规';
  return ofGovernment({ title, issuers, made, number, kind });
}

function ofGovernment({
  title,
  issuers,
  made,
  number,
  kind,
}: {
  readonly title: string;
  readonly issuers: readonly string[];
  readonly made: string;
  readonly number: string;
  readonly kind: string;
}): DocumentType | undefined {
  const isPlain = !/(?:关于|的)(?:印发|转发)/u.test(title);
  // 国务院令, 国务院批准 and 国务院发布 make a regulation of the State Council
  if (
    /国务院\S{0,20}令|国令|国务院(?:、\S{2,12})?(?:批准|发布|公布|修订|第\S{1,6}次常务会议)/u.test(
      made,
    )
  )
    return '行政法规';
  if (issuers.length === 1 && issuers[0] === '国务院' && isPlain && !/发〔|函〔/u.test(number))
    return '行政法规';
  // Only provinces and cities with districts make rules (立法法 第九十三条): the 令 of a county does not.
  if (
    /令/u.test(made) &&
    issuers.some((issuer) => /[县旗区]人民政府$/u.test(issuer) && !/自治区人民政府$/u.test(issuer))
  )
    return undefined;
  if (/令/u.test(made))
    return /人民政府\s*令|(?:省|市|自治区)\S{0,8}政府令/u.test(made) ? '地方政府规章' : '部门规章';
  // 条例 is a name that rules of ministries and of local governments may not bear (行政法规制定程序条例 第五条)
  if (kind === '条例')
    return /^\p{Script=Han}{2,12}(?:省|市|自治[区州县])/u.test(title) &&
      !/^中华人民共和国/u.test(title)
      ? '地方性法规'
      : '行政法规';
  return undefined;
}

/** 征求意见稿, 草案征求意见稿: a draft in the title or on a line of its own under it. */
export function isDraft(text: string): boolean {
  return /[（(〔]?(?:公开)?征求意见稿[）)〕]?$|（草案[^）]{0,6}征求意见稿）|征求意见稿/u.test(text);
}
