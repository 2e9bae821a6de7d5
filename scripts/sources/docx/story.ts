import type { RemarkId } from '../../../src/import/remarks.ts';
import type { SourceBlock, SourceLine, SourcePlace } from '../../../src/import/source-document.ts';
import { Fields } from './fields.ts';
import type { Findings } from './findings.ts';
import type { Numbering } from './numbering.ts';
import type { Part, Relation, WordPackage } from './package.ts';
import { Paragraph } from './paragraph.ts';
import {
  readParagraphProperties,
  readRunProperties,
  type RunLook,
  type StyleSheet,
} from './styles.ts';
import { finishTable, type DraftCell, type DraftRow } from './table.ts';
import { childOf, type XmlElement, type XmlNode } from './xml.ts';

/** What all parts of a document share. */
export interface WordDocument {
  readonly package: WordPackage;
  readonly styles: StyleSheet;
  readonly findings: Findings;
  /** Texts of the comments that have not been met yet, by their ids. */
  readonly comments: Map<string, string>;
}

/** Where blocks go: the body, a cell, a text box, a note. */
export interface Container {
  readonly blocks: SourceBlock[];
  /** A paragraph that goes on in the next one. */
  pending: Paragraph | undefined;
}

/** Runs when the element closes that it was given for. */
export type Close = () => void;

/** What an element does when it opens, by its name. An element without an entry lets its content pass. */
export type ElementTable = Readonly<
  Record<string, (story: Story, element: XmlElement) => Close | undefined>
>;

/** What properties do, once they are read as a whole. */
export type PropertyTable = Readonly<Record<string, (story: Story, node: XmlNode) => void>>;

export interface NoteCall {
  readonly place: SourcePlace;
  /** As the document's footnotes are numbered: `1`; endnotes `e1`. */
  readonly id: string;
}

export interface StoryOptions {
  readonly document: WordDocument;
  readonly part: Part;
  readonly numbering: Numbering;
  /** Set for all but the body, whose places are its paragraphs. */
  readonly place?: SourcePlace;
  readonly blockPart?: SourceLine['part'];
}

/**
 * A text of the document while it is read: the body, a header, the notes. The parts of `read-story.ts`
 * move it from element to element; what they open they put back when the element closes.
 */
export class Story {
  readonly document: WordDocument;
  readonly part: Part;
  readonly numbering: Numbering;
  readonly blockPart: SourceLine['part'];
  /** Headers and footers that sections refer to, and the calls of notes, in reading order. */
  readonly around = new Map<string, Relation>();
  readonly calls = new Map<string, NoteCall>();
  /** Notes whose call is left out, with the reason. */
  readonly lostCalls = new Map<string, RemarkId>();

  fixedPlace: SourcePlace | undefined;
  container: Container = { blocks: [], pending: undefined };
  paragraph: Paragraph | undefined;
  run: RunLook | undefined;
  rows: DraftRow[] | undefined;
  cell: DraftCell | undefined;
  fields = new Fields();
  /** Why text is left out here. */
  out: RemarkId | undefined;
  /** In a part that repeats another one: its text, to be compared. */
  muted: { text: string } | undefined;
  /** In `mc:AlternateContent`: the text so far, which later versions may repeat. */
  choice: { text: string; isMade: boolean } | undefined;
  drawing: { alt: string; isUsed: boolean } | undefined;
  /** `xml:space` as it is inherited. */
  keepsBlanks = false;
  /** What characters of the XML mean here. */
  target: { readonly kind: 'text' | 'code' | 'shape'; text: string } | undefined;
  #line = 0;
  readonly #noteCounts = { e: 0, f: 0 };

  constructor({ document, part, numbering, place, blockPart }: StoryOptions) {
    this.document = document;
    this.part = part;
    this.numbering = numbering;
    this.fixedPlace = place;
    this.blockPart = blockPart;
  }

  get place(): SourcePlace {
    return this.fixedPlace ?? { line: Math.max(1, this.#line) };
  }

  get isAround(): boolean {
    return this.blockPart === 'around';
  }

  get isDropped(): boolean {
    return this.out !== undefined || this.muted !== undefined;
  }

  count(id: RemarkId, example?: string): undefined {
    if (this.muted === undefined) this.document.findings.count(id, this.place, example);
  }

  leaveOut(text: string, why: RemarkId): undefined {
    if (this.muted === undefined) this.document.findings.leaveOut(this.place, text, why);
  }

  /** Text of the document, wherever it is: it goes into the paragraph or is left out, with the reason. */
  characters(text: string): undefined {
    if (text === '') return;
    if (this.muted !== undefined) {
      this.muted.text += text;
      return undefined;
    }
    if (this.choice !== undefined) this.choice.text += text;
    const why = this.#reason();
    if (why !== undefined) this.document.findings.leaveOut(this.place, text, why);
    else this.paragraph?.append(text, this.lookOfRun());
    this.fields.sawText();
  }

  breakLine(isPage: boolean): void {
    if (this.muted !== undefined) return;
    const why = this.#reason();
    if (why === undefined) this.paragraph?.breakLine(isPage);
    else if (!isPage) this.document.findings.leaveOut(this.place, '\n', why);
  }

  /** A call of a note, in the running text: of the footnote `f1`, the endnote `e1` of the file. */
  call(kind: 'e' | 'f', id: string): void {
    if (this.muted !== undefined) return;
    const key = kind + id;
    const why = this.#reason();
    if (why !== undefined) {
      this.lostCalls.set(key, why);
      return;
    }
    const known = this.calls.get(key);
    if (known === undefined) this.#noteCounts[kind] += 1;
    const own = `${kind === 'e' ? 'e' : ''}${this.#noteCounts[kind]}`;
    const note = known ?? { place: this.place, id: own };
    this.calls.set(key, note);
    this.paragraph?.call(note.id);
  }

  /** A picture, or what a text box holds: behind the paragraph that it is tied to. */
  addAfter(...blocks: readonly SourceBlock[]): void {
    if (this.isDropped) return;
    if (this.paragraph === undefined) this.container.blocks.push(...blocks);
    else for (const block of blocks) this.paragraph.after.push(block);
  }

  openParagraph(): () => void {
    const { paragraph: outer, run } = this;
    if (this.muted === undefined) this.#line += 1;
    const pending = this.isDropped ? undefined : this.container.pending;
    const paragraph = pending ?? new Paragraph(this.place);
    if (pending !== undefined) this.container.pending = undefined;
    paragraph.properties = undefined;
    paragraph.plain = undefined;
    paragraph.isJoined = false;
    paragraph.isDropped = this.isDropped;
    this.paragraph = paragraph;
    this.run = undefined;
    return () => {
      this.settle();
      if (this.isDropped) this.document.findings.part();
      else if (paragraph.isJoined) this.container.pending = paragraph;
      else this.#add(paragraph);
      if (this.fields.closeBroken()) this.count('docx-field-broken');
      this.paragraph = outer;
      this.run = run;
    };
  }

  /** The paragraph's properties are known, or known to be none. */
  settle(node?: XmlNode): void {
    const { paragraph } = this;
    if (paragraph === undefined || paragraph.properties !== undefined) return;
    const own = readParagraphProperties(node);
    const properties = this.document.styles.paragraph(own);
    paragraph.properties = properties;
    paragraph.plain = this.document.styles.run(noRun, own.style);
    const mark = childOf(node, 'w:rPr');
    paragraph.isJoined =
      this.document.styles.run(own.run, own.style).hidden ||
      childOf(mark, 'w:del') !== undefined ||
      childOf(mark, 'w:moveFrom') !== undefined;
    if (paragraph.isJoined || paragraph.isDropped || properties.numbering === undefined) return;
    const number = this.numbering.next(properties.numbering);
    if (number?.isBullet) this.count('docx-bullet');
    if (number === undefined || number.text === '') return;
    paragraph.number = number.text;
    this.count('docx-automatic-number', number.text);
    if (!number.sure) this.count('docx-number-unsure', number.text);
  }

  /** The paragraphs and tables of an element that stands apart from the text round it. */
  openContainer(container: Container): () => void {
    const { container: outer, paragraph, run, fields, rows, cell } = this;
    this.container = container;
    this.paragraph = undefined;
    this.run = undefined;
    this.fields = new Fields();
    return () => {
      this.flush();
      this.container = outer;
      this.paragraph = paragraph;
      this.run = run;
      this.fields = fields;
      this.rows = rows;
      this.cell = cell;
    };
  }

  /** Nothing follows that a pending paragraph could go on in. */
  flush(): void {
    const { pending } = this.container;
    this.container.pending = undefined;
    if (pending !== undefined && !pending.isEmpty) this.#add(pending);
  }

  openTable(): () => void {
    this.flush();
    const { rows: outer, cell } = this;
    const rows: DraftRow[] = [];
    const place = this.fixedPlace ?? { line: this.#line + 1 };
    this.rows = rows;
    this.cell = undefined;
    return () => {
      this.rows = outer;
      this.cell = cell;
      if (this.isDropped) return;
      const table = finishTable(rows, place, this.blockPart);
      for (const block of table.blocks) this.container.blocks.push(block);
      if (table.isUnfolded) this.count('docx-layout-table');
      for (const text of table.nested) this.count('docx-nested-table', text);
      for (const text of table.covered) {
        this.document.findings.part();
        this.leaveOut(text, 'docx-covered-cell');
      }
      for (let index = 0; index < table.calls; index += 1) this.count('docx-note-in-table');
    };
  }

  lookOfRun(): RunLook {
    this.settle();
    return this.run ?? this.paragraph?.plain ?? this.document.styles.run(noRun, undefined);
  }

  #add(paragraph: Paragraph): void {
    for (const block of paragraph.finish(this.blockPart)) this.container.blocks.push(block);
  }

  #reason(): RemarkId | undefined {
    if (this.out !== undefined) return this.out;
    if (this.fields.isInCode) return 'docx-field-code';
    if (this.fields.isPageNumber(this.isAround)) return 'docx-page-number';
    if (this.paragraph === undefined) return 'docx-stray';
    return this.lookOfRun().hidden ? 'docx-hidden' : undefined;
  }
}

const noRun = readRunProperties(undefined);
