import { readPdf } from '../../../../scripts/sources/pdf.ts';
import { readPages } from '../../../../scripts/sources/pdf/open.ts';
import { type PdfLimits, type PdfPage, pdfLimits } from '../../../../scripts/sources/pdf/page.ts';
import { survey } from '../../../../scripts/sources/pdf/survey.ts';
import type { SourceDocument } from '../../../../src/import/source-document.ts';

/** Reads a PDF in the test's own thread: a thread of its own takes long to start. */
export function readHere(
  bytes: Uint8Array,
  limits: PdfLimits = pdfLimits,
): Promise<SourceDocument> {
  return readPdf(bytes, {
    limits,
    pagesOf: async (file) => (await pagesOf(file, limits)).map(survey),
  });
}

export function pagesOf(
  bytes: Uint8Array,
  limits: PdfLimits = pdfLimits,
): Promise<readonly PdfPage[]> {
  return Array.fromAsync(readPages(bytes, limits));
}
