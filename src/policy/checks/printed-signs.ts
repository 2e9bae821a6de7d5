import { type Clause, inDocumentOrder } from '../clause.ts';
import type { IsoDate } from '../dates.ts';
import { isoDateOfWords } from '../printed-dates.ts';
import { known } from '../document.ts';
import { type DocumentCheck, findingAt } from './check.ts';

/** 秘密, 机密★1年, 绝密 alone on a line (GB/T 9704—2012, 7.2.2). */
export const secrecyMark = /^(?:绝密|机密|秘密)\s*(?:★.{0,12})?$/u;
/** A red head has no more lines. */
const headLines = 12;
/** （此件不予公开）, （此件依申请公开） */
const notPublic = /不予公开|依申请公开/u;
/** **加粗**, [字](https://…), | 甲 | 乙 |, [^1] */
const markdownHabit = /\*\*[^*\n]{1,80}\*\*|\]\(https?:|^\|.{1,200}\|$|\[\^[^\]\s]{1,20}\]/u;
const identityNumber = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/gu;

/** What the print of a document says and its metadata or its form do not. */
export const printedSigns: DocumentCheck = function* (document) {
  const { meta, clauses, placeIn } = document;
  const all = [...inDocumentOrder(clauses)];
  for (const clause of all.slice(0, headLines)) {
    if (!secrecyMark.test(clause.label + clause.text)) continue;
    yield findingAt('secrecy-mark', clause.place, { label: clause.text });
  }
  const [first] = all;
  if (first !== undefined && meta !== undefined && plain(first.text) === plain(meta.title)) {
    yield findingAt('title-repeated', first.place);
  }
  for (const clause of all) {
    const { kind, label, text, place, startsBlock } = clause;
    if (kind === 'notation' && meta?.openness === '主动公开' && notPublic.test(text)) {
      yield findingAt('openness-printed', place, { label: text });
    }
    if (label !== '' && text === '' && startsBlock && isBareNumber(clause)) {
      yield findingAt('label-alone', place, { label });
    }
    const habit = markdownHabit.exec(text);
    if (habit !== null && kind !== 'table') {
      yield findingAt('markdown-habit', placeIn(clause, habit.index), {
        label: habit[0].slice(0, 20),
      });
    }
    for (const match of text.matchAll(identityNumber)) {
      if (!isIdentityNumber(match[0])) continue;
      yield findingAt('personal-data', placeIn(clause, match.index));
    }
  }
  const adopted = meta && known(meta.adopted);
  const signed = signatureDay(clauses);
  if (adopted !== undefined && signed !== undefined && signed.day !== adopted) {
    const words = { label: signed.clause.text, before: adopted };
    yield findingAt('adopted-signature', signed.clause.place, words);
  }
};

/** 1. alone, （一） alone: its text stands on the next line. An article may begin with its items. */
function isBareNumber({ form, children }: Clause): boolean {
  if (form === undefined || form === 'annex' || form === 'tiao') return false;
  return children.length === 0 || children[0]?.kind === 'paragraph';
}

/** The day under the signature: of the covering notice, else the last of the document. */
function signatureDay(
  clauses: readonly Clause[],
): { readonly clause: Clause; readonly day: IsoDate } | undefined {
  const enclosed = clauses.findIndex(({ kind }) => kind === 'title' || kind === 'annex');
  const own = enclosed === -1 ? clauses : clauses.slice(0, enclosed);
  const dates = [...inDocumentOrder(own)].filter(({ kind }) => kind === 'date');
  const [clause, second] = dates;
  const day = clause && dayOf(clause.text);
  return clause === undefined || day === undefined || second !== undefined
    ? undefined
    : { clause, day };
}

/** 2016年3月22日, 二〇一六年三月二十二日 */
function dayOf(text: string): IsoDate | undefined {
  const match = /^\s*(?<year>.{4})年(?<month>.{1,3})月(?<day>.{1,3})日\s*$/u.exec(text);
  if (match === null) return undefined;
  const { year, month, day } = match.groups ?? {};
  return isoDateOfWords(year, month, day);
}

function plain(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Checks the last character of an 18-character number (GB 11643—1999). */
function isIdentityNumber(text: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}
