/** 汉, 〇, 々; a radical of a PDF's font (⼀) is made a character before anybody asks. */
const han = /^\p{Script=Han}$/u;
/** Marks that only Chinese text has. “ and — stand in Latin text too, and here it is Chinese. */
const chineseMarks = new Set('、。，；：？！“”‘’《》〈〉「」『』（）〔〕【】〖〗［］｛｝—…～·％');

export function isHan(character: string): boolean {
  if (character.length === 1) {
    const code = character.charCodeAt(0);
    if (code < 0x2e80) return false;
    if (code >= 0x4e00 && code <= 0x9fff) return true;
  }
  return han.test(character);
}

/** A Han character or a full-width mark. */
export function isChinese(character: string): boolean {
  return isHan(character) || chineseMarks.has(character);
}

export function isChineseMark(character: string): boolean {
  return chineseMarks.has(character);
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

export function isBlank(character: string): boolean {
  return character !== '' && /^\s$/u.test(character);
}

/** Up to eight characters on both sides of a place, for a remark that shows where it is. */
export function contextOf(text: string, start: number, end = start + 1): string {
  const before = [...text.slice(Math.max(0, start - 16), start)].slice(-8).join('');
  const after = [...text.slice(end, end + 16)].slice(0, 8).join('');
  return `${before}${text.slice(start, end)}${after}`.trim();
}
