import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import type { SourceDocument } from '../../../../src/import/source-document.ts';

const notText = new Set(['script', 'style', 'template', 'head', 'title', 'col', 'colgroup']);
const rawMarkup = new Set(['noscript', 'iframe', 'noembed', 'noframes']);

/** The characters of a page's text that are not white space, in the order of their numbers. */
export function visibleCharacters(html: string): string {
  return sorted(textOf(parse(html)));
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (notText.has(node.nodeName) && isHtml(node)) return '';
  const inside = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return rawMarkup.has(node.nodeName) ? textOfMarkup(inside) : inside;
}

/** Markup that a browser did not read is read once; what it does not read itself is characters. */
function textOfMarkup(markup: string): string {
  const open: DefaultTreeAdapterTypes.Node[] = [parseFragment(markup, { scriptingEnabled: false })];
  let text = '';
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if ('childNodes' in node && !(notText.has(node.nodeName) && isHtml(node))) {
      open.push(...node.childNodes);
    }
  }
  return text;
}

function isHtml(node: DefaultTreeAdapterTypes.Node): boolean {
  return 'namespaceURI' in node && node.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

/** The characters that a reader took, in a block or as left out, without those that it generated. */
export function takenCharacters({ blocks, leftOut }: SourceDocument): string {
  const taken = blocks.map((block) => {
    switch (block.kind) {
      case 'line':
        return block.text.slice(block.generated ?? 0);
      case 'table':
        return block.rows
          .flat()
          .map(({ text }) => text)
          .join('');
      case 'footnote':
        return block.text;
      case 'picture':
        return '';
      default:
        return block satisfies never;
    }
  });
  return sorted([...taken, ...leftOut.map(({ text }) => text)].join(''));
}

function sorted(text: string): string {
  return [...text.replace(/\s+/gu, '')].toSorted().join('');
}
