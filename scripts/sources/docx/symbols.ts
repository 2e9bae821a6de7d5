/**
 * Fonts that draw signs on the places of letters. `w:sym` names such a font and a place, often as a
 * private character U+F000 + place. Only signs that have one evident character are here.
 */

/** `Wingdings`, F0FE → ☑. Undefined: nobody can tell without the font. */
export function symbolOf(font: string, code: number): string | undefined {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const table = tables.get(font.toLowerCase());
  if (table !== undefined) return table.get(isPrivate ? code - 0xf000 : code);
  // Another font draws what the character says, except on private places.
  return code >= 0x20 && !isPrivateUse(code) ? String.fromCodePoint(code) : undefined;
}

export function isSymbolFont(font: string): boolean {
  return tables.has(font.toLowerCase());
}

function isPrivateUse(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000 || (code >= 0xd800 && code < 0xe000);
}

/** Adobe's encoding of the font Symbol; a blank is a place without an evident character. */
const symbol = rows([
  [0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?'],
  [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
  [0x60, ' αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'],
  [0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓'],
  [0xe0, '◊〈®©™∑'],
  [0xf1, '〉∫'],
]);

const wingdings = rows([
  [0x6c, '●❍■□ ❑❒⬧⧫◆❖⬥⌧'],
  [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x9e, '·•▪○'],
  [0xa4, '◉◎ ▪□'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xdc, '➲'],
  [0xdf, '←→↑↓'],
  [0xe8, '➔'],
  [0xfb, '✗✓☒☑'],
]);

const wingdings2 = rows([
  [0x4f, '✗✓☒☑'],
  [0x54, '☒'],
  [0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x98, '●○'],
  [0xa2, '■□'],
]);

const tables: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['symbol', symbol],
  ['wingdings', wingdings],
  ['wingdings 2', wingdings2],
  ['wingdings 3', new Map()],
  ['webdings', new Map()],
]);

function rows(parts: readonly (readonly [number, string])[]): ReadonlyMap<number, string> {
  const table = new Map<number, string>();
  for (const [first, characters] of parts) {
    [...characters].forEach((character, index) => {
      if (character !== ' ' || first + index === 0x20) table.set(first + index, character);
    });
  }
  return table;
}
