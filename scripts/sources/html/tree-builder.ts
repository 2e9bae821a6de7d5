import { html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { UnreadableSource } from '../../../src/import/source-document.ts';
import {
  type Attribute,
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isElement,
  makeElement,
  makeText,
} from './tree.ts';

export type PageNodes = TreeAdapterTypeMap<
  HtmlNode,
  HtmlElement,
  HtmlNode,
  HtmlElement,
  HtmlElement,
  HtmlElement,
  HtmlElement,
  HtmlText,
  HtmlElement,
  HtmlElement
>;

type Place = Pick<Token.Location, 'startLine' | 'startCol'>;

/** ` saved from url=(0050)http://www.gov.cn/zhengce/content/1.htm ` */
const savedFromUrl = /^\s*saved from url=\(\d+\)(?<url>\S+)/u;

/** Makes our nodes for parse5. Comments and document types leave nothing in the tree. */
export class TreeBuilder implements TreeAdapter<PageNodes> {
  readonly root = makeElement('#document', []);
  savedFrom: string | undefined;
  private mode = html.DOCUMENT_MODE.NO_QUIRKS;
  private nodes = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  createDocument(): HtmlElement {
    return this.root;
  }

  createDocumentFragment(): HtmlElement {
    return makeElement('#fragment', []);
  }

  createElement(tagName: string, namespace: html.NS, attrs: Attribute[]): HtmlElement {
    this.count();
    return makeElement(tagName, attrs, namespace === html.NS.HTML ? undefined : namespace);
  }

  createCommentNode(data: string): HtmlElement {
    this.savedFrom ??= savedFromUrl.exec(data)?.groups?.['url'];
    return makeElement('#comment', []);
  }

  createTextNode(value: string): HtmlText {
    this.count();
    return makeText(value);
  }

  adoptAttributes(recipient: HtmlElement, attrs: Attribute[]): void {
    for (const attr of attrs) {
      if (attribute(recipient, attr.name) === undefined) recipient.attrs.push(attr);
    }
  }

  appendChild(parent: HtmlElement, node: HtmlNode): void {
    if (node.tag === '#comment') return;
    node.parent = parent;
    parent.children.push(node);
  }

  insertBefore(parent: HtmlElement, node: HtmlNode, reference: HtmlNode): void {
    if (node.tag === '#comment') return;
    node.parent = parent;
    // From the end, where the parser works.
    parent.children.splice(parent.children.lastIndexOf(reference), 0, node);
  }

  detachNode(node: HtmlNode): void {
    const siblings = node.parent?.children;
    const at = siblings?.lastIndexOf(node) ?? -1;
    if (at !== -1) siblings?.splice(at, 1);
    node.parent = undefined;
  }

  insertText(parent: HtmlElement, text: string): void {
    const last = parent.children.at(-1);
    if (last !== undefined && !isElement(last)) last.text += text;
    else this.appendChild(parent, this.createTextNode(text));
  }

  insertTextBefore(parent: HtmlElement, text: string, reference: HtmlNode): void {
    const before = parent.children[parent.children.lastIndexOf(reference) - 1];
    if (before !== undefined && !isElement(before)) before.text += text;
    else this.insertBefore(parent, this.createTextNode(text), reference);
  }

  setNodeSourceCodeLocation(node: HtmlNode, place: Place | null): void {
    if (place === null || node.line !== 0) return;
    node.line = place.startLine;
    node.column = place.startCol;
  }

  /** Ends of elements are of no use here; without a place to build on, the parser leaves them out. */
  getNodeSourceCodeLocation(): undefined {
    return undefined;
  }

  updateNodeSourceCodeLocation(): void {}

  setTemplateContent(template: HtmlElement, content: HtmlElement): void {
    this.appendChild(template, content);
  }

  getTemplateContent(template: HtmlElement): HtmlElement {
    const content = template.children[0];
    return content !== undefined && isElement(content) ? content : template;
  }

  getFirstChild(node: HtmlElement): HtmlNode | null {
    return node.children[0] ?? null;
  }

  getChildNodes(node: HtmlElement): HtmlNode[] {
    return node.children;
  }

  getParentNode(node: HtmlNode): HtmlElement | null {
    return node.parent ?? null;
  }

  getAttrList(element: HtmlElement): Attribute[] {
    return element.attrs;
  }

  getTagName(element: HtmlElement): string {
    return element.tag;
  }

  getNamespaceURI(element: HtmlElement): html.NS {
    // `foreign` only ever holds what the parser gave to `createElement`.
    return (element.foreign as html.NS | undefined) ?? html.NS.HTML;
  }

  getTextNodeContent(node: HtmlText): string {
    return node.text;
  }

  getDocumentMode(): html.DOCUMENT_MODE {
    return this.mode;
  }

  setDocumentMode(_document: HtmlElement, mode: html.DOCUMENT_MODE): void {
    this.mode = mode;
  }

  setDocumentType(): void {}

  getCommentNodeContent(): string {
    return '';
  }

  getDocumentTypeNodeName(): string {
    return '';
  }

  getDocumentTypeNodePublicId(): string {
    return '';
  }

  getDocumentTypeNodeSystemId(): string {
    return '';
  }

  isTextNode(node: HtmlNode): node is HtmlText {
    return !isElement(node);
  }

  isElementNode(node: HtmlNode): node is HtmlElement {
    return isElement(node);
  }

  isCommentNode(node: HtmlNode): node is HtmlElement {
    return node.tag === '#comment';
  }

  isDocumentTypeNode(node: HtmlNode): node is HtmlElement {
    return node.tag === '#doctype';
  }

  private count(): void {
    this.nodes += 1;
    if (this.nodes > this.most) throw new UnreadableSource('html-tangled', `> ${this.most}`);
  }
}
