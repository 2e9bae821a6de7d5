import { parentPort } from 'node:worker_threads';
import { readFacts } from '../../src/markdown/read-facts.ts';
import { readPolicyFile } from '../../src/markdown/read-library.ts';
import { packFacts } from './check-cache.ts';

// One thread of a check: paths come in, what was read of the files goes out.
parentPort?.on('message', (paths: readonly string[]) => {
  const entries = paths.map((path) => {
    const source = readPolicyFile(path);
    return { id: source.id, sha256: source.sha256, json: packFacts(readFacts(source)) };
  });
  parentPort?.postMessage(entries);
});
