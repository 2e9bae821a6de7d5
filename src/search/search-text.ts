/**
 * The one normal form of text for the index and for queries: NFKC (full-width to half-width),
 * lower case, brackets of a 文号 alike, zero-width characters gone.
 */
function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufeff/gu, '')
    .toLowerCase()
    .replace(/[〔［【﹝]/gu, '[')
    .replace(/[〕］】﹞]/gu, ']');
}

const piece = /(?<han>\p{Script=Han}+)|(?<word>[[\p{L}\p{N}]--\p{Script=Han}]+)/gv;

/**
 * Tokens for Pagefind, which is given them parted by blanks on both sides, so that neither its own
 * segmenter nor the browser's cuts anything: each Han character, each pair of neighbours, each
 * Latin word and number whole.
 */
export function pageTokens(text: string): readonly string[] {
  const tokens = new Set<string>();
  for (const [token, pair] of tokenPairs(text)) {
    tokens.add(token);
    if (pair !== undefined) tokens.add(pair);
  }
  return [...tokens];
}

/** What a query must find: pairs where there are any, single characters only where they stand alone. */
export function queryTokens(text: string): readonly string[] {
  const tokens = new Set<string>();
  for (const match of normaliseText(text).matchAll(piece)) {
    const characters = [...match[0]];
    if (match.groups?.['word'] !== undefined || characters.length === 1) tokens.add(match[0]);
    else
      for (let at = 0; at + 1 < characters.length; at += 1)
        tokens.add(`${characters[at]}${characters[at + 1]}`);
  }
  return [...tokens];
}

function* tokenPairs(text: string): Generator<readonly [string, string | undefined]> {
  for (const match of normaliseText(text).matchAll(piece)) {
    if (match.groups?.['word'] !== undefined) {
      yield [match[0], undefined];
      continue;
    }
    const characters = [...match[0]];
    for (const [at, character] of characters.entries()) {
      const next = characters[at + 1];
      yield [character, next === undefined ? undefined : character + next];
    }
  }
}
