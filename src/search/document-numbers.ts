import { parseDocumentNumber } from '../policy/document-number.ts';
import { parseNumeral } from '../policy/numerals.ts';
import { normalText } from './normal-text.ts';

/** A 文号 as people ask for it; what they leave out is undefined. */
export interface NumberQuery {
  readonly issuer: string | undefined;
  readonly year: number | undefined;
  readonly serial: number;
}

const numeral = '\\d{1,5}|[〇零一二三四五六七八九十百千]{1,9}';
const forms = [
  // 国办发[2018]37号, [2018]37, (2018)第37号, 国办发[2018] 37
  new RegExp(
    `^(?<issuer>\\p{Script=Han}*?)[[(](?<year>\\d{4}|[〇零一二三四五六七八九]{4})[\\])]年?第?(?<serial>${numeral})(?:号文?)?(?<form>令)?$`,
    'u',
  ),
  // 2018年37号, 国办发2018年第37号, 国办发2018 37号, 国办发2018-37
  new RegExp(
    `^(?<issuer>\\p{Script=Han}*?)(?<year>\\d{4})(?:年第?| |-|第)(?<serial>${numeral})(?:号文?)?(?<form>令)?$`,
    'u',
  ),
  // 国办发37号, 国务院令第588号, 国务院第588号令
  new RegExp(`^(?<issuer>\\p{Script=Han}{2,}?)第?(?<serial>${numeral})号文?(?<form>令)?$`, 'u'),
] as const;

/** `[2018]37`, `国办发37号` …; undefined for what is no 文号. */
export function numberQuery(typed: string): NumberQuery | undefined {
  const text = normalText(typed).replace(/^["']|["']$/gu, '');
  for (const form of forms) {
    const found = form.exec(text)?.groups;
    const serial = numberOf(found?.['serial']);
    if (found === undefined || serial === undefined) continue;
    const year = numberOf(found['year']);
    if (year !== undefined && (year < 1900 || year > 2199)) continue;
    const issuer = `${found['issuer'] ?? ''}${found['form'] ?? ''}`;
    return { issuer: issuer === '' ? undefined : issuer, year, serial };
  }
  return undefined;
}

/** How well a 文号 is what was asked for: 0 not at all, 3 in every part. */
export function numberFits(asked: NumberQuery, number: string): number {
  const read = parseDocumentNumber(number);
  if (read === undefined || read.serial !== asked.serial) return 0;
  if (asked.year !== undefined && read.year !== asked.year) return 0;
  if (asked.issuer === undefined) return 1;
  const issuer = normalText(read.issuer);
  if (issuer === asked.issuer) return 3;
  return issuer.includes(asked.issuer) || asked.issuer.includes(issuer) ? 2 : 0;
}

/** `37`, `三十七` → 37; undefined for what is no number, or none at all. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/u.test(text) ? Number(text) : parseNumeral(text);
}
