import type { Region } from '../../policy/registry.ts';
import { periodOfTitle } from './document-period.ts';
import { documentType, isDraft } from './document-type.ts';
import type { DocumentReading } from './document-reading.ts';
import type { Found, FoundMetadata } from './found-metadata.ts';
import { regionOfOrgan, regionOfTitle } from './issuing-bodies.ts';
import type { SourceRemark } from '../source-document.ts';
import { kindOfTitle } from './title-words.ts';

/** What is known before the title is asked. */
interface KnownFields {
  readonly issuers: Found<readonly string[]> | undefined;
  readonly number: string | undefined;
  readonly history: readonly string[];
  readonly regions: readonly Region[];
}

type TitleFields = Pick<FoundMetadata, 'type' | 'region' | 'period' | 'year' | 'stage'>;

/** Fields that follow from the title and from who issued the document: 文种, place, period, stage. */
export function readTitleFields(
  reading: DocumentReading,
  known: KnownFields,
): { readonly found: TitleFields; readonly remarks: readonly SourceRemark[] } {
  const { title } = reading;
  const remarks: SourceRemark[] = [];
  const type = title && typeOf(title, known);
  if (title !== undefined && type === undefined) {
    const detail = kindOfTitle(title.value) ?? title.value;
    remarks.push({ id: 'type-unknown', place: title.place, detail });
  }
  const { region, unlisted } = regionOf(title, known);
  if (unlisted !== undefined && known.issuers !== undefined) {
    const { place } = known.issuers;
    remarks.push({ id: 'region-not-listed', place, detail: unlisted });
  }
  const stage = stageOf(reading);
  const found: TitleFields = {
    ...(type === undefined ? {} : { type }),
    ...(region === undefined ? {} : { region }),
    ...(title === undefined ? {} : periodOf(title)),
    ...(stage === undefined ? {} : { stage }),
  };
  return { found, remarks };
}

function typeOf(
  title: Found<string>,
  { issuers, number, history }: KnownFields,
): FoundMetadata['type'] {
  const type = documentType({
    title: title.value,
    issuers: issuers?.value ?? [],
    number,
    history,
  });
  return type && { ...title, value: type };
}

function regionOf(
  title: Found<string> | undefined,
  { issuers, regions }: KnownFields,
): { readonly region?: Found<string>; readonly unlisted?: string } {
  const organs = issuers?.value.map((organ) => regionOfOrgan(organ, regions)) ?? [];
  const unlisted = organs.find((organ) => organ.unlisted !== undefined)?.unlisted;
  if (unlisted !== undefined) return { unlisted };
  const codes = new Set(organs.flatMap(({ code }) => code ?? []));
  const [code] = codes;
  if (codes.size === 1 && code !== undefined && issuers) {
    return { region: { ...issuers, value: code } };
  }
  const byTitle = title && codes.size === 0 ? regionOfTitle(title.value, regions) : undefined;
  return title && byTitle !== undefined ? { region: { ...title, value: byTitle } } : {};
}

function periodOf(title: Found<string>): Pick<TitleFields, 'period' | 'year'> {
  const period = periodOfTitle(title.value);
  if (period === undefined) return {};
  const { from, to, words, year } = period;
  const { place } = title;
  return {
    period: { value: { from, to }, words, place },
    ...(year === undefined ? {} : { year: { value: year, words, place } }),
  };
}

/** 征求意见稿 in the title or on a line of its own in the head. */
function stageOf({ title, block, lines }: DocumentReading): FoundMetadata['stage'] {
  const value = '征求意见稿' as const;
  // 《…（征求意见稿）》起草说明 explains a draft and is none.
  if (title !== undefined && /(?:说明|解读)$/u.test(title.value)) return undefined;
  if (title !== undefined && isDraft(title.value)) return { ...title, value };
  const line = lines.find(
    ({ text, index }) => index < block.end && text.length < 20 && isDraft(text),
  );
  return line && { value, words: line.text, place: line.place };
}
