import type { RemarkId } from './remarks.ts';

/**
 * Where something stands in a source file. Text and Markdown count lines, HTML counts lines of its
 * source, DOCX counts paragraphs of the body, PDF counts pages and the lines of a page. All from 1.
 */
export interface SourcePlace {
  readonly line: number;
  readonly column?: number;
  /** Only for a PDF. */
  readonly page?: number;
}

export type SourceFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf';

/** How a line looks in its source, as far as the format says it. All of it is a hint, none decides. */
export interface LineLook {
  readonly centred?: boolean;
  readonly bold?: boolean;
  /** Size of most of its characters, in points. */
  readonly size?: number;
  /** Level of a heading that the format marks as one: `##` is 2, `<h3>` is 3, Heading 1 is 1. */
  readonly heading?: number;
  /** PDF: the line begins further in than the lines around it, as the first line of a paragraph. */
  readonly indented?: boolean;
  /** PDF: the line reaches the right edge of the text, so that the next may go on. */
  readonly full?: boolean;
}

/** A call of a footnote; `at` is an offset in the line's text. */
export interface SourceCall {
  readonly at: number;
  readonly id: string;
}

export interface SourceLine {
  readonly kind: 'line';
  readonly place: SourcePlace;
  /** The characters of the source, none added, none left out, white space at the ends included. */
  readonly text: string;
  readonly look: LineLook;
  /**
   * DOCX, HTML: how many characters at the start of `text` the format generates, as an automatic number and
   * the tab behind it. They are shown, but no characters of the source.
   */
  readonly generated?: number;
  readonly calls: readonly SourceCall[];
  /**
   * `around`: the format shows that it stands outside the document, in the navigation, head or foot
   * of the page. `document`: the format shows that it stands inside. Undefined: it says nothing.
   */
  readonly part: 'document' | 'around' | undefined;
}

/** A cell; a spanned place has one cell, at its first row and column. */
export interface SourceCell {
  readonly text: string;
  /** Number of columns and rows that it covers, 1 or more. */
  readonly columns: number;
  readonly rows: number;
  readonly header: boolean;
}

export interface SourceTable {
  readonly kind: 'table';
  readonly place: SourcePlace;
  /** Only tables of data. A table that lays a page out is unfolded by the reader into its lines. */
  readonly rows: readonly (readonly SourceCell[])[];
  readonly part: SourceLine['part'];
}

/** A picture cannot be carried over without its bytes and a description: it is reported. */
export interface SourcePicture {
  readonly kind: 'picture';
  readonly place: SourcePlace;
  /** File name or address, and the text that stands for the picture, as the source gives them. */
  readonly name: string;
  readonly alt: string;
  readonly part: SourceLine['part'];
}

export interface SourceFootnote {
  readonly kind: 'footnote';
  readonly place: SourcePlace;
  readonly id: string;
  readonly text: string;
}

export type SourceBlock = SourceLine | SourceTable | SourcePicture | SourceFootnote;

/** Text that a reader saw and did not take into a block, with the reason. Nothing else is left out. */
export interface LeftOut {
  readonly place: SourcePlace;
  readonly text: string;
  readonly why: RemarkId;
}

/** Something that a person should know about the source. The texts stand in `remarks.ts`. */
export interface SourceRemark {
  readonly id: RemarkId;
  readonly place?: SourcePlace;
  /** What was found, as a phrase. */
  readonly detail?: string;
}

/** `<title>`, a `<meta>` or the canonical address of a page. */
export interface SourceMeta {
  readonly name: string;
  readonly content: string;
}

/** What a page says of itself outside its text: `title`, `canonical`, `saved-from`, named metas. */
export interface SourceMeta {
  /** As the page names it: `ArticleTitle`, `PubDate`, `og:url`. */
  readonly name: string;
  readonly content: string;
  readonly place: SourcePlace;
}

/** What a reader makes of a file, in reading order. */
export interface SourceDocument {
  readonly format: SourceFormat;
  /** `utf-8`, `gb18030`, `utf-16le`, `utf-16be`; undefined for DOCX and PDF. */
  readonly encoding: string | undefined;
  readonly blocks: readonly SourceBlock[];
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly SourceRemark[];
  /** HTML: `<title>`, `<meta>` and the canonical address, names in small letters. No visible text. */
  readonly meta?: readonly SourceMeta[];
}

/** A file that cannot be read at all. `id` says why; nothing of it is imported. */
export class UnreadableSource extends Error {
  readonly id: RemarkId;
  readonly detail: string | undefined;

  constructor(id: RemarkId, detail?: string) {
    super(detail === undefined ? id : `${id}: ${detail}`);
    this.name = 'UnreadableSource';
    this.id = id;
    this.detail = detail;
  }
}
