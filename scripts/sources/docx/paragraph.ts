import type {
  LineLook,
  SourceBlock,
  SourceCall,
  SourceLine,
  SourcePlace,
} from '../../../src/import/source-document.ts';
import type { ParagraphProperties, RunLook } from './styles.ts';

/**
 * A paragraph while it is read. Shift+Enter makes a new line: each becomes a line of its own, all
 * with the paragraph's place. A paragraph whose mark is deleted goes on in the next one.
 */
export class Paragraph {
  readonly place: SourcePlace;
  properties: ParagraphProperties | undefined;
  /** The paragraph's mark is deleted or hidden, so that the next paragraph goes on in this one. */
  isJoined = false;
  /** Nothing of it is shown: it stands in deleted or repeated text. */
  isDropped = false;
  /** How a run looks that says nothing itself. */
  plain: RunLook | undefined;
  /** What Word writes before the paragraph. */
  number = '';
  /** Pictures and text boxes that are tied to it. */
  readonly after: SourceBlock[] = [];
  readonly #lines: Line[] = [new Line(false)];

  constructor(place: SourcePlace) {
    this.place = place;
  }

  append(text: string, look: RunLook): void {
    this.#last.append(text, look);
  }

  call(id: string): void {
    this.#last.calls.push({ at: this.#last.text.length, id });
  }

  /** A page break parts lines, but makes no empty ones. */
  breakLine(isPage: boolean): void {
    if (!isPage || this.#last.text !== '') this.#lines.push(new Line(isPage));
  }

  get isEmpty(): boolean {
    return this.number === '' && this.#lines.length === 1 && this.#last.isEmpty;
  }

  /** The last line so far. */
  get text(): string {
    return this.#last.text;
  }

  finish(part: SourceLine['part']): readonly SourceBlock[] {
    const shown = this.#lines.filter((line, index) => index === 0 || !line.isPage || !line.isEmpty);
    const lines = shown.map((line, index): SourceLine => {
      const number = index === 0 ? this.number : '';
      return {
        kind: 'line',
        place: this.place,
        text: number + line.text,
        look: this.#lookOf(line),
        calls: line.calls.map(({ at, id }) => ({ at: at + number.length, id })),
        part,
        ...(number !== '' && { generated: number.length }),
      };
    });
    return [...lines, ...this.after];
  }

  get #last(): Line {
    const last = this.#lines.at(-1);
    if (last === undefined) throw new Error('a paragraph has a line');
    return last;
  }

  #lookOf(line: Line): LineLook {
    const { centred, heading } = this.properties ?? {};
    const size = line.size ?? this.plain?.size;
    return {
      ...(centred === true && { centred }),
      ...(line.isBold && { bold: true }),
      ...(size !== undefined && { size }),
      ...(heading !== undefined && heading > 0 && { heading }),
    };
  }
}

class Line {
  readonly isPage: boolean;
  readonly calls: SourceCall[] = [];
  text = '';
  #counted = 0;
  #bold = 0;
  readonly #sizes = new Map<number, number>();

  constructor(isPage: boolean) {
    this.isPage = isPage;
  }

  append(text: string, look: RunLook): void {
    this.text += text;
    const weight = text.trim().length;
    this.#counted += weight;
    if (look.bold) this.#bold += weight;
    if (look.size !== undefined && weight > 0) {
      this.#sizes.set(look.size, (this.#sizes.get(look.size) ?? 0) + weight);
    }
  }

  get isEmpty(): boolean {
    return this.text === '' && this.calls.length === 0;
  }

  get isBold(): boolean {
    return this.#bold * 2 > this.#counted;
  }

  get size(): number | undefined {
    let most: readonly [number, number] | undefined;
    for (const entry of this.#sizes) if (most === undefined || entry[1] > most[1]) most = entry;
    return most?.[0];
  }
}
