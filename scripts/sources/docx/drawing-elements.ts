import type { Close, Container, ElementTable, Story } from './story.ts';
import { Fields } from './fields.ts';
import { readXml, type XmlElement } from './xml.ts';

/** Pictures, text boxes, shapes, and the two ways in which a file says one of them. */
export const drawingElements: ElementTable = {
  'mc:AlternateContent'(story) {
    const { choice: outer } = story;
    const choice = { text: '', isMade: false };
    story.choice = choice;
    return () => {
      if (outer !== undefined) outer.text += choice.text;
      story.choice = outer;
    };
  },
  'mc:Choice'(story) {
    if (story.choice?.isMade === true) return mute(story);
    if (story.choice !== undefined) story.choice.isMade = true;
    return undefined;
  },
  'mc:Fallback': (story) => (story.choice?.isMade === true ? mute(story) : undefined),
  'w:drawing': openDrawing,
  'w:pict': openDrawing,
  'w:object': openDrawing,
  'wp:docPr'(story, { attributes }) {
    if (story.drawing) story.drawing.alt = attributes.get('descr') || attributes.get('title') || '';
  },
  'a:blip': (story, element) => addPicture(story, element),
  'v:imagedata': (story, element) => addPicture(story, element),
  'v:shape'(story, { attributes }) {
    const alt = attributes.get('alt');
    if (story.drawing && alt !== undefined) story.drawing.alt = alt;
  },
  'w:txbxContent': openTextBox,
  'v:textpath'(story, { attributes }) {
    reportText(story, attributes.get('string') ?? '');
  },
  'a:t'(story) {
    const outer = story.target;
    const target = { kind: 'shape' as const, text: '' };
    story.target = target;
    return () => {
      story.target = outer;
      reportText(story, target.text);
    };
  },
  'o:OLEObject'(story, { attributes }) {
    if (!story.isDropped) story.count('docx-embedded', attributes.get('ProgID'));
  },
  'w:control'(story, { attributes }) {
    if (!story.isDropped) story.count('docx-embedded', attributes.get('w:name'));
  },
  'c:chart': (story, { attributes }) => addChart(story, attributes.get('r:id')),
  'dgm:relIds': (story, { attributes }) => addChart(story, attributes.get('r:dm')),
};

/** What repeats a choice is read for its text only. What it has beyond the choice is reported. */
function mute(story: Story): Close {
  const { muted: outer, choice, fields } = story;
  const muted = { text: '' };
  story.muted = muted;
  story.fields = new Fields();
  return () => {
    story.muted = outer;
    story.fields = fields;
    story.choice = choice;
    if (outer === undefined && muted.text !== choice?.text) {
      story.leaveOut(muted.text, 'docx-other-version');
    }
  };
}

function openDrawing(story: Story): Close {
  const { drawing: outer } = story;
  const drawing = { alt: '', isUsed: false };
  story.drawing = drawing;
  return () => {
    story.drawing = outer;
    if (outer !== undefined) outer.isUsed ||= drawing.isUsed;
    else if (!drawing.isUsed && !story.isDropped) story.count('docx-drawing');
  };
}

function openTextBox(story: Story): Close {
  const container: Container = { blocks: [], pending: undefined };
  if (story.drawing) story.drawing.isUsed = true;
  const close = story.openContainer(container);
  return () => {
    close();
    if (story.isDropped) return;
    for (const block of container.blocks) story.addAfter(block);
    const first = container.blocks.find((block) => block.kind === 'line' && block.text !== '');
    story.count('docx-text-box', first?.kind === 'line' ? first.text : undefined);
  };
}

function addPicture(story: Story, { attributes }: XmlElement): undefined {
  const ids = ['r:embed', 'r:link', 'r:id', 'r:href'];
  const relation = ids
    .map((id) => story.part.relations.get(attributes.get(id) ?? ''))
    .find((found) => found !== undefined);
  if (relation === undefined) return;
  const name = relation.external ? relation.target : (relation.target.split('/').at(-1) ?? '');
  showPicture(story, name);
}

function showPicture(story: Story, name: string): void {
  const alt = story.drawing?.alt ?? '';
  if (story.drawing) story.drawing.isUsed = true;
  story.addAfter({ kind: 'picture', place: story.place, name, alt, part: story.blockPart });
}

/** A chart or a diagram is a picture; its words stand in a part of its own. */
function addChart(story: Story, id: string | undefined): undefined {
  const relation = story.part.relations.get(id ?? '');
  const part = relation && story.document.package.open(relation);
  if (part === undefined || story.isDropped) return;
  showPicture(story, part.name.split('/').at(-1) ?? '');
  let isText = false;
  readXml(part.bytes, part.name, {
    open({ name }) {
      isText = name === 'a:t' || name === 'c:v';
    },
    close() {
      isText = false;
    },
    text(text) {
      if (isText) reportText(story, text);
    },
    isSubtree: () => false,
    subtree() {},
  });
}

function reportText(story: Story, text: string): void {
  if (text === '') return;
  if (story.muted !== undefined) {
    story.muted.text += text;
    return;
  }
  if (story.choice !== undefined) story.choice.text += text;
  if (story.drawing) story.drawing.isUsed = true;
  story.document.findings.part();
  story.leaveOut(text, story.out ?? 'docx-shape-text');
}
