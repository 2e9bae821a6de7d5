import type { ByteRange } from './index-reader.ts';

/**
 * Blocks that follow each other in files, so many a file: a reader asks for a block, and gets it, or
 * from a host that gives no parts of files the whole file, which it keeps.
 */
export interface BlockFiles {
  /** How the names of the files begin. All change with any policy, so one name does for all. */
  readonly begins: string;
  readonly perFile: number;
  /** The size of each block, in `blockUnit` bytes. */
  readonly sizes: readonly number[];
}

/** Bytes by which sizes of blocks are counted; blocks are filled up to it with zeros. */
export const blockUnit = 64;

/** The file that a block stands in, without its ending, and where it stands there. */
export function placeOfBlock(
  { begins, perFile, sizes }: BlockFiles,
  block: number,
): { readonly name: string; readonly range: ByteRange } {
  const first = block - (block % perFile);
  const before = sizes.slice(first, block).reduce((sum, size) => sum + size, 0);
  const start = before * blockUnit;
  return {
    name: nameOfFile(begins, first / perFile),
    range: { start, end: start + (sizes[block] ?? 0) * blockUnit },
  };
}

export function nameOfFile(begins: string, number: number): string {
  return `${begins}-${number}`;
}
