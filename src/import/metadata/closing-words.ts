import type { IsoDate } from '../../policy/dates.ts';
import { findDates, readDate } from './date-words.ts';
import { organsOf } from './issuing-bodies.ts';
import type { TextLine } from './text-line.ts';
import type { Said } from './title-block.ts';

export interface Signature {
  readonly date: Said<IsoDate>;
  /** Organs on the lines above the day; none where a person signs: 总理　李克强. */
  readonly issuers: Said<readonly string[]> | undefined;
}

/**
 * The first day that stands on a line of its own in the text: the document's own 成文日期. What comes later
 * belongs to what it encloses. `organs`, where they are known, are looked for above it.
 */
export function findSignature(
  lines: readonly TextLine[],
  organs: readonly string[] | undefined,
): Signature | undefined {
  const signed = lines.flatMap((line, at) => signatureAt(lines, { line, at }) ?? []);
  const known = signed.find(({ issuers }) => issuers?.value.some((name) => organs?.includes(name)));
  return known ?? signed[0];
}

function signatureAt(
  lines: readonly TextLine[],
  { line, at }: { readonly line: TextLine; readonly at: number },
): Signature | undefined {
  const dated = endDate(line.text);
  if (dated === undefined) return undefined;
  const date = { value: dated.date, lines: [line] };
  const inLine = dated.before === '' ? undefined : organsOf(dated.before);
  if (dated.before !== '' && inLine === undefined) return undefined;
  if (inLine !== undefined) return { date, issuers: { value: inLine, lines: [line] } };
  const above: TextLine[] = [];
  for (let before = at - 1; before >= 0 && above.length < 12; before--) {
    const each = lines[before];
    if (each === undefined || organsOf(each.text) === undefined) break;
    above.unshift(each);
  }
  const names = above.flatMap(({ text }) => organsOf(text) ?? []);
  return { date, issuers: names.length > 0 ? { value: names, lines: above } : undefined };
}

/** 国务院办公厅　2019年1月22日: the day, and what stands before it on the line. */
function endDate(text: string): { readonly date: IsoDate; readonly before: string } | undefined {
  if (text.length > 80) return undefined;
  const bare = text.replace(/[（(]\s*(?:印章?|公章|代章|盖章)\s*[）)]/gu, '').trim();
  const alone = readDate(bare);
  if (alone !== undefined) return { date: alone, before: '' };
  const last = findDates(bare).at(-1);
  if (last === undefined || last.end !== bare.length) return undefined;
  return { date: last.date, before: bare.slice(0, last.start).trim() };
}

export interface EffectiveClause {
  readonly said: Said<IsoDate> | undefined;
  /** 自公布之日起施行: the day is that of publication. */
  readonly fromPublication: TextLine | undefined;
}

/** 本法自2021年11月1日起施行, 本办法自公布之日起施行, 现予公布，自2019年3月1日起施行 */
const effectiveFrom =
  /(?:本(?:法|条例|办法|规定|规则|细则|解释|决定|通知|公告|意见|方案|规范|标准|制度|预案|修正案|指南|批复|实施(?:细则|办法|意见|方案))(?:（[^（）]{1,10}）)?|现予(?:公布|发布)|予以(?:公布|发布)|现(?:公布|发布)|(?:条例|办法|规定|规则|细则)》?(?:公布|发布))[，,]?\s?(?:自|从|于)(?<words>[^，。；自]{2,30}?)起?(?:正式)?(?:施行|实施|执行|生效)/gu;
const publicationDay = /(?:公布|发布|颁布|印发|下发|发文)之日/u;

/**
 * The day from which the text holds, as its last clause says it; where an order publishes the text, as the
 * order says it. The last one counts: clauses before it may speak of parts.
 */
export function findEffective(lines: readonly TextLine[]): EffectiveClause {
  let said: Said<IsoDate> | undefined;
  let fromPublication: TextLine | undefined;
  for (const line of lines) {
    for (const match of line.text.matchAll(effectiveFrom)) {
      const words = match.groups?.['words'] ?? '';
      const [day] = findDates(words);
      if (day !== undefined && day.start === 0) {
        said = { value: day.date, lines: [line] };
        fromPublication = undefined;
      } else if (publicationDay.test(words)) {
        fromPublication = line;
        said = undefined;
      }
    }
  }
  return { said, fromPublication };
}

/** 有效期至2028年12月31日: only where the last day is named; five years are not counted out. */
const validUntil = /有效期(?:限)?(?:截)?(?:至|到)(?<words>[^，。；）)]{6,20})/u;

export function findExpiry(lines: readonly TextLine[]): Said<IsoDate> | undefined {
  for (const line of lines.toReversed()) {
    const words = validUntil.exec(line.text)?.groups?.['words'];
    const [day] = words === undefined ? [] : findDates(words);
    if (day !== undefined && day.start === 0) return { value: day.date, lines: [line] };
  }
  return undefined;
}

export type Openness = '主动公开' | '依申请公开' | '不予公开';

/** 主动公开, 此件公开发布, （此件依申请公开） → the word of the format. */
export function opennessOf(text: string): Openness | undefined {
  const bare = text.replace(/[\s　（）()【】〔〕]/gu, '');
  if (
    /^(?:此件|本文|此文|公开方式[:：]|公开形式[:：]|公开属性[:：])?(?:不予公开|不公开)(?:发布)?$/u.test(
      bare,
    )
  )
    return '不予公开';
  if (/^(?:此件|本文|此文|公开方式[:：]|公开形式[:：]|公开属性[:：])?依申请公开$/u.test(bare))
    return '依申请公开';
  if (/^(?:此件|本文|此文)(?:主动|全文|删减后)?公开(?:发布)?$/u.test(bare)) return '主动公开';
  return /^(?:公开方式[:：]|公开形式[:：]|公开属性[:：])?主动公开$/u.test(bare)
    ? '主动公开'
    : undefined;
}

export function findOpenness(lines: readonly TextLine[]): Said<Openness> | undefined {
  for (const line of lines) {
    const value = line.text.length > 30 ? undefined : opennessOf(line.text);
    if (value !== undefined) return { value, lines: [line] };
  }
  return undefined;
}
