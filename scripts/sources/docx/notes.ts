import type { SourceFootnote, SourcePlace } from '../../../src/import/source-document.ts';
import type { Part } from './package.ts';
import { readStory } from './read-story.ts';
import { Story, type Close, type Container, type WordDocument } from './story.ts';
import { textOf } from './table.ts';
import { readXml } from './xml.ts';

/** Footnotes or endnotes that the body calls, in the order of the file; all others are reported. */
export function readNotes(
  part: Part,
  { document, body, end, kind }: NotesOptions,
): readonly SourceFootnote[] {
  const numbering = body.numbering.restarted();
  const story = new Story({ document, part, numbering, place: end });
  const notes: SourceFootnote[] = [];
  const seen = new Set<string>();
  const openNote = (id: string, type: string | undefined): Close => {
    const key = kind + id;
    seen.add(key);
    const call = body.calls.get(key);
    const { out } = story;
    story.fixedPlace = call?.place ?? end;
    // The lines that part notes from the text are notes by name only.
    if (type !== undefined && type !== 'normal') story.out = 'docx-note-line';
    else if (call === undefined) story.out = body.lostCalls.get(key) ?? 'docx-uncalled-note';
    document.findings.part();
    const container: Container = { blocks: [], pending: undefined };
    const close = story.openContainer(container);
    return () => {
      close();
      story.out = out;
      if (call === undefined) return;
      const text = textOf(container.blocks);
      notes.push({ kind: 'footnote', place: call.place, id: call.id, text });
    };
  };
  const root = kind === 'e' ? 'w:endnotes' : 'w:footnotes';
  readStory(story, root, {
    [kind === 'e' ? 'w:endnote' : 'w:footnote']: (_, { attributes }) =>
      openNote(attributes.get('w:id') ?? '', attributes.get('w:type')),
  });
  for (const [key, { place }] of body.calls) {
    if (key[0] === kind && !seen.has(key)) document.findings.count('docx-missing-note', place);
  }
  return notes;
}

interface NotesOptions {
  readonly document: WordDocument;
  readonly body: Story;
  /** Footnotes or endnotes. */
  readonly kind: 'e' | 'f';
  /** Place of a note that nothing calls. */
  readonly end: SourcePlace;
}

/** The texts of comments by their ids; their paragraphs are parted by LF. */
export function readComments(part: Part | undefined): Map<string, string> {
  const comments = new Map<string, string>();
  if (part === undefined) return comments;
  let id = '';
  let paragraphs: string[] = [];
  let isText = false;
  readXml(part.bytes, part.name, {
    open({ name, attributes }) {
      if (name === 'w:comment') {
        id = attributes.get('w:id') ?? '';
        paragraphs = [];
      }
      if (name === 'w:p') paragraphs.push('');
      isText = name === 'w:t' || name === 'w:delText';
    },
    close(name) {
      isText = false;
      if (name === 'w:comment') comments.set(id, paragraphs.join('\n'));
    },
    text(text) {
      if (isText) paragraphs.push((paragraphs.pop() ?? '') + text);
    },
    isSubtree: () => false,
    subtree() {},
  });
  return comments;
}
