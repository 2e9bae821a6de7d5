import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './site-files.ts';

/** Where the list of all files stands in a site. */
const manifestFile = 'api/manifest.json';

/** Lists each file of a site with its size and sha256, but for the list itself. The last step of a build. */
export function writeManifest(outDir: string): void {
  const files = filesOf(outDir)
    .filter((path) => path !== manifestFile)
    .map((path) => {
      const content = readFileSync(join(outDir, path));
      const sha256 = createHash('sha256').update(content).digest('hex');
      return JSON.stringify({ path, bytes: content.length, sha256 });
    });
  writeFileSync(join(outDir, manifestFile), `{"files":[\n${files.join(',\n')}\n]}\n`);
}
