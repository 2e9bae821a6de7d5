import type { ClauseLabel } from '../../policy/clause-label.ts';
import { type DraftLine, textOf } from '../edit.ts';
import { SewnLine } from './join-seam.ts';
import { isBlank, type Setting, settingOf } from './join-setting.ts';
import {
  endsSentence,
  isDue,
  isStructuralHeading,
  labelAtStart,
  type LastNumbers,
  standsAlone,
  startsAnnex,
} from './join-stops.ts';

/**
 * Puts the lines of a paragraph together that the width of a page broke: those of a PDF, and those
 * of plain text that came out of one. Text whose lines are paragraphs stays as it is.
 *
 * The sources of all lines, put together with line breaks, stay what they were. Only a head or foot
 * of a page that stands inside a paragraph comes to stand behind it.
 */
export function joinWrappedLines(lines: readonly DraftLine[]): readonly DraftLine[] {
  const setting = settingOf(lines.filter((line) => !isBetween(line)));
  if (setting === undefined) return lines;
  const joiner = new Joiner(setting);
  for (const line of lines) joiner.add(line);
  return joiner.finish();
}

class Joiner {
  readonly #setting: Setting;
  readonly #done: DraftLine[] = [];
  readonly #last: LastNumbers = new Map();
  /** The paragraph that may go on, its last printed line, and what stands behind it for good. */
  #open: SewnLine | undefined;
  #printed: DraftLine | undefined;
  #behind: DraftLine[] = [];
  #pending: DraftLine[] = [];

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  add(line: DraftLine): void {
    if (isBlank(line) || isBetween(line)) {
      this.#pending.push(line);
      return;
    }
    const label = labelAtStart(textOf(line), this.#last);
    if (this.#open && this.#printed && this.#goesOn(this.#printed, line, label)) {
      this.#open.add({ blanks: this.#pending.filter(isBlank), next: line });
      for (const each of this.#pending) if (!isBlank(each)) this.#behind.push(each);
      this.#pending = [];
    } else {
      this.#close();
      this.#open = new SewnLine(line);
      if (label !== undefined) this.#last.set(label.form, label.number);
    }
    this.#printed = line;
  }

  finish(): readonly DraftLine[] {
    this.#close();
    return this.#done;
  }

  #close(): void {
    if (this.#open) this.#done.push(this.#open.line);
    for (const line of [...this.#behind, ...this.#pending]) this.#done.push(line);
    this.#open = undefined;
    this.#behind = [];
    this.#pending = [];
  }

  #goesOn(line: DraftLine, next: DraftLine, label: ClauseLabel | undefined): boolean {
    const { isFull, isLong, isIndented, apart, endMark } = this.#setting;
    const hasBlank = this.#pending.some(isBlank);
    const inSentence = !endsSentence(textOf(line));
    const mayBeShort = apart === 'blank' && !hasBlank && inSentence;
    if (standsAlone(line) || standsAlone(next) || startsAnnex(next) || differs(line, next)) {
      return false;
    }
    if (this.#open && label === undefined && isOpenNote(this.#open.start)) return true;
    if (!(mayBeShort ? isLong(line) : isFull(line))) return false;
    if (line.look.centred === true || next.look.centred === true) return false;
    // The line itself is not asked: its number was new when it began. Its heading's name is whole.
    if (isStructuralHeading(labelAtStart(textOf(line), new Map()))) return false;
    const starts = isIndented(next);
    if (label !== undefined) {
      const isCited = apart === 'indent' && !starts && !isDue(label.form, label.number, this.#last);
      if (!isCited) return false;
    }
    if (endMark !== undefined) return !endMark(line) && !starts;
    if (apart === 'indent') return !starts && (inSentence || !hasBlank);
    if (apart === 'blank') return inSentence || !hasBlank;
    return inSentence && !starts;
  }
}

/** （2024年4月26日第十四届全国人民代表大会常务委…: a 题注, set narrower than the text, still open. */
function isOpenNote(text: string): boolean {
  const bare = text.trimStart();
  if (!/^[（(]/u.test(bare) || bare.length > longestNote) return false;
  return (bare.match(/[（(]/gu)?.length ?? 0) > (bare.match(/[）)]/gu)?.length ?? 0);
}

const longestNote = 600;

/** Another size of type is another part: a title, a note. */
function differs(line: DraftLine, next: DraftLine): boolean {
  const [one, two] = [line.look.size, next.look.size];
  return one !== undefined && two !== undefined && Math.abs(one - two) > 1;
}

/** — 1 —, - 1 -, 第 1 页 共 9 页 */
const pageNumber =
  /^(?:[—―─–－-]+\s*\d{1,4}\s*[—―─–－-]+|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?)$/u;

/** What stands between the lines of a paragraph where a page ends. */
function isBetween(line: DraftLine): boolean {
  return line.part === 'around' || pageNumber.test(textOf(line).trim());
}
