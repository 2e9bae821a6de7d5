import type { Spot } from './spot.ts';
import type { RuleId } from '../rules.ts';

/** U+FFFD, characters of private fonts, characters that no standard has, and what bad decoding makes. */
const lost = /\uFFFD|[\p{Co}\p{Cn}]|锟斤拷|烫烫烫|[ÃÂâï][\u0080-\u00bf€]|ï¼/gu;
/** A box for a character that a font lacked, between two Han characters. */
const box = /(?<=\p{Script=Han})[□▯](?=\p{Script=Han})/gu;
/** ??? between Han characters, or before the rest of a gloss: ?dāng */
const questions = /(?<=\p{Script=Han})(?:\?{2,}|\?(?=[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]))/gu;
/** Zero-width characters, soft hyphens, byte order marks, fillers; marks of direction are an error of their own. */
const invisible = /[[\p{DI}\u2028\u2029]--[\u202a-\u202e\u2066-\u2069]]/gv;
/** Kangxi and other radicals, compatibility ideographs: they look like a character and are another. */
const compatibility = /[\u2e80-\u2fdf\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/gu;
const lookalike: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['АA', 'ВB', 'ЕE', 'КK', 'МM', 'НH', 'ОO', 'РP', 'СC', 'ТT', 'ХX', 'ІI', 'ЅS', 'ЈJ'],
    ...['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'ѕs', 'јj'],
    ...['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX', 'οo'],
  ].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const mixedWord = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,60}/gu;

/** Characters that are probably not those of the official text, whatever its words. */
export function suspiciousCharacters(text: string): readonly Spot[] {
  if (plainText.test(text) && !/锟斤拷|烫烫烫/u.test(text)) return [];
  const spots: Spot[] = [];
  const add = (rule: RuleId, { 0: label, index }: RegExpExecArray, detail: string) => {
    spots.push({ rule, start: index, end: index + label.length, words: { label, detail } });
  };
  for (const match of text.matchAll(lost)) {
    add('character-lost', match, `${codesOf(match[0])}，疑代替了丢失的字`);
  }
  const boxes = [...text.matchAll(box)];
  // Several boxes are those of a form: 性别：□男□女.
  if (boxes.length === 1 && (text.match(/[□▯]/gu)?.length ?? 0) === 1) {
    for (const match of boxes) add('character-lost', match, '方框，疑代替了丢失的字');
  }
  for (const match of text.matchAll(questions)) {
    add('character-lost', match, '问号，疑代替了丢失的字');
  }
  for (const match of text.matchAll(invisible)) {
    add('character-invisible', match, codesOf(match[0]));
  }
  for (const match of text.matchAll(compatibility)) {
    const usual = match[0].normalize('NFKC');
    if (usual !== match[0])
      add('character-compatibility', match, `${codesOf(match[0])}，应为“${usual}”`);
  }
  for (const { 0: word, index } of text.matchAll(mixedWord)) {
    if (!/\p{Script=Latin}/u.test(word)) continue;
    const usual = [...word].map((character) => lookalike[character] ?? character).join('');
    if (usual === word || !/^\p{Script=Latin}+$/u.test(usual)) continue;
    const words = { label: word, detail: `夹有形似的外文字母，应为“${usual}”` };
    spots.push({ rule: 'character-lookalike', start: index, end: index + word.length, words });
  }
  return spots.sort((a, b) => a.start - b.start);
}

/** Nearly every paragraph is made of these and nothing else. */
const plainText =
  /^[\n\t ->@-~\u3001-\u301b\u4e00-\u9fa5“”‘’—…·〇％０-９，。；：？！（）、～－．]*$/u;

function codesOf(text: string): string {
  return [...text]
    .map(
      (character) =>
        `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    .join(' ');
}
