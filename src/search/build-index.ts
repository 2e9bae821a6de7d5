import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { periodsAttribute } from '../policy/validity-label.ts';
import { writeFrequencies } from './character-frequencies.ts';
import { ClauseTexts } from './clause-texts.ts';
import { ColumnsBuilder } from './columns-builder.ts';
import { GramFileWriter } from './gram-file.ts';
import { gramLists } from './gram-lists.ts';
import { type BlockFiles, blockUnit, nameOfFile } from './block-files.ts';
import { type Catalogue, type IndexPointer, nameLength, separator } from './index-format.ts';
import { headingKinds, type IndexedPolicy, unitStarts } from './indexed-policy.ts';
import { normalText } from './normal-text.ts';
import { formatVersion, framePart } from './part-file.ts';
import { StandingCounter } from './standing.ts';
import { TextBlocksBuilder } from './text-blocks-builder.ts';
import { loadTraditional } from './traditional.ts';
import { UnitTable } from './unit-table.ts';

/** Takes a file of the index: its name below `clause-index/`, and its bytes. */
export type WriteFile = (name: string, bytes: Uint8Array) => Promise<void>;

/** How an index is cut up; by itself it suits the size of the library. */
export interface IndexSizes {
  /** Grams in more places than this are heavy. */
  readonly heavyFrom: number;
  /** Bytes from which a block of lists is full. */
  readonly listBlock: number;
  /** So many blocks fill a file. */
  readonly blocksPerFile: number;
  /** Characters of JSON from which a block of texts is full. */
  readonly textBlock: number;
}

const deflate = promisify(deflateRaw);

/** Bytes of a block of lists, and characters of JSON of a block of texts, from which it is full, at least. */
const leastListBlock = 400;
const leastTextBlock = 1_500;
/** Bytes of a file of blocks, about, at least. */
const leastFile = 3_000;
/** Into how many files the blocks of lists of a usual library are put … */
const listFiles = 1_000;
/** … and those of texts. */
const textFiles = 600;
/** Characters of a library of 150,000 clauses: larger ones have more files, not larger ones. */
const usualLibrary = 10_000_000;

/** How many files what fills `files` of a usual library is put into. */
function filesFor(characters: number, files: number): number {
  return files * Math.max(1, characters / usualLibrary);
}

/**
 * Writes the clause index of a library. The policies come in the order in which equally good hits
 * are shown. The same policies give the same files, byte for byte.
 */
export async function buildClauseIndex(
  policies: AsyncIterable<IndexedPolicy> | Iterable<IndexedPolicy>,
  write: WriteFile,
  sizes: Partial<IndexSizes> = {},
): Promise<{ readonly clauses: number; readonly files: number }> {
  const traditional = await loadTraditional();
  let hasTraditional = false;
  const texts = new ClauseTexts();
  const columns = new ColumnsBuilder();
  const blocks = new TextBlocksBuilder();
  const units = new UnitTable();
  const standing = new StandingCounter();
  for await (const policy of policies) {
    const starts = unitStarts(policy.clauses);
    columns.add(policy, starts);
    blocks.add(policy, starts, periodsAttribute(policy.validityPeriods));
    policy.clauses.forEach(({ kind, text }, at) => {
      hasTraditional ||= traditional.test(text);
      const normal = normalText(text);
      texts.add(normal);
      units.add({ starts: starts[at] ?? true, heading: headingKinds.has(kind) }, normal.length);
    });
    hasTraditional ||= traditional.test(policy.title);
    standing.add(policy);
  }
  const clauses = texts.clauses;
  const titles = columns.titles();
  for (const title of titles.titles) texts.add(normalText(title));

  const { length } = texts.units;
  // A query asks for some blocks, whatever their size, and the catalogue names them all: what both
  // weigh is least where blocks grow with the square root of the library.
  const usualBlock = Math.sqrt(length);
  let files = 0;
  const put = async (payload: Uint8Array): Promise<string> => {
    const bytes = framePart(payload);
    const name = contentName(bytes);
    await write(`${name}.bin`, bytes);
    files += 1;
    return name;
  };
  const putJson = async (value: unknown): Promise<string> =>
    put(await deflate(Buffer.from(JSON.stringify(value)), { level: 9 }));

  const putBlocks = async (filled: readonly Uint8Array[], about: number): Promise<BlockFiles> => {
    const begins = contentName(...filled);
    const bytes = filled.reduce((sum, block) => sum + block.length, 0);
    const fileSize = Math.max(leastFile, bytes / filesFor(length, about));
    const perFile =
      sizes.blocksPerFile ?? Math.ceil((filled.length * fileSize) / Math.max(1, bytes));
    for (let from = 0; from < filled.length; from += perFile) {
      const file = Buffer.concat(filled.slice(from, from + perFile));
      await write(`${nameOfFile(begins, from / perFile)}.bin`, file);
      files += 1;
    }
    return { begins, perFile, sizes: filled.map((block) => block.length / blockUnit) };
  };

  const textBlocks: Uint8Array[] = [];
  const textSizes: number[] = [];
  const textBlock = sizes.textBlock ?? Math.max(leastTextBlock, usualBlock);
  for (const { json, clauses: size } of blocks.take(textBlock)) {
    const payload = await deflate(Buffer.from(json, 'utf16le'), { level: 9 });
    textBlocks.push(framePart(payload, blockUnit));
    textSizes.push(size);
  }

  const heavyFrom = sizes.heavyFrom ?? heavyLimit(texts.units.length);
  const heavyGrams: string[] = [];
  const frequencies = new Map<string, number>();
  const listsOf = () => ({
    first: [] as string[],
    blocks: [] as Uint8Array[],
    writer: new GramFileWriter(texts.clauses),
  });
  const characters = listsOf();
  const grams = listsOf();
  const listBlock = sizes.listBlock ?? Math.max(leastListBlock, usualBlock);
  for (const gram of gramLists(texts, heavyFrom)) {
    const lists = gram.gram.length === 1 ? characters : grams;
    if (gram.gram.length === 1) frequencies.set(gram.gram, gram.list.clauses.length);
    if (lists.writer.length === 0) lists.first.push(gram.gram);
    lists.writer.add(gram);
    if (gram.gram.length > 1 && gram.list.offsets === undefined) heavyGrams.push(gram.gram);
    if (lists.writer.length >= listBlock)
      lists.blocks.push(framePart(lists.writer.take(), blockUnit));
  }
  for (const { writer, blocks: filled } of [characters, grams]) {
    if (writer.length > 0) filled.push(framePart(writer.take(), blockUnit));
  }
  const catalogue: Catalogue = {
    clauses,
    hasTraditional,
    heavyGrams: heavyGrams.join(separator),
    ...writeFrequencies(frequencies),
    firstCharacters: characters.first.join(separator),
    firstGrams: grams.first.join(separator),
    lists: await putBlocks([...characters.blocks, ...grams.blocks], listFiles),
    textSizes,
    texts: await putBlocks(textBlocks, textFiles),
    columnsFile: await putJson({ ...columns.columns(), standing: standing.values() }),
    titlesFile: await putJson(titles),
    unitsFile: await put(await deflate(units.bytes(), { level: 9 })),
    marksFile: await putJson(columns.marks()),
  };
  const pointer: IndexPointer = { format: formatVersion, catalogue: await putJson(catalogue) };
  await write('index.json', Buffer.from(`${JSON.stringify(pointer)}\n`));
  return { clauses, files: files + 1 };
}

/** Lists of more places than this would be long to load; a small library has none. */
function heavyLimit(units: number): number {
  return Math.round(7_500 * (units / usualLibrary) ** 0.2);
}

/** The first letters of the content's digest. */
function contentName(...files: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of files) hash.update(bytes);
  const digest = hash.digest();
  return digest.readUIntBE(0, 6).toString(36).padStart(10, '0').slice(-nameLength);
}
