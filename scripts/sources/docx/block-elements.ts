import type { Close, Container, ElementTable, PropertyTable, Story } from './story.ts';
import { columnsOf } from './table.ts';
import { childOf, integerOf, switchOf, childValue, type XmlElement, type XmlNode } from './xml.ts';

/** Paragraphs, tables, sections, and files within the file. */
export const blockElements: ElementTable = {
  'w:p': (story) => story.openParagraph(),
  'w:tbl': (story) => story.openTable(),
  'w:tr': openRow,
  'w:tc': openCell,
  'w:altChunk': reportPart,
  'w:subDoc': reportPart,
};

export const blockProperties: PropertyTable = {
  'w:pPr'(story, node) {
    story.settle(node);
    readSection(story, childOf(node, 'w:sectPr'));
    const mark = childOf(node, 'w:rPr');
    const changes = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];
    const isChanged =
      childOf(node, 'w:pPrChange') !== undefined ||
      mark?.children.some(({ name }) => changes.includes(name)) === true;
    if (isChanged) story.count('docx-tracked-change');
  },
  'w:sectPr': readSection,
  'w:trPr'(story, node) {
    const row = story.rows?.at(-1);
    if (row === undefined) return;
    row.isHeader = switchOf(node, 'w:tblHeader') ?? false;
    row.before = columnsOf(integerOf(childValue(node, 'w:gridBefore')) ?? 0);
    if (childOf(node, 'w:gridBefore') === undefined) row.before = 0;
    if (childOf(node, 'w:ins') !== undefined) story.count('docx-tracked-change');
    if (childOf(node, 'w:del') === undefined) return;
    row.isDeleted = true;
    story.out ??= 'docx-deleted';
    story.count('docx-tracked-change');
  },
  'w:tcPr'(story, node) {
    const { cell } = story;
    if (cell === undefined) return;
    cell.columns = columnsOf(integerOf(childValue(node, 'w:gridSpan')));
    const down = childOf(node, 'w:vMerge');
    if (down) cell.down = down.attributes.get('w:val') === 'restart' ? 'first' : 'covered';
    const across = childOf(node, 'w:hMerge');
    cell.isAcross = across !== undefined && across.attributes.get('w:val') !== 'restart';
    if (childOf(node, 'w:cellDel') === undefined) return;
    story.out ??= 'docx-deleted';
    story.count('docx-tracked-change');
  },
  'w:sdtPr'(story, node) {
    if (switchOf(node, 'w:showingPlcHdr') === true) story.count('docx-placeholder');
  },
};

function openRow(story: Story): Close {
  const { out } = story;
  story.rows?.push({ isHeader: false, isDeleted: false, before: 0, cells: [] });
  return () => {
    story.out = out;
  };
}

function openCell(story: Story): Close | undefined {
  const { out } = story;
  const row = story.rows?.at(-1);
  // A cell in no table is nothing but its paragraphs.
  if (row === undefined) return undefined;
  const container: Container = { blocks: [], pending: undefined };
  const close = story.openContainer(container);
  const cell = { columns: 1, down: undefined, isAcross: false, blocks: container.blocks };
  row.cells.push(cell);
  story.cell = cell;
  return () => {
    close();
    story.out = out;
  };
}

/** A file within the file: its text is not read, and that is said. */
function reportPart(story: Story, { attributes }: XmlElement): undefined {
  const target = story.part.relations.get(attributes.get('r:id') ?? '')?.target;
  if (!story.isDropped) story.count('docx-embedded', target);
}

function readSection(story: Story, node: XmlNode | undefined): void {
  for (const { name, attributes } of node?.children ?? []) {
    if (name !== 'w:headerReference' && name !== 'w:footerReference') continue;
    const relation = story.part.relations.get(attributes.get('r:id') ?? '');
    if (relation !== undefined) story.around.set(relation.target, relation);
  }
}
