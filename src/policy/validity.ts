import { type Clause, inDocumentOrder, readingOf } from './clause.ts';
import { chineseDate, type IsoDate, nextDay } from './dates.ts';
import { addMonths } from './day-count.ts';
import { type FrontMatter, isRecord, unknown } from './document.ts';

export const validityStatuses = [
  '尚未施行',
  '现行有效',
  '已修改',
  '已废止',
  '已失效',
  '征求意见稿',
  // Neither the text nor a later document says whether it holds.
  '未载明',
] as const;
export type ValidityStatus = (typeof validityStatuses)[number];

/** The words that decide, and where they stand. */
export interface ValidityProof {
  readonly words: string;
  /** Id of the policy in which they stand. */
  readonly policy: string;
  /** Anchor of the clause; undefined where they stand in the title or the metadata. */
  readonly anchor: string | undefined;
}

export interface Validity {
  readonly status: ValidityStatus;
  /** One plain sentence for readers. */
  readonly sentence: string;
  readonly proof: ValidityProof | undefined;
  /** False where no words say so and the status only follows from silence. */
  readonly stated: boolean;
}

/** A time in which the validity of a policy does not change. `from` is undefined for the first. */
export interface ValidityPeriod extends Validity {
  readonly from: IsoDate | undefined;
}

/** What validity is worked out from. */
export interface ValidityCase {
  readonly id: string;
  readonly meta: FrontMatter;
  readonly clauses: readonly Clause[];
  /** What ends it, by day: policies of the library that say so in their relations or their texts. */
  readonly repealedBy: readonly EndingPolicy[];
  /** What changes this version, by day. */
  readonly amendedBy: readonly LaterPolicy[];
  /** The version that follows this one. */
  readonly nextVersion: NextVersion | undefined;
  /** Texts that explain this one: they may be what says that it is a draft. */
  readonly explainedBy: readonly Pick<LaterPolicy, 'id' | 'clauses'>[];
}

export interface LaterPolicy {
  readonly id: string;
  readonly title: string;
  /** The day its effect begins; undefined where it is unknown. */
  readonly from: IsoDate | undefined;
  readonly clauses: readonly Clause[];
}

/** A policy that ends another: by repealing it or by taking its place. */
export interface EndingPolicy extends LaterPolicy {
  readonly how: '废止' | '代替';
}

/** The text that a policy has from a day on. */
export interface NextVersion {
  readonly id: string;
  readonly from: IsoDate;
}

/** The validity of a policy on a day. Pure: the day is given. */
export function validityOn(policy: ValidityCase, day: IsoDate): Validity {
  const { meta } = policy;
  if (meta.stage === '征求意见稿') return draftValidity(policy);
  const end = policy.repealedBy.find(({ from }) => from === undefined || from <= day);
  if (end !== undefined) {
    return {
      status: '已废止',
      sentence: `已${onDay(end.from)}被《${end.title}》${end.how}。`,
      proof: findWords(end.id, end.clauses, end.how === '废止' ? /废止/u : /代替|替代|取代|废止/u),
      stated: true,
    };
  }
  const begins = meta.version?.from;
  if (begins !== undefined && day < begins) {
    return {
      status: '尚未施行',
      sentence: `这是${chineseDate(begins)}起的版本，尚未施行。`,
      proof: undefined,
      stated: true,
    };
  }
  if (meta.effective !== unknown && day < meta.effective) {
    return {
      status: '尚未施行',
      sentence: `自${chineseDate(meta.effective)}起施行。`,
      proof: findWords(policy.id, policy.clauses, statesValidity),
      stated: true,
    };
  }
  if (meta.expires !== unknown && meta.expires < day) {
    return {
      status: '已失效',
      sentence: `有效期至${chineseDate(meta.expires)}，已经失效。`,
      proof: findWords(policy.id, policy.clauses, statesValidity),
      stated: true,
    };
  }
  if (isRecord(meta)) return recordValidity(meta);
  const amendment = policy.amendedBy.findLast(({ from }) => from === undefined || from <= day);
  const next = policy.nextVersion;
  if (next !== undefined && next.from <= day) {
    const by = amendment === undefined ? '' : `被《${amendment.title}》`;
    return {
      status: '已修改',
      sentence: `已${onDay(next.from)}${by}修改，这是修改前的版本。`,
      proof: amendment && findWords(amendment.id, amendment.clauses, /修改/u),
      stated: true,
    };
  }
  if (amendment !== undefined) {
    return {
      status: '已修改',
      sentence: `已${onDay(amendment.from)}被《${amendment.title}》修改。`,
      proof: findWords(amendment.id, amendment.clauses, /修改/u),
      stated: true,
    };
  }
  const overdue = meta.period !== undefined && meta.period.to < day;
  return overdue && meta.expires === unknown ? afterPeriod(policy) : inForce(policy);
}

/** The validity of a policy through time, for a reader's today to be looked up in. */
export function validityPeriods(policy: ValidityCase): readonly ValidityPeriod[] {
  const { effective, expires, period } = policy.meta;
  const versions = [policy.meta.version?.from, policy.nextVersion?.from];
  const later = [...policy.repealedBy, ...policy.amendedBy].map(({ from }) => from);
  const days = [
    effective === unknown ? undefined : effective,
    expires === unknown ? undefined : nextDay(expires),
    period === undefined ? undefined : nextDay(period.to),
    ...versions,
    ...later,
  ].filter((day) => day !== undefined);
  const first: ValidityPeriod = { from: undefined, ...validityOn(policy, '0001-01-01' as IsoDate) };
  const periods = [first];
  for (const from of [...new Set(days)].toSorted()) {
    const next = validityOn(policy, from);
    const last = periods.at(-1);
    if (last?.status !== next.status || last.sentence !== next.sentence)
      periods.push({ from, ...next });
  }
  return periods;
}

/**
 * The day from which a policy with a last day is to be assessed, whether it is to go on: six months
 * before it ends. Undefined where it does not end by itself.
 */
export function assessmentDay({ expires, stage }: FrontMatter): IsoDate | undefined {
  if (expires === unknown || stage !== '正式') return undefined;
  return addMonths(nextDay(expires), -6);
}

function onDay(day: IsoDate | undefined): string {
  return day === undefined ? '' : `于${chineseDate(day)}`;
}

/** 自2021年3月1日起施行 · 自公布之日起施行 · 有效期5年 · 有效期至2026年2月28日 */
const statesValidity =
  /自[^，。；]{1,20}起(?:施行|实施|执行)|有效期(?:至|为|限)?[\d一二三四五六七八九十两]{1,4}[年个]|有效期至/u;

function draftValidity(policy: ValidityCase): Validity {
  const texts = [policy, ...policy.explainedBy];
  const proof = texts
    .map(({ id, clauses }) => findWords(id, clauses, /征求意见稿/u))
    .find((found) => found !== undefined);
  return {
    status: '征求意见稿',
    sentence: '本件是征求意见稿，只供征求意见，不是生效文件。',
    proof,
    stated: true,
  };
}

function recordValidity({ type }: FrontMatter): Validity {
  return {
    status: '未载明',
    sentence: `本件是${type === '报告' ? '工作报告' : '说明材料'}，不设施行日期和有效期。`,
    proof: undefined,
    stated: false,
  };
}

/** The time that a plan covers is over; that does not say that it has lost its force. */
function afterPeriod(policy: ValidityCase): Validity {
  const { period } = policy.meta;
  const words = period === undefined ? '' : `“${period.words}”已于${chineseDate(period.to)}届满`;
  return {
    status: '未载明',
    sentence: `所涉期间${words}；文件没有载明有效期，也未见废止或者延续的记载。`,
    proof: wordsOfPeriod(policy),
    stated: false,
  };
}

function inForce(policy: ValidityCase): Validity {
  const { meta } = policy;
  const proof = findWords(policy.id, policy.clauses, statesValidity);
  const since = meta.effective === unknown ? '' : `自${chineseDate(meta.effective)}起施行`;
  const until = meta.expires === unknown ? '' : `有效期至${chineseDate(meta.expires)}`;
  const said = [since, until].filter((words) => words !== '').join('，');
  const known = said === '' && proof !== undefined ? '正文载有施行或者有效期的规定' : said;
  return {
    status: '现行有效',
    sentence:
      known === ''
        ? '未载明施行日期和有效期，也未见修改、废止或者失效的记载。'
        : `${known}，未见修改、废止或者失效的记载。`,
    proof,
    stated: known !== '',
  };
}

function wordsOfPeriod({ id, meta }: ValidityCase): ValidityProof | undefined {
  return meta.period && { words: meta.period.words, policy: id, anchor: undefined };
}

/** The last sentence of a document in which the pattern stands: final clauses decide. */
function findWords(
  id: string,
  clauses: readonly Clause[],
  pattern: RegExp,
): ValidityProof | undefined {
  let found: ValidityProof | undefined;
  for (const clause of inDocumentOrder(clauses)) {
    const text = readingOf(clause);
    if (!pattern.test(text)) continue;
    const words = text.split(/(?<=[。；])/u).findLast((sentence) => pattern.test(sentence)) ?? text;
    found = { words: words.trim(), policy: id, anchor: clause.anchor };
  }
  return found;
}
