import { hasHan, isChinese } from './chinese-text.ts';
import type { MarkedLine } from './marked-line.ts';

/**
 * ( ) become （ ） where Chinese stands in them or before them: (一), (市、区), 标准(试行). What is
 * Latin inside and out stays: f(x), (a). A bracket without its other half stays and is told, since
 * the half that is missing may be damage.
 */
export function bracketMarks(line: MarkedLine): void {
  const open: number[] = [];
  line.units.forEach((unit, at) => {
    if (line.isForeign(at)) return;
    if (unit === '(' || unit === '（') open.push(at);
    if (unit !== ')' && unit !== '）') return;
    const start = open.pop();
    if (start === undefined) lone(line, at);
    else pair(line, start, at);
  });
  for (const at of open) lone(line, at);
}

function pair(line: MarkedLine, start: number, end: number): void {
  const { units } = line;
  if (units[start] === '（' && units[end] === '）') return;
  const mixed = units[start] === '（' || units[end] === '）';
  const inside = line.text.slice(start + 1, end);
  const before = line.before(start);
  // (1) at the start of a line is a label.
  const label = before === '' && /^\s*[0-9０-９]{1,3}\s*$/u.test(inside);
  if (!(mixed || hasHan(inside) || isChinese(before) || label)) return;
  if (units[start] === '(') line.change(start, '（', 'bracket-width');
  if (units[end] === ')') line.change(end, '）', 'bracket-width');
}

/** 1) and a) at the start of a line are labels of their own kind; any other half of a pair is odd. */
function lone(line: MarkedLine, at: number): void {
  if (line.units[at] === '）' || line.units[at] === '（') return;
  if (/^\s*[0-9A-Za-z]{1,3}$/u.test(line.text.slice(0, at))) return;
  line.see(at, 'bracket-alone');
}
