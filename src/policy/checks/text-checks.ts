import { filingYear } from '../document.ts';
import type { Finding, Place } from '../finding.ts';
import { suspiciousCharacters } from './characters.ts';
import { type DocumentCheck, findingAt } from './check.ts';
import { doubtfulYears, impossibleDates } from './damaged-dates.ts';
import { doubtfulDigits, doubtfulFigures } from './damaged-digits.ts';
import { loneMarks, nestedTitles } from './marks.ts';
import { foreignCharacters, hanScriptOf } from './scripts-mixed.ts';
import type { Spot } from './spot.ts';
import { isDealtWith, type TextPart, textParts } from './text-part.ts';
import { misspeltWords } from './typos.ts';
import { halfWidthMarks, narrowDigitCount, wideDigits } from './widths.ts';

/** All that is odd in the characters, marks, dates and words of a text, in the order of the text. */
export const textFindings: DocumentCheck = (document) => {
  const parts = textParts(document);
  const texts = parts.map(({ text }) => text);
  const year = document.meta && filingYear(document.meta);
  const script = hanScriptOf(texts);
  const findings: Finding[] = [];
  const spread = new Map<string, SpreadSpots>();
  const inPart = new Map<string, number>();
  const add = (part: TextPart, spot: Spot) => {
    if (isDealtWith(part, spot)) return;
    const { rule, start, words } = spot;
    if (!spreadRules.has(rule)) {
      const told = (inPart.get(rule) ?? 0) + 1;
      inPart.set(rule, told);
      if (told <= mostInPart) findings.push(findingAt(rule, part.place(start), words));
      return;
    }
    const known = spread.get(rule);
    if (known === undefined) spread.set(rule, { spot, place: part.place(start), count: 1 });
    else known.count += 1;
  };
  const marks = Map.groupBy(loneMarks(texts), ({ paragraph }) => paragraph);
  const narrow = texts.reduce((sum, text) => sum + narrowDigitCount(text), 0);
  const wide = parts.map(({ text }) => wideDigits(text));
  const wideCount = wide.flat().reduce((sum, { start, end }) => sum + end - start, 0);
  parts.forEach((part, index) => {
    const { text } = part;
    inPart.clear();
    const spots = [
      ...suspiciousCharacters(text),
      ...foreignCharacters(text, script),
      ...halfWidthMarks(text),
      ...(wide[index] ?? []).filter(({ mixed }) => mixed || narrow > wideCount),
      ...doubtfulDigits(text),
      ...impossibleDates(text),
      ...doubtfulYears(text, year),
      ...doubtfulFigures(text),
      ...(marks.get(index) ?? []),
      ...nestedTitles(text),
      ...misspeltWords(text),
    ];
    for (const spot of spots.sort((a, b) => a.start - b.start)) add(part, spot);
  });
  for (const [, { spot, place, count }] of spread) {
    findings.push(findingAt(spot.rule, place, { ...spot.words, expected: count }));
  }
  return findings;
};

/** A paragraph with more faults of one kind is broken as a whole; the others come up when these are gone. */
const mostInPart = 20;

/** What runs through a whole text is said once, with the first place and how often it stands. */
const spreadRules: ReadonlySet<string> = new Set([
  'character-width',
  'character-script',
  'digit-width',
  'character-invisible',
  'mark-nesting',
]);

interface SpreadSpots {
  readonly spot: Spot;
  readonly place: Place;
  count: number;
}
