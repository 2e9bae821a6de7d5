import type { Block } from '../policy/block.ts';
import { isFigureSource } from './components.ts';
import type { Body, Footnote } from './read-body.ts';
import { type FrontMatterInput, writeFrontMatter } from './write-front-matter.ts';
import { writeTable } from './write-table.ts';
import {
  checkLine,
  checkLines,
  UnwritableBody,
  writeAttribute,
  writeHeading,
  writeLines,
  writeNote,
  writeParagraph,
} from './write-text.ts';

/** A whole file. */
export function writeDocument(meta: FrontMatterInput, body: Body): string {
  return `---\n${writeFrontMatter(meta)}---\n\n${writeBody(body)}`;
}

/**
 * Blocks and footnotes → the text of a body, the inverse of `readBody`: what is read back is what
 * was written, places aside. One empty line between two blocks, LF, a line end at the end.
 *
 * What a file cannot hold is thrown as `UnwritableBody`. A text, title, heading, cell, caption, note
 * or footnote consists of lines that are not empty, have no ASCII blanks or tabs at their ends
 * (a correction's `printed` may have them) and no CR or NUL. Text, titles, headings and their notes
 * are one line; cells and captions may be empty. Marks do not overlap, no mark stands inside the
 * words that a correction prints. Every call has its footnote. Annexes end where they begin.
 * Not checked, as it costs time: lone surrogates, which UTF-8 cannot hold.
 */
export function writeBody({ blocks, footnotes }: Body): string {
  const known = new Set(footnotes.map(({ id }) => id));
  const out: string[] = [];
  let inAnnex = false;
  for (const block of blocks) {
    if (block.kind === 'annex-start' || block.kind === 'annex-end') {
      if (inAnnex === (block.kind === 'annex-start'))
        throw new UnwritableBody('an annex ends before the next begins');
      inAnnex = !inAnnex;
    }
    if ('footnotes' in block && block.footnotes.some(({ id }) => !known.has(id)))
      throw new UnwritableBody('a call of a footnote that is not there');
    out.push(writeBlock(block));
  }
  if (inAnnex) throw new UnwritableBody('an annex does not end');
  for (const footnote of footnotes) out.push(writeFootnote(footnote));
  return out.length === 0 ? '' : `${out.join('\n\n')}\n`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      checkText(block);
      return writeParagraph(block);
    case 'title':
      checkText(block);
      return `# ${writeHeading(block)}`;
    case 'heading':
      checkText(block);
      return `## ${writeHeading(block)}`;
    case 'table':
      return writeTable(block.rows);
    case 'figure':
      return writeFigure(block);
    case 'note':
      return writeNote(block.text);
    case 'annex-start':
      return '<Annex>';
    case 'annex-end':
      return '</Annex>';
    case 'break':
      return '---';
    default:
      return block satisfies never;
  }
}

function checkText({
  text,
  corrections,
  notes,
}: Extract<Block, { kind: 'text' | 'title' | 'heading' }>): void {
  if (corrections.length === 0) checkLine(text, 'a text');
  else if (text === '' || /[\n\r\0]/u.test(text)) throw new UnwritableBody('a text is one line');
  if (notes.some((note) => note.text.includes('\n')))
    throw new UnwritableBody('a note in a text is one line');
}

function writeFigure({ src, alt, caption }: Extract<Block, { kind: 'figure' }>): string {
  if (!isFigureSource(src) || alt.trim() === '')
    throw new UnwritableBody('a figure has its picture and a description');
  const tag = `<Figure src=${writeAttribute(src)} alt=${writeAttribute(alt)}`;
  if (caption === '') return `${tag} />`;
  checkLines(caption, 'a caption');
  return `${tag}>\n${writeLines(caption)}\n</Figure>`;
}

/** Ids as Markdown knows them: no blanks, no brackets, lower case. */
const footnoteId = /^(?:[^\s[\]\\]|\\[[\]\\])+$/u;

export function isFootnoteId(id: string): boolean {
  return footnoteId.test(id) && id.toLowerCase().toUpperCase().toLowerCase() === id;
}

function writeFootnote({ id, text }: Footnote): string {
  if (!isFootnoteId(id)) throw new UnwritableBody('a footnote with an id that a file cannot hold');
  if (text === '') return `[^${id}]:`;
  checkLines(text, 'a footnote');
  return `[^${id}]: ${writeLines(text, '    ')}`;
}
