import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside its place first, then moved there. What stood there
 * before stays until then. Throws what the file system throws, and leaves nothing half done.
 */
export function writeWhole(path: string, text: string): void {
  // The name of a file may fill what the file system allows, so the fresh one does not build on it.
  const fresh = join(dirname(path), `.${basename(path).slice(0, 40)}.${process.pid}.writing`);
  try {
    const file = openSync(fresh, 'wx');
    try {
      const bytes = Buffer.from(text, 'utf8');
      let at = 0;
      while (at < bytes.length) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
