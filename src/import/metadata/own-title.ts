import { compact, type TextLine } from './text-line.ts';
import type { Said, TitleBlock } from './title-block.ts';
import { isTitleLike, joinTitle } from './title-words.ts';

const longestRun = 6;
const named = /《(?<name>[^《》]*(?:《[^《》]*》[^《》]*)*)》/u;

/**
 * The lines in a row that print a title: the first such place behind the head of an order, which comes
 * before the title of what it publishes.
 */
export function findTitleLines(
  lines: readonly TextLine[],
  title: string,
): readonly TextLine[] | undefined {
  const wanted = compact(title);
  for (let at = 0; at < lines.length; at++) {
    if (!wanted.startsWith(compact(lines[at]?.text ?? '').slice(0, 2))) continue;
    for (let length = 1; length <= longestRun && at + length <= lines.length; length++) {
      const run = lines.slice(at, at + length);
      const text = compact(joinTitle(run.map((line) => line.text)));
      if (text === wanted) return run;
      if (text.length > wanted.length) break;
    }
  }
  return undefined;
}

/**
 * What a document without a title of its own is about: the text that an order publishes, or the plan that a
 * notice brings, by its name in 《》 in the first paragraphs, where the same name stands below as a title.
 */
export function titleOfPublished(
  lines: readonly TextLine[],
  { end }: TitleBlock,
): Said<string> | undefined {
  const text = lines.filter(({ index }) => index >= end);
  for (const paragraph of text.slice(0, 4)) {
    if (!/(?:公布|发布|印发|颁布|通过|下发)/u.test(paragraph.text)) continue;
    const name = named.exec(paragraph.text)?.groups?.['name'];
    const run = name === undefined ? undefined : findTitleLines(text, name);
    if (name !== undefined && run?.every(isTitleLike)) return { value: name, lines: run };
  }
  return undefined;
}
