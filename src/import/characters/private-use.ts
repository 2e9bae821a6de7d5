import { contextOf, isHan } from './chinese-text.ts';
import type { Edit } from '../edit.ts';
import type { Sighting } from './sighting.ts';

/** U+E000–F8FF and planes 15 and 16: what such a character looks like only its font knows. */
const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu;

interface Known {
  readonly put: string;
  /** What has to stand on both sides, so that nothing else can be meant. */
  readonly between: (character: string) => boolean;
}

const isDigit = (character: string) => /^[0-9０-９]$/u.test(character);

/**
 * What is known, and why.
 * - U+E010 between two figures is the decimal point of a typesetting font that laws were published
 *   with: 2.5米. Left out, it would turn 2.5 into 25.
 * - The eight characters that GB 18030—2000 put into private use and GB 18030—2022 has at U+9FB4–9FBB:
 *   a text that an old decoder read has the first where every new one reads the second.
 */
const known = new Map<string, Known>([
  ['\ue010', { put: '.', between: isDigit }],
  ...(
    [
      ['\ue81e', '龴'],
      ['\ue826', '龵'],
      ['\ue82b', '龶'],
      ['\ue82c', '龷'],
      ['\ue832', '龸'],
      ['\ue843', '龹'],
      ['\ue854', '龺'],
      ['\ue864', '龻'],
    ] as const
  ).map(([from, put]) => [from, { put, between: isHan }] as const),
]);

/** Private characters: the known ones become what they stand for, all others stay and are told. */
export function privateUseEdits(text: string): {
  readonly edits: readonly Edit[];
  readonly seen: readonly Sighting[];
} {
  const edits: Edit[] = [];
  const seen: Sighting[] = [];
  for (const { 0: character, index } of text.matchAll(privateUse)) {
    const end = index + character.length;
    const entry = known.get(character);
    if (entry?.between(text.charAt(index - 1)) && entry.between(text.charAt(end))) {
      edits.push({ start: index, end, put: entry.put, why: 'private-use-restored' });
    } else {
      const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? '';
      seen.push({ id: 'private-use-kept', words: `U+${code} ${contextOf(text, index, end)}` });
    }
  }
  return { edits, seen };
}
