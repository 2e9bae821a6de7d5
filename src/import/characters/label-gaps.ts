import { readClauseLabel } from '../../policy/clause-label.ts';
import { parseNumeral } from '../../policy/numerals.ts';
import { contextOf } from './chinese-text.ts';
import type { Edit } from '../edit.ts';
import type { Sighting } from './sighting.ts';

/** 第十二条, 第十二条之一, 第一章, 第四分编, 第一部分, with what stands between it and the text. */
const structural =
  /^(?<label>第(?<number>[〇零一二三四五六七八九十百千]{1,9}|[0-9０-９]{1,4})(?<unit>分编|部分|[编章节条])(?:之[一二三四五六七八九十]{1,3})?)(?<gap>\s*)(?<rest>[\s\S]*)$/u;
/** What a numbered line can begin with. */
const numberStart = /^\s*[第〇零一二三四五六七八九十百千两（(0-9０-９①-⑳㉑-㉟㊱-㊿]/u;
/** After a citation the sentence goes on, whatever stands between: 第三十一条 的决定》. */
const goesOn = /^[的、，。；：,;:）)》〉”’至款项]/u;
/** Between 第X条 or 第X章 and the text, as the official print of laws has it. */
const printedGap = '\u3000';

export interface LabelledLine {
  /** Offset of the text after the number and its gap; 0 where the line has no number. */
  readonly textStart: number;
  /** The number is one of a 编, 分编, 部分, 章 or 节. */
  readonly heading: boolean;
  readonly edits: readonly Edit[];
  readonly seen: readonly Sighting[];
}

const plain: LabelledLine = { textStart: 0, heading: false, edits: [], seen: [] };

/**
 * Brings the gap between a printed number and its text to one form, whatever the format had: one
 * U+3000 after 第X条 and 第X章, nothing after 一、, （一） and 1. Lines are given in order, since a 条
 * that follows the last one is a number where another may be a citation.
 */
export class LabelGaps {
  readonly #last = new Map<string, number>();
  readonly #gaps = new Map<string, number>();

  next(text: string): LabelledLine {
    if (!numberStart.test(text)) return plain;
    const indent = text.length - text.trimStart().length;
    const body = text.slice(indent).trimEnd();
    const match = structural.exec(body)?.groups;
    return match === undefined ? listGap(body, indent) : this.#structuralGap(match, body, indent);
  }

  #structuralGap(
    match: Record<string, string | undefined>,
    body: string,
    indent: number,
  ): LabelledLine {
    const { label = '', unit = '', gap = '', rest = '' } = match;
    const number = parseNumeral(match['number'] ?? '');
    if (number === undefined) return plain;
    const last = this.#last.get(unit) ?? 0;
    // 第一条 begins anew in a document that another encloses.
    const follows =
      number === last + 1 || number === 1 || (number === last && label.includes('之'));
    const start = indent + label.length;
    const found = (edits: readonly Edit[]): LabelledLine => {
      this.#last.set(unit, number);
      if (unit === '条') this.#gaps.set(gap, (this.#gaps.get(gap) ?? 0) + 1);
      return { textStart: start + gap.length, heading: unit !== '条', edits, seen: [] };
    };
    if (rest === '') return found([]);
    if (unit !== '条' && /[。；]/u.test(rest)) return plain;
    // Written without a gap it is a citation (第三条的规定), or reads like one (第五条 规定期限…).
    const cited = readClauseLabel(`${label}${rest}`, () => true) === undefined;
    if (gap === '') {
      if (cited && !isPlainHeading(unit, rest)) return plain;
      if (!follows || body.length === label.length) return plain;
      return found([{ start, end: start, put: printedGap, why: 'label-gap-added' }]);
    }
    // In a document that sets numbers apart by such a gap, one more is a number: 第五条 与…有关的.
    const usual = gap === printedGap || (this.#gaps.get(gap) ?? 0) >= 3;
    if (cited && unit === '条' && !follows && (!usual || goesOn.test(rest))) {
      return { ...plain, seen: [{ id: 'label-gap-kept', words: contextOf(body, label.length) }] };
    }
    if (gap === printedGap) return found([]);
    return found([{ start, end: start + gap.length, put: printedGap, why: 'label-gap' }]);
  }
}

/** 第四分编担保物权: not known to the clause parser, and no sentence. */
function isPlainHeading(unit: string, rest: string): boolean {
  return (unit === '分编' || unit === '部分') && rest.length <= 30 && !/[，,。；：的]/u.test(rest);
}

function listGap(body: string, indent: number): LabelledLine {
  const found = readClauseLabel(body, () => true);
  if (found === undefined) return plain;
  const { label, gap, rest } = found;
  const start = indent + label.length;
  const textStart = start + gap.length;
  const line = { textStart, heading: false, edits: [], seen: [] };
  if (gap === '' || rest === '') return line;
  // 1. 50万元以下 would read 1.50万元.
  if (/[.．]$/u.test(label) && /^[0-9０-９]/u.test(rest)) {
    return { ...line, seen: [{ id: 'label-gap-kept', words: contextOf(body, label.length) }] };
  }
  return { ...line, edits: [{ start, end: textStart, put: '', why: 'label-gap' }] };
}
