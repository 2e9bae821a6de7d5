import { chineseNumeral } from '../../../src/policy/numerals.ts';

export interface FormattedNumber {
  readonly text: string;
  /** False where Word may write another number: the format is unknown or the number beyond it. */
  readonly sure: boolean;
}

/**
 * A number as `w:numFmt` writes it, after ECMA-376 part 1, 17.18.59. `format` is the pattern of a
 * format `custom`: `001, 002, 003, ...`.
 */
export function formatNumber(n: number, name: string, pattern?: string): FormattedNumber {
  const text = n < 1 && name !== 'decimal' ? undefined : formats.get(name)?.(n);
  if (text !== undefined) return { text, sure: n < (doubtfulFrom.get(name) ?? Infinity) };
  const padded = name === 'custom' ? /^(?<first>0*[01]),/u.exec(pattern ?? '') : undefined;
  if (padded) return { text: String(n).padStart(padded[1]?.length ?? 0, '0'), sure: true };
  return { text: String(n), sure: false };
}

/** From here on the standard and the versions of Word are known to differ: 一〇〇 or 一百, 一〇 or 十. */
const doubtfulFrom: ReadonlyMap<string, number> = new Map([
  ['chineseCounting', 100],
  ['taiwaneseCounting', 100],
  ['japaneseCounting', 100],
  ['ideographDigital', 10],
  ['taiwaneseDigital', 10],
  ['japaneseDigitalTenThousand', 10],
]);

type Format = (n: number) => string | undefined;

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['none', () => ''],
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (n) => String(n).padStart(2, '0')],
  ['decimalFullWidth', (n) => digits(n, '０１２３４５６７８９')],
  ['decimalFullWidth2', (n) => digits(n, '０１２３４５６７８９')],
  ['decimalEnclosedCircle', (n) => oneOf(n, 0x2460, 20)],
  ['decimalEnclosedCircleChinese', (n) => oneOf(n, 0x2460, 10)],
  ['decimalEnclosedParen', (n) => oneOf(n, 0x2474, 20)],
  ['decimalEnclosedFullstop', (n) => oneOf(n, 0x2488, 20)],
  ['ideographEnclosedCircle', (n) => oneOf(n, 0x3280, 10)],
  ['ideographTraditional', (n) => '甲乙丙丁戊己庚辛壬癸'[n - 1]],
  ['ideographZodiac', (n) => '子丑寅卯辰巳午未申酉戌亥'[n - 1]],
  ['numberInDash', (n) => `- ${n} -`],
  ['upperLetter', (n) => letters(n)],
  ['lowerLetter', (n) => letters(n)?.toLowerCase()],
  ['upperRoman', (n) => roman(n)],
  ['lowerRoman', (n) => roman(n)?.toLowerCase()],
  ['ideographDigital', (n) => digits(n, '〇一二三四五六七八九')],
  ['japaneseDigitalTenThousand', (n) => digits(n, '〇一二三四五六七八九')],
  ['taiwaneseDigital', (n) => digits(n, '○一二三四五六七八九')],
  ['chineseCounting', (n) => (n < 100 ? chineseNumeral(n) : digits(n, '〇一二三四五六七八九'))],
  ['taiwaneseCounting', (n) => (n < 100 ? chineseNumeral(n) : digits(n, '○一二三四五六七八九'))],
  ['chineseCountingThousand', thousands],
  ['taiwaneseCountingThousand', thousands],
  ['japaneseCounting', japanese],
  ['chineseLegalSimplified', (n) => legal(n, '零壹贰叁肆伍陆柒捌玖')],
  ['ideographLegalTraditional', (n) => legal(n, '零壹貳參肆伍陸柒捌玖')],
]);

function oneOf(n: number, first: number, count: number): string | undefined {
  return n <= count ? String.fromCodePoint(first + n - 1) : undefined;
}

function digits(n: number, set: string): string {
  return [...String(n)].map((digit) => set[Number(digit)]).join('');
}

/** Z is followed by AA, BB, …: the letter is repeated. */
function letters(n: number): string | undefined {
  if (n > 780) return undefined;
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

const romans = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(n: number): string | undefined {
  if (n > 4999) return undefined;
  let rest = n;
  let text = '';
  for (const [letter, value] of romans) {
    text += letter.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

function thousands(n: number): string | undefined {
  return n <= 9999 ? chineseNumeral(n) : undefined;
}

/** 百一, 千: no 零, and no 一 before a unit. */
function japanese(n: number): string | undefined {
  return thousands(n)
    ?.replaceAll('零', '')
    .replace(/一(?=[十百千])/gu, '');
}

/** 壹拾贰: unlike 十二, the ten is always counted. */
function legal(n: number, set: string): string | undefined {
  const counted = thousands(n)?.replace(/^十/u, '一十');
  if (counted === undefined) return undefined;
  const plain = '零一二三四五六七八九十百千';
  return [...counted].map((character) => `${set}拾佰仟`[plain.indexOf(character)]).join('');
}
