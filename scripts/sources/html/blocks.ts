import { declarationsOf } from './declarations.ts';
import { isBlock } from './tags.ts';
import { attribute, type HtmlElement } from './tree.ts';

const blockDisplays: ReadonlySet<string> = new Set(
  'block flex grid table list-item flow-root table-row table-cell'.split(' '),
);

/** `<span style="display:block">` is a block, `<div style="display:inline-block">` is none. */
export function isBlockHere(element: HtmlElement): boolean {
  const { display } = declarationsOf(attribute(element, 'style'));
  if (display === undefined || element.tag === 'table') return isBlock(element.tag);
  if (blockDisplays.has(display)) return true;
  return isBlock(element.tag) && !display.startsWith('inline');
}
