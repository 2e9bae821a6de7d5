import { isAround } from './containers.ts';
import { isBlock } from './tags.ts';
import { type HtmlElement, type HtmlNode, isElement, walk } from './tree.ts';

/** Elements whose characters are no text of the page at all. */
const textless: ReadonlySet<string> = new Set(
  'head script style template title meta link base noframes noembed noscript iframe'.split(' '),
);
const controls: ReadonlySet<string> = new Set('button select textarea'.split(' '));

const whiteSpace = /\s+/gu;
/** 「，」 and the like stand in running text and not in menus. */
const running = /[，。；：、]/u;
const leastRun = 15;

/** Fills the numbers of every element below `root`, from the leaves up. */
export function measure(root: HtmlElement): void {
  let links = 0;
  let around = 0;
  const enter = (node: HtmlNode): boolean => {
    if (!isElement(node)) {
      count(node.text, node.parent, { linked: links > 0, around: around > 0 });
      return false;
    }
    if (textless.has(node.tag) || controls.has(node.tag)) return false;
    if (node.tag === 'a') links += 1;
    if (isAround(node)) around += 1;
    return true;
  };
  const leave = (element: HtmlElement): void => {
    if (textless.has(element.tag) || controls.has(element.tag)) return;
    if (element.tag === 'a') links -= 1;
    if (isAround(element)) around -= 1;
    const { parent } = element;
    if (parent === undefined) return;
    parent.characters += element.characters;
    parent.linked += element.linked;
    parent.prose += element.prose;
    parent.lines += element.lines + (element.tag === 'br' || isBlock(element.tag) ? 1 : 0);
    parent.tables += element.tables + (element.tag === 'table' ? 1 : 0);
  };
  walk(root, enter, leave);
}

function count(
  text: string,
  parent: HtmlElement | undefined,
  { linked, around }: { readonly linked: boolean; readonly around: boolean },
): void {
  if (parent === undefined) return;
  const { length } = text.replace(whiteSpace, '');
  parent.characters += length;
  if (linked) parent.linked += length;
  else if (!around && length >= leastRun && running.test(text)) parent.prose += length;
}
