import { strToU8, zipSync, type Zippable } from 'fflate';
import { readDocx } from '../../../../scripts/sources/docx.ts';
import type { SourceBlock, SourceDocument } from '../../../../src/import/source-document.ts';

/** Parts of a Word file as XML without their outermost element. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Referred to as `header0`, `header1`, … and `footer0`, … */
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** More files, by their names. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** More relations of the main part: id → type and target. */
  readonly relations?: Readonly<Record<string, readonly [type: string, target: string]>>;
}

export const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
} as const;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The text of a part: its outermost element declares all namespaces. */
export function xmlPart(root: string, content: string): string {
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root}${declared.join('')}>${content}</w:${root}>`;
}

export function relationships(
  entries: Readonly<Record<string, readonly [type: string, target: string]>>,
): string {
  const elements = Object.entries(entries).map(([id, [type, target]]) => {
    const mode = target.startsWith('http') ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`;
  });
  return `<Relationships xmlns="${packaged}/relationships">${elements.join('')}</Relationships>`;
}

/** The files of a docx. A string is a body. */
export function docxFiles(parts: DocxParts | string): Record<string, string | Uint8Array> {
  const {
    body,
    headers = [],
    footers = [],
    files = {},
    relations = {},
    ...given
  } = typeof parts === 'string' ? { body: parts } : parts;
  const related: Record<string, readonly [string, string]> = { ...relations };
  const written: Record<string, string | Uint8Array> = { ...files };
  const add = (id: string, type: string, root: string, content: string): void => {
    related[id] = [type, `${id}.xml`];
    written[`word/${id}.xml`] = xmlPart(root, content);
  };
  for (const name of ['styles', 'numbering', 'comments', 'footnotes', 'endnotes'] as const) {
    const content = given[name];
    if (content !== undefined) add(name, name, name, content);
  }
  for (const [index, content] of headers.entries()) add(`header${index}`, 'header', 'hdr', content);
  for (const [index, content] of footers.entries()) add(`footer${index}`, 'footer', 'ftr', content);
  return {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${Object.keys(written).map(contentType).join('')}</Types>`,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': xmlPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(related),
    ...written,
  };
}

function contentType(name: string): string {
  const kind = /^word\/(?<kind>[a-z]+)\d*\.xml$/u.exec(name)?.groups?.['kind'];
  return kind === undefined
    ? ''
    : `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
}

export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  // A zip knows no day before 1980 and takes the clock's otherwise.
  return zipSync(entries, { mtime: new Date(1980, 1, 1), level: 6 });
}

export function docx(parts: DocxParts | string): Uint8Array {
  return zipped(docxFiles(parts));
}

export async function read(parts: DocxParts | string): Promise<SourceDocument> {
  return await readDocx(docx(parts));
}

/** `第一条　…` → a run; `<`, `&` are escaped. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`;
}

export function t(text: string, name = 't'): string {
  return `<w:${name} xml:space="preserve">${escaped(text)}</w:${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A paragraph of runs, each a text or XML. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A paragraph in a list. */
export function item(text: string, num: number | string, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`);
}

export interface LevelOptions {
  readonly format?: string;
  readonly text?: string;
  readonly start?: number;
  readonly more?: string;
}

export function level(index: number, options: LevelOptions = {}): string {
  const { format = 'decimal', text = `%${index + 1}.`, start = 1, more = '' } = options;
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A list definition and a list of the same number that uses it. */
export function list(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>${num(id, id)}`;
}

export function num(id: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

/** A cell: a text, or the XML of its blocks. */
export function cell(content: string, properties = ''): string {
  const blocks = content.startsWith('<') ? content : p(content);
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${blocks}</w:tc>`;
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

/** A field as Word writes it: code, and the result of the last time. */
export function field(code: string, result: string): string {
  const part = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const written = `${part('begin')}<w:r><w:instrText xml:space="preserve">${escaped(code)}</w:instrText></w:r>`;
  return `${written}${result === '' ? '' : part('separate') + result}${part('end')}`;
}

/** A text box as Word writes it: as a shape, and once more for older versions. */
export function textBox(blocks: string, repeated = blocks): string {
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${blocks}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${repeated}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

export function lines({ blocks }: Pick<SourceDocument, 'blocks'>): readonly string[] {
  return blocks.flatMap((block: SourceBlock) => (block.kind === 'line' ? [block.text] : []));
}

export function remarkIds({ remarks }: SourceDocument): readonly string[] {
  return remarks.map(({ id }) => id);
}

/** `why: text`, in order. */
export function leftOut(document: SourceDocument): readonly string[] {
  return document.leftOut.map(({ why, text }) => `${why}: ${text}`);
}
