import { contextOf, isChinese, isChineseMark, isHan } from './chinese-text.ts';
import type { Edit } from '../edit.ts';
import type { RemarkId } from '../remarks.ts';
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
/** 2009年2月28日 第十一届全国…通过, （1991年…通过　根据…修正）: the history of a law parts its steps. */
const historyLine = /^\s*[（(]?[0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日/u;
/** Where a figure and a character touch, with one blank between them or none. */
const figureBesideHan = /\p{Script=Han}\s?[0-9A-Za-z]|[0-9A-Za-z%]\s?\p{Script=Han}/gu;

/** True where a document has a blank between nearly all its figures and the characters beside them. */
export function setsFiguresApart(texts: readonly string[]): boolean {
  let [apart, all] = [0, 0];
  for (const text of texts) {
    if (text.includes('\t') || !/[0-9A-Za-z]/u.test(text)) continue;
    // The number of a line has a blank after it for itself: 5.1 颅脑损伤.
    for (const [match] of text.replace(/^[\s0-9.．]+/u, '').matchAll(figureBesideHan)) {
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
  const running = /[，。；]/u.test(text);
  const wordsStart = text.search(/[^\s0-9.]/u);
  for (const { 0: run, index } of text.matchAll(blankRun)) {
    const end = index + run.length;
    const edit = (put: string, why: RemarkId) => edits.push({ start: index, end, put, why });
    if (index === 0 || end === text.length) edit('', 'blank-at-edge');
    else if (end === context.textStart) continue;
    else if (padded.some((span) => index >= span.start && end <= span.end)) edit('', 'padding');
    else if (dates.has(index)) edit('', 'blank-in-date');
    else if (context.figuresApart && index > wordsStart && partsFigure(text, index, end))
      edit('', 'blank-at-figure');
    else if (isStray(text, { start: index, end, running })) edit('', 'blank-stray');
    else {
      if (/[^ \u3000\t]/u.test(run)) edit(run.replace(/[^ \u3000\t]/gu, ' '), 'blank-odd');
      const between = isChinese(text.charAt(index - 1)) && isChinese(text.charAt(end));
      if (between && !wide.test(run) && !historyLine.test(text)) {
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

/** A blank wide enough to part columns. */
const wide = /\u3000{2,}|[ \u00a0]{4,}|[ \u00a0]*\u3000[ \u00a0\u3000]+/u;
/** 黄　卫 */
const paddedName = /^\p{Script=Han}\s{1,2}\p{Script=Han}$/u;

/**
 * Runs of characters set apart: the text of a heading or of a numbered line, 目　　录, 附　则, a word
 * before a colon (主　任：), a name of two characters after one (：王　某) or before a wider blank
 * (黄　卫　　科技部副部长). Three on a line that is none of these may be three things.
 */
function paddedSpans(text: string, { textStart, heading }: BlankContext): readonly Span[] {
  const spans: Span[] = [];
  const rest = text.slice(textStart);
  if (rest.length > 60) return spans;
  let start = textStart;
  for (const part of rest.split(/[：:]/u)) {
    const words = part.trim();
    const from = start + part.indexOf(words);
    const characters = words.replace(/\s+/gu, '');
    const sure = heading || textStart > 0 || characters.length === 2;
    if (sure && spread.test(words) && !eachForItself.test(characters)) {
      spans.push({ start: from, end: from + words.length });
    } else {
      const name = words.slice(0, words.search(wide));
      if (paddedName.test(name)) spans.push({ start: from, end: from + name.length });
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
  return isHan(after) && /[0-9A-Za-z%]/u.test(before);
}

/** Marks that part by themselves; a blank beside one parts nothing. */
const stop = /[、，。；：？！]/u;

/**
 * One blank beside a full-width mark, which brings its own: 「执法， 加强」, 「按照 “谁执法谁普法”」. Beside
 * a bracket or a quotation mark only in running text: a row of a table has no other sign of its
 * columns (争议金额（元） 收费标准). Not after 日, where a law's history has one (2013年7月18日 《…》).
 */
function isStray(
  text: string,
  {
    start,
    end,
    running,
  }: { readonly start: number; readonly end: number; readonly running: boolean },
): boolean {
  if (end - start !== 1 || /[\u3000\t]/u.test(text.charAt(start))) return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (stop.test(before) || (stop.test(after) && isChinese(before))) return true;
  if (!running || !(isChineseMark(before) || isChineseMark(after))) return false;
  return before !== '日' && isChinese(before) && isChinese(after);
}
