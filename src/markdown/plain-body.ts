import type { Block } from '../policy/block.ts';
import { trimBlanks } from './trim-blanks.ts';

/**
 * What only MDX can read: tags and expressions, calls of footnotes and footnotes, each without a
 * backslash before it; and characters that MDX reads in its own way.
 */
const needsMdx = /[<{](?<=(?<!\\)(?:\\\\)*.)|\[\^(?<=(?<!\\)(?:\\\\)*..)|[\r\0]/u;

/** `import a`, `# 标题 #`, `##`: lines that only MDX can tell from text. */
const lineNeedsMdx = /^(?:(?:import|export)(?:$|[ \t*'"])|#{1,6}(?:$|[ \t].*#$))/su;
/** `:-`, `|---|`: below another line it makes a table of both. */
const delimiterRow = /^(?=[^|:]*[|:])[|:\- \t]+$/u;

const headingLine = /^(?<marks>#{1,6})[ \t]+(?<text>.+)$/su;
const breakLine = /^-{3,}$/u;
const escaped = /\\(?<character>[!-/:-@[-`{-~])/gu;

/** First characters of lines that may be more than text. */
const special = new Set(['#', '-', '|', ':', 'i', 'e']);

/**
 * The blocks of a body in which nothing needs MDX, read line by line; undefined where something
 * does. Gives what the MDX reader gives, a hundred times faster: nearly every law is such a body.
 */
export function readPlainBody(body: string): readonly Block[] | undefined {
  if (needsMdx.test(body)) return undefined;
  const hasEscapes = body.includes('\\');
  const plain = (text: string) => (hasEscapes ? text.replace(escaped, '$<character>') : text);
  const marks = { corrections: [], notes: [], footnotes: [] } as const;
  const blocks: Block[] = [];
  let index = 0;
  for (const line of body.split('\n')) {
    index += 1;
    const raw = trimBlanks(line);
    const [first] = raw;
    if (first === undefined) continue;
    const place = { line: index, column: line.indexOf(raw) + 1 };
    if (!special.has(first)) {
      blocks.push({ kind: 'text', place, text: plain(raw), ...marks });
      continue;
    }
    if (lineNeedsMdx.test(raw) || delimiterRow.test(raw)) return undefined;
    const heading = headingLine.exec(raw)?.groups;
    if (breakLine.test(raw)) blocks.push({ kind: 'break', place });
    else if (heading === undefined)
      blocks.push({ kind: 'text', place, text: plain(raw), ...marks });
    else {
      const kind = heading['marks'] === '#' ? 'title' : 'heading';
      blocks.push({ kind, place, text: plain(heading['text'] ?? ''), ...marks });
    }
  }
  return blocks;
}
