import type { Token } from 'parse5';

/** Name and value, as written; names in lower case. */
export type Attribute = Token.Attribute;

/**
 * An element of a page. Slim on purpose: a page of tens of megabytes has millions of them. The
 * numbers below `column` are filled by `measure`.
 */
export interface HtmlElement {
  readonly tag: string;
  /** Undefined for HTML; the namespace of SVG and MathML. */
  readonly foreign: string | undefined;
  readonly attrs: Attribute[];
  parent: HtmlElement | undefined;
  readonly children: HtmlNode[];
  /** Line and column of the start tag in the source; 0 where the parser made the element up. */
  line: number;
  column: number;
  /** Characters of visible text that are not white space, in this element and below. */
  characters: number;
  /** Those of them that stand in links. */
  linked: number;
  /** Those in runs with the commas and stops of running text, links and margins not counted. */
  prose: number;
  /** Blocks and line breaks below. */
  lines: number;
  tables: number;
}

export interface HtmlText {
  readonly tag: undefined;
  text: string;
  parent: HtmlElement | undefined;
  line: number;
  column: number;
}

export type HtmlNode = HtmlElement | HtmlText;

export function makeElement(tag: string, attrs: Attribute[], foreign?: string): HtmlElement {
  return {
    tag,
    foreign,
    attrs,
    parent: undefined,
    children: [],
    line: 0,
    column: 0,
    characters: 0,
    linked: 0,
    prose: 0,
    lines: 0,
    tables: 0,
  };
}

export function makeText(text: string): HtmlText {
  return { tag: undefined, text, parent: undefined, line: 0, column: 0 };
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.tag !== undefined;
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  for (const attr of element.attrs) if (attr.name === name) return attr.value;
  return undefined;
}

/**
 * Every node below `root`, root included, in the order of the source: `enter` before what is inside
 * and, for elements, `leave` after. Without recursion, as pages nest as deep as they like. What is
 * inside is skipped where `enter` gives false; `leave` is called all the same.
 */
export function walk(
  root: HtmlNode,
  enter: (node: HtmlNode) => boolean,
  leave?: (element: HtmlElement) => void,
): void {
  const open: HtmlElement[] = [];
  const next: number[] = [];
  const visit = (node: HtmlNode): void => {
    const inside = enter(node);
    if (!isElement(node)) return;
    if (inside && node.children.length > 0) {
      open.push(node);
      next.push(0);
    } else leave?.(node);
  };
  visit(root);
  for (;;) {
    const element = open.at(-1);
    if (element === undefined) return;
    const at = next.at(-1) ?? 0;
    const child = element.children[at];
    if (child === undefined) {
      open.pop();
      next.pop();
      leave?.(element);
      continue;
    }
    next[next.length - 1] = at + 1;
    visit(child);
  }
}

/** Text below an element, as it stands in the tree. */
export function textOf(element: HtmlElement): string {
  let text = '';
  walk(element, (node) => {
    if (!isElement(node)) text += node.text;
    return true;
  });
  return text;
}
