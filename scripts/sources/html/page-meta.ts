import type { SourceMeta } from '../../../src/import/source-document.ts';
import { attribute, type HtmlElement, isElement, textOf, walk } from './tree.ts';

/** Metas that are for browsers and machines. */
const forMachines =
  /^(?:viewport|renderer|robots|generator|format-detection|theme-color|referrer|msapplication-.*|apple-.*|x-.*|.*-verification|csrf-.*)$/iu;
const blanks = /[\t\n\f\r ]+/gu;

/**
 * `title`, `canonical`, `saved-from`, and every named `meta` as the page names it: what a page says
 * of itself outside its visible text.
 */
export function pageMeta(root: HtmlElement, savedFrom: string | undefined): readonly SourceMeta[] {
  const found: SourceMeta[] = [];
  const add = (name: string, value: string | undefined, { line, column }: HtmlElement): void => {
    const content = value?.replace(blanks, ' ').trim() ?? '';
    if (content !== '') found.push({ name, content, place: { line, column } });
  };
  if (savedFrom !== undefined) {
    found.push({ name: 'saved-from', content: savedFrom, place: { line: 1 } });
  }
  walk(root, (node) => {
    if (!isElement(node) || node.foreign !== undefined) return false;
    if (node.tag === 'title') add('title', textOf(node), node);
    else if (node.tag === 'link') {
      const relation = attribute(node, 'rel')?.trim().toLowerCase();
      if (relation === 'canonical') add('canonical', attribute(node, 'href'), node);
    } else if (node.tag === 'meta') {
      const name = attribute(node, 'name') ?? attribute(node, 'property') ?? '';
      if (name !== '' && !forMachines.test(name)) add(name, attribute(node, 'content'), node);
    }
    return true;
  });
  return found;
}
