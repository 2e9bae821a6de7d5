import type { ClauseLabel } from '../../policy/clause-label.ts';
import { readAnnexLabel, readClauseLabel } from '../../policy/clause-label.ts';
import type { LabelForm } from '../../policy/clause.ts';
import { type DraftLine, textOf } from '../edit.ts';

/** The numbers printed so far, by their form, to know which is due. */
export type LastNumbers = Map<LabelForm, number>;

/** 第（二）项, （一）、（三）项规定的: a number at a line's start that the sentence before cites. */
const citedNumber =
  /^[（(][一二三四五六七八九十百\d]{1,5}[）)](?:[、至和或及][（(][一二三四五六七八九十百\d]{1,5}[）)]){0,9}[项目款]/u;
/** 2016、2017年: years in a row are no numbers of clauses. */
const largestListNumber = 300;

/** The number at a line's start, where it is one of a clause and no citation. */
export function labelAtStart(text: string, last: LastNumbers): ClauseLabel | undefined {
  const start = text.trimStart();
  if (citedNumber.test(start)) return undefined;
  const label = readClauseLabel(start, (form, number) => isDue(form, number, last));
  if (label === undefined || (label.form === 'digit' && label.number > largestListNumber)) {
    return undefined;
  }
  return label;
}

/** The first of its form, or the one after the last. */
export function isDue(form: LabelForm, number: number, last: LastNumbers): boolean {
  return number === 1 || number === (last.get(form) ?? Number.NaN) + 1;
}

/** 第一章 总 则, 第三节 …: its name stands on its line. */
export function isStructuralHeading(label: ClauseLabel | undefined): boolean {
  return label !== undefined && ['bian', 'zhang', 'jie'].includes(label.form);
}

/** 2025年4月30日, 二〇一六年三月二十二日, 2016.3.22 */
const dateLine =
  /^(?:[〇○零一二三四五六七八九十\d]{4}\s*年\s*[一二三四五六七八九十\d]{1,3}\s*月(?:\s*[一二三四五六七八九十\d]{1,3}\s*日)?|\d{4}[.-]\d{1,2}[.-]\d{1,2})$/u;
/** 张 三　李四　王 五 */
const nameList = /^\p{Script=Han}{1,4}(?:[\s　]+\p{Script=Han}{1,4}){2,}$/u;
/** 目　录, 总　则, 附 则 */
const spreadWord = /^(?:目\s*录|总\s*则|附\s*则|附\s*件|附\s*录)$/u;
/** 附件：1.……, 附件1 */
const annexStart = /^附\s*[件表]/u;

/** Lines that are whole by what they say: nothing is joined to them, before or behind. */
export function standsAlone(line: DraftLine): boolean {
  const text = textOf(line).trim();
  if (line.look.heading !== undefined) return true;
  return (
    dateLine.test(text) ||
    nameList.test(text) ||
    spreadWord.test(text) ||
    (annexStart.test(text) && readAnnexLabel(text)?.rest === '')
  );
}

export function startsAnnex(line: DraftLine): boolean {
  const text = textOf(line).trim();
  return (
    annexStart.test(text) &&
    readAnnexLabel(text) !== undefined &&
    /^附\s*件\s*(?:\d|：|:|$)/u.test(text)
  );
}

/** …。 …。” …； …：, with brackets and quotation marks that close behind. */
const sentenceEnd = /[。！？；：!?;:…．][”’」』）)》〉】"']*$/u;

export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.trimEnd());
}
