/** A stretch of a text, and whether the other text has it word for word. */
export interface Stretch {
  readonly text: string;
  readonly shared: boolean;
}

/** Shorter stretches are shared by chance. */
const least = 4;
const letter = /[\p{L}\p{N}]/u;

/**
 * Cuts a text where wording begins and ends that stands in another text too: stretches of four letters
 * at least, marks and blanks within them not counted. All stretches together are the text.
 */
export function sharedWording(text: string, other: string): readonly Stretch[] {
  const places = [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const own = places.map((at) => text[at] ?? '').join('');
  const letters = [...other].filter((character) => letter.test(character)).join('');
  const stretches: Stretch[] = [];
  let printed = 0;
  const put = (end: number, shared: boolean) => {
    const piece = text.slice(printed, end);
    if (piece !== '') stretches.push({ text: piece, shared });
    printed = end;
  };
  let at = 0;
  while (at + least <= own.length) {
    let length = least;
    if (!letters.includes(own.slice(at, at + length))) {
      at += 1;
      continue;
    }
    while (at + length < own.length && letters.includes(own.slice(at, at + length + 1))) {
      length += 1;
    }
    put(places[at] ?? 0, false);
    put((places[at + length - 1] ?? 0) + 1, true);
    at += length;
  }
  put(text.length, false);
  return stretches;
}
