import type { Spot } from './spot.ts';
import { simplifiedOf, traditionalOf } from './traditional-characters.ts';

/** Which script a text is written in, by the characters that stand in one of the two only. */
export type HanScript = 'simplified' | 'traditional';

const [inBoth, onlyTraditional, onlySimplified] = [0, 1, 2];
/** By code unit: a look-up is many times faster than a class of two thousand characters. */
const scriptOfCode = new Uint8Array(0x10000).fill(inBoth);
for (const character of simplifiedOf.keys()) {
  scriptOfCode[character.charCodeAt(0)] = onlyTraditional;
}
for (const character of traditionalOf.keys()) {
  scriptOfCode[character.charCodeAt(0)] = onlySimplified;
}

export function hanScriptOf(texts: readonly string[]): HanScript {
  const counts = [0, 0, 0];
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const script = scriptOfCode[text.charCodeAt(at)] ?? inBoth;
      counts[script] = (counts[script] ?? 0) + 1;
    }
  }
  return (counts[onlyTraditional] ?? 0) > (counts[onlySimplified] ?? 0)
    ? 'traditional'
    : 'simplified';
}

/** Characters of the other script: 發 in a simplified text, 发 in a traditional one. */
export function foreignCharacters(text: string, script: HanScript): readonly Spot[] {
  const isSimplified = script === 'simplified';
  const [foreign, usual] = isSimplified
    ? [onlyTraditional, simplifiedOf]
    : [onlySimplified, traditionalOf];
  const spots: Spot[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (scriptOfCode[text.charCodeAt(start)] !== foreign) continue;
    const label = text.charAt(start);
    const detail = `${isSimplified ? '繁体' : '简体'}字，应为“${usual.get(label) ?? ''}”`;
    spots.push({ rule: 'character-script', start, end: start + 1, words: { label, detail } });
  }
  return spots;
}
