import { parentPort, workerData } from 'node:worker_threads';
import { importFile, type ImportJob } from './import-file.ts';

// One thread of an import: a path comes in, what was made of the file goes out.
const job = workerData as ImportJob;
parentPort?.on('message', (path: string) => {
  void importFile(path, job).then((result) => parentPort?.postMessage(result));
});
