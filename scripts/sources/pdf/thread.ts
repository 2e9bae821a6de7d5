import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableSource } from '../../../src/import/source-document.ts';
import { readPages } from './open.ts';
import type { PdfLimits } from './page.ts';
import { type PageSurvey, survey } from './survey.ts';

/** What the thread that reads a PDF tells the one that started it. */
export type PdfNews =
  | { readonly kind: 'page'; readonly page: PageSurvey }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'refused';
      readonly id: UnreadableSource['id'];
      readonly detail: string | undefined;
    };

const { bytes, limits } = workerData as { readonly bytes: Uint8Array; readonly limits: PdfLimits };
const tell = (news: PdfNews): void => parentPort?.postMessage(news);

// The library works on in the background; what fails there fails at the page that needs it.
process.on('unhandledRejection', () => {});

try {
  for await (const page of readPages(bytes, limits)) tell({ kind: 'page', page: survey(page) });
  tell({ kind: 'end' });
} catch (error) {
  const refusal =
    error instanceof UnreadableSource
      ? error
      : new UnreadableSource('pdf-damaged', error instanceof Error ? error.message : String(error));
  tell({ kind: 'refused', id: refusal.id, detail: refusal.detail });
}
