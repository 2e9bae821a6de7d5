import { characterBalance } from '../../scripts/bench/import-figures.ts';
import { readSource } from '../../scripts/sources/read-source.ts';
import { readTxt } from '../../scripts/sources/txt.ts';
import { cleanCharacters } from '../../src/import/characters/clean-characters.ts';
import { draftItem, linesOf } from '../../src/import/draft.ts';
import { type DraftLine, draftLine, sourceOf, textOf } from '../../src/import/edit.ts';
import {
  type ImportedDocument,
  type ImportedFile,
  importSource,
} from '../../src/import/import-source.ts';
import type { MarkedDocument } from '../../src/import/editorial-marks.ts';
import { joinWrappedItems } from '../../src/import/structure/join-items.ts';
import { type SourceDocument, UnreadableSource } from '../../src/import/source-document.ts';
import { cutFrontMatter } from '../../src/markdown/front-matter.ts';
import { type Body, readBody } from '../../src/markdown/read-body.ts';
import { readDocument } from '../../src/markdown/read-document.ts';
import { type Block, bodyText } from '../../src/policy/block.ts';
import { contractFault } from './contract.ts';

/** A file as somebody hands it over. */
export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const settings = {
  regions: [{ code: '330803', name: '衢江区', level: '县', parent: undefined }],
  unitNames: ['县府办', '县司法局'],
  declared: {},
} as const;

const encoder = new TextEncoder();

/** Text as a file; a lone surrogate, which no encoding holds, becomes U+FFFD. */
export function fileOf(text: string, ending: 'txt' | 'md' | 'html'): Given {
  return { name: `文件.${ending}`, bytes: encoder.encode(text) };
}

/**
 * Reads and imports a file, and throws where a law of the import does not hold. `refused` where the
 * reader says that it cannot be read.
 */
export async function lawsOfFile(given: Given): Promise<'imported' | 'refused'> {
  const source = await lawsOfReader(given);
  if (source === undefined) return 'refused';
  lawsOfSource(source);
  return 'imported';
}

/** What a reader gives, or undefined where it says that the file cannot be read. */
export async function lawsOfReader({ name, bytes }: Given): Promise<SourceDocument | undefined> {
  const before = bytes.slice();
  let source: SourceDocument;
  try {
    source = await readSource(name, bytes);
  } catch (error) {
    if (error instanceof UnreadableSource) return undefined;
    throw error;
  }
  hold(Buffer.compare(bytes, before) === 0, 'a reader leaves the bytes as they are');
  const fault = contractFault(source);
  hold(fault === undefined, `a reader keeps its contract: ${fault}`);
  return source;
}

/** The same for what a reader gave. */
export function lawsOfSource(source: SourceDocument): ImportedFile {
  const file = importSource(source, { ...settings, fileName: '文件' });
  const { odd } = characterBalance(source.blocks, source.leftOut, file);
  hold(odd.length === 0, `every character is accounted for: ${odd.slice(0, 8).join(' ')}`);
  const bodies = file.documents.map(readBackWhole);
  const again = importSource(source, { ...settings, fileName: '文件' });
  hold(JSON.stringify(again) === JSON.stringify(file), 'two runs give the same bytes');
  cleanStaysClean(source);
  // A line between rows, cleaned as one of them, may come to stand alone.
  const hasRows = file.documents.some(({ report }) =>
    report.remarks.some(({ id }) => id === 'tabs-kept'),
  );
  if (!hasRows) for (const body of bodies) importedBodyStays(body);
  return file;
}

const declared = { type: '通知', region: '330803', openness: '主动公开' } as const;

/**
 * Imported again beside what an editor made of it, a source gives the editor's documents back; a
 * source of other words takes over what it can. Gives how many documents were kept.
 */
export function lawsOfKeeping(source: SourceDocument, other: SourceDocument): number {
  const job = { ...settings, declared, fileName: '文件' };
  const first = importSource(source, job).documents.flatMap(({ text }) => markedOf(text));
  const earlier = first.map((document) => ({ ...document, body: edited(document.body) }));
  const again = importSource(source, { ...job, earlier });
  const texts = new Set(first.map(({ body }) => bodyText(body.blocks)));
  // Documents of one file that say the same may be taken for one another.
  const isSure = first.length === 1 && again.documents.length === 1 && !texts.has('');
  const [document] = isSure ? again.documents : [];
  if (document !== undefined) {
    const [now] = markedOf(document.text);
    const kept =
      now && JSON.stringify(unplaced(now.body)) === JSON.stringify(unplaced(earlier[0]?.body));
    hold(kept === true, 'what an editor put into a document is kept');
  }
  const half = Math.ceil(source.blocks.length / 2);
  const mixed = { ...source, blocks: [...source.blocks.slice(0, half), ...other.blocks] };
  const { odd } = characterBalance(
    mixed.blocks,
    mixed.leftOut,
    importSource(mixed, { ...job, earlier }),
  );
  hold(
    odd.length === 0,
    `every character is accounted for beside an earlier copy: ${odd.join(' ')}`,
  );
  return document === undefined ? 0 : 1;
}

function markedOf(text: string): readonly MarkedDocument[] {
  const bytes = encoder.encode(text);
  const { value } = readDocument({ file: 'a.mdx', id: 'a', sha256: '', bytes });
  const { value: body } = readBody(cutFrontMatter(text).body);
  return value === undefined ? [] : [{ id: 'a', meta: value.meta, body }];
}

/** As an editor leaves it: a remark behind every text, a correction, a break before the last block. */
function edited({ blocks, footnotes }: Body): Body {
  const place = { line: 1, column: 1 };
  const marked = blocks.map((block): Block => {
    if (block.kind !== 'text' || block.text.includes('\t')) return block;
    const notes = [{ at: block.text.length, text: '原文如此。' }];
    const isCalled = block.footnotes.length > 0 || /^\s|^[\ud800-\udbff]/u.test(block.text);
    const printed = block.text.charAt(0);
    const mark = { start: 0, printed, reading: '丁', reason: '疑误' };
    return { ...block, notes, corrections: isCalled ? [] : [mark] };
  });
  const apart = marked.at(-1)?.kind === 'text' ? [{ kind: 'break', place } as const] : [];
  return { blocks: [...marked.slice(0, -1), ...apart, ...marked.slice(-1)], footnotes };
}

function unplaced(body: Body | undefined): unknown {
  return body?.blocks.map((block) => ({ ...block, place: undefined }));
}

/** Findings that speak of the document and not of how it is written down. */
const ofTheText = /^(?:clause-|dates-|openness$|front-matter-open$|body-empty$)/u;

function readBackWhole({ ids, text }: ImportedDocument): Body {
  const [id = ''] = ids;
  const bytes = encoder.encode(text);
  const { findings } = readDocument({ file: `${id}.mdx`, id, sha256: '', bytes });
  const odd = findings.filter(({ rule }) => !ofTheText.test(rule));
  hold(odd.length === 0, `what is written is read: ${odd[0]?.rule} ${odd[0]?.message}`);
  const decoded = new TextDecoder().decode(bytes);
  hold(decoded === text, 'what is written can be saved');
  return readBody(cutFrontMatter(text).body).value;
}

function cleanStaysClean({ blocks, format }: SourceDocument): void {
  lawsOfCleaning(linesOf(joinWrappedItems(blocks.map(draftItem), format)));
}

/** Cleaning keeps what was read beside what it made of it, and does all at once. */
export function lawsOfCleaning(lines: readonly DraftLine[]): void {
  const context = { placeNames: ['衢江区'], unitNames: ['县府办'] };
  const once = cleanCharacters(lines, context).lines;
  const isKept = lines.every((line, at) => sourceOf(line) === sourceOf(once[at] ?? line));
  hold(isKept && lines.length === once.length, 'cleaning keeps what was read');
  const asRead = once.map((line) =>
    draftLine({ ...line, kind: 'line', text: textOf(line), calls: [] }),
  );
  const twice = cleanCharacters(asRead, context).lines;
  once.forEach((line, at) => {
    const [before, after] = [textOf(line), textOf(twice[at] ?? line)];
    hold(
      before === after,
      `cleaning what is clean changes nothing: ${show(before)} → ${show(after)}`,
    );
  });
}

/** Changes that are decided by all lines of a document: without its title it is another. */
const ofTheWhole: ReadonlySet<string> = new Set([
  ...['line-joined', 'line-joined-blank', 'simplified', 'gloss-removed'],
  ...['digit-half-width', 'letter-half-width', 'blank-at-figure'],
]);

/** The text of a body, imported again as plain lines, stays: where it is taken for nothing else. */
function importedBodyStays({ blocks, footnotes }: Body): void {
  const isPlain = blocks.every(({ kind }) => kind !== 'table' && kind !== 'figure');
  const text = bodyText(blocks);
  // Rows that blank lines part would come to stand together.
  if (!isPlain || footnotes.length > 0 || text.trim() === '' || text.includes('\t')) return;
  const source = readTxt(encoder.encode(text));
  const [document, ...more] = importSource(source, { ...settings, fileName: '文件' }).documents;
  if (document === undefined || more.length > 0 || document.report.leftOut.length > 0) return;
  if (document.report.changes.some(({ id }) => ofTheWhole.has(id))) return;
  const after = bodyText(readBody(cutFrontMatter(document.text).body).value.blocks);
  hold(after === text, `a body stays: ${show(text)} → ${show(after)}`);
}

function show(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}

function hold(isTrue: boolean, law: string): void {
  if (!isTrue) throw new Error(law);
}
