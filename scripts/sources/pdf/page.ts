/**
 * What is on a page of a PDF, as plain data: places are points from the left and the top of the
 * page as a viewer shows it.
 */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order of the file, white space included. */
  readonly glyphs: readonly PdfGlyph[];
  readonly pictures: readonly PdfPicture[];
  /** Straight horizontal and vertical lines, as tables have them. */
  readonly rules: readonly PdfRule[];
  /** Number of drawn shapes, straight lines and boxes left out. */
  readonly shapes: number;
  /** Why a part of the page could not be read. */
  readonly damage: string | undefined;
}

/** Where the file puts a glyph: on the page, or in something that lies beside, over or under it. */
export type GlyphLayer =
  | 'page'
  /** The file marks it as no content: head, foot, number of the page. */
  | 'artifact'
  /** A comment, a stamp, a field of a form. */
  | 'annotation'
  /** A layer that is switched off. */
  | 'hidden'
  /** Beyond the edges of the page. */
  | 'outside';

export interface PdfGlyph {
  /** Mostly one character; a ligature has more. */
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly width: number;
  /** Space that the file puts after each character of the text, beyond its width. */
  readonly spacing: number;
  /** In points. */
  readonly size: number;
  /** Direction of the line, in whole degrees clockwise: 0 is as usual, 90 reads downwards. */
  readonly turn: number;
  /** Set in columns, from top to bottom. */
  readonly vertical: boolean;
  readonly bold: boolean;
  /** Name of the font as the file gives it. */
  readonly font: string;
  /** Drawn without ink, as OCR programs lay text over a scan. */
  readonly invisible: boolean;
  readonly layer: GlyphLayer;
}

export interface PdfBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfPicture extends PdfBox {
  readonly name: string;
  readonly layer: GlyphLayer;
}

/** A line that is drawn: `left` is `right`, or `top` is `bottom`. */
export type PdfRule = PdfBox;

/** How much is read of a file before it is refused. */
export interface PdfLimits {
  readonly bytes: number;
  readonly pages: number;
  readonly glyphs: number;
  readonly milliseconds: number;
  /** Of the whole process, above what it had before. */
  readonly memory: number;
}

export const pdfLimits: PdfLimits = {
  bytes: 200_000_000,
  pages: 3_000,
  glyphs: 4_000_000,
  milliseconds: 120_000,
  memory: 1_500_000_000,
};
