import type {
  SourceBlock,
  SourceDocument,
  SourceRemark,
} from '../../src/import/source-document.ts';
import { UnreadableSource } from '../../src/import/source-document.ts';
import { decodeText, type DecodedText } from './encoding.ts';

/** A text file: a line is a line. Blank lines stay, as they may part paragraphs that are wrapped. */
export function readTxt(bytes: Uint8Array): SourceDocument {
  const decoded = decodeText(bytes);
  if (decoded.text.trim() === '') throw new UnreadableSource('file-empty');
  const blocks = decoded.text
    .split(lineEnd)
    .map((text, index): SourceBlock => textLine(text, index + 1));
  return {
    format: 'txt',
    encoding: decoded.encoding,
    blocks,
    leftOut: [],
    remarks: encodingRemarks(decoded),
  };
}

/** LF, CRLF, a lone CR, and the line and paragraph separators of Unicode. */
export const lineEnd = /\r\n|[\n\r\u2028\u2029]/u;

export function textLine(text: string, line: number): SourceBlock {
  return { kind: 'line', place: { line }, text, look: {}, calls: [], part: undefined };
}

/** An encoding other than UTF-8 was worked out, not declared: a person should see that it is right. */
export function encodingRemarks({ encoding }: DecodedText): readonly SourceRemark[] {
  return encoding === 'utf-8' ? [] : [{ id: 'encoding-converted', detail: encoding.toUpperCase() }];
}
