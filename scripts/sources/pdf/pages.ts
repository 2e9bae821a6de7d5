import { Worker } from 'node:worker_threads';
import { UnreadableSource } from '../../../src/import/source-document.ts';
import type { PdfLimits } from './page.ts';
import type { PageSurvey } from './survey.ts';
import type { PdfNews } from './thread.ts';

const memoryInterval = 100;

/**
 * Reads the pages in a thread of its own: a PDF can be made so that the library never comes back or
 * takes all memory, and only a thread can be stopped then.
 */
export function readPdfPages(bytes: Uint8Array, limits: PdfLimits): Promise<readonly PageSurvey[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly PageSurvey[]>();
  const pages: PageSurvey[] = [];
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { bytes, limits },
    execArgv: [],
    // What the library prints is for its developers.
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  const tooHeavy = (what: string): void => reject(new UnreadableSource('pdf-too-heavy', what));
  const clock = setTimeout(
    () => tooHeavy(`读了 ${limits.milliseconds / 1000} 秒还没有读完`),
    limits.milliseconds,
  );
  const scales = setInterval(() => {
    if (process.memoryUsage.rss() - before > limits.memory) {
      tooHeavy(`读到第 ${pages.length + 1} 页，内存超过 ${Math.round(limits.memory / 1e6)} MB`);
    }
  }, memoryInterval);

  thread.on('message', (news: PdfNews) => {
    if (news.kind === 'page') pages.push(news.page);
    else if (news.kind === 'end') resolve(pages);
    else reject(new UnreadableSource(news.id, news.detail));
  });
  thread.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooHeavy('内存不够');
    else reject(error);
  });
  thread.on('exit', () => reject(new UnreadableSource('pdf-damaged', '读到一半停了')));
  return promise.finally(async () => {
    clearTimeout(clock);
    clearInterval(scales);
    await thread.terminate();
  });
}
