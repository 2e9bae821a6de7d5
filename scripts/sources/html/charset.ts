import type { SourceRemark } from '../../../src/import/source-document.ts';
import { UnreadableSource } from '../../../src/import/source-document.ts';
import { type DecodedText, decodeText } from '../encoding.ts';

/** Browsers look for a declaration in the first 1,024 bytes; pages with long comments have it later. */
const declaredWithin = 16_384;

/** `<meta charset="gb2312">`, `<meta http-equiv="Content-Type" content="text/html; charset=gbk">` */
const declaration =
  /<meta\s[^>]{0,1000}?charset\s{0,9}=\s{0,9}["']?\s{0,9}(?<name>[\w.:-]{1,40})/iu;
const comment = /<!--.*?-->/gsu;

/** The encoding that a page declares, in lower case, as written. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declaredWithin));
  return declaration.exec(head.replace(comment, ''))?.groups?.['name']?.toLowerCase();
}

/** Declarations that fit our encodings, and those that servers write without meaning anything. */
const utf8Names: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be']);
const gbNames: ReadonlySet<string> = new Set(
  'gb2312 gbk gb18030 gb_2312-80 gb2312-80 x-gbk cp936'.split(' '),
);
const emptyNames: ReadonlySet<string> = new Set(
  'iso-8859-1 iso8859-1 iso-8859-15 latin1 windows-1252 us-ascii ascii'.split(' '),
);

export interface DecodedPage {
  readonly text: string;
  readonly encoding: DecodedText['encoding'];
  readonly remarks: readonly SourceRemark[];
}

/**
 * Bytes → text. What fits strictly is taken; a declaration that does not fit is remarked. A page
 * that declares an encoding which is none of ours (big5) and is not UTF-8 is refused: GB 18030 would
 * read wrong characters out of it.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const declared = declaredCharset(bytes);
  // What can be read as ASCII up to here is not UTF-16, whatever it says.
  const hint = declared !== undefined && gbNames.has(declared) ? declared : undefined;
  const { text, encoding, mark } = decodeText(bytes, hint);
  const remarks = mark ? [] : charsetRemarks(declared, encoding);
  return { text, encoding, remarks };
}

function charsetRemarks(
  declared: string | undefined,
  encoding: DecodedText['encoding'],
): readonly SourceRemark[] {
  if (encoding !== 'utf-8' && encoding !== 'gb18030') return [];
  if (declared === undefined) {
    return encoding === 'utf-8' ? [] : [{ id: 'encoding-converted', detail: 'GB18030' }];
  }
  const fits = encoding === 'utf-8' ? utf8Names.has(declared) : gbNames.has(declared);
  if (fits) return [];
  const known = utf8Names.has(declared) || gbNames.has(declared) || emptyNames.has(declared);
  if (encoding === 'gb18030' && !known) throw new UnreadableSource('encoding-unknown', declared);
  return [{ id: 'html-charset', detail: `声明 ${declared}，实为 ${encoding.toUpperCase()}` }];
}
