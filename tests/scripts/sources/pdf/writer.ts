import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** Points; A4. Tops count from above, as the reader gives them. */
const pageWidth = 595;
const pageHeight = 842;

export interface PageParts {
  /** The page's program. */
  readonly content: string;
  /** Entries of the page's own dictionary: `/Rotate 90`. */
  readonly entries?: string;
}

export interface PdfParts {
  readonly pages: readonly PageParts[];
  /** Further objects; their numbers go on from `firstFree`. */
  readonly objects?: readonly string[];
  /** Entries of the catalogue: `/OCProperties …`. */
  readonly catalogue?: string;
  readonly compress?: boolean;
  /** Locks the file with RC4 of 40 bits; an empty password opens it to all. */
  readonly password?: string;
  /** What the file says of the number of its pages. */
  readonly count?: number;
}

/** The number of the first object in `objects`. */
export const firstFree = 12;

const fonts = `/Font << /Song 3 0 R /Gbk 4 0 R /Hei 5 0 R /Latin 6 0 R /Own 7 0 R /Down 10 0 R >>`;

/** A PDF with fonts that are not embedded, so that no font file is needed. */
export function writePdf({ pages, objects = [], ...options }: PdfParts): Uint8Array {
  const firstPage = firstFree + objects.length;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ');
  const bodies = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${options.catalogue ?? ''} >>`],
    [2, `<< /Type /Pages /Count ${options.count ?? pages.length} /Kids [${kids}] >>`],
    [3, chineseFont('STSong-Light', 'UniGB-UCS2-H')],
    [4, chineseFont('STSong-Light', 'GBK-EUC-H')],
    [5, chineseFont('STHeiti-Bold', 'UniGB-UCS2-H')],
    [6, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    // A to C are characters of private use, a control character and U+FFFD.
    [7, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 8 0 R >>'],
    [8, stream('3 beginbfchar <41> <E010> <42> <0007> <43> <FFFD> endbfchar', undefined)],
    [
      9,
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
    ],
    [10, chineseFont('STSong-Light', 'UniGB-UCS2-V')],
    [
      11,
      '<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << >> /Length 0 >>\nstream\n\nendstream',
    ],
  ]);
  for (const [index, object] of objects.entries()) bodies.set(firstFree + index, object);
  for (const [index, { content, entries = '' }] of pages.entries()) {
    const number = firstPage + 2 * index;
    bodies.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${number + 1} 0 R ` +
        `/Resources << ${fonts} /XObject << /Dot 9 0 R >> ${layersOf(options.catalogue)} >> ${entries} >>`,
    );
    bodies.set(number + 1, stream(content, options.compress === true ? deflate : undefined));
  }
  return assemble(bodies, options.password);
}

function chineseFont(name: string, encoding: string): string {
  const descendant =
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /DW 1000 /W [1 95 500] ` +
    `/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> ` +
    `/FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >> >>`;
  return `<< /Type /Font /Subtype /Type0 /BaseFont /${name}-${encoding} /Encoding /${encoding} /DescendantFonts [${descendant}] >>`;
}

function layersOf(catalogue: string | undefined): string {
  const group = /\/OCGs \[(?<ref>\d+ 0 R)\]/u.exec(catalogue ?? '')?.groups?.['ref'];
  return group === undefined ? '' : `/Properties << /Layer ${group} >>`;
}

function deflate(text: string): Uint8Array {
  return deflateSync(Buffer.from(text, 'latin1'));
}

export function stream(text: string, packed: ((text: string) => Uint8Array) | undefined): string {
  if (packed === undefined) return `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const bytes = Buffer.from(packed(text)).toString('latin1');
  return `<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${bytes}\nendstream`;
}

function assemble(bodies: ReadonlyMap<number, string>, password: string | undefined): Uint8Array {
  const lock = password === undefined ? undefined : lockOf(password);
  let file = '%PDF-1.4\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of [...bodies].toSorted(([a], [b]) => a - b)) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${lock ? lock.locked(body, number) : body}\nendobj\n`;
  }
  const start = file.length;
  const size = Math.max(...bodies.keys()) + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number += 1) {
    file += `${String(offsets.get(number) ?? 0).padStart(10, '0')} 00000 n \n`;
  }
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${lock?.entries ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

/** The standard handler, revision 2 (ISO 32000-1, 7.6.3). */
function lockOf(password: string): {
  readonly entries: string;
  readonly locked: (body: string, number: number) => string;
} {
  const pad = Buffer.from(
    '28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A',
    'hex',
  );
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), pad]).subarray(0, 32);
  const id = Buffer.alloc(16, 7);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const key = md5(Buffer.concat([padded, owner, permissions, id])).subarray(0, 5);
  const user = rc4(key, pad);
  const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;
  return {
    entries: `/ID [${hex(id)} ${hex(id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -4 >>`,
    locked: (body, number) => {
      const salt = Buffer.from([number & 255, number >> 8, 0, 0, 0]);
      const own = md5(Buffer.concat([key, salt])).subarray(0, 10);
      const lock = (data: string): Buffer => rc4(own, Buffer.from(data, 'latin1'));
      if (!body.includes('stream\n')) {
        return body.replaceAll(/\((?<words>[^()]*)\)/gu, (_, words: string) => hex(lock(words)));
      }
      return body.replace(
        /stream\n(?<data>.*)\nendstream$/su,
        (_, data: string) => `stream\n${lock(data).toString('latin1')}\nendstream`,
      );
    },
  };
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest();
}

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (list: Uint8Array, index: number): number => list[index] ?? 0;
  const swap = (i: number, j: number): void => {
    const kept = at(box, i);
    box[i] = at(box, j);
    box[j] = kept;
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(box, i) + at(key, i % key.length)) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) % 256;
      j = (j + at(box, i)) % 256;
      swap(i, j);
      return byte ^ at(box, (at(box, i) + at(box, j)) % 256);
    }),
  );
}

export interface TextPlace {
  readonly x: number;
  readonly top: number;
  readonly size?: number;
  readonly font?: 'Song' | 'Gbk' | 'Hei' | 'Latin' | 'Own' | 'Down';
  /** Further operators before the text is shown: `3 Tc`. */
  readonly set?: string;
}

/** Shows a text whose base line is `top` points below the upper edge. */
export function text(
  words: string,
  { x, top, size = 16, font = 'Song', set = '' }: TextPlace,
): string {
  const place = `1 0 0 1 ${x} ${pageHeight - top} Tm`;
  return `q BT /${font} ${size} Tf ${set} ${place} ${shown(words, font)} Tj ET Q\n`;
}

/** The operand that shows a text in a font. GBK is given as bytes in hexadecimal. */
export function shown(words: string, font: TextPlace['font'] = 'Song'): string {
  if (font === 'Gbk') return `<${words}>`;
  if (font === 'Latin' || font === 'Own') return `(${words.replaceAll(/[()\\]/gu, '\\$&')})`;
  return `<${Buffer.from(words, 'utf16le').swap16().toString('hex')}>`;
}

export function rule(left: number, top: number, right: number, bottom: number): string {
  return `${left} ${pageHeight - top} m ${right} ${pageHeight - bottom} l S\n`;
}

export function picture(left: number, top: number, width: number, height: number): string {
  return `q ${width} 0 0 ${height} ${left} ${pageHeight - top - height} cm /Dot Do Q\n`;
}

export interface Setting {
  readonly left?: number;
  readonly top?: number;
  /** Characters of a line. */
  readonly characters?: number;
  readonly size?: number;
  readonly indent?: boolean;
}

/** Paragraphs as a printer sets them: two ems in, lines of one width, no mark at a line's start. */
export function paragraphs(
  texts: readonly string[],
  { left = 90, top = 120, characters = 26, size = 16, indent = true }: Setting = {},
): string {
  let [program, y] = ['', top];
  for (const each of texts) {
    for (const [index, line] of wrapped(each, characters, indent ? 2 : 0).entries()) {
      program += text(line, { x: left + (index === 0 && indent ? 2 * size : 0), top: y, size });
      y += 1.75 * size;
    }
  }
  return program;
}

export function wrapped(words: string, characters: number, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of words) {
    const room = characters - (lines.length === 0 ? indent : 0);
    if (widthOf(line + character) > room && !/[，。；、：！？）》]/u.test(character)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}

function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (/[ -~]/u.test(character) ? 0.5 : 1), 0);
}
