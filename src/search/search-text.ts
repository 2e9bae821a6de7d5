import { parseDocumentNumber } from '../policy/document-number.ts';
import { numberQuery } from './document-numbers.ts';
import { normalText } from './normal-text.ts';

/*
 * Tokens for Pagefind, which is given them parted by blanks on both sides. They are written in a–z
 * and 0–9, because on a page in Chinese Pagefind has the browser cut a query into Chinese words.
 * No token is the beginning of another, because Pagefind takes a longer word for a shorter one.
 *
 *   two neighbouring Han characters   qx8jzz        the code points of 行政 to the base 36
 *   a Han character                   xqx8          行
 *   a word or a number                w42016        with its length before it
 *   a 文号                             y2016n00009   〔2016〕9号, and z00009 for 9号 of any year
 */

/** What texts can be found by: 行政复议 by 行政, 政复, 复议 and each of the four characters. */
export function pageTokens(...texts: readonly string[]): readonly string[] {
  const tokens = texts
    .flatMap((text) => piecesOf(normalText(text)))
    .flatMap((piece) =>
      piece.han ? [...pairs(piece.characters), ...piece.characters.map(single)] : [word(piece)],
    );
  return [...new Set(tokens)];
}

/** What a 文号 can be found by, however it is written. */
export function numberTokens(number: string): readonly string[] {
  const read = parseDocumentNumber(number);
  if (read === undefined) return pageTokens(number);
  const { issuer, year, serial } = read;
  const tokens = [
    ...(year === undefined ? [] : [numberToken(year, serial)]),
    numberToken(undefined, serial),
    ...pageTokens(issuer, number),
  ];
  return [...new Set(tokens)];
}

/**
 * What a query must find: of Han text the pairs (of a long one every second, so that each character
 * is in one), a character only where it stands alone. A 文号 is asked for as such, by whatever of it
 * is written: 国办发〔2018〕37号, [2018]37, 国办发37号.
 */
export function queryTokens(text: string): readonly string[] {
  const words = text.split(/\s+/u);
  const numbers = words.map(numberQueryTokens);
  // 2018 37号 is a number only as a whole.
  const whole = numbers.every((tokens) => tokens === undefined)
    ? numberQueryTokens(text)
    : undefined;
  return [...new Set(whole ?? words.flatMap((typed, at) => numbers[at] ?? textQueryTokens(typed)))];
}

function textQueryTokens(text: string): readonly string[] {
  return piecesOf(normalText(text)).flatMap(({ han, characters }) => {
    if (!han) return [word({ han, characters })];
    if (characters.length === 1) return characters.map(single);
    // A pair may cost a file of the index, and a long name is known without the pairs between.
    const last = characters.length - 2;
    return pairs(characters).filter(
      (_, at) => characters.length <= longestWhole || at % 2 === 0 || at === last,
    );
  });
}

/** Han text of which a query asks for every pair. */
const longestWhole = 6;

function numberQueryTokens(text: string): readonly string[] | undefined {
  // 2021—2025 may be years.
  if (!/[号[(]/u.test(normalText(text))) return undefined;
  const asked = numberQuery(text);
  if (asked === undefined) return undefined;
  return [numberToken(asked.year, asked.serial), ...textQueryTokens(asked.issuer ?? '')];
}

interface Piece {
  readonly han: boolean;
  readonly characters: readonly string[];
}

const han = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(han)].map(([piece]) => ({
    han: /^\p{Script=Han}/u.test(piece),
    characters: [...piece],
  }));
}

function pairs(characters: readonly string[]): readonly string[] {
  return characters.slice(1).map((second, at) => code(characters[at] ?? '') + code(second));
}

function single(character: string): string {
  return `x${code(character)}`;
}

function word({ characters }: Piece): string {
  const letters = characters.slice(0, longestWord);
  return `w${letters.length.toString(36)}${letters.join('')}`;
}

/** Its length is one figure to the base 36. */
const longestWord = 35;

function numberToken(year: number | undefined, serial: number): string {
  const figures = String(serial).padStart(5, '0');
  return year === undefined ? `z${figures}` : `y${year}n${figures}`;
}

/** Three figures from 9 to v in front, of rare characters four from 1 to 4: no code begins another. */
function code(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36);
}
