import * as OpenCC from 'opencc-js/t2cn';
import { contextOf } from './chinese-text.ts';
import type { Edit } from '../edit.ts';
import type { Sighting } from './sighting.ts';

/** Traditional text → simplified, with what a person should look at. */
export type Simplifier = (text: string) => {
  readonly edits: readonly Edit[];
  readonly seen: readonly Sighting[];
};

/**
 * Traditional characters that may become more than one simplified character: 乾 is 干 in 乾净 and
 * stays in 乾县. The dictionary decides by its phrases, a known name decides for itself, and each of
 * them is told, so that somebody looks at it.
 */
const choices = new Map<string, string>(
  [
    ...['著着著', '乾干乾', '徵征徵', '瞭了瞭', '麼么麽', '麽么麽', '於于於', '餘余馀', '覆覆复'],
    ...['藉借藉', '夥伙夥', '摺折摺', '鍾钟锺', '沈沈沉', '畫画划', '祕秘祕', '濛蒙濛', '蒐搜蒐'],
    ...['剋克剋', '氾泛氾', '昇升昇', '陞升陞', '釐厘釐', '甦苏甦', '鉅巨钜', '脩修脩', '逕径迳'],
    ...['鍊炼链', '讎仇雠', '谿溪谿', '劄札劄', '袷夹袷', '噁恶𫫇', '吒咤吒', '扞捍扞', '薹苔薹'],
  ].map((row) => {
    const [from = '', ...to] = [...row];
    return [from, to.join('')];
  }),
);

const anyChoice = new RegExp(`[${[...choices.values()].join('')}]`, 'u');

/** 著 stays in these words, in all others it is 着: 著作, 编著, 显著. */
const work =
  /著(?=[作名称稱录錄述者书書])|(?<=[编編论論名原专專译譯合遗遺巨拙所撰新土显顯昭卓])著/u;

/** Both scripts have these; in some traditional words simplified text has another: 答覆 → 答复. */
const changedInPhrases = new Set('瞭覆沈藉甦彷俱衹哩');

/** Forms of Hong Kong that the dictionary for `t` does not have. */
const more = new Map([
  ['衞', '卫'],
  ['敍', '叙'],
  ['粧', '妆'],
  ['枱', '台'],
]);

interface Converter {
  readonly convert: (text: string) => string;
  readonly convertAlone: (character: string) => string;
}

let loaded: Converter | undefined;

/**
 * OpenCC's dictionaries take some 50 ms to build: that is done for the first text that needs them.
 *
 * `t` to `cn` and not `tw` to `cn`. What the two do differently in official texts is 著, and `tw` takes
 * 編著 for 编着; it also makes 幺 of a 么 that is simplified already.
 */
function converter(): Converter {
  if (loaded === undefined) {
    const convert = OpenCC.Converter({ from: 't', to: 'cn' });
    const alone = new Map<string, string>();
    const convertAlone = (character: string) => {
      const put = alone.get(character) ?? convert(character);
      alone.set(character, put);
      return put;
    };
    loaded = { convert, convertAlone };
  }
  return loaded;
}

/** `names` are simplified names of places and units that may occur in the text. */
export function simplifier(names: readonly string[]): Simplifier {
  const telling = names.filter((name) => name.length > 1 && anyChoice.test(name));
  return (text) => simplify(text, { ...converter(), names: telling });
}

interface Means extends Converter {
  readonly names: readonly string[];
}

function simplify(text: string, { convert, convertAlone, names }: Means): ReturnType<Simplifier> {
  const edits: Edit[] = [];
  const seen: Sighting[] = [];
  const from = [...text];
  const converted = [...convert(text)];
  // Every entry of the dictionary has as many characters as what it replaces; were one to differ, the
  // characters are converted one by one, so that each still stands for its own.
  const inPhrases = converted.length === from.length ? converted : from.map(convertAlone);
  let start = 0;
  const places = from.map((character, at) => {
    const place = { character, at, start };
    start += character.length;
    return place;
  });
  const to = places.map(({ character, at, start: offset }) => {
    if (character === '著') return stands(work, text, offset) ? '著' : '着';
    const usual = more.get(character) ?? convertAlone(character);
    // 坏 of 破坏土地 is no 坯, though the dictionary has 坏土: simplified already, it is left alone.
    if (usual === character && !changedInPhrases.has(character)) return character;
    return more.get(character) ?? inPhrases[at] ?? usual;
  });
  for (const { character, at, start: offset } of places) {
    const possible = choices.get(character);
    const named = possible && nameChoice(to, at, { names, possible });
    const put = named ?? to[at] ?? character;
    if (put === character) continue;
    edits.push({ start: offset, end: offset + character.length, put, why: 'simplified' });
    if (possible === undefined || named !== undefined) continue;
    const words = `${character}→${put}：${contextOf(text, offset, offset + character.length)}`;
    seen.push({ id: 'simplified-choice', words });
  }
  return { edits, seen };
}

function stands(pattern: RegExp, text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 1), at + 2);
  return pattern.test(around) && text.charAt(at) === '著';
}

/** The possible character with which a known name stands round a place: 于潜镇 or 於潜镇. */
function nameChoice(
  to: readonly string[],
  at: number,
  { names, possible }: { readonly names: readonly string[]; readonly possible: string },
): string | undefined {
  for (const name of names) {
    const characters = [...name];
    for (let index = 0; index < characters.length; index += 1) {
      const character = characters[index] ?? '';
      if (!possible.includes(character)) continue;
      const fits = characters.every(
        (each, other) => other === index || to[at - index + other] === each,
      );
      if (fits) return character;
    }
  }
  return undefined;
}
