import type { LabelForm } from './clause.ts';
import { chineseNumeral, circledNumeral, parseNumeral } from './numerals.ts';

/**
 * One letter a form. A segment is that letter and the number: `h2` 二、, `g1` （一）, `n3` 3.,
 * `t12-1` 第十二条之一. Unnumbered clauses take `p` and a digest of their letters, so that a
 * paragraph put before them does not move them.
 */
const formLetters: Readonly<Record<LabelForm, string>> = {
  bian: 'b',
  zhang: 'z',
  jie: 'j',
  tiao: 't',
  han: 'h',
  'han-bracket': 'g',
  digit: 'n',
  'digit-bracket': 'w',
  circled: 'c',
  point: 's',
  annex: 'a',
};

/** `segmentOf('tiao', 12, 1)` → `t12-1`. */
export function segmentOf(form: LabelForm, number: number, insert = 0): string {
  return `${formLetters[form]}${number}${insert > 0 ? `-${insert}` : ''}`;
}

/** The segment of a clause without number: `p` and six base-36 characters. */
export function unnumberedSegment(text: string, letter = 'p'): string {
  return letter + letterDigest(text);
}

/** `['h2','g1']` → `h2.g1`, the `id` of the clause in its page. */
export function anchorOf(path: readonly string[]): string {
  return path.join('.');
}

/**
 * FNV-1a over the letters and digits of a text. Punctuation and space do not count: a comma set
 * right does not break an address.
 */
function letterDigest(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.replace(/[^\p{L}\p{N}]/gu, '')) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return (hash % 36 ** 6).toString(36).padStart(6, '0');
}

const keyPart =
  /(?:第(?<structural>[〇零一二三四五六七八九十百千]+)(?<unit>[编章节条])(?:之(?<insert>[一二三四五六七八九十]+))?|附件(?<annex>\d*)|[（(](?:(?<bracketHan>[〇零一二三四五六七八九十百]+)|(?<bracketDigit>\d+))[）)]|(?<circled>[①-⑳㉑-㉟㊱-㊿])|(?<point>[一二三四五六七八九十]+)是|(?<han>[〇零一二三四五六七八九十百]+)|(?<digit>\d+))[、.．]?/uy;

/** The forms of 第X编, 第X章, 第X节 and 第X条 by their last character. */
export const structuralForms = { 编: 'bian', 章: 'zhang', 节: 'jie', 条: 'tiao' } as const;

/**
 * Reads a clause as people cite it: `二（一）3` and `二、（一）3.` → `['h2','g1','n3']`,
 * `第十二条之一` → `['t12-1']`, `一二是` → `['h1','s2']`. Undefined where it is no such key.
 */
export function parseClauseKey(key: string): readonly string[] | undefined {
  const text = key.replace(/\s/gu, '');
  const path: string[] = [];
  keyPart.lastIndex = 0;
  while (keyPart.lastIndex < text.length) {
    const segment = segmentOfKeyPart(keyPart.exec(text)?.groups);
    if (segment === undefined) return undefined;
    path.push(segment);
  }
  return path.length > 0 ? path : undefined;
}

function segmentOfKeyPart(part: Partial<Record<string, string>> | undefined): string | undefined {
  if (part === undefined) return undefined;
  const number = (text: string) => parseNumeral(text) ?? 0;
  if (part.structural !== undefined) {
    const form = structuralForms[part.unit as keyof typeof structuralForms];
    return segmentOf(form, number(part.structural), part.insert ? number(part.insert) : 0);
  }
  if (part.annex !== undefined) return segmentOf('annex', Number(part.annex || 0));
  if (part.bracketHan) return segmentOf('han-bracket', number(part.bracketHan));
  if (part.bracketDigit) return segmentOf('digit-bracket', number(part.bracketDigit));
  if (part.circled) return segmentOf('circled', number(part.circled));
  if (part.point) return segmentOf('point', number(part.point));
  if (part.han) return segmentOf('han', number(part.han));
  if (part.digit) return segmentOf('digit', Number(part.digit));
  return undefined;
}

const segmentPattern = /^(?<letter>[a-z])(?<number>\d+)(?:-(?<insert>\d+))?(?:~\w+)?$/u;
const formByLetter = new Map(
  Object.entries(formLetters).map(([form, letter]) => [letter, form as LabelForm]),
);

/**
 * The segments that a person cites, as the key that `parseClauseKey` reads back:
 * `['h3','n8']` → `三8`. Unnumbered segments say nothing in a citation and are left out.
 */
export function clauseKey(path: readonly string[]): string {
  return path
    .map((segment, index) => {
      const beforePoint = formOfSegment(path[index + 1] ?? '') === 'point';
      const separator = beforePoint && formOfSegment(segment) === 'han' ? '、' : '';
      return printedSegment(segment) + separator;
    })
    .join('');
}

/** As `clauseKey`, set as in running text: `三、8`, `二、（一）3`, `第十二条第（三）项`. */
export function citedPath(path: readonly string[]): string {
  let out = '';
  let inArticle = false;
  path.forEach((segment, index) => {
    const printed = printedSegment(segment);
    if (printed === '') return;
    const form = formOfSegment(segment);
    if (inArticle && form !== 'point')
      out += form === 'digit' ? `第${printed}目` : `第${printed}项`;
    else out += form === 'han' && citable(path.slice(index + 1)) ? `${printed}、` : printed;
    inArticle ||= form === 'tiao';
  });
  return out;
}

function citable(rest: readonly string[]): boolean {
  return rest.some((segment) => printedSegment(segment) !== '');
}

function formOfSegment(segment: string): LabelForm | undefined {
  const letter = segmentPattern.exec(segment)?.groups?.letter;
  return letter === undefined ? undefined : formByLetter.get(letter);
}

function printedSegment(segment: string): string {
  const groups = segmentPattern.exec(segment)?.groups;
  const form = formOfSegment(segment);
  if (groups === undefined || form === undefined) return '';
  const number = Number(groups.number);
  switch (form) {
    case 'bian':
      return `第${chineseNumeral(number)}编`;
    case 'zhang':
      return `第${chineseNumeral(number)}章`;
    case 'jie':
      return `第${chineseNumeral(number)}节`;
    case 'tiao':
      return `第${chineseNumeral(number)}条${groups.insert ? `之${chineseNumeral(Number(groups.insert))}` : ''}`;
    case 'han':
      return chineseNumeral(number);
    case 'han-bracket':
      return `（${chineseNumeral(number)}）`;
    case 'digit':
      return String(number);
    case 'digit-bracket':
      return `（${number}）`;
    case 'circled':
      return circledNumeral(number) ?? String(number);
    case 'point':
      return `${chineseNumeral(number)}是`;
    case 'annex':
      return `附件${number === 0 ? '' : number}`;
    default:
      return form satisfies never;
  }
}
