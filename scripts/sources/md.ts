import {
  type LeftOut,
  type SourceBlock,
  type SourceCall,
  type SourceCell,
  type SourceDocument,
  type SourceLine,
  type SourceRemark,
  UnreadableSource,
} from '../../src/import/source-document.ts';
import { decodeText } from './encoding.ts';
import { encodingRemarks, lineEnd, textLine } from './txt.ts';

/** `## 第一章 总则`; marks that close a heading are rare and stay text. */
const heading = /^ {0,3}(?<marks>#{1,6})[ \t]+(?=\S)/u;
/** `[^1]: 注文` */
const footnote = /^\[\^(?<id>[^\]\s]{1,40})\]:[ \t]*/u;
/** `[^1]` in running text */
const call = /\[\^(?<id>[^\]\s]{1,40})\]/gu;
/** `| --- | :-: |` below the head of a table */
const delimiterRow = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;
/** Marks that say how text looks: they stay characters, as 2*（N+1） and _ stand in official texts. */
const inlineMarks = /\*\*[^*\n]+\*\*|__[^_\n]+__|\]\([^)\s]+\)|!\[/u;

/**
 * A Markdown file, line by line: a line is a paragraph, as in the library's own format. Headings,
 * pipe tables, footnotes and comments are read; lists, emphasis and links are characters like any
 * other, because 「1. 继续深化…」 is a printed number and 「*」 a printed star.
 */
export function readMd(bytes: Uint8Array): SourceDocument {
  const decoded = decodeText(bytes);
  if (decoded.text.trim() === '') throw new UnreadableSource('file-empty');
  const reader = new MarkdownLines(decoded.text.split(lineEnd));
  reader.read();
  return {
    format: 'md',
    encoding: decoded.encoding,
    blocks: reader.blocks,
    leftOut: reader.leftOut,
    remarks: [...encodingRemarks(decoded), ...reader.remarks],
  };
}

class MarkdownLines {
  readonly blocks: SourceBlock[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly remarks: SourceRemark[] = [];
  readonly #lines: string[];

  constructor(lines: readonly string[]) {
    this.#lines = [...lines];
  }

  read(): void {
    const defined = new Set(this.#lines.map((line) => footnote.exec(line)?.groups?.['id']));
    let at = this.#skipFrontMatter();
    this.#takeComments(at);
    const marked = this.#lines.findIndex((line) => inlineMarks.test(line));
    if (marked !== -1) this.remarks.push({ id: 'md-inline-marks', place: { line: marked + 1 } });
    while (at < this.#lines.length) at += this.#tableAt(at) || this.#lineAt(at, defined);
  }

  /** `---`, YAML, `---` at the head of the file says something about it and is no text of it. */
  #skipFrontMatter(): number {
    if (this.#lines[0]?.trimEnd() !== '---') return 0;
    const end = this.#lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
    if (end === -1) return 0;
    const text = this.#lines.slice(0, end + 1).join('\n');
    this.leftOut.push({ place: { line: 1 }, text, why: 'md-front-matter' });
    return end + 1;
  }

  /** Blanks comments out, also those over several lines; a comment that does not close is text. */
  #takeComments(from: number): void {
    const text = this.#lines.slice(from).join('\n');
    let blanked = '';
    let at = 0;
    for (;;) {
      const start = text.indexOf('<!--', at);
      const end = start === -1 ? -1 : text.indexOf('-->', start + 4);
      if (end === -1) break;
      const comment = text.slice(start, end + 3);
      const line = from + text.slice(0, start).split('\n').length;
      this.leftOut.push({ place: { line }, text: comment, why: 'comment' });
      blanked += text.slice(at, start) + comment.replace(/[^\n]+/gu, '');
      at = end + 3;
    }
    this.#lines.splice(from, Infinity, ...(blanked + text.slice(at)).split('\n'));
  }

  /** Reads the table that begins at a line; how many lines it takes, 0 where there is none. */
  #tableAt(at: number): number {
    const [head, rule] = [this.#lines[at] ?? '', this.#lines[at + 1] ?? ''];
    if (!head.includes('|') || !rule.includes('-') || !delimiterRow.test(rule)) return 0;
    const columns = cellsOf(head).length;
    if (columns !== cellsOf(rule).length) return 0;
    let end = at + 2;
    while (end < this.#lines.length && this.#lines[end]?.trimStart().startsWith('|')) end += 1;
    const rows = [head, ...this.#lines.slice(at + 2, end)].map((line, row) =>
      cellsOf(line).map((text): SourceCell => ({ text, columns: 1, rows: 1, header: row === 0 })),
    );
    this.blocks.push({ kind: 'table', place: { line: at + 1 }, rows, part: undefined });
    return end - at;
  }

  #lineAt(at: number, defined: ReadonlySet<string | undefined>): number {
    const line = this.#lines[at] ?? '';
    const place = { line: at + 1 };
    const note = footnote.exec(line);
    if (note) {
      const id = note.groups?.['id'] ?? '';
      this.blocks.push({ kind: 'footnote', place, id, text: line.slice(note[0].length) });
      return 1;
    }
    const marks = heading.exec(line);
    const { text, calls } = withoutCalls(line.slice(marks?.[0].length ?? 0), defined);
    const look = marks ? { heading: marks.groups?.['marks']?.length ?? 1 } : {};
    this.blocks.push({ ...(textLine(text, at + 1) as SourceLine), look, calls });
    return 1;
  }
}

/** Cells of a row, `\|` being a bar. */
function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** Calls of footnotes that the file defines, taken out of the text. */
function withoutCalls(
  line: string,
  defined: ReadonlySet<string | undefined>,
): { readonly text: string; readonly calls: readonly SourceCall[] } {
  const calls: SourceCall[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(call)) {
    const id = match.groups?.['id'];
    if (id === undefined || !defined.has(id)) continue;
    text += line.slice(from, match.index);
    calls.push({ at: text.length, id });
    from = match.index + match[0].length;
  }
  return { text: text + line.slice(from), calls };
}
