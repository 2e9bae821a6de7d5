import type { Edit } from '../edit.ts';

/**
 * Radicals and compatibility characters, which look like characters and are none: fonts of PDFs give
 * ⼀ U+2F00 for 一, ⻓ U+2ED3 for 长, 例 U+F9B5 for 例. Nobody finds ⽅案 who searches for 方案.
 */
const lookAlike = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufad9]/gu;

/**
 * Radicals that Unicode ties to no character, or to a form that official texts do not use: ⼾ to 戶.
 * Only those that are characters by themselves; a mere part (⺡, ⻌) stays.
 */
const characters = new Map<string, string>(
  [
    '⼾户 ⾭青 ⺠民 ⺒巳 ⻁虎 ⻃覀 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞',
    '⻝食 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙',
  ]
    .flatMap((row) => row.split(' '))
    .map((pair) => {
      const [from = '', to = ''] = [...pair];
      return [from, to];
    }),
);

export function radicalEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { 0: character, index } of text.matchAll(lookAlike)) {
    const put = characters.get(character) ?? character.normalize('NFKC');
    if (put === character || put.length !== 1) continue;
    edits.push({ start: index, end: index + 1, put, why: 'radical-replaced' });
  }
  return edits;
}
