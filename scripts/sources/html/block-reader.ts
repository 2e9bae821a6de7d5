import type { LeftOut, SourceBlock, SourcePlace } from '../../../src/import/source-document.ts';
import { isBlockHere } from './blocks.ts';
import { type Context, inherit, plainContext } from './context.ts';
import { declarationsOf } from './declarations.ts';
import { textOfMarkup } from './hidden-text.ts';
import { definitionRows } from './label-lists.ts';
import { itemNumber, openList, type OpenList } from './list-numbers.ts';
import type { Notices } from './notices.ts';
import { OpenTable } from './open-table.ts';
import { makeOut } from './out.ts';
import type { PageFacts } from './page-facts.ts';
import { PageWriter } from './page-writer.ts';
import { edgeTag } from './parse.ts';
import { partIn } from './parts.ts';
import { gridOf, looksLikeData, tableKind } from './tables.ts';
import { isBlock } from './tags.ts';
import { attachmentOf, embedded } from './things.ts';
import { attribute, type HtmlElement, type HtmlNode, isElement, textOf, walk } from './tree.ts';

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
  private readonly writer: PageWriter;
  private readonly lists: OpenList[] = [];
  private readonly contexts: Context[];
  /** What is to be done when the elements that are open close. */
  private readonly closings: ((() => void) | undefined)[] = [];

  constructor(facts: PageFacts) {
    this.facts = facts;
    this.writer = new PageWriter(facts.titles);
    this.contexts = [{ ...plainContext, part: facts.place.outside }];
  }

  read(root: HtmlElement): ReadPage {
    walk(
      root,
      (node) => {
        if (isElement(node)) return this.enter(node);
        this.writer.text(node, this.context);
        return false;
      },
      () => {
        this.contexts.pop();
        this.closings.pop()?.();
      },
    );
    return { ...this.writer.finish(), notices: this.writer.notices };
  }

  private get context(): Context {
    return this.contexts.at(-1) ?? plainContext;
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
    if (block || tag === edgeTag) this.writer.endLine();
    const close = this.special(element, context);
    this.open(
      this.calls(element, context, place),
      block || close
        ? () => {
            if (block) this.writer.endLine();
            close?.();
          }
        : undefined,
    );
    if (tag === 'br') this.writer.breakLine(place, context);
    else if (tag === 'img') this.writer.picture(element, context);
    else if (tag === 'embed' || tag === 'object') this.embed(element, context);
    else if (tag === 'math') this.writer.notices.add('html-formula', place);
    else if (tag === 'a' && context.part !== 'around') {
      const attachment = attachmentOf(element);
      if (attachment !== undefined) this.writer.notices.add('html-attachment', place, attachment);
    }
  }

  /** Opens what an element begins; what it gives back closes that. */
  private special(element: HtmlElement, context: Context): (() => void) | undefined {
    const { tag } = element;
    const note = this.facts.footnotes.notes.get(element);
    if (note !== undefined) {
      // The items after a note in a list count it.
      const list = tag === 'li' ? this.lists.at(-1) : undefined;
      if (list !== undefined) itemNumber(element, list, context);
      return this.writer.note(placeOf(element), note);
    }
    if (tag === 'ol' || tag === 'ul' || tag === 'menu' || tag === 'dir') {
      this.lists.push(openList(element));
      return () => this.lists.pop();
    }
    if (tag === 'li') return this.item(element, context);
    if (tag === 'table') return this.table(element, context);
    if (tag === 'dl' && this.facts.labels.has(element)) return this.definitions(element, context);
    return this.writer.cell(element);
  }

  private item(element: HtmlElement, context: Context): (() => void) | undefined {
    const list = this.lists.at(-1);
    if (list === undefined || this.writer.inNote) return undefined;
    this.writer.markAlone(context);
    const text = itemNumber(element, list, context);
    const display = declarationsOf(attribute(element, 'style')).display ?? 'list-item';
    if (text === '' || display !== 'list-item') return undefined;
    this.writer.mark(text, placeOf(element));
    return () => this.writer.unmark();
  }

  private table(element: HtmlElement, context: Context): (() => void) | undefined {
    const { holders, inside } = this.facts.place;
    const kind = this.writer.inTable
      ? 'layout'
      : tableKind(element, (table) => holders.has(table) || inside.has(table));
    const grid = kind === 'layout' ? undefined : gridOf(element);
    if (grid === undefined) {
      if (context.part === 'around') return undefined;
      if (kind !== 'layout') this.writer.notices.add('html-table-wide', placeOf(element));
      else if (element.tables > 0 && looksLikeData(element)) {
        this.writer.notices.add('html-table-nested', placeOf(element));
      }
      return undefined;
    }
    this.writer.markAlone(context);
    const part = kind === 'metadata' ? 'around' : context.part;
    return this.writer.table(new OpenTable(grid, placeOf(element), part));
  }

  private definitions(element: HtmlElement, context: Context): (() => void) | undefined {
    const rows = this.writer.inTable ? undefined : definitionRows(element);
    if (rows === undefined) return undefined;
    const grid = rows.map((row) => row.map((cell) => ({ element: cell, columns: 1, rows: 1 })));
    return this.writer.table(new OpenTable(grid, placeOf(element), context.part));
  }

  /** A call takes its mark out of the line, as the note is numbered anew. */
  private calls(element: HtmlElement, context: Context, place: SourcePlace): Context {
    const { calls, backs } = this.facts.footnotes;
    const id = this.writer.takesCalls ? calls.get(element) : undefined;
    if (id === undefined && !backs.has(element)) return context;
    if (id !== undefined) this.writer.call(id, place, context);
    return { ...context, out: makeOut('html-note-mark') };
  }

  private embed(element: HtmlElement, { part }: Context): void {
    const address = part === 'around' ? undefined : embedded(element);
    if (address !== undefined) this.writer.notices.add('html-embedded', placeOf(element), address);
  }

  private unreadMarkup(element: HtmlElement, context: Context): void {
    const text = textOfMarkup(textOf(element));
    this.writer.leaveOut(context.out ?? makeOut('html-fallback'), text, placeOf(element));
  }
}

function placeOf({ line, column }: HtmlNode): SourcePlace {
  return { line: Math.max(line, 1), column: Math.max(column, 1) };
}
