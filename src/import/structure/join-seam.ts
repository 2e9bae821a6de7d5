import { type DraftLine, type Piece, textOf } from '../edit.ts';
import type { SourceCall } from '../source-document.ts';

/** A line that goes on in another, with the blank lines between the two. */
export interface Seam {
  readonly blanks: readonly DraftLine[];
  readonly next: DraftLine;
}

/** Letters of words that blanks part. */
const foreignEnd = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic},;]$/u;
const foreignStart = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * One line of several. The break, the blank lines and the white space at the two ends become one run
 * without text; between words of a foreign language it becomes a blank. Takes time in proportion to
 * the lines, however many a paragraph has.
 */
export class SewnLine {
  readonly #first: DraftLine;
  readonly #pieces: Piece[];
  readonly #calls: SourceCall[];
  /** Of the text so far. */
  #length: number;
  #start: string;

  constructor(first: DraftLine) {
    this.#first = first;
    this.#pieces = [...first.pieces];
    this.#calls = [...first.calls];
    this.#start = textOf(first);
    this.#length = this.#start.length;
  }

  /** The text, or only its beginning where it is long. */
  get start(): string {
    return this.#start;
  }

  get line(): DraftLine {
    return { ...this.#first, pieces: [...this.#pieces], calls: [...this.#calls] };
  }

  add({ blanks, next }: Seam): void {
    const cut = this.#cutEnd();
    const after = withoutStart(next.pieces);
    const words = textOf(after);
    const between = blanks.map((blank) => `${blank.pieces.map(({ source }) => source).join('')}\n`);
    const before = this.#pieces.findLast(({ text }) => text !== '')?.text ?? '';
    const foreign = foreignEnd.test(before) && foreignStart.test(words);
    const seam: Piece = {
      source: `${cut}\n${between.join('')}${after.cut}`,
      text: foreign ? ' ' : '',
      why: [foreign ? 'line-joined-blank' : 'line-joined'],
    };
    const moved = this.#length + seam.text.length - after.cut.length;
    for (const call of next.calls) {
      this.#calls.push({ ...call, at: Math.max(0, call.at + moved) });
    }
    this.#pieces.push(seam);
    for (const piece of after.pieces) this.#pieces.push(piece);
    this.#length += seam.text.length + words.length;
    if (this.#start.length < longStart) this.#start += seam.text + words;
  }

  /** Takes white space off the end, and gives it. Only what nothing has changed yet is cut. */
  #cutEnd(): string {
    const last = this.#pieces.at(-1);
    if (last === undefined || last.why.length > 0) return '';
    const text = last.text.trimEnd();
    const cut = last.text.slice(text.length);
    if (cut === '') return '';
    this.#pieces.pop();
    if (text !== '') this.#pieces.push({ source: text, text, why: [] });
    this.#length -= cut.length;
    for (let at = this.#calls.length - 1; at >= 0; at -= 1) {
      const call = this.#calls[at];
      if (call === undefined || call.at <= this.#length) break;
      this.#calls[at] = { ...call, at: this.#length };
    }
    if (this.#start.length > this.#length) this.#start = this.#start.slice(0, this.#length);
    return cut;
  }
}

const longStart = 2000;

interface Trimmed {
  readonly pieces: readonly Piece[];
  readonly cut: string;
}

/** A run that was changed keeps its reasons, and its white space. */
function withoutStart(pieces: readonly Piece[]): Trimmed {
  const [first, ...rest] = pieces;
  if (first === undefined || first.why.length > 0) return { pieces, cut: '' };
  const text = first.text.trimStart();
  return {
    pieces: text === '' ? rest : [{ source: text, text, why: [] }, ...rest],
    cut: first.text.slice(0, first.text.length - text.length),
  };
}
