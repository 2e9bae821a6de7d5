import type { MarkedText } from '../policy/block.ts';
import type { Correction, FootnoteCall, Note } from '../policy/clause.ts';
import { trimBlanks } from './trim-blanks.ts';

export interface MarkedLine {
  readonly line: number;
  readonly marked: MarkedText;
}

/**
 * Collects marked text and cuts it at line ends; `line` is the number of the first line. Blanks and
 * tabs at the ends of a line go, unless a correction prints them.
 */
export class MarkedLines {
  readonly #lines: MarkedLine[] = [];
  /** The line that is read now, and the line on which the text so far began. */
  #line: number;
  #start: number;
  #text = '';
  #corrections: Correction[] = [];
  #notes: Note[] = [];
  #footnotes: FootnoteCall[] = [];

  constructor(line: number) {
    this.#line = line;
    this.#start = line;
  }

  text(value: string): void {
    value.split('\n').forEach((part, index) => {
      if (index > 0) {
        this.#endLine();
        this.#line += 1;
        this.#start = this.#line;
      }
      this.#text += part;
    });
  }

  /** `height` is how many lines of the source it goes on for. */
  note(text: string, height: number): void {
    this.#notes.push({ at: this.#text.length, text });
    this.#line += height;
  }

  footnote(id: string): void {
    this.#footnotes.push({ at: this.#text.length, id });
  }

  correction({ printed, reading, reason }: Omit<Correction, 'start'>): void {
    this.#corrections.push({ start: this.#text.length, printed, reading, reason });
    this.#text += printed;
  }

  /** Lines that have text, notes or calls. */
  finish(): readonly MarkedLine[] {
    this.#endLine();
    return this.#lines;
  }

  #endLine(): void {
    const whole = this.#text;
    const first = this.#corrections[0]?.start ?? whole.length;
    const last = this.#corrections.at(-1);
    const kept = last === undefined ? 0 : last.start + last.printed.length;
    const trimmed = trimBlanks(whole);
    const lead = Math.min(whole.indexOf(trimmed), first);
    const end = Math.max(whole.indexOf(trimmed) + trimmed.length, kept);
    const inside = (at: number) => Math.max(0, Math.min(at, end) - lead);
    const marked: MarkedText = {
      text: whole.slice(lead, end),
      corrections: this.#corrections.map((mark) => ({ ...mark, start: mark.start - lead })),
      notes: this.#notes.map((note) => ({ ...note, at: inside(note.at) })),
      footnotes: this.#footnotes.map((call) => ({ ...call, at: inside(call.at) })),
    };
    if (marked.text !== '' || marked.notes.length + marked.footnotes.length > 0) {
      this.#lines.push({ line: this.#start, marked });
    }
    this.#text = '';
    this.#corrections = [];
    this.#notes = [];
    this.#footnotes = [];
  }
}
