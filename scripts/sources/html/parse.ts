import { Parser, type Token } from 'parse5';
import { UnreadableSource } from '../../../src/import/source-document.ts';
import { isBlock, isRawText, isVoid } from './tags.ts';
import { makeElement, type HtmlElement } from './tree.ts';
import { type PageNodes, TreeBuilder } from './tree-builder.ts';

/**
 * Tags deeper than this are left away and their text stays. Browsers stop near 512 too; each step
 * deeper makes the parser look through a longer stack for every tag.
 */
const deepest = 512;

/** Elements and texts of a page at most: the tree takes some hundred times the bytes of a tag. */
const mostNodes = 1_200_000;

/** Stands where the edge of a block was left away, so that its text does not run into the next. */
export const edgeTag = 'flattened-edge';

export interface ParsedPage {
  readonly root: HtmlElement;
  /** `http://…` of 「saved from url=(0050)http://…」, which browsers write into a page they save. */
  readonly savedFrom: string | undefined;
  /** Start tags that were left away for their depth. */
  readonly flattened: number;
}

export interface ParseOptions {
  /** Elements and texts at most. */
  readonly most?: number;
  /** As a browser that runs scripts, which does not read what is in `noscript`. */
  readonly scripting?: boolean;
}

/** Text → tree, as browsers build it. Throws `UnreadableSource` where a page grows past all bounds. */
export function parsePage(
  html: string,
  { most = mostNodes, scripting = true }: ParseOptions = {},
): ParsedPage {
  const treeAdapter = new TreeBuilder(most);
  const parser = new FlatParser({
    treeAdapter,
    sourceCodeLocationInfo: true,
    scriptingEnabled: scripting,
  });
  parser.tokenizer.write(html, true);
  const { root, savedFrom } = treeAdapter;
  return { root, savedFrom, flattened: parser.flattened };
}

/** The parser of parse5, which is exact to the pinned version, with a floor below which it is flat. */
class FlatParser extends Parser<PageNodes> {
  flattened = 0;
  private readonly open = new Map<string, number>();

  override onStartTag(token: Token.TagToken): void {
    const { tagName } = token;
    const { stackTop } = this.openElements;
    if (stackTop < deepest || isRawText(tagName) || isVoid(tagName)) {
      super.onStartTag(token);
      return;
    }
    if (keptAtDepth.has(tagName)) {
      if (stackTop >= deepest * 2) throw new UnreadableSource('html-tangled', `<${tagName}>`);
      super.onStartTag(token);
      return;
    }
    this.flattened += 1;
    this.skipNextNewLine = false;
    this.edge(tagName);
    const closed = token.selfClosing && this.currentNotInHTML;
    if (!closed) this.open.set(tagName, (this.open.get(tagName) ?? 0) + 1);
  }

  override onEndTag(token: Token.TagToken): void {
    const open = this.open.get(token.tagName) ?? 0;
    if (open === 0) {
      super.onEndTag(token);
      return;
    }
    this.open.set(token.tagName, open - 1);
    this.edge(token.tagName);
  }

  private edge(tagName: string): void {
    if (!isBlock(tagName)) return;
    const parent = this.openElements.currentTmplContentOrNode;
    if (parent.children.at(-1)?.tag === edgeTag) return;
    this.treeAdapter.appendChild(parent, makeElement(edgeTag, []));
  }
}

/** What is in these is no text of the document, so that they have to be seen at any depth. */
const keptAtDepth: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'frameset',
  'template',
  'svg',
  'math',
  'select',
  'button',
]);
