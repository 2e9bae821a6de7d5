import {
  type LeftOut,
  type SourceBlock,
  type SourceDocument,
  type SourceRemark,
  UnreadableSource,
} from '../../src/import/source-document.ts';
import { linesAround } from './pdf/around.ts';
import { checkFile } from './pdf/file.ts';
import { looksOf } from './pdf/look.ts';
import { type PdfLimits, pdfLimits } from './pdf/page.ts';
import { readPdfPages } from './pdf/pages.ts';
import { remarksOf } from './pdf/remarks.ts';
import type { PageSurvey } from './pdf/survey.ts';

export interface PdfReading {
  readonly limits: PdfLimits;
  readonly pagesOf: (bytes: Uint8Array, limits: PdfLimits) => Promise<readonly PageSurvey[]>;
}

/**
 * Reads a PDF by where its characters stand. Throws UnreadableSource where that cannot be done:
 * no PDF, cut off, locked, a scan, too large, or so made that reading does not end.
 */
export async function readPdf(
  bytes: Uint8Array,
  { limits, pagesOf }: PdfReading = { limits: pdfLimits, pagesOf: readPdfPages },
): Promise<SourceDocument> {
  const file = checkFile(bytes, limits);
  const pages = await pagesOf(bytes, limits);
  if (pages.every(({ facts }) => facts.glyphs === 0)) throw withoutText(pages);
  const blocks = blocksOf(pages);
  return {
    format: 'pdf',
    encoding: undefined,
    blocks,
    leftOut: pages.flatMap(leftOutOf),
    remarks: [...file.remarks, ...remarksOf(pages, blocks)] satisfies readonly SourceRemark[],
  };
}

function withoutText(pages: readonly PageSurvey[]): UnreadableSource {
  const damage = pages.map(({ facts }) => facts.damage).find((each) => each !== undefined);
  if (damage !== undefined) return new UnreadableSource('pdf-damaged', damage);
  return pages.some(({ facts }) => facts.hasMarks)
    ? new UnreadableSource('pdf-no-text', `共 ${pages.length} 页`)
    : new UnreadableSource('file-empty');
}

function blocksOf(pages: readonly PageSurvey[]): readonly SourceBlock[] {
  const around = linesAround(pages);
  const looks = looksOf(pages, around);
  return pages.flatMap((page) =>
    page.items
      // A picture that fills the page is its paper; a remark names the page.
      .filter((item) => item.kind !== 'picture' || !page.facts.hasPagePicture)
      .map((item, index): SourceBlock => {
        const place = { line: index + 1, page: page.number };
        if (item.kind === 'line') {
          const { line } = item;
          const part = around.has(line) ? 'around' : undefined;
          return {
            kind: 'line',
            place,
            text: line.text,
            look: looks.get(line) ?? {},
            calls: [],
            part,
          };
        }
        if (item.kind === 'table') {
          return { kind: 'table', place, rows: item.table.rows, part: undefined };
        }
        return { kind: 'picture', place, name: item.picture.name, alt: '', part: undefined };
      }),
  );
}

function leftOutOf({ number, leftOut }: PageSurvey): readonly LeftOut[] {
  return leftOut.map(({ text, why }) => ({ place: { line: 1, page: number }, text, why }));
}
