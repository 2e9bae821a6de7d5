import { labelOf, metadataLabels, strongLabels } from './metadata-labels.ts';
import { type HtmlElement, isElement, textOf, walk } from './tree.ts';

/** `索引号：113304…`; in a `dt`, the label alone */
const labelled = /^\s*(?<label>[^:：]{2,12}?)\s*(?:[:：]|$)/u;
const longestItem = 120;
const leastItems = 3;

/**
 * Lists of metadata: at least three items begin with labels such as 索引号, one of them a label
 * that only government sites have, and they are at least half of the list.
 */
export function findLabelLists(root: HtmlElement): ReadonlySet<HtmlElement> {
  const lists = new Set<HtmlElement>();
  walk(root, (node) => {
    if (!isElement(node)) return false;
    if (mayList.has(node.tag) && isLabelList(node)) lists.add(node);
    return true;
  });
  return lists;
}

const mayList: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'div', 'section']);

function isLabelList(list: HtmlElement): boolean {
  let items = 0;
  let labels = 0;
  let strong = false;
  for (const child of list.children) {
    if (!isElement(child) || child.tag === 'dd' || child.characters === 0) continue;
    items += 1;
    if (child.characters > longestItem) continue;
    const label = labelOf(labelled.exec(textOf(child))?.groups?.['label'] ?? '') ?? '';
    if (!metadataLabels.has(label)) continue;
    labels += 1;
    if (strongLabels.has(label)) strong = true;
  }
  return strong && labels >= leastItems && labels * 2 >= items;
}

/** Rows of label and value, where a definition list has just that. */
export function definitionRows(list: HtmlElement): readonly (readonly HtmlElement[])[] | undefined {
  const rows: HtmlElement[][] = [];
  const children = list.children.filter(isElement);
  const items = children.flatMap((child) =>
    child.tag === 'div' ? child.children.filter(isElement) : [child],
  );
  for (const item of items) {
    const row = rows.at(-1);
    if (item.tag === 'dt') rows.push([item]);
    else if (item.tag === 'dd' && row?.length === 1) row.push(item);
    else return undefined;
  }
  return rows.every((row) => row.length === 2) ? rows : undefined;
}
