import { combined, identity, type Matrix, matrixOf, moved } from './matrix.ts';

/** The part of a font that places glyphs and names it. */
export interface FontFacts {
  readonly name: string;
  readonly bold: boolean;
  readonly vertical: boolean;
  readonly matrix: Matrix;
  /** Height in glyph space of a font that draws its glyphs itself, else 0. */
  readonly drawnHeight: number;
}

/** A glyph as pdf.js gives it. */
export interface RawGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric: readonly number[] | null | undefined;
}

export interface PlacedGlyph {
  readonly text: string;
  /** From glyph space of one em to the page. */
  readonly matrix: Matrix;
  /** In the text's own direction, in units of `matrix`. */
  readonly advance: number;
  /** Space behind it, in the units of `advance`. */
  readonly spacing: number;
  readonly invisible: boolean;
  readonly stroked: boolean;
  readonly font: FontFacts;
}

interface Saved {
  readonly ctm: Matrix;
  readonly font: FontFacts | undefined;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

/** Graphics and text state of a page's program (ISO 32000-1, 8.4 and 9.3), as far as text needs it. */
export class TextState {
  #now: Saved;
  #stack: Saved[] = [];
  #text: Matrix = identity;
  #line: Matrix = identity;

  constructor(ctm: Matrix) {
    this.#now = {
      ctm,
      font: undefined,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  get ctm(): Matrix {
    return this.#now.ctm;
  }

  save(): void {
    // A program that saves without end gets no more than any page needs.
    if (this.#stack.length < 10_000) this.#stack.push(this.#now);
  }

  restore(): void {
    this.#now = this.#stack.pop() ?? this.#now;
  }

  transform(matrix: unknown): void {
    this.set({ ctm: combined(this.#now.ctm, matrixOf(matrix)) });
  }

  set(change: Partial<Saved>): void {
    this.#now = { ...this.#now, ...change };
  }

  setNumber(
    key: 'charSpacing' | 'wordSpacing' | 'scale' | 'leading' | 'rise' | 'mode',
    value: unknown,
  ): void {
    if (typeof value === 'number' && Number.isFinite(value)) this.set({ [key]: value });
  }

  begin(): void {
    this.#text = this.#line = identity;
  }

  setMatrix(matrix: unknown): void {
    this.#text = this.#line = matrixOf(matrix);
  }

  nextLine(x: number, y: number): void {
    this.#line = moved(this.#line, x, y);
    this.#text = this.#line;
  }

  feedLine(): void {
    this.nextLine(0, -this.#now.leading);
  }

  /** Glyphs and, between them, numbers that move back by thousandths of an em. */
  *show(items: readonly (RawGlyph | number)[]): Generator<PlacedGlyph> {
    const { font, size, charSpacing, wordSpacing, scale, mode } = this.#now;
    if (font === undefined) return;
    for (const item of items) {
      if (typeof item === 'number') {
        this.#advance((-item / 1000) * size, font.vertical);
        continue;
      }
      const spacing = charSpacing + (item.isSpace ? wordSpacing : 0);
      const em = font.vertical ? (item.vmetric?.[0] ?? -item.width) : item.width;
      const own = em * font.matrix[0];
      yield {
        text: item.unicode,
        matrix: this.#glyphMatrix(font),
        advance: own,
        spacing: size === 0 ? 0 : charSpacing / size,
        invisible: mode === 3,
        stroked: mode === 2,
        font,
      };
      this.#advance(own * size + spacing, font.vertical, scale);
    }
  }

  #advance(by: number, vertical: boolean, scale = this.#now.scale): void {
    this.#text = vertical ? moved(this.#text, 0, by) : moved(this.#text, by * scale, 0);
  }

  #glyphMatrix({ drawnHeight, matrix }: FontFacts): Matrix {
    const { ctm, size, scale, rise } = this.#now;
    const height = drawnHeight > 0 && size <= 1 ? size * drawnHeight * matrix[3] : size;
    return combined(ctm, combined(this.#text, [size * scale, 0, 0, height, 0, rise]));
  }
}
