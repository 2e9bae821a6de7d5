/** Height of a line of text in a drawing, in its own units. */
export const lineHeight = 17;

/** About how wide a text is: a Chinese character is as wide as the type is high. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, each) => sum + (isWide(each) ? 1 : 0.58), 0) * size;
}

/** A text cut into lines that fit a width; words and numbers in Latin type stay whole. */
export function wrapped(
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
): readonly string[] {
  const lines: string[] = [];
  for (const piece of text.match(/[\p{ASCII}--\s]+|\s+|./gv) ?? []) {
    const last = lines.at(-1);
    // A closing mark never begins a line.
    const fits = last !== undefined && textWidth(last + piece, size) <= width;
    if (last !== undefined && (fits || /^[，。；：、）》”]/u.test(piece))) {
      lines[lines.length - 1] = last + piece;
    } else if (piece.trim() !== '') lines.push(piece);
  }
  return lines;
}

function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) > 0x2000;
}
