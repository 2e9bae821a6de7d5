import { readFileSync, realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { type Fix, fixSource } from '../../src/markdown/fix-source.ts';
import { policyFiles } from '../../src/markdown/read-library.ts';
import { writeWhole } from './whole-file.ts';

export interface FixedFile {
  readonly file: string;
  readonly fixes: readonly Fix[];
}

/** Repairs all policy files of a folder where that is safe, each whole or not at all. */
export async function fixFolder(contentDir: string): Promise<readonly FixedFile[]> {
  const fixed: FixedFile[] = [];
  for (const path of await policyFiles(contentDir)) {
    const source = decode(readFileSync(path));
    if (source === undefined) continue;
    const { text, fixes } = fixSource(source);
    if (fixes.length === 0) continue;
    // A link stays one: the file that it leads to is written.
    writeWhole(realpathSync(path), text);
    fixed.push({ file: relative(process.cwd(), path), fixes });
  }
  return fixed;
}

/** Undefined where it is no UTF-8: such a file is for a person to look at. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
