import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './site-files.ts';

/** Where the list of all files stands in a site. */
const manifestFile = 'api/manifest.json';

/** Lists each file of a site with its size and sha256, but for the list itself. The last step of a build. */
export function writeManifest(outDir: string): void {
  const files = filesOf(outDir)
    .filter((path) => path !== manifestFile)
    .map((path) => ({
      path,
      bytes: statSync(join(outDir, path)).size,
      sha256: createHash('sha256')
        .update(readFileSync(join(outDir, path)))
        .digest('hex'),
    }));
  const lines = files.map((file) => JSON.stringify(file));
  writeFileSync(join(outDir, manifestFile), `{"files":[\n${lines.join(',\n')}\n]}\n`);
}
