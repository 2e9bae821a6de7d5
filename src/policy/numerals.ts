/**
 * Numbers as official texts print them: 十二, 一百〇八, 二〇二三, 12, １２, ⑫ ↔ integers 0–9999.
 * Formal writing only: 一百八 (180 or 108?) and 三四 (three or four) are no numerals here.
 */

const digitValues = new Map<string, number>(
  [...'〇零一二三四五六七八九'].map((character, at) => [character, Math.max(0, at - 1)]),
);
const units = [
  { character: '千', value: 1000 },
  { character: '百', value: 100 },
  { character: '十', value: 10 },
] as const;

/** 一百二十三; what stands between two units is checked by `additive`. */
const additiveShape = /^[零〇一二两三四五六七八九十百千廿卅]{1,9}$/u;
/** 二〇二三, 一〇八, 二〇 */
const positionalShape = /^[〇零一二三四五六七八九]{2,4}$/u;
/** 12, １２ */
const digitShape = /^[0-9０-９]{1,4}$/u;

/** `十二`, `12`, `１２`, `⑫` → 12; undefined for anything that is no numeral from 0 to 9999. */
export function parseNumeral(text: string): number | undefined {
  if (digitShape.test(text)) return Number(asciiDigits(text));
  const circled = parseCircled(text);
  if (circled !== undefined) return circled;
  if (!additiveShape.test(text)) return undefined;
  return positional(text) ?? additive(text);
}

/** `chineseNumeral(108)` → `一百零八`, as 条 are numbered; throws outside 0–9999. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) {
    throw new RangeError(`a Chinese numeral counts from 0 to 9999, not ${n}`);
  }
  if (n === 0) return '零';
  let out = '';
  let rest = n;
  let gap = false;
  for (const { character, value } of [...units, { character: '', value: 1 }]) {
    const digit = Math.floor(rest / value);
    rest %= value;
    if (digit === 0) {
      gap = out !== '';
      continue;
    }
    out += `${gap ? '零' : ''}${'零一二三四五六七八九'[digit]}${character}`;
    gap = false;
  }
  return n < 20 && n >= 10 ? out.slice(1) : out;
}

/** `circledNumeral(12)` → `⑫`; undefined above 50, where there is no such character. */
export function circledNumeral(n: number): string | undefined {
  const block = circledBlocks.find(({ first, last }) => n >= first && n <= last);
  return block && Number.isInteger(n)
    ? String.fromCodePoint(block.code + n - block.first)
    : undefined;
}

/** `１２％` → `12％`: full-width digits to ASCII, all else as it was, length unchanged. */
export function asciiDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

const circledBlocks = [
  { first: 1, last: 20, code: 0x2460 }, // ①–⑳
  { first: 21, last: 35, code: 0x3251 }, // ㉑–㉟
  { first: 36, last: 50, code: 0x32b1 }, // ㊱–㊿
] as const;

function parseCircled(text: string): number | undefined {
  if (text.length !== 1) return undefined;
  const code = text.charCodeAt(0);
  for (const block of circledBlocks) {
    const n = block.first + code - block.code;
    if (n >= block.first && n <= block.last) return n;
  }
  return undefined;
}

function positional(text: string): number | undefined {
  if (!positionalShape.test(text)) return undefined;
  const lacksZero = !/[〇零]/u.test(text);
  // 三四 is "three or four", 零五 is no number
  if ((text.length === 2 && lacksZero) || /^[〇零]/u.test(text)) return undefined;
  return Number([...text].map((character) => digitValues.get(character)).join(''));
}

function additive(text: string): number | undefined {
  let rest = text.replace(/^廿/u, '二十').replace(/^卅/u, '三十').replaceAll('两', '二');
  if (/[廿卅]/u.test(rest)) return undefined;
  if (rest === '零' || rest === '〇') return 0;
  let total = 0;
  let skipped = false; // a unit was left out, so that 零 has to stand before the next digit
  for (const { character, value } of units) {
    const at = rest.indexOf(character);
    if (at === -1) {
      skipped ||= total > 0;
      continue;
    }
    const digit = digitBefore(rest.slice(0, at), { skipped, bare: character === '十' });
    if (digit === undefined) return undefined;
    total += digit * value;
    rest = rest.slice(at + 1);
    skipped = false;
  }
  if (rest === '') return total;
  const last = digitBefore(rest, { skipped, bare: false });
  return last === undefined ? undefined : total + last;
}

/** The digit of one place: `三`, after a skipped place `零三`, and nothing before the 十 of 十二 and 一百十二. */
function digitBefore(
  text: string,
  { skipped, bare }: { readonly skipped: boolean; readonly bare: boolean },
): number | undefined {
  if (text === '' && bare) return 1;
  const digit = skipped ? /^[零〇](?<digit>.)$/u.exec(text)?.groups?.digit : text;
  const value = digit === undefined ? undefined : digitValues.get(digit);
  return value === 0 ? undefined : value;
}

/** A number in running text: 60, 10.28, 5,000, 3万, 1.5亿, 两, 三十二. Chinese writing has no fraction. */
export interface Amount {
  /** Exact: 1.5万 is 15000, without the error of a multiplication. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

// `y` on a run that cannot start inside another run: each character is read at most twice.
const digitAmount =
  /(?<whole>[0-9０-９]{1,12}(?:[,，][0-9０-９]{3}(?![0-9０-９])){0,4})(?:[.．](?<part>[0-9０-９]{1,6}))?(?<scale>[十百千]?[万亿]|百|千)?/uy;
const chineseAmount = /(?<number>[〇零一二两三四五六七八九十百千]{1,9})(?<scale>万亿|[万亿])?/uy;
const scales = new Map([
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['十亿', 9],
  ['百亿', 10],
  ['千亿', 11],
  ['万亿', 12],
]);

/** The number that starts at an offset: `readAmount('不低于70%', 3)` → 70. */
export function readAmount(text: string, at: number): Amount | undefined {
  const digits = matchAt(digitAmount, text, at);
  if (digits !== undefined) {
    const { whole = '', part = '', scale = '' } = digits.groups ?? {};
    const shift = scales.get(scale) ?? 0;
    const decimals = asciiDigits(part).padEnd(shift, '0');
    const shifted = `${asciiDigits(whole).replace(/[,，]/gu, '')}${decimals.slice(0, shift)}`;
    return {
      value: Number(`${shifted}.${decimals.slice(shift) || '0'}`),
      start: at,
      end: at + digits[0].length,
    };
  }
  const chinese = matchAt(chineseAmount, text, at);
  const value = parseNumeral(chinese?.groups?.number ?? '');
  if (chinese === undefined || value === undefined) return undefined;
  const shift = scales.get(chinese.groups?.scale ?? '') ?? 0;
  return { value: value * 10 ** shift, start: at, end: at + chinese[0].length };
}

/** What a sticky pattern finds exactly at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
