import { contextOf, isChineseMark, isHan } from './chinese-text.ts';
import type { Edit } from './edit.ts';
import type { RemarkId } from './remarks.ts';
import type { Sighting } from './sighting.ts';

export interface BlankContext {
  /** Where the text after a printed number begins; 0 where the line has none. */
  readonly textStart: number;
  /** A heading or a centred line, or the number is one of a 编, 章 or 节. */
  readonly heading: boolean;
  /** The document sets every figure apart from the characters round it: 共 12 条. */
  readonly figuresApart: boolean;
}

const blankRun = /\s+/gu;
/** 准 合 同, 总　　则, 附 则: characters set apart to fill the line. */
const spread = /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u;
/** What stands apart because each is one for itself: 甲 乙 丙, 年 月 日, 是 否. */
const eachForItself =
  /^[甲乙丙丁戊己庚辛一二三四五六七八九十年月日时分元是否有无男女东南西北上下左右]+$/u;
/** 2025 年 4 月 30 日, 4 月 30 日, 第 5 号 */
const spacedDate =
  /[0-9]{4}\s?年(?:\s?[0-9]{1,2}\s?月(?:\s?[0-9]{1,2}\s?日)?)?|[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日|第\s?[0-9]{1,5}\s?号/gu;
/** Where a figure and a character touch, with one blank between them or none. */
const figureBesideHan = /\p{Script=Han}\s?[0-9A-Za-z]|[0-9A-Za-z%]\s?\p{Script=Han}/gu;

/** True where a document has a blank between nearly all its figures and the characters beside them. */
export function setsFiguresApart(texts: readonly string[]): boolean {
  let [apart, all] = [0, 0];
  for (const text of texts) {
    if (text.includes('\t') || !/[0-9A-Za-z]/u.test(text)) continue;
    for (const [match] of text.matchAll(figureBesideHan)) {
      all += 1;
      if (match.length > 2) apart += 1;
    }
  }
  return apart >= 10 && apart * 10 >= all * 8;
}

/**
 * White space of a line: what typesetting put there is taken out, what may part things stays and is
 * told. White space other than a blank, U+3000 and a tab becomes a blank where it stays.
 */
export function blankEdits(
  text: string,
  context: BlankContext,
): { readonly edits: readonly Edit[]; readonly seen: readonly Sighting[] } {
  const edits: Edit[] = [];
  const seen: Sighting[] = [];
  if (!/\s/u.test(text)) return { edits, seen };
  const dates = blanksInDates(text);
  const padded = paddedSpans(text, context);
  for (const { 0: run, index } of text.matchAll(blankRun)) {
    const end = index + run.length;
    const edit = (put: string, why: RemarkId) => edits.push({ start: index, end, put, why });
    if (index === 0 || end === text.length) edit('', 'blank-at-edge');
    else if (end === context.textStart) continue;
    else if (padded.some((span) => index >= span.start && end <= span.end)) edit('', 'padding');
    else if (dates.has(index)) edit('', 'blank-in-date');
    else if (context.figuresApart && partsFigure(text, index, end)) edit('', 'blank-at-figure');
    else if (isStray(text, index, end)) edit('', 'blank-stray');
    else {
      if (/[^ \u3000\t]/u.test(run)) edit(run.replace(/[^ \u3000\t]/gu, ' '), 'blank-odd');
      if (isHan(text.charAt(index - 1)) && isHan(text.charAt(end))) {
        seen.push({ id: 'blank-kept', words: contextOf(text, index, end) });
      }
    }
  }
  return { edits, seen };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Runs of characters set apart: the text of a heading or of a numbered line, 目　　录, 附　则, a word
 * before a colon (主　任：), a name of two characters after one (：王　某). Three on a line that is
 * neither may be three things.
 */
function paddedSpans(text: string, { textStart, heading }: BlankContext): readonly Span[] {
  const spans: Span[] = [];
  const rest = text.slice(textStart);
  if (rest.length > 60) return spans;
  let start = textStart;
  for (const part of rest.split(/[：:]/u)) {
    const words = part.trim();
    const characters = words.replace(/\s+/gu, '');
    const sure = heading || textStart > 0 || characters.length === 2;
    if (sure && spread.test(words) && !eachForItself.test(characters)) {
      const from = start + part.indexOf(words);
      spans.push({ start: from, end: from + words.length });
    }
    start += part.length + 1;
  }
  return spans;
}

/** Offsets of the blanks in dates and numbers whose figures stand apart. */
function blanksInDates(text: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  if (!/[0-9]\s|\s[0-9]/u.test(text)) return offsets;
  for (const match of text.matchAll(spacedDate)) {
    for (const blank of match[0].matchAll(blankRun)) offsets.add(match.index + blank.index);
  }
  return offsets;
}

/** One blank between a figure or a Latin word and a Han character, the number of the line excepted. */
function partsFigure(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || /[\u3000\t]/u.test(text.charAt(start))) return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (isHan(before)) return /[0-9A-Za-z]/u.test(after);
  return (
    isHan(after) && /[0-9A-Za-z%]/u.test(before) && /[^0-9.]/u.test(text.slice(0, start).trim())
  );
}

/**
 * One blank beside a full-width mark, which brings its own: 「执法， 加强」. Not after 日, where the
 * lines of a law's history have one (2013年7月18日 《…》), and not two or a U+3000, which part things.
 */
function isStray(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || text.charAt(start) === '\u3000' || text.charAt(start) === '\t')
    return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (!(isChineseMark(before) || isChineseMark(after))) return false;
  return before !== '日' && (isHan(before) || isChineseMark(before)) && !/[×|]/u.test(after);
}
