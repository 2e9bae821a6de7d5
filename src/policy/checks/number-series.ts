import { known } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import { parseDocumentNumber } from '../document-number.ts';
import { ruleFinding } from '../rules.ts';
import { findingIn, type LibraryCheck } from './check.ts';

/** A series is looked at only where the library plainly means to hold all of it. */
const fewest = 5;
const shareHeld = 0.8;

/** Serials that a series of 发文字号 lacks between the lowest and the highest that the library holds. */
export const numberGaps: LibraryCheck = function* ({ documents }) {
  const series = new Map<string, Map<number, DocumentFacts>>();
  for (const document of documents) {
    const number = known(document.meta.number);
    const parsed = number === undefined ? undefined : parseDocumentNumber(number);
    if (parsed?.year === undefined) continue;
    const key = `${parsed.issuer}〔${parsed.year}〕`;
    const held = series.get(key) ?? new Map<number, DocumentFacts>();
    if (!held.has(parsed.serial)) held.set(parsed.serial, document);
    series.set(key, held);
  }
  for (const [name, held] of series) {
    const serials = [...held.keys()].sort((a, b) => a - b);
    const [first = 0, last = 0] = [serials[0], serials.at(-1)];
    const count = last - first + 1;
    const document = held.get(last);
    if (document === undefined || held.size === count) continue;
    if (held.size < fewest || held.size < shareHeld * count) continue;
    const missing: number[] = [];
    for (let serial = first; serial <= last; serial += 1) {
      if (!held.has(serial)) missing.push(serial);
    }
    const words = { label: `${name}${missing.join('、')}号`, expected: held.size };
    yield findingIn(document, ['number'], ruleFinding('number-gap', words));
  }
};
