import type { Spot } from './spot.ts';
import { simplifiedOf, traditionalOf } from './traditional-characters.ts';

/** Which script a text is written in, by the characters that stand in one of the two only. */
export type HanScript = 'simplified' | 'traditional';

/** What is foreign to a text of the script. */
const patterns = {
  simplified: new RegExp(`[${[...simplifiedOf.keys()].join('')}]`, 'gu'),
  traditional: new RegExp(`[${[...traditionalOf.keys()].join('')}]`, 'gu'),
};

export function hanScriptOf(texts: readonly string[]): HanScript {
  const count = (pattern: RegExp) =>
    texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  const traditional = count(patterns.simplified);
  return traditional > 0 && traditional > count(patterns.traditional)
    ? 'traditional'
    : 'simplified';
}

/** Characters of the other script: 發 in a simplified text, 发 in a traditional one. */
export function foreignCharacters(text: string, script: HanScript): readonly Spot[] {
  const other = script === 'simplified' ? simplifiedOf : traditionalOf;
  const spots: Spot[] = [];
  for (const { 0: label, index } of text.matchAll(patterns[script])) {
    const detail = `${script === 'simplified' ? '繁体' : '简体'}字，应为“${other.get(label) ?? ''}”`;
    spots.push({
      rule: 'character-script',
      start: index,
      end: index + 1,
      words: { label, detail },
    });
  }
  return spots;
}
