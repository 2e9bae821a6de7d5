import type {
  LeftOut,
  SourceBlock,
  SourceLine,
  SourcePicture,
  SourcePlace,
} from '../../../src/import/source-document.ts';
import type { Context } from './context.ts';
import { LineBuilder } from './line-builder.ts';
import { Notices } from './notices.ts';
import type { OpenTable } from './open-table.ts';
import { leftOutOf, makeOut, type Out } from './out.ts';
import { CellSink, NoteSink, PageSink, type Sink } from './sinks.ts';
import { pictureOf } from './things.ts';
import { type HtmlElement, type HtmlText, makeText } from './tree.ts';

/** Writes lines, tables, pictures and notes as blocks, and keeps what is left out and to be told. */
export class PageWriter {
  readonly notices = new Notices();
  private readonly page: PageSink;
  private readonly outs: Out[] = [];
  private readonly line = new LineBuilder();
  private readonly tables: OpenTable[] = [];
  private readonly sinks: Sink[];
  private pictures: SourcePicture[] = [];
  /** A picture stands behind text of the line that is open. */
  private pictureBehind: SourcePlace | undefined;
  private marker: { readonly text: string; readonly place: SourcePlace } | undefined;

  constructor(titles: readonly string[]) {
    this.page = new PageSink(titles);
    this.sinks = [this.page];
  }

  finish(): { readonly blocks: readonly SourceBlock[]; readonly leftOut: readonly LeftOut[] } {
    this.endLine();
    if (this.line.joined > 0) {
      this.notices.add('html-wrapped', { line: 1 }, `${this.line.joined} 处`);
    }
    return { blocks: this.page.blocks, leftOut: this.outs.flatMap(leftOutOf) };
  }

  get inTable(): boolean {
    return this.tables.length > 0;
  }

  get inNote(): boolean {
    return this.sink instanceof NoteSink;
  }

  /** A page takes calls of footnotes; a cell and a note do not. */
  get takesCalls(): boolean {
    return this.sink.whole;
  }

  private get sink(): Sink {
    return this.sinks.at(-1) ?? this.page;
  }

  call(id: string, place: SourcePlace, context: Context): void {
    this.begin(context);
    this.line.call(id, place, context);
  }

  /** The number of a list item, to stand before its first text. */
  mark(text: string, place: SourcePlace): void {
    this.marker = { text, place };
  }

  /** The item is over: a number that no text came for is none. */
  unmark(): void {
    this.marker = undefined;
  }

  /** Lines of a note until what is given back is called. */
  note(
    place: SourcePlace,
    { id, mark }: { readonly id: string; readonly mark: string },
  ): () => void {
    const sink = new NoteSink(id, place);
    this.sinks.push(sink);
    return () => {
      this.endLine();
      this.sinks.pop();
      const { note, mark: cut } = sink.finish(mark);
      if (cut !== '') this.leaveOut(makeOut('html-note-mark'), cut, place);
      this.page.blocks.push(note);
    };
  }

  /** A table whose cells are filled until what is given back is called. */
  table(table: OpenTable): () => void {
    this.tables.push(table);
    return () => {
      this.endLine();
      this.tables.pop();
      for (const block of table.blocks()) this.page.blocks.push(block);
    };
  }

  /** Lines of a cell of the open table, if `element` is one of its cells. */
  cell(element: HtmlElement): (() => void) | undefined {
    const table = this.tables.at(-1);
    if (table?.has(element) !== true) return undefined;
    const sink = new CellSink();
    this.sinks.push(sink);
    return () => {
      this.endLine();
      this.sinks.pop();
      table.fill(element, sink);
    };
  }

  /** A text in its context: into the line, or among what is left out. */
  text(node: HtmlText, context: Context): void {
    const out = context.out ?? context.unseen ?? context.tiny;
    if (out !== undefined) this.leaveOut(out, node.text, node);
    else if (context.space === 'collapse') this.run(node.text, node, context);
    else this.keptLines(node, context);
  }

  private keptLines(node: HtmlText, context: Context): void {
    for (const [index, text] of node.text.split('\n').entries()) {
      const line = node.line + index;
      const column = index === 0 ? node.column : 1;
      if (index > 0) this.breakLine({ line, column }, context);
      this.run(text, Object.assign(makeText(text), { line, column }), context);
    }
  }

  private run(text: string, node: HtmlText, context: Context): void {
    if (seen.test(text)) {
      this.begin(context);
      this.notice(text, node, context);
    }
    if (context.space === 'keep') this.line.keep(text, node, context);
    else this.line.collapse(text, node, context);
  }

  /** The number of a list item goes before the first text of the item. */
  begin(context: Context): void {
    if (this.marker === undefined || !this.line.isEmpty) return;
    const { text, place } = this.marker;
    this.marker = undefined;
    this.line.generate(text, place, context);
    if (context.part !== 'around') this.notices.add('html-list-number', place);
  }

  /** The number of an item that begins with something other than text has a line of its own. */
  markAlone(context: Context): void {
    if (this.marker === undefined) return;
    this.begin(context);
    this.endLine();
  }

  private notice(text: string, node: HtmlText, context: Context): void {
    if (context.part === 'around') return;
    const at = { line: node.line, column: node.column };
    if (this.pictureBehind !== undefined) {
      const detail = `${this.line.tail(6)}〔图〕${text.trim().slice(0, 6)}`;
      this.notices.add('html-picture-in-text', this.pictureBehind, detail);
      this.pictureBehind = undefined;
    }
    if (context.raised !== undefined) {
      const name = context.raised === 'sup' ? '上标' : '下标';
      const detail = `${this.line.tail(6).trim()}〔${name}〕${text.trim().slice(0, 12)}`;
      this.notices.add('html-raised', at, detail);
    }
    for (const [reference] of text.matchAll(brokenReference)) {
      this.notices.add('html-reference', at, reference);
    }
    if (context.struck) this.notices.add('html-struck', at, text.trim().slice(0, 20));
    if (context.white && context.ground === undefined) {
      this.notices.add('html-white', at, text.trim().slice(0, 20));
    }
  }

  breakLine(place: SourcePlace, { part }: Context): void {
    if (!this.line.isEmpty) {
      this.endLine();
      return;
    }
    this.endLine();
    const line: SourceLine = { kind: 'line', place, text: '', look: {}, calls: [], part };
    this.sink.line({ line, black: true, navigation: false });
  }

  endLine(): void {
    const built = this.line.close();
    this.pictureBehind = undefined;
    if (built !== undefined) this.sink.line(built);
    if (this.pictures.length === 0) return;
    const taker = this.tables.at(-1)?.pictures ?? this.page.blocks;
    for (const picture of this.pictures) taker.push(picture);
    this.pictures = [];
  }

  picture(element: HtmlElement, { part, unseen }: Context): void {
    const picture = unseen === undefined ? pictureOf(element, part) : undefined;
    if (picture === undefined) return;
    this.pictures.push(picture);
    if (!this.line.isEmpty) this.pictureBehind = picture.place;
  }

  leaveOut(out: Out, text: string, { line, column = 1 }: SourcePlace): void {
    if (out.place === undefined && seen.test(text)) {
      out.place = { line, column };
      this.outs.push(out);
    }
    out.texts.push(text);
  }
}

const seen = /\S/u;
/** `&amp;nbsp;`, which a page shows as `&nbsp;` */
const brokenReference = /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/giu;
