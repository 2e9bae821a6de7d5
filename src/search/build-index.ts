import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { periodsAttribute } from '../policy/validity-label.ts';
import { writeFrequencies } from './character-frequencies.ts';
import { ClauseTexts } from './clause-texts.ts';
import { ColumnsBuilder } from './columns-builder.ts';
import { GramFileWriter } from './gram-file.ts';
import { gramLists } from './gram-lists.ts';
import {
  type Catalogue,
  type IndexPointer,
  listFile,
  listNameLength,
  nameLength,
  separator,
} from './index-format.ts';
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
  /** Bytes from which a file of lists is full. */
  readonly gramFile: number;
  /** Characters from which a file of texts is full. */
  readonly textFile: number;
}

const deflate = promisify(deflateRaw);

/**
 * Bytes from which a file of lists is full. A question asks for many lists, which are mostly short and
 * each in another file; smaller files would cost the catalogue more than they save.
 */
const gramFile = 3_000;
/** Single characters have longer lists: bytes at least, and into how many files they are cut. */
const leastCharacterFile = 2_000;
const characterFiles = 360;
const leastTextFile = 2_500;
const textFiles = 750;
/** Characters that a text takes as JSON, with anchors and labels, for each of its normal form. */
const jsonShare = 1.6;
/** Characters of a library of 150,000 clauses: larger ones have more files, not larger ones. */
const usualLibrary = 10_000_000;

/** Into how many files lists are cut that fill `files` of a usual library. */
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

  const textNames: string[] = [];
  const textSizes: number[] = [];
  for (const { json, clauses: size } of blocks.take(
    sizes.textFile ??
      Math.max(
        leastTextFile,
        blocks.characters / filesFor(blocks.characters / jsonShare, textFiles),
      ),
  )) {
    textNames.push(await put(await deflate(Buffer.from(json, 'utf16le'), { level: 9 })));
    textSizes.push(size);
  }

  const heavyFrom = sizes.heavyFrom ?? heavyLimit(texts.units.length);
  const heavyGrams: string[] = [];
  const frequencies = new Map<string, number>();
  const listsOf = (size: number) => ({
    size,
    first: [] as string[],
    files: [] as Uint8Array[],
    writer: new GramFileWriter(texts.clauses),
  });
  const { length } = texts.units;
  const characters = listsOf(
    sizes.gramFile ??
      Math.max(leastCharacterFile, (length * 0.5) / filesFor(length, characterFiles)),
  );
  const grams = listsOf(sizes.gramFile ?? gramFile);
  for (const gram of gramLists(texts, heavyFrom)) {
    const lists = gram.gram.length === 1 ? characters : grams;
    if (gram.gram.length === 1) frequencies.set(gram.gram, gram.list.clauses.length);
    if (lists.writer.length === 0) lists.first.push(gram.gram);
    lists.writer.add(gram);
    if (gram.gram.length > 1 && gram.list.offsets === undefined) heavyGrams.push(gram.gram);
    if (lists.writer.length >= lists.size) lists.files.push(framePart(lists.writer.take()));
  }
  for (const lists of [characters, grams]) {
    if (lists.writer.length > 0) lists.files.push(framePart(lists.writer.take()));
  }
  const listFiles = [...characters.files, ...grams.files];
  const listsBegin = contentName(...listFiles).slice(-listNameLength);
  for (const [number, bytes] of listFiles.entries()) {
    await write(`${listFile(listsBegin, number)}.bin`, bytes);
    files += 1;
  }

  const catalogue: Catalogue = {
    clauses,
    hasTraditional,
    heavyGrams: heavyGrams.join(separator),
    ...writeFrequencies(frequencies),
    firstCharacters: characters.first.join(separator),
    firstGrams: grams.first.join(separator),
    listFiles: listsBegin,
    textSizes,
    textFiles: textNames.join(''),
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
