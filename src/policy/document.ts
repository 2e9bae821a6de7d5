import { z } from 'zod';
import { day, text } from './fields.ts';

/** Types of documents, as the field names them. */
export const documentTypes = [
  '法律',
  '行政法规',
  '地方性法规',
  '部门规章',
  '地方政府规章',
  '司法解释',
  '决定',
  '决议',
  '命令',
  '办法',
  '规定',
  '细则',
  '意见',
  '方案',
  '规划',
  '计划',
  '要点',
  '通知',
  '通报',
  '公告',
  '通告',
  '公报',
  '批复',
  '函',
  '请示',
  '议案',
  '纪要',
  '报告',
  '解读',
] as const;

/** Types whose numbered clauses give somebody something to do. */
export const planTypes: readonly DocumentType[] = ['意见', '方案', '规划', '计划', '要点', '通知'];

export type DocumentType = (typeof documentTypes)[number];

/** What the source does not say. Shown as 未载明. */
export const unknown = 'unknown' as const;

/** A value, or undefined where the source does not say it. */
export function known<T>(value: T | typeof unknown): T | undefined {
  return value === unknown ? undefined : (value as T);
}

const orUnknown = <T extends z.ZodType>(schema: T) => z.union([z.literal(unknown), schema]);

/** Id of a policy of the library. */
const policyId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);

/** A policy of the library by its id, or a document outside it by its names. */
const relatedDocument = z.union([
  policyId,
  z.strictObject({ title: text, number: text.optional(), issuer: text.optional() }),
]);
const related = z.array(relatedDocument).default([]);

/**
 * The front matter of a policy. Fields are named here and nowhere else; `content/README.md`
 * explains them to editors. All of them are strict: a field that is not named here is a fault.
 */
export const frontMatter = z.strictObject({
  /** 标题 */
  title: text,
  /** 题注: the lines that say who passed and changed it when, as printed, without their brackets. */
  history: z.array(text).min(1).optional(),
  /** 发文字号, as printed: 并政办发〔2016〕9号 */
  number: orUnknown(text),
  /** 发文机关, in the order of the document */
  issuers: orUnknown(z.array(text).min(1)),
  /** 索引号 */
  indexNumber: orUnknown(text),
  /** 主题分类, as the publisher classes it */
  subject: orUnknown(text),
  type: z.enum(documentTypes),
  /** 征求意见稿 binds nobody */
  stage: z.enum(['正式', '征求意见稿']).default('正式'),
  /** GB/T 2260 code, listed in `regions.yaml` */
  region: z.string().regex(/^\d{6}$/u),
  /** 成文日期 */
  adopted: orUnknown(day),
  /** 发布日期 */
  published: orUnknown(day),
  /** 施行日期 */
  effective: orUnknown(day),
  /** 有效期至, the last day of validity, only where the document says so */
  expires: orUnknown(day),
  /** The time that a plan or report covers, with the words that say so. */
  period: z.strictObject({ from: day, to: day, words: text }).optional(),
  /** The year that 「4月底前」 and 「年底前」 mean. */
  year: z.number().int().min(1949).max(2200).optional(),
  /** 公开属性; only 主动公开 may be published (政府信息公开条例 第二十条) */
  openness: z.enum(['主动公开', '依申请公开', '不予公开']),
  /** 合法性审核: by whom and when (国办发〔2018〕115号) */
  review: z.strictObject({ unit: orUnknown(text), date: orUnknown(day) }).optional(),
  relations: z
    .strictObject({
      /** 落实、贯彻 */
      implements: related,
      /** 解读、起草说明 of */
      explains: related,
      /** 报告的对象 */
      reportsOn: related,
      /** 修改 */
      amends: related,
      /** 废止 */
      repeals: related,
      /** 代替: takes the place of a document, which thereby ends */
      replaces: related,
    })
    .prefault({}),
  /**
   * 版本: this is the text of another document of the library, its first version, as it was changed to
   * from a day on. The first version itself has no such field.
   */
  version: z.strictObject({ of: policyId, from: day }).optional(),
  source: z.strictObject({
    /** Who published the copy that was used. */
    publisher: orUnknown(text),
    url: orUnknown(z.url({ protocol: /^https?$/u })),
    /** Which text is authoritative and where it is to be had. */
    authoritative: text,
    /** What differs from the copy used, each kind of change with its reason. */
    changes: z.array(
      z.strictObject({ what: text, count: z.number().int().positive().optional(), why: text }),
    ),
  }),
  /** Topics of the whole document: ids of `topics.yaml`; empty until an editor has read it. */
  topics: z.array(text),
  /** Topics of clauses, by their keys as people cite them: `二（一）3`. Clauses below inherit. */
  clauseTopics: z.record(text, z.array(text).min(1)).default({}),
  /** Keys of numbered clauses that give nobody anything to do, though the type is a plan. */
  notMeasures: z.array(text).default([]),
  /** Policies of the library that a sentence of this one seems to repeal and does not. */
  notRepealed: z.array(policyId).default([]),
  /** Clauses of other policies that an editor has read beside a clause of this one. */
  counterparts: z
    .array(
      z.strictObject({
        /** Key of the clause: `三8` */
        at: text,
        policy: policyId,
        /** Key of the clause over there. */
        clause: text,
        /** Whether it is about the same thing; what is not is no longer shown. */
        same: z.boolean(),
      }),
    )
    .default([]),
  /**
   * What the check finds and an editor has compared with the original: the rule, the field or the
   * key of the clause where it is found, and why it stays.
   */
  accepted: z.array(z.strictObject({ rule: text, at: text, why: text })).default([]),
});

/** What the rest of the program trusts. */
export type FrontMatter = z.output<typeof frontMatter>;

/** The day a policy is filed under: 成文, else 发布, else 施行; undefined where all are unknown. */
export function filingDay(meta: FrontMatter): string | undefined {
  return [meta.adopted, meta.published, meta.effective].find((day) => day !== unknown);
}

/** The year a policy is filed under, from its day or the time it covers. */
export function filingYear(meta: FrontMatter): number | undefined {
  const day = filingDay(meta) ?? meta.period?.from;
  return day === undefined ? meta.year : Number(day.slice(0, 4));
}

/** Reports and explanations set nothing down that could run out with the time they tell of. */
export function isRecord({ type }: Pick<FrontMatter, 'type'>): boolean {
  return type === '报告' || type === '解读';
}
