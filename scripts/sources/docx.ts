import type { SourceBlock, SourceDocument, SourcePlace } from '../../src/import/source-document.ts';
import { UnreadableSource } from '../../src/import/source-document.ts';
import { Findings } from './docx/findings.ts';
import { readComments, readNotes } from './docx/notes.ts';
import { Numbering } from './docx/numbering.ts';
import { openPackage, type WordPackage } from './docx/package.ts';
import { readStory } from './docx/read-story.ts';
import { Story, type WordDocument } from './docx/story.ts';
import { StyleSheet } from './docx/styles.ts';
import { readNodes } from './docx/xml.ts';

/**
 * A Word file as it prints with all changes accepted: automatic numbers are text, hidden and deleted
 * text is left out and listed. Lines in a cell or a note are parted by LF. Throws `UnreadableSource`.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const wordPackage = openPackage(bytes);
  const findings = new Findings();
  const styles = readStyles(wordPackage);
  const document: WordDocument = {
    package: wordPackage,
    styles,
    findings,
    comments: readComments(wordPackage.related('comments')),
  };
  const body = new Story({
    document,
    part: wordPackage.main,
    numbering: readNumbering(wordPackage, styles),
  });
  readStory(body, 'w:document');
  const end = body.place;
  const notes = (['f', 'e'] as const).flatMap((kind) => {
    const part = wordPackage.related(kind === 'f' ? 'footnotes' : 'endnotes');
    return part === undefined ? [] : readNotes(part, { document, body, end, kind });
  });
  const heads = readAround(document, { body, type: 'header', place: { line: 1 } });
  const feet = readAround(document, { body, type: 'footer', place: end });
  for (const text of document.comments.values()) {
    findings.part();
    findings.leaveOut(end, text, 'docx-comment');
  }
  const { blocks } = body.container;
  if (![...blocks, ...notes].some(hasText)) throw new UnreadableSource('file-empty');
  return {
    format: 'docx',
    encoding: undefined,
    blocks: [...heads, ...blocks, ...notes, ...feet],
    leftOut: findings.leftOut,
    remarks: findings.remarks,
  };
}

function readStyles(wordPackage: WordPackage): StyleSheet {
  const styles = new StyleSheet();
  const part = wordPackage.related('styles');
  const add = styles.add.bind(styles);
  if (part) readNodes(part.bytes, part.name, { 'w:docDefaults': add, 'w:style': add });
  return styles;
}

function readNumbering(wordPackage: WordPackage, styles: StyleSheet): Numbering {
  const numbering = new Numbering(styles);
  const part = wordPackage.related('numbering');
  const add = numbering.add.bind(numbering);
  if (part) readNodes(part.bytes, part.name, { 'w:abstractNum': add, 'w:num': add });
  return numbering;
}

/** Headers or footers, each once, though sections share them. Their numbers count by themselves. */
function readAround(
  document: WordDocument,
  {
    body,
    type,
    place,
  }: { readonly body: Story; readonly type: string; readonly place: SourcePlace },
): readonly SourceBlock[] {
  return [...body.around.values()].flatMap((relation) => {
    const part = relation.type === type ? document.package.open(relation) : undefined;
    if (part === undefined) return [];
    const numbering = body.numbering.restarted();
    const story = new Story({ document, part, numbering, place, blockPart: 'around' });
    readStory(story, type === 'header' ? 'w:hdr' : 'w:ftr');
    return story.container.blocks.filter((block) => block.kind !== 'line' || block.text !== '');
  });
}

function hasText(block: SourceBlock): boolean {
  if (block.kind === 'table') return block.rows.flat().some(({ text }) => text.trim() !== '');
  return block.kind !== 'picture' && block.text.trim() !== '';
}
