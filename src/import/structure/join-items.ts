import type { DraftItem } from '../draft.ts';
import { joinWrappedLines } from './join-lines.ts';
import type { SourceFormat } from '../source-document.ts';

/**
 * Puts paragraphs together that their source breaks at the edge of a page: PDF, and text that was
 * made from it. The other formats know their paragraphs. Nothing is joined across a table or picture.
 */
export function joinWrappedItems(
  items: readonly DraftItem[],
  format: SourceFormat,
): readonly DraftItem[] {
  if (format !== 'pdf' && format !== 'txt') return items;
  const out: DraftItem[] = [];
  let run: Extract<DraftItem, { kind: 'line' }>[] = [];
  const endRun = () => {
    for (const line of joinWrappedLines(run.map((item) => item.line))) {
      out.push({ kind: 'line', line });
    }
    run = [];
  };
  for (const item of items) {
    if (item.kind === 'line') run.push(item);
    else {
      endRun();
      out.push(item);
    }
  }
  endRun();
  return out;
}
