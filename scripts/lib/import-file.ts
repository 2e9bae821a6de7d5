import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Region } from '../../src/policy/registry.ts';
import type { DeclaredFields } from '../../src/import/metadata/front-matter-found.ts';
import type { MarkedDocument } from '../../src/import/editorial-marks.ts';
import { type ImportedFile, importSource } from '../../src/import/import-source.ts';
import type { RemarkId } from '../../src/import/remarks.ts';
import { UnreadableSource } from '../../src/import/source-document.ts';
import { readSource } from '../sources/read-source.ts';
import { reasonOf } from './import-inputs.ts';

/** What is the same for all files of an import. Plain data: it goes to other threads. */
export interface ImportJob {
  readonly regions: readonly Region[];
  readonly unitNames: readonly string[];
  readonly declared: DeclaredFields;
  readonly earlier: readonly MarkedDocument[];
}

export type ImportResult =
  | { readonly kind: 'imported'; readonly file: ImportedFile }
  | { readonly kind: 'refused'; readonly id: RemarkId; readonly detail: string | undefined };

/** Reads and converts one file. Never throws: whatever is wrong with the file is its result. */
export async function importFile(path: string, job: ImportJob): Promise<ImportResult> {
  try {
    const bytes = await readFile(path);
    const fileName = basename(path).replace(/\.[^.]+$/u, '');
    const source = await readSource(basename(path), bytes);
    return { kind: 'imported', file: importSource(source, { ...job, fileName }) };
  } catch (error) {
    if (error instanceof UnreadableSource) {
      return { kind: 'refused', id: error.id, detail: error.detail };
    }
    const isFileFault = typeof (error as NodeJS.ErrnoException)?.code === 'string';
    return isFileFault
      ? { kind: 'refused', id: 'file-unreadable', detail: reasonOf(error) }
      : { kind: 'refused', id: 'import-fault', detail: String(error) };
  }
}
