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
  /** Takes what becomes of the file under way. */
  #settle: (result: ImportResult) => void = () => {};

  constructor(job: ImportJob, limit: number) {
    this.#job = job;
    this.#limit = limit;
  }

  async import(path: string): Promise<ImportResult> {
    this.#worker ??= this.#start();
    const result = new Promise<ImportResult>((resolve) => {
      this.#settle = resolve;
    });
    const seconds = `${Math.round(this.#limit / 1000)} 秒`;
    const timer = setTimeout(() => this.#giveUp('took-too-long', seconds), this.#limit);
    this.#worker.postMessage(path);
    return await result.finally(() => clearTimeout(timer));
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
      workerData: this.#job,
      resourceLimits: { maxOldGenerationSizeMb: heapMiB },
    });
    // A thread that was given up may still say something; only the one at work is heard.
    const heard = (act: () => void) => {
      if (worker === this.#worker) act();
    };
    worker.on('message', (result: ImportResult) => heard(() => this.#settle(result)));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      heard(() => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.#giveUp('took-too-much');
        else this.#giveUp('import-fault', String(error));
      }),
    );
    worker.on('exit', () => heard(() => this.#giveUp('import-fault', '线程提前结束')));
    return worker;
  }

  #giveUp(id: 'took-too-long' | 'took-too-much' | 'import-fault', detail?: string): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#settle({ kind: 'refused', id, detail });
    void worker?.terminate();
  }
}
