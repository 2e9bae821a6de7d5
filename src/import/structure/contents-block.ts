import type { Sighting } from '../characters/sighting.ts';

/** 目录, 目　　录, 目 次 on a line of its own. */
const contentsTitle = /^\s{0,40}目\s{0,20}[录次]\s{0,40}$/u;
/** 12, （12）, — 12 — at the end of a line. */
const pageNumber = /[（(—-]?\s?[0-9]{1,4}\s?[）)—-]?$/u;
/** What leads to a page number. */
const leader = /[\s.．·•…_—-]/u;
const headingStart = /^(?:第.{1,9}[编章节]|[一二三四五六七八九十]{1,3}、|附则|附录)/u;

export interface ContentsBlock {
  /** Indexes of the lines to leave out, 目录 itself and blank lines between included. */
  readonly leaveOut: readonly number[];
  /** A 目录 that stays: its index, and what to look at. */
  readonly stays: readonly { readonly index: number; readonly seen: Sighting }[];
}

/**
 * The 目录 of a document where it says nothing but what the headings of the body say again: each of its
 * entries comes once more below it, in order, blanks and page numbers apart. Any other stays whole.
 */
export function findContentsBlock(texts: readonly string[]): ContentsBlock {
  const leaveOut: number[] = [];
  const stays: { index: number; seen: Sighting }[] = [];
  let end = -1;
  const titles = texts.flatMap((text, index) => (contentsTitle.test(text) ? [index] : []));
  // A document and its annexes have one each; hundreds are no 目录 but a word in a table.
  for (const title of titles.slice(0, 20)) {
    if (title <= end) continue;
    const last = lastOfBlock(texts, title);
    if (last === undefined) {
      const near = texts.slice(title + 1, title + 8).map((line) => line.trim());
      const words = near
        .filter((line) => line !== '')
        .slice(0, 2)
        .join(' / ');
      stays.push({ index: title, seen: { id: 'contents-kept', words } });
      continue;
    }
    for (let index = title; index <= last; index += 1) leaveOut.push(index);
    end = last;
  }
  return { leaveOut, stays };
}

interface Line {
  readonly index: number;
  readonly text: string;
}

/** Index of the last line of the 目录 whose title is given; undefined where it is no copy of headings. */
function lastOfBlock(texts: readonly string[], title: number): number | undefined {
  const lines = texts.slice(title + 1).flatMap((text, offset): readonly Line[] => {
    const words = text.replace(/\s+/gu, '');
    return words === '' ? [] : [{ index: title + 1 + offset, text: words }];
  });
  const entries = lines.map(({ index, text }) => [text, withoutPage(texts[index] ?? '')] as const);
  const [first] = entries;
  if (first === undefined) return undefined;
  // The body begins where the first entry comes again.
  const body = lines.findIndex((_, at) => at > 0 && isHeading(lines, at, first));
  if (body < 1) return undefined;
  let found = 0;
  let at = body;
  for (const entry of entries.slice(0, body)) {
    let next = at;
    while (next < lines.length && !isHeading(lines, next, entry)) next += 1;
    if (next === lines.length) break;
    at = next + 1;
    found += 1;
  }
  // What stands between the 目录 and the body stays, unless it reads like an entry: then it is one that
  // the body does not have.
  const rest = entries.slice(found, body);
  if (rest.some(([text]) => headingStart.test(text))) return undefined;
  return lines[found - 1]?.index;
}

/** The entry is a line of the body, or two: 第一章 and below it 总则. */
function isHeading(lines: readonly Line[], at: number, entry: readonly [string, string]): boolean {
  const text = lines[at]?.text ?? '';
  return entry.some((words) => {
    if (text === words) return true;
    return text !== '' && words.startsWith(text) && text + (lines[at + 1]?.text ?? '') === words;
  });
}

/** `第一章　总则……12` → `第一章总则` */
function withoutPage(text: string): string {
  const line = text.trimEnd();
  let end = pageNumber.exec(line)?.index ?? line.length;
  while (end > 0 && leader.test(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end).replace(/\s+/gu, '');
}
