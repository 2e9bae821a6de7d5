import type {
  SourceBlock,
  SourceFootnote,
  SourcePlace,
} from '../../../src/import/source-document.ts';
import type { BuiltLine } from './line-builder.ts';
import { isPageTitle } from './page-title.ts';

/** Where finished lines go. */
export interface Sink {
  /** A page takes tables and calls of footnotes, a cell and a note do not. */
  readonly whole: boolean;
  line(built: BuiltLine): void;
}

/** Lines of the page. A title that stands outside the text's container is still the document's. */
export class PageSink implements Sink {
  readonly whole = true;
  readonly blocks: SourceBlock[] = [];
  private readonly titles: readonly string[];
  private begun = false;

  constructor(titles: readonly string[]) {
    this.titles = titles;
  }

  line({ line, navigation }: BuiltLine): void {
    const outside = line.part === 'around';
    // An empty line parts paragraphs; around the document there is nothing to part.
    if (outside && line.text === '') return;
    if (line.part === 'document') this.begun = true;
    const title = outside && !this.begun && !navigation && isPageTitle(line, this.titles);
    this.blocks.push(title ? { ...line, part: 'document' } : line);
  }
}

/** Lines of one cell. */
export class CellSink implements Sink {
  readonly whole = false;
  /** Every character so far is bold or in 黑体. */
  black = true;
  private readonly lines: string[] = [];

  line({ line, black }: BuiltLine): void {
    this.lines.push(line.text);
    if (!black) this.black = false;
  }

  get text(): string {
    return this.lines.join('\n').replace(outerLineEnds, '');
  }
}

const outerLineEnds = /^\n+|\n+$/gu;

/** Lines of a note. */
export class NoteSink implements Sink {
  readonly whole = false;
  private readonly id: string;
  private readonly place: SourcePlace;
  private readonly lines: string[] = [];

  constructor(id: string, place: SourcePlace) {
    this.id = id;
    this.place = place;
  }

  line({ line }: BuiltLine): void {
    this.lines.push(line.text);
  }

  /** The note without its mark, if it begins with one. */
  finish(mark: string): { readonly note: SourceFootnote; readonly mark: string } {
    const text = this.lines.join('\n').replace(outerLineEnds, '');
    const found = text.startsWith(mark) ? mark : '';
    const note: SourceFootnote = {
      kind: 'footnote',
      place: this.place,
      id: this.id,
      text: text.slice(found.length).replace(leadingBlank, ''),
    };
    return { note, mark: found };
  }
}

const leadingBlank = /^[\t\n\f\r ]+/u;
