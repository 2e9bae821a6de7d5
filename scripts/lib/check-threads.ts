import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CacheEntry } from './check-cache.ts';

/** Starting a thread costs as much as reading so many files. */
const filesWorthAThread = 150;
const batchSize = 24;

/**
 * Reads files on all cores; results stand in the order of the paths. Undefined where so few files
 * are no work for threads. A thread that fails fails the check.
 */
export async function readOnThreads(
  paths: readonly string[],
  onRead: (count: number) => void,
): Promise<readonly CacheEntry[] | undefined> {
  const threads = Math.min(availableParallelism(), Math.floor(paths.length / filesWorthAThread));
  if (threads < 2) return undefined;
  const entries: CacheEntry[] = [];
  let next = 0;
  const lane = async () => {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url));
    try {
      while (next < paths.length) {
        const start = next;
        next += batchSize;
        const read = await answerOf(worker, paths.slice(start, next));
        read.forEach((entry, index) => {
          entries[start + index] = entry;
        });
        onRead(read.length);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, lane));
  return entries;
}

function answerOf(worker: Worker, paths: readonly string[]): Promise<readonly CacheEntry[]> {
  return new Promise((resolve, reject) => {
    const listeners = {
      message: (entries: readonly CacheEntry[]) => settle(() => resolve(entries)),
      error: (error: Error) => settle(() => reject(error)),
      exit: (code: number) => settle(() => reject(new Error(`thread ended with ${code}`))),
    };
    const settle = (act: () => void) => {
      for (const [name, listener] of Object.entries(listeners)) worker.off(name, listener);
      act();
    };
    for (const [name, listener] of Object.entries(listeners)) worker.on(name, listener);
    worker.postMessage(paths);
  });
}
