import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ImportJob, ImportResult } from './import-file.ts';

/** A file that takes longer is given up; the largest law takes under a second. */
const longestMs = 120_000;
/** Heap of one thread: a file that needs more is given up, and the other files go on. */
const heapMiB = 2048;
/** Up to so many files are not worth a thread each. */
const fewFiles = 4;

interface PoolOptions {
  readonly job: ImportJob;
  readonly threads?: number;
  readonly longestMs?: number;
}

/**
 * Imports files on all cores and hands their results on in the order of the files. A file that
 * hangs or fills the memory costs its own result alone.
 */
export async function importFiles(
  paths: readonly string[],
  { job, threads = availableParallelism(), longestMs: limit = longestMs }: PoolOptions,
  take: (path: string, result: ImportResult) => void,
): Promise<void> {
  const results = new Map<number, ImportResult>();
  let next = 0;
  let taken = 0;
  const finish = (index: number, result: ImportResult) => {
    results.set(index, result);
    for (let due = results.get(taken); due !== undefined; due = results.get(taken)) {
      results.delete(taken);
      take(paths[taken] ?? '', due);
      taken += 1;
    }
  };
  const lanes = Math.max(1, Math.min(threads, Math.ceil(paths.length / fewFiles)));
  const lane = async () => {
    const thread = new ImportThread(job, limit);
    try {
      while (next < paths.length) {
        const index = next++;
        finish(index, await thread.import(paths[index] ?? ''));
      }
    } finally {
      await thread.end();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** A thread that imports one file at a time, and is made anew after it was given up. */
class ImportThread {
  readonly #job: ImportJob;
  readonly #limit: number;
  #worker: Worker | undefined;

  constructor(job: ImportJob, limit: number) {
    this.#job = job;
    this.#limit = limit;
  }

  import(path: string): Promise<ImportResult> {
    const worker = (this.#worker ??= new Worker(new URL('./import-worker.ts', import.meta.url), {
      workerData: this.#job,
      resourceLimits: { maxOldGenerationSizeMb: heapMiB },
    }));
    return new Promise((resolve) => {
      const settle = (result: ImportResult, giveUp: boolean) => {
        clearTimeout(timer);
        worker.removeAllListeners();
        if (giveUp) {
          this.#worker = undefined;
          void worker.terminate();
        }
        resolve(result);
      };
      const giveUp = (id: 'took-too-long' | 'took-too-much' | 'import-fault', detail?: string) =>
        settle({ kind: 'refused', id, detail }, true);
      const timer = setTimeout(
        () => giveUp('took-too-long', `${Math.round(this.#limit / 1000)} 秒`),
        this.#limit,
      );
      worker.on('message', (result: ImportResult) => settle(result, false));
      worker.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp('took-too-much');
        else giveUp('import-fault', String(error));
      });
      worker.on('exit', () => giveUp('import-fault', '线程提前结束'));
      worker.postMessage(path);
    });
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}
