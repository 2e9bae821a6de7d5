import { findDocumentNumbers } from '../../policy/document-number.ts';
import type { MarkedLine } from './marked-line.ts';

/** The brackets of the year in a 文号, of any kind: [2016], （2016）, 【2016】. */
const yearBrackets =
  /[［[【（(﹝〖{](?<year>\s{0,2}[0-9０-９]{4}\s{0,2})[］\]】）)﹞〗}](?=\s{0,2}第?\s{0,2}[0-9０-９])/u;
/** 2021-2025年, 2021年-2025年, (2016-2020): years with a hyphen of any make between them. */
const yearRange =
  /(?<![0-9０-９.－-])(?<from>(?:19|20)[0-9]{2})(?<mark>年?[－‐‑–-])(?<to>(?:19|20)[0-9]{2})(?<end>年|(?=[)）〕\]]))/gu;

/** `并政办发[2016]9号` → 〔2016〕; `2021-2025年` → 2021—2025年. */
export function numberBrackets(line: MarkedLine): void {
  const { text } = line;
  if (text.includes('号')) {
    for (const { words, start } of findDocumentNumbers(text)) {
      const match = yearBrackets.exec(words);
      if (match === null) continue;
      const open = start + match.index;
      line.change(open, '〔', 'number-brackets');
      line.change(open + match[0].length - 1, '〕', 'number-brackets');
    }
  }
  for (const match of text.matchAll(yearRange)) {
    const { from = '', mark = '', to = '', end = '' } = match.groups ?? {};
    // In a bracket the years have to be all of it; (GB/T 26341-2010) is the number of a standard.
    const whole = end === '年' || /[(（〔[]/u.test(text.charAt(match.index - 1));
    if (!whole || Number(from) >= Number(to)) continue;
    line.change(match.index + from.length + mark.length - 1, '—', 'year-range');
  }
}
