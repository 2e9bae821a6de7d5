import { type SourceDocument, UnreadableSource } from '../../src/import/source-document.ts';
import { readMd } from './md.ts';
import { readTxt } from './txt.ts';

/**
 * Endings of the files that a folder is searched for. Others in it are passed over. Old documents are
 * among them, so that each is named with what to do about it.
 */
export const sourceEndings: ReadonlySet<string> = new Set([
  ...['txt', 'text', 'md', 'markdown'],
  ...['html', 'htm', 'xhtml', 'shtml', 'docx', 'pdf'],
  ...['doc', 'wps', 'rtf', 'odt', 'ofd', 'ceb'],
]);

/** More than this is no document but an archive of them. */
const mostBytes = 256 * 1024 * 1024;

type Reader = (bytes: Uint8Array) => SourceDocument | Promise<SourceDocument>;

/**
 * The document in a file. What the bytes are decides, and only then the ending of the name: a PDF
 * that is called .docx is read as a PDF. The readers for DOCX, HTML and PDF are loaded when asked
 * for. Throws `UnreadableSource`.
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length === 0) throw new UnreadableSource('file-empty');
  if (bytes.length > mostBytes) {
    throw new UnreadableSource('file-too-large', `${Math.round(bytes.length / 1024 / 1024)} MiB`);
  }
  const reader = await readerFor(name, bytes);
  if (reader === undefined) throw new UnreadableSource('file-kind-unknown', endingOf(name));
  return await reader(bytes);
}

async function readerFor(name: string, bytes: Uint8Array): Promise<Reader | undefined> {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return await pdfReader();
  // A zip, or an OLE file: a DOCX with a password, or an old .doc, of which the reader tells.
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return await docxReader();
  }
  switch (endingOf(name)) {
    case 'txt':
    case 'text':
      return readTxt;
    case 'md':
    case 'markdown':
      return readMd;
    case 'html':
    case 'htm':
    case 'xhtml':
    case 'shtml':
      return await htmlReader();
    case 'docx':
      return await docxReader();
    case 'pdf':
      return await pdfReader();
    default:
      return looksLikeHtml(bytes) ? await htmlReader() : undefined;
  }
}

async function pdfReader(): Promise<Reader> {
  return (await import('./pdf.ts')).readPdf;
}

async function docxReader(): Promise<Reader> {
  return (await import('./docx.ts')).readDocx;
}

async function htmlReader(): Promise<Reader> {
  return (await import('./html.ts')).readHtml;
}

/** `关于….HTML` → `html` */
export function endingOf(name: string): string {
  return /\.(?<ending>[^./\\]+)$/u.exec(name)?.groups?.['ending']?.toLowerCase() ?? '';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<(?:!doctype\s+html|html)[\s>]/iu.test(head);
}
