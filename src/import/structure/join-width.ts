/** Characters that take two columns where others take one. */
const wide =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu;

/** Width of a line in columns: a Chinese character takes two. Blanks at the end do not count. */
export function columnsOf(text: string): number {
  const bare = text.trimEnd();
  return [...bare].length + (bare.match(wide)?.length ?? 0);
}
