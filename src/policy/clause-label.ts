import type { LabelForm } from './clause.ts';
import { structuralForms } from './clause-path.ts';
import { parseNumeral } from './numerals.ts';

/** A printed number at the start of a block. `label + gap + rest` is the block's text. */
export interface ClauseLabel {
  readonly form: LabelForm;
  readonly number: number;
  /** 之三 of 第十二条之三; 0 where there is none. */
  readonly insert: number;
  readonly label: string;
  readonly gap: string;
  readonly rest: string;
}

const han = '〇零一二三四五六七八九十百千两';

/** 第十二条 为了…, 第十二条之一　…, 第3条, 第一章　总　则; 笫 is what scanning makes of 第 */
const structural = new RegExp(
  `^(?<mark>[第笫])(?<number>[${han}]{1,9}|[0-9０-９]{1,4})(?<unit>[编章节条])(?:之(?<insert>[一二三四五六七八九十]{1,3}))?(?<gap>\\s*)`,
  'u',
);
/** 一、总体要求, 十一．附则, 一. 总则 */
const hanComma = new RegExp(`^(?<number>[${han}]{1,7})[、．.](?<gap>\\s*)`, 'u');
/** （一）深化…, (一) 深化…, （三十二)加强… */
const hanBracket = new RegExp(`^[（(](?<number>[${han}]{1,7})[）)]、?(?<gap>\\s*)`, 'u');
/** 1.优化…, 1. 继续…, 1、…, １．… but not 12.4国家宪法日 or 1.5亿元 */
const digitDot = /^(?<number>[0-9０-９]{1,4})(?:[.．](?![0-9０-９])|、)(?<gap>\s*)/u;
/** （1）…, (1)…, 1）… */
const digitBracket = /^[（(]?(?<number>[0-9０-９]{1,4})[）)](?<gap>\s*)/u;
/** ①…, ㊿… */
const circled = /^(?<number>[①-⑳㉑-㉟㊱-㊿])(?<gap>\s*)/u;
/** 附件1…, 附件：…, 附件 2 … */
const annex = /^附\s*件\s*(?<number>[0-9０-９]{0,3})[：:.]?(?<gap>\s*)/u;

const forms: readonly (readonly [LabelForm, RegExp])[] = [
  ['han', hanComma],
  ['han-bracket', hanBracket],
  ['digit', digitDot],
  ['digit-bracket', digitBracket],
  ['circled', circled],
];

/**
 * The printed number at the start of `text`, if there is one.
 * `follows(form, number)` says whether that number is the next one due: only then is a 条 without
 * space after it taken for a label and not for a citation (第三十一条的决定》第一次修正).
 */
export function readClauseLabel(
  text: string,
  follows: (form: LabelForm, number: number) => boolean,
): ClauseLabel | undefined {
  return readStructural(text, follows) ?? readListLabel(text);
}

function readStructural(
  text: string,
  follows: (form: LabelForm, number: number) => boolean,
): ClauseLabel | undefined {
  const match = structural.exec(text);
  const groups = match?.groups;
  if (!match || groups === undefined) return undefined;
  const form = structuralForms[groups.unit as keyof typeof structuralForms];
  const gap = groups.gap ?? '';
  const label = match[0].slice(0, match[0].length - gap.length);
  const number = parseNumeral(groups.number ?? '');
  const insert = groups.insert ? (parseNumeral(groups.insert) ?? 0) : 0;
  if (number === undefined) return undefined;
  const rest = text.slice(match[0].length);
  const standsApart = (gap !== '' || rest === '') && groups.mark === '第';
  if (!standsApart && (startsLikeCitation(rest) || !follows(form, number))) return undefined;
  // A heading of a 章 is one line without a full stop; more than that is a sentence that cites it.
  if (form !== 'tiao' && /[。；]/u.test(rest.replace(strayStop, '$<heading>'))) return undefined;
  return { form, number, insert, label, gap, rest };
}

/** 第五节 生活、卫生。: a full stop that slipped behind a short heading. */
const strayStop = /^(?<heading>[^。；，]{1,20})。$/u;

/** What follows 第X条 where it is cited: 第三条的规定, 第三条第二款, 第三条、第五条. */
function startsLikeCitation(rest: string): boolean {
  return /^(?:[的、，。；：,;:）)》〉”’至到和或与及]|第[〇零一二三四五六七八九十百\d]|规定|所列|所称|以及|中)/u.test(
    rest,
  );
}

function readListLabel(text: string): ClauseLabel | undefined {
  for (const [form, pattern] of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const gap = match.groups?.gap ?? '';
    const number = parseNumeral(match.groups?.number ?? '');
    if (number === undefined || number === 0) continue;
    const label = match[0].slice(0, match[0].length - gap.length);
    return { form, number, insert: 0, label, gap, rest: text.slice(match[0].length) };
  }
  return undefined;
}

/** The label of an annex's first line: `附件1：` of 附件1：任务分工表. */
export function readAnnexLabel(text: string): ClauseLabel | undefined {
  const match = annex.exec(text);
  if (!match) return undefined;
  const gap = match.groups?.gap ?? '';
  const number = parseNumeral(match.groups?.number ?? '') ?? 0;
  const label = match[0].slice(0, match[0].length - gap.length);
  return { form: 'annex', number, insert: 0, label, gap, rest: text.slice(match[0].length) };
}
