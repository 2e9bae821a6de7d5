import { compact, type TextLine } from './text-line.ts';
import { isTitleLike, joinTitle, kindOfTitle } from './title-words.ts';

/** The title of a document that the policy encloses. */
export interface EnclosedTitle {
  /** Indexes of the lines that print it, in order. */
  readonly lines: readonly number[];
  /** The lines in one, as the title is called. */
  readonly text: string;
}

/** What brings another document along. A law, whose decisions may follow in one file, brings none. */
const bringing = new Set([
  '通知',
  '公告',
  '通告',
  '通报',
  '函',
  '复函',
  '批复',
  '决定',
  '决议',
  '令',
  '命令',
  '意见',
]);
const longestTitle = 6;
/** 附件, 附件1：, 附表: what follows is the annex's title. */
const annex = /^附(?:件|表|录)\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?$/u;
const quotedName = /《(?<name>[^《》]*(?:《[^《》]*》[^《》]*)*)》/gu;
/** 关于印发太原市2016年依法行政工作计划的通知, 转发民政部关于清理整顿社会团体意见的通知 */
const object = /(?:印发|转发|批转|发布|公布)(?<name>.{4,80}?)的?(?:通知|公告|决定|令)$/u;

/**
 * Titles within the text: of the plan that a notice brings (印发……的通知). A title is taken where the
 * document names it, in its own title or in 《》, and where it stands on lines of its own. The policy's own
 * title is not among them, unless `isOwn` is false, nor the title of an annex. Lines are those of the text.
 */
export function findEnclosedTitles(
  lines: readonly TextLine[],
  { title, isOwn }: { readonly title: string; readonly isOwn: boolean },
): readonly EnclosedTitle[] {
  const kind = kindOfTitle(title);
  if (isOwn && kind !== undefined && !bringing.has(kind)) return [];
  const names = namesOf(lines, title);
  const found: EnclosedTitle[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at];
    if (first === undefined || !isTitleLike(first)) continue;
    if (annex.test(lines[at - 1]?.text ?? '')) continue;
    const match = titleAt(lines, { at, names, own: isOwn ? title : '' });
    if (match === undefined) continue;
    found.push(match.title);
    at += match.length - 1;
  }
  return found;
}

/** The documents that a notice says it brings: names in its title and in 《》, as they compare. */
function namesOf(lines: readonly TextLine[], title: string): ReadonlySet<string> {
  const named = [object.exec(title)?.groups?.['name'] ?? '', ...quoted(title)];
  for (const { text } of lines) {
    if (/(?:印发|转发|批转|公布|发布|下发|同意|批准|制定|审议通过|制订)/u.test(text))
      named.push(...quoted(text));
  }
  return new Set(named.map(comparable).filter((name) => name.length >= 4));
}

function quoted(text: string): readonly string[] {
  return [...text.matchAll(quotedName)].map((match) => match.groups?.['name'] ?? '');
}

/** 《方案》 of the text may be 方案 with other marks in print. */
function comparable(name: string): string {
  return compact(name).replace(/[《》〈〉“”"'（）()]/gu, '');
}

function titleAt(
  lines: readonly TextLine[],
  {
    at,
    names,
    own,
  }: { readonly at: number; readonly names: ReadonlySet<string>; readonly own: string },
): { readonly title: EnclosedTitle; readonly length: number } | undefined {
  const parts: TextLine[] = [];
  let best: { readonly title: EnclosedTitle; readonly length: number } | undefined;
  for (let next = at; next < at + longestTitle; next++) {
    const line = lines[next];
    if (line === undefined || !isTitleLike(line)) break;
    parts.push(line);
    const text = joinTitle(parts.map((part) => part.text));
    const isNamed = names.has(comparable(text)) && compact(text) !== compact(own);
    if (isNamed && kindOfTitle(text) !== undefined) {
      best = { title: { lines: parts.map(({ index }) => index), text }, length: parts.length };
    }
  }
  return best;
}
