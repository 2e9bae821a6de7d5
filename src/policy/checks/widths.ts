import type { Spot } from './spot.ts';

const besideHan = '[\\p{Script=Han}”’》）〉】)]';
const beforeHan = '[\\p{Script=Han}“‘《（〈【]';
/**
 * Half-width marks of Chinese sentences: 甲,乙 · （一);the colon of 1:2 and the point of 3.5 stand
 * between digits and are left alone, and so are marks between Latin words.
 */
const halfWidth = new RegExp(
  `(?<=${besideHan})[,;!:](?=\\s?${beforeHan}|\\s?$|\\s?[0-9])|(?<=[0-9%a-zA-Z])[,;](?=\\s?${beforeHan})|(?<=${besideHan})[?.](?=\\s?${beforeHan}|\\s?$)|(?<=${besideHan})\\((?=\\S)|\\((?=${beforeHan})|(?<=${besideHan})\\)|(?<=${besideHan})"|"(?=${beforeHan})`,
  'gu',
);

/** Half-width marks where Chinese sentences have full-width ones. */
export function halfWidthMarks(text: string): readonly Spot[] {
  if (!/[,;!:?.()"]/u.test(text)) return [];
  return [...text.matchAll(halfWidth)].map(({ 0: label, index }) => ({
    rule: 'character-width',
    start: index,
    end: index + label.length,
    words: { label, detail: `应为${fullWidth[label] ?? ''}` },
  }));
}

const fullWidth: Readonly<Record<string, string>> = {
  ',': '“，”或者“、”',
  ';': '“；”',
  ':': '“：”',
  '!': '“！”',
  '?': '“？”',
  '.': '“。”',
  '(': '“（”',
  ')': '“）”',
  '"': '中文引号',
};

/** １２, １2: runs of digits that are not, or not all, of the usual width. */
const wideRun = /(?<![0-9])[0-9]*[０-９][0-9０-９]*/gu;

/** Full-width digits; `mixed` are those that stand in one number with half-width ones. */
export function wideDigits(text: string): readonly (Spot & { readonly mixed: boolean })[] {
  if (!/[０-９]/u.test(text)) return [];
  return [...text.matchAll(wideRun)].map(({ 0: label, index }) => ({
    rule: 'digit-width',
    start: index,
    end: index + label.length,
    mixed: /[0-9]/u.test(label),
    words: { label },
  }));
}

/** How many digits of the usual width a text has. */
export function narrowDigitCount(text: string): number {
  return text.match(/[0-9]/gu)?.length ?? 0;
}
