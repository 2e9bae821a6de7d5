/** A text as it is compared, and where each of its characters comes from. */
export interface NormalText {
  readonly text: string;
  /** For each UTF-16 unit of `text` the offset in the original of the character it stands for. */
  readonly starts: readonly number[];
  /** … and the offset at which that character ends. */
  readonly ends: readonly number[];
}

/**
 * The one normal form of text for the index and for queries. Two texts that a reader takes for the
 * same have the same normal form: full-width or half, small letters or capitals, traditional
 * characters or simplified, whichever brackets, quotation marks and dashes. White space counts only
 * between two letters or figures of the Latin kind; characters that cannot be seen do not count.
 *
 * Traditional characters are known once `loadTraditional` has been awaited: their table is large, and
 * most pages need none of it.
 *
 * The form of a text is put together from the forms of its characters, so that a part of a text has
 * a part of the text's form.
 */
export function normalText(text: string): string {
  let out = '';
  let blank = false;
  for (const character of text) {
    const form = formOf(character);
    if (form === ' ') blank = true;
    else if (form !== '') {
      if (blank && isLatin(out.charCodeAt(out.length - 1)) && isLatin(form.charCodeAt(0))) {
        out += ' ';
      }
      out += form;
      blank = false;
    }
  }
  return out;
}

/** As `normalText`, with the places, to mark in the original what was found in the form. */
export function normalTextWithPlaces(text: string): NormalText {
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let blankAt = -1;
  let at = 0;
  const put = (form: string, start: number, end: number) => {
    out += form;
    for (let unit = 0; unit < form.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const character of text) {
    const form = formOf(character);
    if (form === ' ') {
      if (blankAt === -1) blankAt = at;
    } else if (form !== '') {
      if (
        blankAt !== -1 &&
        isLatin(out.charCodeAt(out.length - 1)) &&
        isLatin(form.charCodeAt(0))
      ) {
        put(' ', blankAt, at);
      }
      put(form, at, at + character.length);
      blankAt = -1;
    }
    at += character.length;
  }
  return { text: out, starts, ends };
}

/** a–z and 0–9, after folding. */
function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

const forms = new Map<string, string>();

function formOf(character: string): string {
  let form = forms.get(character);
  if (form === undefined) {
    form = workOutForm(character);
    // Bounded, whatever is fed in.
    if (forms.size > 50_000) forms.clear();
    forms.set(character, form);
  }
  return form;
}

/** The form of one character: nothing for what is not seen, a blank for white space. */
function workOutForm(character: string): string {
  if (/^\s$/u.test(character)) return ' ';
  if (/^[\p{Cc}\p{Cf}]$/u.test(character)) return '';
  let form = '';
  for (const folded of character.normalize('NFKC').toLowerCase()) {
    if (!/^\s$/u.test(folded)) form += alike.get(folded) ?? folded;
  }
  return form;
}

/** Signs that are set one for another, each kind with the one that stands for all of them. */
const kinds = [
  ['[', '〔［【﹝〖'],
  [']', '〕］】﹞〗'],
  ['(', '﹙⦅'],
  [')', '﹚⦆'],
  ['"', '“”„‟「」『』〝〞〟'],
  ["'", '‘’‚‛`´'],
  ['-', '‐‑‒–—―−─━'],
  ['~', '〜∼'],
  ['·', '•・‧∙'],
  ['〇', '○◯'],
] as const;

const alike = new Map<string, string>(
  kinds.flatMap(([one, others]) => [...others].map((other) => [other, one] as const)),
);

/** From now on these characters count as the others, in the same order. */
export function learnAlike(characters: string, others: string): void {
  [...characters].forEach((character, at) => {
    alike.set(character, others.charAt(at));
  });
  forms.clear();
}
