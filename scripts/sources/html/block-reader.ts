import type {
  LeftOut,
  SourceBlock,
  SourceLine,
  SourcePicture,
  SourcePlace,
} from '../../../src/import/source-document.ts';
import { isBlockHere } from './blocks.ts';
import { type Context, inherit, plainContext } from './context.ts';
import { declarationsOf } from './declarations.ts';
import { textOfMarkup } from './hidden-text.ts';
import { LineBuilder } from './line-builder.ts';
import { definitionRows } from './label-lists.ts';
import { itemNumber, openList, type OpenList } from './list-numbers.ts';
import { Notices } from './notices.ts';
import type { PageFacts } from './page-facts.ts';
import { edgeTag } from './parse.ts';
import { CellSink, NoteSink, PageSink, type Sink } from './sinks.ts';
import { isBlock } from './tags.ts';
import { attachmentOf, embedded, pictureOf } from './things.ts';
import { gridOf, looksLikeData, tableKind } from './tables.ts';
import { OpenTable } from './open-table.ts';
import { leftOutOf, makeOut, type Out } from './out.ts';
import { partIn } from './parts.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isElement,
  makeText,
  textOf,
  walk,
} from './tree.ts';

export interface ReadPage {
  readonly blocks: readonly SourceBlock[];
  readonly leftOut: readonly LeftOut[];
  readonly notices: Notices;
}

/** The text of a page in reading order, as blocks. */
export function readBlocks(root: HtmlElement, facts: PageFacts): ReadPage {
  return new BlockReader(facts).read(root);
}

/** Their characters are no text: neither shown nor left out. */
const textless: ReadonlySet<string> = new Set(
  'head script style template title meta link base param source track col colgroup'.split(' '),
);
/** Their markup is not read by a browser that can do what they stand in for. */
const unread: ReadonlySet<string> = new Set('noscript iframe noframes noembed'.split(' '));

class BlockReader {
  private readonly facts: PageFacts;
  private readonly page: PageSink;
  private readonly notices = new Notices();
  private readonly outs: Out[] = [];
  private readonly line = new LineBuilder();
  private readonly lists: OpenList[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly contexts: Context[];
  private readonly sinks: Sink[];
  /** What is to be done when the elements that are open close. */
  private readonly closings: ((() => void) | undefined)[] = [];
  private pictures: SourcePicture[] = [];
  /** A picture stands behind text of the line that is open. */
  private pictureBehind: SourcePlace | undefined;
  private marker: { readonly text: string; readonly place: SourcePlace } | undefined;

  constructor(facts: PageFacts) {
    this.facts = facts;
    this.page = new PageSink(facts.titles);
    this.sinks = [this.page];
    this.contexts = [{ ...plainContext, part: facts.place.outside }];
  }

  read(root: HtmlElement): ReadPage {
    walk(
      root,
      (node) => (isElement(node) ? this.enter(node) : this.text(node)),
      () => {
        this.contexts.pop();
        this.closings.pop()?.();
      },
    );
    this.endLine();
    if (this.line.joined > 0) {
      this.notices.add('html-wrapped', { line: 1 }, `${this.line.joined} 处`);
    }
    return {
      blocks: this.page.blocks,
      leftOut: this.outs.flatMap(leftOutOf),
      notices: this.notices,
    };
  }

  private get context(): Context {
    return this.contexts.at(-1) ?? plainContext;
  }

  private get sink(): Sink {
    return this.sinks.at(-1) ?? this.page;
  }

  private enter(element: HtmlElement): boolean {
    const around = this.context;
    if (textless.has(element.tag) && element.foreign === undefined) {
      this.open(around);
      return false;
    }
    const context = this.contextIn(element, around);
    if (unread.has(element.tag)) {
      this.embed(element, context);
      this.unreadMarkup(element, context);
      this.open(context);
      return false;
    }
    if (context.out !== undefined) {
      const edge = isBlock(element.tag) ? context.out.texts : undefined;
      edge?.push('\n');
      this.open(context, edge && (() => edge.push('\n')));
      return true;
    }
    this.shown(element, context);
    return true;
  }

  private open(context: Context, closing?: () => void): void {
    this.contexts.push(context);
    this.closings.push(closing);
  }

  private contextIn(element: HtmlElement, around: Context): Context {
    let context = inherit(around, element);
    if (this.facts.shown.has(element)) {
      const { out, unseen, tiny } = around;
      context = { ...context, out, unseen, tiny };
    }
    const part = partIn(element, context, this.facts);
    return part === undefined ? context : { ...context, ...part };
  }

  private shown(element: HtmlElement, context: Context): void {
    const { tag } = element;
    const block = isBlockHere(element);
    const place = placeOf(element);
    if (block || tag === edgeTag) this.endLine();
    const close = this.special(element, context);
    this.open(
      this.calls(element, context, place),
      block || close
        ? () => {
            if (block) this.endLine();
            close?.();
          }
        : undefined,
    );
    if (tag === 'br') this.breakLine(place, context);
    else if (tag === 'img') this.picture(element, context);
    else if (tag === 'embed' || tag === 'object') this.embed(element, context);
    else if (tag === 'math') this.notices.add('html-formula', place);
    else if (tag === 'a' && context.part !== 'around') {
      const attachment = attachmentOf(element);
      if (attachment !== undefined) this.notices.add('html-attachment', place, attachment);
    }
  }

  /** Opens what an element begins; what it gives back closes that. */
  private special(element: HtmlElement, context: Context): (() => void) | undefined {
    const { tag } = element;
    const note = this.facts.footnotes.notes.get(element);
    if (note !== undefined) return this.note(element, note);
    if (tag === 'ol' || tag === 'ul' || tag === 'menu' || tag === 'dir') {
      this.lists.push(openList(element));
      return () => this.lists.pop();
    }
    if (tag === 'li') return this.item(element, context);
    if (tag === 'table') return this.table(element, context);
    if (tag === 'dl' && this.facts.labels.has(element)) return this.definitions(element, context);
    return this.cell(element);
  }

  private note(
    element: HtmlElement,
    { id, mark }: { readonly id: string; readonly mark: string },
  ): () => void {
    const place = placeOf(element);
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

  private item(element: HtmlElement, context: Context): (() => void) | undefined {
    const list = this.lists.at(-1);
    if (list === undefined || this.sink instanceof NoteSink) return undefined;
    this.markAlone(context);
    const text = itemNumber(element, list, context);
    const display = declarationsOf(attribute(element, 'style')).display ?? 'list-item';
    if (text === '' || display !== 'list-item') return undefined;
    this.marker = { text, place: placeOf(element) };
    return () => {
      this.marker = undefined;
    };
  }

  private table(element: HtmlElement, context: Context): (() => void) | undefined {
    const { holders, inside } = this.facts.place;
    const kind =
      this.tables.length > 0
        ? 'layout'
        : tableKind(element, (table) => holders.has(table) || inside.has(table));
    const grid = kind === 'layout' ? undefined : gridOf(element);
    if (grid === undefined) {
      if (context.part === 'around') return undefined;
      if (kind !== 'layout') this.notices.add('html-table-wide', placeOf(element));
      else if (element.tables > 0 && looksLikeData(element)) {
        this.notices.add('html-table-nested', placeOf(element));
      }
      return undefined;
    }
    this.markAlone(context);
    const part = kind === 'metadata' ? 'around' : context.part;
    return this.openTable(new OpenTable(grid, placeOf(element), part));
  }

  private definitions(element: HtmlElement, context: Context): (() => void) | undefined {
    const rows = this.tables.length > 0 ? undefined : definitionRows(element);
    if (rows === undefined) return undefined;
    const grid = rows.map((row) => row.map((cell) => ({ element: cell, columns: 1, rows: 1 })));
    return this.openTable(new OpenTable(grid, placeOf(element), context.part));
  }

  private openTable(table: OpenTable): () => void {
    this.tables.push(table);
    return () => {
      this.endLine();
      this.tables.pop();
      this.page.blocks.push(...table.blocks());
    };
  }

  private cell(element: HtmlElement): (() => void) | undefined {
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

  /** A call takes its mark out of the line, as the note is numbered anew. */
  private calls(element: HtmlElement, context: Context, place: SourcePlace): Context {
    const { calls, backs } = this.facts.footnotes;
    const id = this.sink.whole ? calls.get(element) : undefined;
    if (id === undefined && !backs.has(element)) return context;
    if (id !== undefined) {
      this.begin(context);
      this.line.call(id, place, context);
    }
    return { ...context, out: makeOut('html-note-mark') };
  }

  private text(node: HtmlText): boolean {
    const { context } = this;
    const out = context.out ?? context.unseen ?? context.tiny;
    if (out !== undefined) this.leaveOut(out, node.text, node);
    else if (context.space === 'collapse') this.run(node.text, node, context);
    else this.keptLines(node, context);
    return false;
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
  private begin(context: Context): void {
    if (this.marker === undefined || !this.line.isEmpty) return;
    const { text, place } = this.marker;
    this.marker = undefined;
    this.line.generate(text, place, context);
    if (context.part !== 'around') this.notices.add('html-list-number', place);
  }

  /** The number of an item that begins with something other than text has a line of its own. */
  private markAlone(context: Context): void {
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

  private breakLine(place: SourcePlace, { part }: Context): void {
    if (!this.line.isEmpty) {
      this.endLine();
      return;
    }
    this.endLine();
    const line: SourceLine = { kind: 'line', place, text: '', look: {}, calls: [], part };
    this.sink.line({ line, black: true, navigation: false });
  }

  private endLine(): void {
    const built = this.line.close();
    this.pictureBehind = undefined;
    if (built !== undefined) this.sink.line(built);
    if (this.pictures.length === 0) return;
    const table = this.tables.at(-1);
    if (table === undefined) this.page.blocks.push(...this.pictures);
    else table.pictures.push(...this.pictures);
    this.pictures = [];
  }

  private picture(element: HtmlElement, { part, unseen }: Context): void {
    const picture = unseen === undefined ? pictureOf(element, part) : undefined;
    if (picture === undefined) return;
    this.pictures.push(picture);
    if (!this.line.isEmpty) this.pictureBehind = picture.place;
  }

  private embed(element: HtmlElement, { part }: Context): void {
    const address = part === 'around' ? undefined : embedded(element);
    if (address !== undefined) this.notices.add('html-embedded', placeOf(element), address);
  }

  private unreadMarkup(element: HtmlElement, context: Context): void {
    const text = textOfMarkup(textOf(element));
    this.leaveOut(context.out ?? makeOut('html-fallback'), text, placeOf(element));
  }

  private leaveOut(out: Out, text: string, { line, column = 1 }: SourcePlace): void {
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

function placeOf({ line, column }: HtmlNode): SourcePlace {
  return { line: Math.max(line, 1), column: Math.max(column, 1) };
}
