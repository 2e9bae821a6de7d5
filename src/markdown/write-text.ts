import type { MarkedText } from '../policy/block.ts';
import { trimBlanks } from './trim-blanks.ts';

/** A body that no file of the format can hold. Whoever built it has to mend it. */
export class UnwritableBody extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnwritableBody';
  }
}

/** Characters that are syntax wherever they stand: `\`, `<`, `{`, and `[` before `^`. */
const syntax = /[\\<{]|\[(?=\^)/gu;
const hasSyntax = /[\\<{]|\[\^/u;

/** `# 计划`, `###`: a line that would be a heading. */
const headingStart = /^#{1,6}(?:[ \t]|$)/u;
/** `---`: a line that would be a break. */
const breakLine = /^-{3,}$/u;
/** `import a`, `export{`: a line that would be taken for a program. */
const moduleStart = /^(?:import|export)[ \t{*'"]/u;
/** `:-`, `|---|`: below another line it would make a table of both. */
const delimiterRow = /^[|:-][|:\- \t]*$/u;
/** `***`, `- - -`, `___`: a line that would be no text where only text may stand. */
const thematicBreak = /^(?:\*[ \t]*){3,}$|^(?:-[ \t]*){3,}$|^(?:_[ \t]*){3,}$/u;
/** The closing `#` of `# 标题 #`. */
const closingMarks = /(?:^|[ \t])#+$/u;

/** Text inside a line. */
export function writeInline(text: string): string {
  return hasSyntax.test(text) ? text.replace(syntax, '\\$&') : text;
}

/** A line of its own from text without marks. */
function writeLine(text: string): string {
  return guardStart(writeInline(text));
}

/**
 * Lines without an empty line between, for cells, captions and footnotes. `lead` stands before each
 * but the first.
 */
export function writeLines(text: string, lead = ''): string {
  return text.split('\n').map(writeTextLine).join(`\n${lead}`);
}

/** Lines of which the first stands behind a tag. */
export function writeLinesBehind(text: string): string {
  const [first = '', ...below] = text.split('\n');
  return [writeInline(first), ...below.map(writeTextLine)].join('\n');
}

/** What follows the marks of a heading. */
export function writeHeading(marked: MarkedText): string {
  const line = writeMarked(marked);
  const closing = closingMarks.exec(line);
  if (closing === null) return line;
  const at = closing.index + closing[0].indexOf('#');
  return `${line.slice(0, at)}\\${line.slice(at)}`;
}

/** A paragraph with its corrections, notes and calls of footnotes. */
export function writeParagraph(marked: MarkedText): string {
  if (isPlain(marked)) return writeLine(marked.text);
  const line = guardStart(writeMarked(marked));
  // 「[^1]:」 at the start of a line would be the footnote itself.
  return line.replace(/^(?<call>\[\^(?:[^\]\\]|\\.)*\]):/u, '$<call>\\:');
}

/** A value of an attribute with its quotes. */
export function writeAttribute(value: string): string {
  if (/[\n\r]/u.test(value)) throw new UnwritableBody('an attribute is one line');
  const plain = value.replaceAll(/&(?=#?[0-9A-Za-z]+;)/gu, '&amp;').replaceAll('"', '&quot;');
  return `"${plain}"`;
}

/** A remark; its lines follow one another. */
export function writeNote(text: string): string {
  checkLines(text, 'a note');
  return `<Note>${writeLinesBehind(text)}</Note>`;
}

/** Throws unless the text is one line or more, none of them empty or with blanks at its ends. */
export function checkLines(text: string, what: string): void {
  for (const line of text.split('\n')) checkLine(line, what);
}

/** Throws unless the text is a line as a file can hold it. */
export function checkLine(line: string, what: string): void {
  if (line === '') throw new UnwritableBody(`${what} has an empty line`);
  if (/[\n\r\0]/u.test(line)) throw new UnwritableBody(`${what} has a line end or NUL in a line`);
  if (trimBlanks(line) !== line)
    throw new UnwritableBody(`${what} has blanks at the end of a line`);
}

function isPlain({ corrections, notes, footnotes }: MarkedText): boolean {
  return corrections.length === 0 && notes.length === 0 && footnotes.length === 0;
}

/** A line where nothing but text may stand, perhaps right below another. */
function writeTextLine(line: string): string {
  const isMark = delimiterRow.test(line) || thematicBreak.test(line);
  return isMark ? `\\${line}` : writeLine(line);
}

function guardStart(line: string): string {
  if (headingStart.test(line) || breakLine.test(line)) return `\\${line}`;
  return moduleStart.test(line) ? ` ${line}` : line;
}

function writeMarked(marked: MarkedText): string {
  if (isPlain(marked)) return writeInline(marked.text);
  let out = '';
  let from = 0;
  for (const { at, length, written } of insertions(marked)) {
    if (at < from) throw new UnwritableBody('marks overlap');
    out += writeInline(marked.text.slice(from, at)) + written;
    from = at + length;
  }
  return out + writeInline(marked.text.slice(from));
}

interface Insertion {
  readonly at: number;
  /** How much of the text it stands for. */
  readonly length: number;
  readonly written: string;
}

/** Marks in the order of the line; where several stand together, calls before notes. */
function insertions({ text, corrections, notes, footnotes }: MarkedText): readonly Insertion[] {
  const calls = footnotes.map(({ at, id }) => ({ at, length: 0, written: `[^${id}]` }));
  const remarks = notes.map((note) => ({ at: note.at, length: 0, written: writeNote(note.text) }));
  const damaged = corrections.map(({ start, printed, reading, reason }) => {
    if (printed.trim() === '' || reason.trim() === '')
      throw new UnwritableBody('a correction has its printed text and its reason');
    if (text.slice(start, start + printed.length) !== printed)
      throw new UnwritableBody('a correction stands on the text that it prints');
    const attributes = [
      `printed=${writeAttribute(printed)}`,
      ...(reading === undefined ? [] : [`reading=${writeAttribute(reading)}`]),
      `reason=${writeAttribute(reason)}`,
    ];
    return { at: start, length: printed.length, written: `<Correction ${attributes.join(' ')} />` };
  });
  const marks = [...calls, ...remarks, ...damaged].toSorted((a, b) => a.at - b.at);
  if (marks.some(({ at }) => at < 0 || at > text.length))
    throw new UnwritableBody('a mark stands outside its text');
  return marks;
}
