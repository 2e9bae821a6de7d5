import { contextOf, isHan } from './chinese-text.ts';
import type { Edit } from '../edit.ts';
import type { Sighting } from './sighting.ts';

/** (fā), （qǐng）, (lǚ): what stands in a bracket and is made of Latin letters in lower case. */
const bracketed = /[(（](?<letters>(?:[a-zà-ǿǖǘǚǜ]|[\u0300\u0301\u0304\u030c]){1,8})[)）]/gu;
/** A syllable of Mandarin without its tone: fa, qing, zhuang, lü, er. */
const syllable =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|üan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|üe|ün|a|e|i|o|u|ü)$/u;
const tone = /[\u0300\u0301\u0304\u030c]/gu;

/** `fā`, `qǐng`, `lǜ` → true; `fa`, `a`, `kg`, `fàng xīn` → false: exactly one syllable and one tone. */
export function isTonedSyllable(letters: string): boolean {
  const apart = letters.normalize('NFD');
  if (apart.match(tone)?.length !== 1) return false;
  return syllable.test(apart.replace(tone, '').normalize('NFC'));
}

interface Gloss {
  readonly start: number;
  readonly end: number;
}

/** Readings in brackets after a character, as web converters put them there: 發(fā), 請(qǐng). */
function findGlosses(text: string): readonly Gloss[] {
  if (!/[(（][a-zà-ǿ]/u.test(text)) return [];
  const glosses: Gloss[] = [];
  for (const match of text.matchAll(bracketed)) {
    if (!isHan(characterEndingAt(text, match.index))) continue;
    if (!isTonedSyllable(match.groups?.['letters'] ?? '')) continue;
    glosses.push({ start: match.index, end: match.index + match[0].length });
  }
  return glosses;
}

/** The whole character before an offset, one outside the basic plane included: 𠮷(jí). */
function characterEndingAt(text: string, at: number): string {
  const last = text.charAt(at - 1);
  return /[\udc00-\udfff]/u.test(last) ? text.slice(at - 2, at) : last;
}

const fewest = 10;

/**
 * True where the glosses of a document come from a converter: it puts them after common characters
 * all through the text. A law that glosses one rare character itself (敲䑩(gǔ)作业) has a handful.
 */
export function glossesAreForeign(texts: readonly string[]): boolean {
  const glossed = new Set<string>();
  for (const text of texts) {
    for (const { start } of findGlosses(text)) glossed.add(characterEndingAt(text, start));
  }
  return glossed.size >= fewest;
}

export function glossEdits(
  text: string,
  { foreign }: { readonly foreign: boolean },
): { readonly edits: readonly Edit[]; readonly seen: readonly Sighting[] } {
  const glosses = findGlosses(text);
  if (foreign) {
    const why = 'gloss-removed';
    return { edits: glosses.map((gloss) => ({ ...gloss, put: '', why })), seen: [] };
  }
  const seen = glosses.map(({ start, end }): Sighting => {
    return { id: 'gloss-kept', words: contextOf(text, start, end) };
  });
  return { edits: [], seen };
}
