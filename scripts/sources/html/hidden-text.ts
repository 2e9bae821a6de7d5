import { isGone } from './context.ts';
import { declarationsOf } from './declarations.ts';
import { parsePage } from './parse.ts';
import { attribute, type HtmlElement, isElement, walk } from './tree.ts';

const markupOnly: ReadonlySet<string> = new Set('script style title template'.split(' '));

/** The text of markup that a browser did not read: what is in `noscript` and `iframe`. */
export function textOfMarkup(markup: string): string {
  let text = '';
  walk(parsePage(markup, { scripting: false }).root, (node) => {
    if (isElement(node)) return !markupOnly.has(node.tag);
    text += `${node.text} `;
    return false;
  });
  return text;
}

const nearlyAll = 0.9;

/**
 * Elements that are hidden and hold next to all text: pages that a script uncovers when it has run.
 * Needs the numbers of `measure`.
 */
export function hiddenWholes(root: HtmlElement): ReadonlySet<HtmlElement> {
  const wholes = new Set<HtmlElement>();
  walk(root, (node) => {
    if (!isElement(node) || node.characters < root.characters * nearlyAll) return false;
    const { visibility, points } = declarationsOf(attribute(node, 'style'));
    if (isGone(node) || visibility === 'hidden' || points === 0) wholes.add(node);
    return true;
  });
  return wholes;
}
