import { type SourceRemark, UnreadableSource } from '../../../src/import/source-document.ts';
import type { PdfLimits } from './page.ts';

const headReach = 1024;
const tailReach = 65_536;

/**
 * Looks at both ends of a file. The library mends what it can without a word, and half a file would
 * pass for a short document.
 */
export function checkFile(
  bytes: Uint8Array,
  limits: PdfLimits,
): { readonly remarks: readonly SourceRemark[] } {
  if (bytes.length === 0) throw new UnreadableSource('file-empty');
  if (bytes.length > limits.bytes) throw new UnreadableSource('file-too-large');
  const head = latin(bytes.subarray(0, headReach));
  if (!head.includes('%PDF-')) throw new UnreadableSource('pdf-not-pdf');
  const length = linearizedLength.exec(head)?.groups?.['length'];
  if (length !== undefined && Number(length) > bytes.length) {
    throw new UnreadableSource('pdf-damaged', `应有 ${length} 字节，只有 ${bytes.length} 字节`);
  }
  const tail = latin(bytes.subarray(-tailReach));
  if (!tail.includes('%%EOF')) {
    throw new UnreadableSource('pdf-damaged', '没有结尾，可能没有下载完');
  }
  return { remarks: pointsToTable(bytes, tail) ? [] : [{ id: 'pdf-repaired' }] };
}

/** << /Linearized 1 /L 123456 …: the length that the file had when it was written. */
const linearizedLength = /\/Linearized\s[^>]{0,100}?\/L\s+(?<length>\d{1,12})\b/u;

/** Whether the last `startxref` points to a table of objects, counted from `%PDF-`. */
function pointsToTable(bytes: Uint8Array, tail: string): boolean {
  const found = [...tail.matchAll(/startxref\s+(?<offset>\d{1,12})/gu)].at(-1);
  const offset = Number(found?.groups?.['offset'] ?? Number.NaN);
  const start = latin(bytes.subarray(0, headReach)).indexOf('%PDF-');
  return [offset, offset + start].some((at) =>
    /^\s{0,8}(?:xref|\d{1,10}\s+\d{1,5}\s+obj)/u.test(latin(bytes.subarray(at, at + 40))),
  );
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
