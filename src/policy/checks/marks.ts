import type { Spot } from './spot.ts';

/** Opening marks with the marks that close them; the two widths of a bracket close each other. */
const closers: Readonly<Record<string, string>> = {
  '（': '）)',
  '(': '）)',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '【': '】',
  '[': ']',
  '「': '」',
  '『': '』',
  '“': '”',
  '‘': '’',
};
const mark = /[（(《〈〔【[「『“‘）)》〉〕】\]」』”’]/gu;
/** 1） a) 一） ①): a number that only a closing bracket marks off. */
const numberBefore =
  /(?:^|[^\p{L}\p{N}])(?:[0-9０-９]{1,3}|[a-zA-Zａ-ｚＡ-Ｚ]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3})$/u;
const quotes = new Set(['“', '‘', '”', '’', '「', '」', '『', '』']);

interface Open {
  readonly character: string;
  readonly at: number;
  readonly paragraph: number;
}

/** A mark without its partner; `paragraph` is the index of its paragraph. */
export interface LoneMark extends Spot {
  readonly paragraph: number;
}

/** A quotation may run over so many paragraphs: decisions quote whole articles that they set. */
const longestQuotation = 60;
/** A title or a 题注 may be set in so many lines; a sentence does not go on in a next paragraph. */
const longestTitle = 20;

/**
 * Brackets and quotation marks that do not close, or that close nothing, in the paragraphs of a
 * document. Quotation marks may run over several paragraphs, each of which may begin with the
 * opening mark again; brackets only over lines that are no sentences. One pass, linear.
 */
export function loneMarks(paragraphs: readonly string[]): readonly LoneMark[] {
  const lone: LoneMark[] = [];
  let carried: Open[] = [];
  paragraphs.forEach((text, paragraph) => {
    const { open, closing, first } = pairsOf(text, paragraph);
    const running =
      first && carried.findLastIndex(({ character }) => character === first.character);
    // A quotation that goes on begins its paragraphs with the mark again and closes once.
    const goesOn = running !== undefined && running !== -1;
    if (goesOn && first?.closesAtEnd) carried.splice(running, 1);
    for (const each of closing) {
      const at = partnerOf(each.character, carried);
      if (at !== -1) carried.splice(at, 1);
      else lone.push(spotOf(each, '没有与它成对的前半'));
    }
    const opened = open.filter((each) => !(goesOn && each.at === first?.at));
    const lastStop = Math.max(text.lastIndexOf('。'), text.lastIndexOf('；'));
    carried = [...carried, ...opened].filter((each) => {
      const lines = paragraph - each.paragraph;
      const mayGoOn = quotes.has(each.character)
        ? lines < longestQuotation
        : lines < longestTitle && lastStop < (lines === 0 ? each.at : 0);
      if (!mayGoOn) lone.push(spotOf(each, '没有与它成对的后半'));
      return mayGoOn;
    });
  });
  for (const each of carried) lone.push(spotOf(each, '没有与它成对的后半'));
  return lone.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

function spotOf({ character, at, paragraph }: Open, detail: string): LoneMark {
  const words = { label: character, detail };
  return { rule: 'mark-unclosed', start: at, end: at + 1, words, paragraph };
}

interface Pairs {
  /** Left open. */
  readonly open: readonly Open[];
  /** Closing nothing. */
  readonly closing: readonly Open[];
  /** The quotation mark that the paragraph begins with. */
  readonly first: (Open & { readonly closesAtEnd: boolean }) | undefined;
}

/** The marks of a paragraph, paired. */
function pairsOf(text: string, paragraph: number): Pairs {
  const open: Open[] = [];
  const closing: Open[] = [];
  const [firstMark = ''] = /^\s*[“‘「『]/u.exec(text) ?? [];
  const firstAt = firstMark === '' ? -1 : firstMark.length - 1;
  let firstEnd = -1;
  for (const { 0: character, index: at } of text.matchAll(mark)) {
    if (closers[character] !== undefined) {
      open.push({ character, at, paragraph });
      continue;
    }
    // A mark that closes an outer pair leaves the inner ones open: they are lone, it is not.
    const partner = partnerOf(character, open);
    if (partner !== -1) {
      if (open[partner]?.at === firstAt) firstEnd = at;
      open.splice(partner, 1);
    } else if (!isApostrophe(text, at) && !isNumberBracket(text, at)) {
      closing.push({ character, at, paragraph });
    }
  }
  if (firstAt === -1) return { open, closing, first: undefined };
  const closesAtEnd = firstEnd !== -1 && /^[。；，]?\s*$/u.test(text.slice(firstEnd + 1));
  return {
    open,
    closing,
    first: { character: text.charAt(firstAt), at: firstAt, paragraph, closesAtEnd },
  };
}

/** How many open marks may stand between a pair: enough for any sentence, and no more work than that. */
const deepest = 50;

/** Index of the mark that a closing one closes; -1 where there is none. */
function partnerOf(closing: string, open: readonly Open[]): number {
  const last = open.length - 1;
  for (let at = last; at >= 0 && last - at < deepest; at -= 1) {
    if (closes(closing, open[at]?.character ?? '')) return at;
  }
  return -1;
}

function closes(closing: string, opening: string): boolean {
  return closers[opening]?.includes(closing) ?? false;
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && /[A-Za-z]/u.test(text[at - 1] ?? '');
}

function isNumberBracket(text: string, at: number): boolean {
  return /[）)]/u.test(text[at] ?? '') && numberBefore.test(text.slice(Math.max(0, at - 6), at));
}

const longestLabel = 80;

/** 《关于〈甲法〉的解释》 is right; 《关于《甲法》的解释》 has a title inside in the marks of the outer. */
export function nestedTitles(text: string): readonly Spot[] {
  const open: number[] = [];
  const spots: Spot[] = [];
  for (const { 0: character, index } of text.matchAll(/[《》]/gu)) {
    if (character === '《') open.push(index);
    else {
      const start = open.pop();
      if (start === undefined || open.length === 0) continue;
      const label = text.slice(start, Math.min(index + 1, start + longestLabel));
      spots.push({ rule: 'mark-nesting', start, end: index + 1, words: { label } });
    }
  }
  return spots;
}
