import { additions } from './clause-additions.ts';
import { anchorOfAddress } from './anchor-of-address.ts';
import { normalText, normalTextWithPlaces } from '../search/normal-text.ts';
import { offsetsOf } from '../search/offsets.ts';
import { loadTraditional } from '../search/traditional.ts';

const mostWords = 10;
const longestWord = 100;

/**
 * Marks the words that `?mark=复议&mark=诉讼` names in the clause of the address. The document stays
 * as it is; a browser without highlights of its own marks nothing.
 */
export function startMarkedWords(): void {
  if (typeof Highlight === 'undefined') return;
  const mark = () => {
    CSS.highlights.delete('found');
    const clause = document.getElementById(anchorOfAddress());
    const words = markedWords();
    const ranges = clause === null ? [] : rangesOf(clause, words);
    if (ranges.length > 0) CSS.highlights.set('found', new Highlight(...ranges));
    return ranges.length > 0 || words.length === 0;
  };
  addEventListener('hashchange', mark);
  // Words that are not found may be written in traditional characters, here or there.
  if (!mark()) void loadTraditional().then(mark);
}

function markedWords(): readonly string[] {
  const words = new URLSearchParams(location.search)
    .getAll('mark')
    .filter((word) => word.length <= longestWord)
    .slice(0, mostWords)
    .map(normalText);
  return [...new Set(words)].filter((word) => word !== '');
}

const blocks = 'p, h2, h3, h4, h5, h6, th, td, figcaption';

function rangesOf(clause: Element, words: readonly string[]): readonly Range[] {
  const inside = [...clause.querySelectorAll(blocks)];
  const texts = inside.length === 0 ? [clause] : inside;
  return texts
    .filter((block) => block.closest(additions) === null)
    .flatMap((block) => rangesIn(block, words));
}

function rangesIn(block: Element, words: readonly string[]): readonly Range[] {
  const nodes: { readonly node: Text; readonly start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(additions) != null) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const { text: normal, starts, ends } = normalTextWithPlaces(text);
  const place = (offset: number) => {
    const found = nodes.findLast(({ start }) => start <= offset);
    return found && ([found.node, offset - found.start] as const);
  };
  return words.flatMap((word) =>
    offsetsOf(normal, word).flatMap((at) => {
      const start = place(starts[at] ?? 0);
      // The end belongs to the node of the last character.
      const last = place((ends[at + word.length - 1] ?? 1) - 1);
      if (start === undefined || last === undefined) return [];
      const range = document.createRange();
      range.setStart(...start);
      range.setEnd(last[0], last[1] + 1);
      return [range];
    }),
  );
}
