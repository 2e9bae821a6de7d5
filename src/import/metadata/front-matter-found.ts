import type { IsoDate } from '../../policy/dates.ts';
import { type DocumentType, unknown } from '../../policy/document.ts';
import type { FrontMatterInput } from '../../markdown/write-front-matter.ts';
import type { Found, FoundMetadata } from './found-metadata.ts';
import { visibleText } from '../characters/invisible.ts';
import type { ReportedField } from '../import-report.ts';
import type { SourceChange } from '../source-changes.ts';

/** Values that the person who imports vouches for; they come before what the source says. */
export interface DeclaredFields {
  readonly type?: DocumentType;
  readonly region?: string;
  readonly openness?: '主动公开' | '依申请公开' | '不予公开';
  readonly publisher?: string;
  readonly url?: string;
  readonly authoritative?: string;
  readonly topics?: readonly string[];
  readonly published?: IsoDate;
}

/** Fields that a document should say and that are named in the report where it does not. */
const expected = [
  ['number', '发文字号'],
  ['issuers', '发文机关'],
  ['type', '文件种类'],
  ['region', '行政区划'],
  ['adopted', '成文日期'],
  ['published', '发布日期'],
  ['openness', '公开属性'],
] as const;

/** The front matter of an import, as far as the source and the person say it; the rest `unknown`. */
export function frontMatterFound(
  found: FoundMetadata,
  {
    declared,
    changes,
    fileTitle,
  }: {
    readonly declared: DeclaredFields;
    readonly changes: readonly SourceChange[];
    /** What the document is called where no title was found in it. */
    readonly fileTitle: string;
  },
): FrontMatterInput {
  const { period } = found;
  return {
    title: titleText(found.title?.value ?? fileTitle),
    number: saidOrUnknown(found.number),
    issuers: saidOrUnknown(found.issuers),
    indexNumber: saidOrUnknown(found.indexNumber),
    subject: saidOrUnknown(found.subject),
    type: declared.type ?? saidOrUnknown(found.type),
    ...(found.stage === undefined ? {} : { stage: found.stage.value }),
    region: declared.region ?? saidOrUnknown(found.region),
    adopted: saidOrUnknown(found.adopted),
    published: declared.published ?? saidOrUnknown(found.published),
    effective: saidOrUnknown(found.effective),
    expires: saidOrUnknown(found.expires),
    ...(period === undefined ? {} : { period: { ...period.value, words: period.words } }),
    ...(found.year === undefined ? {} : { year: found.year.value }),
    openness: declared.openness ?? saidOrUnknown(found.openness),
    ...(found.history === undefined ? {} : { history: found.history.value }),
    source: {
      publisher: declared.publisher ?? saidOrUnknown(found.publisher),
      url: declared.url ?? saidOrUnknown(found.url),
      authoritative: declared.authoritative ?? '以发文机关公布的文本为准',
      changes,
    },
    topics: declared.topics ?? [],
  };
}

/** Names of files are not cleaned, and may hold what prints nothing, or nothing that prints. */
function titleText(title: string): string {
  const visible = visibleText(title);
  return visible === '' ? '未题名' : visible;
}

function saidOrUnknown<T>(found: Found<T> | undefined): T | typeof unknown {
  return found === undefined ? unknown : found.value;
}

/** What was read, field by field, for the report. */
export function reportedFields(found: FoundMetadata): readonly ReportedField[] {
  return Object.entries(found as Record<string, Found<unknown>>).map(([field, entry]) => ({
    field,
    value: entry.value,
    words: entry.words,
    place: entry.place,
  }));
}

/** Names of the fields that neither the source nor a person says. */
export function missingFields(meta: FrontMatterInput): readonly string[] {
  return expected.filter(([field]) => meta[field] === unknown).map(([, name]) => name);
}
