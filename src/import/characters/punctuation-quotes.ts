import { hasHan, isChinese } from './chinese-text.ts';
import type { MarkedLine } from './marked-line.ts';

/** Straight quotation marks and < > become “ ”, ‘ ’, 〈 〉 where they can be paired without doubt. */
export function quoteMarks(line: MarkedLine): void {
  if (line.text.includes('"')) straightQuotes(line, { mark: '"', open: '“', close: '”' });
  if (line.text.includes("'")) straightQuotes(line, { mark: "'", open: '‘', close: '’' });
  if (/[<>]/u.test(line.text)) angleMarks(line);
}

interface Quotes {
  readonly mark: string;
  readonly open: string;
  readonly close: string;
}

/**
 * Straight marks do not say which way they look. They do where their number is even, every pair holds
 * Chinese, and no pair begins or ends with a mark that cannot stand there: one too few, and each
 * quotation would turn inside out.
 */
function straightQuotes(line: MarkedLine, { mark, open, close }: Quotes): void {
  const places: number[] = [];
  line.units.forEach((unit, at) => {
    if (unit === mark && !line.isForeign(at) && !isApostrophe(line, at)) places.push(at);
  });
  const certain =
    places.length % 2 === 0 &&
    !line.text.includes(open) &&
    !line.text.includes(close) &&
    places.every((at, index) => {
      if (index % 2 === 1) return true;
      const inside = line.text.slice(at + 1, places[index + 1]);
      return hasHan(inside) && !/^\s*[,，、；;：:）)》]|[（(《、：:]\s*$/u.test(inside);
    });
  places.forEach((at, index) => {
    if (certain) line.change(at, index % 2 === 0 ? open : close, 'quote-curly');
    else line.see(at, 'quote-unclear');
  });
}

/** It's. */
function isApostrophe(line: MarkedLine, at: number): boolean {
  return /^[A-Za-z]'[A-Za-z]$/u.test(line.text.slice(Math.max(0, at - 1), at + 2));
}

/** 《关于修改<…法>的决定》: < > inside 《 》 are 〈 〉. Elsewhere nobody can say: they stay and are told. */
function angleMarks(line: MarkedLine): void {
  let depth = 0;
  let opened: number | undefined;
  line.units.forEach((unit, at) => {
    if (line.isForeign(at)) return;
    if (unit === '《') depth += 1;
    if (unit === '》') depth = Math.max(0, depth - 1);
    if (unit === '<') {
      if (opened !== undefined) line.see(opened, 'angle-unclear');
      opened = at;
    }
    if (unit !== '>') return;
    if (opened !== undefined && depth > 0 && hasHan(line.text.slice(opened, at))) {
      line.change(opened, '〈', 'angle-marks');
      line.change(at, '〉', 'angle-marks');
    } else if (isChinese(line.before(at)) || isChinese(line.after(at))) {
      if (opened !== undefined) line.see(opened, 'angle-unclear');
      line.see(at, 'angle-unclear');
    }
    opened = undefined;
  });
  if (opened !== undefined && isChinese(line.after(opened))) line.see(opened, 'angle-unclear');
}
