import { type DraftLine, textOf } from '../edit.ts';
import { endsSentence, labelAtStart, standsAlone } from './join-stops.ts';
import { columnsOf } from './join-width.ts';

/** How a document is set, as far as its lines show it. */
export interface Setting {
  readonly isFull: (line: DraftLine) => boolean;
  /** Not full, and still most of the way: lines of a 题注, which is set narrower. */
  readonly isLong: (line: DraftLine) => boolean;
  /** The line begins as the first of a paragraph does. */
  readonly isIndented: (line: DraftLine) => boolean;
  /** What parts paragraphs: an indented first line, a blank line, or nothing that can be seen. */
  readonly apart: 'indent' | 'blank' | 'nothing';
  /** Where paragraphs end with a blank and other lines do not, whether this line has it. */
  readonly endMark: ((line: DraftLine) => boolean) | undefined;
}

/** Undefined where lines are paragraphs: there is nothing to join. */
export function settingOf(lines: readonly DraftLine[]): Setting | undefined {
  const texts = lines.filter((line) => !isBlank(line));
  const edges = texts.some(({ place }) => place.page !== undefined)
    ? { isFull: isFullInPrint, isLong: isFullInPrint, isIndented: isIndentedInPrint }
    : columnEdges(lines);
  if (edges === undefined) return undefined;
  const { isFull, isLong, isIndented } = edges;
  const ends = pairsOf(lines).filter(
    ({ line }) => !isFull(line) && endsSentence(textOf(line)) && !standsAlone(line),
  );
  const share = (has: (pair: Pair) => boolean): boolean =>
    ends.length >= 2 && ends.filter(has).length >= clearly * ends.length;
  let apart: Setting['apart'] = 'nothing';
  if (share(({ hasBlank }) => hasBlank)) apart = 'blank';
  else if (share(({ next }) => isIndented(next) || next.look.centred === true)) apart = 'indent';
  return { isFull, isLong, isIndented, apart, endMark: endMarkOf(lines, isFull) };
}

const clearly = 0.85;

export function isBlank(line: DraftLine): boolean {
  return textOf(line).trim() === '';
}

function isFullInPrint({ look }: DraftLine): boolean {
  return look.full === true;
}

function isIndentedInPrint({ look }: DraftLine): boolean {
  return look.indented === true;
}

interface Pair {
  readonly line: DraftLine;
  readonly next: DraftLine;
  readonly hasBlank: boolean;
}

/** Each line with the one after it, blank ones left out. */
function pairsOf(lines: readonly DraftLine[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let line: DraftLine | undefined;
  let hasBlank = false;
  for (const next of lines) {
    if (isBlank(next)) {
      hasBlank = true;
      continue;
    }
    if (line !== undefined) pairs.push({ line, next, hasBlank });
    line = next;
    hasBlank = false;
  }
  return pairs;
}

/** Lines of running text have between 10 and 80 Chinese characters. */
const [narrowest, widest] = [20, 160];
/** The first line of a paragraph lost its indent; a mark must not begin a line; a blank or two. */
const slack = 9;
const fewestFull = 5;

type Edges = Pick<Setting, 'isFull' | 'isLong' | 'isIndented'>;
/** A line that is long has this share of the width. */
const longShare = 0.7;

/**
 * Plain text is wrapped where many lines end at one width in the middle of a sentence, and next to
 * none is wider. Where lines are paragraphs, long lines end with a full stop.
 */
function columnEdges(lines: readonly DraftLine[]): Edges | undefined {
  const pairs = pairsOf(lines);
  const widths = pairs.map(({ line }) => columnsOf(textOf(line))).toSorted((a, b) => a - b);
  const width = widths[Math.floor(0.99 * (widths.length - 1))] ?? 0;
  if (width < narrowest || width > widest) return undefined;
  const isFull = (line: DraftLine): boolean => columnsOf(textOf(line)) >= width - slack;
  const isLong = (line: DraftLine): boolean => columnsOf(textOf(line)) >= longShare * width;
  const isIndented = (line: DraftLine): boolean => indent.test(textOf(line));
  const full = pairs.filter(({ line }) => isFull(line));
  const open = full.filter(({ line }) => !endsSentence(textOf(line)));
  const goesOn = open.filter(
    ({ line, next }) =>
      !standsAlone(line) &&
      !standsAlone(next) &&
      !isIndented(next) &&
      labelAtStart(textOf(next), new Map()) === undefined,
  );
  const isWrapped =
    goesOn.length >= fewestFull &&
    full.length >= 0.25 * pairs.length &&
    goesOn.length >= 0.5 * full.length &&
    goesOn.length >= 0.8 * open.length;
  return isWrapped ? { isFull, isLong, isIndented } : undefined;
}

/** Two or more blanks, or a full-width one. */
const indent = /^(?:[ \u3000\t]{2,}|\u3000)/u;
const blankAtEnd = /[ \u3000\t\u00a0]$/u;
const fewestMarks = 5;

/** A blank at the end of every paragraph and of no other line, as word processors export PDF. */
function endMarkOf(
  lines: readonly DraftLine[],
  isFull: (line: DraftLine) => boolean,
): Setting['endMark'] {
  const hasMark = (line: DraftLine): boolean => blankAtEnd.test(textOf(line));
  const pairs = pairsOf(lines);
  const ends = pairs.filter(
    ({ line, next }) =>
      !isFull(line) &&
      endsSentence(textOf(line)) &&
      labelAtStart(textOf(next), new Map()) !== undefined,
  );
  const insides = pairs.filter(
    ({ line, hasBlank }) => isFull(line) && !hasBlank && !endsSentence(textOf(line)),
  );
  const isMark =
    ends.length >= fewestMarks &&
    insides.length >= fewestMarks &&
    ends.filter(({ line }) => hasMark(line)).length >= 0.95 * ends.length &&
    insides.filter(({ line }) => hasMark(line)).length <= 0.05 * insides.length;
  return isMark ? hasMark : undefined;
}
