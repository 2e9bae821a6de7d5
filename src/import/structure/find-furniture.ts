import { readClauseLabel } from '../../policy/clause-label.ts';
import { isFootFurniture, isHeadFurniture, isWeakFootFurniture } from './furniture.ts';

/** How far from the top a page's head may reach, in lines that are not blank. */
const headLines = 15;

/**
 * Indexes of the lines that stand round the document: at the top before the first clause, and at the
 * end where nothing but such lines follows. Texts are those of lines in order, blank ones included;
 * an index without text (a table, a picture) ends neither search.
 */
export function findFurniture(texts: readonly (string | undefined)[]): ReadonlySet<number> {
  const found = new Set<number>();
  let seen = 0;
  for (const [index, text] of texts.entries()) {
    if (text === undefined || text.trim() === '') continue;
    seen += 1;
    if (seen > headLines) break;
    // The advertising line may begin with a clause of the document that it quotes.
    if (isHeadFurniture(text)) found.add(index);
    else if (readClauseLabel(text.trim(), () => true) !== undefined) break;
  }
  let footSeen = false;
  let weak: number[] = [];
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    const text = texts[index];
    if (text === undefined || text.trim() === '' || found.has(index)) continue;
    if (isFootFurniture(text)) {
      footSeen = true;
      found.add(index);
      weak = [];
    } else if (footSeen && isWeakFootFurniture(text)) weak.push(index);
    else break;
    for (const each of weak) found.add(each);
  }
  return found;
}
