import { parentPort } from 'node:worker_threads';
import { readPolicyFile } from '../../src/markdown/read-library.ts';
import { readFacts } from '../../src/markdown/read-facts.ts';
import { packFacts } from './check-cache.ts';

// One thread of a check: paths come in, what was read of the files goes out.
parentPort?.on('message', (paths: readonly string[]) => {
  void Promise.all(
    paths.map(async (path) => {
      const source = await readPolicyFile(path);
      return { id: source.id, sha256: source.sha256, json: packFacts(readFacts(source)) };
    }),
  ).then((entries) => parentPort?.postMessage(entries));
});
