import type { ClauseKind } from './clause.ts';

const date =
  /^[\d〇一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;
/** （此件公开发布）, （此件主动公开） */
const notation = /^[（(]此件[^（）()]{2,12}[）)]$/u;

/**
 * What an unnumbered paragraph is in a 公文 (GB/T 9704—2012, 7.3): 主送机关 first and closed by a
 * colon, 署名 before the 成文日期, 附注 in brackets. Everything else is plain text.
 */
export function kindOfParagraph(
  text: string,
  around: { readonly first: boolean; readonly next: string | undefined },
): ClauseKind {
  const line = text.trim();
  if (date.test(line)) return 'date';
  if (notation.test(line)) return 'notation';
  if (around.first && /[：:]$/u.test(line) && !/[。；《]/u.test(line)) return 'salutation';
  const next = around.next?.trim() ?? '';
  const beforeDate = date.test(next);
  if (beforeDate && line.length <= 40 && !/[。；：，,:;]/u.test(line)) return 'signature';
  return 'paragraph';
}

const longestHeading = 40;

/**
 * Length of the heading that a numbered clause carries on its own line: 优化政府机构设置。 of
 * 「1.优化政府机构设置。坚持优化…」. 0 where the first sentence is the whole text, is long, or is no
 * heading by its form. Articles of laws have no run-in headings.
 */
export function headingLengthOf(kind: ClauseKind, text: string, hasChildren: boolean): number {
  if (kind === 'division' || kind === 'title' || kind === 'annex' || kind === 'heading') {
    return text.length;
  }
  if (kind === 'part' || kind === 'chapter' || kind === 'section') return text.length;
  if (kind !== 'item' && kind !== 'point') return 0;
  const stop = text.slice(0, longestHeading).search(/[。；：]/u);
  if (stop <= 0 || text[stop] !== '。') return 0;
  const isWhole = stop === text.length - 1;
  return isWhole && !hasChildren ? 0 : stop + 1;
}
