import { bodyText } from '../policy/block.ts';
import { secrecyMark } from '../policy/checks/printed-signs.ts';
import type { Region } from '../policy/registry.ts';
import { cutFrontMatter } from '../markdown/front-matter.ts';
import { readBody } from '../markdown/read-body.ts';
import { writeDocument } from '../markdown/write-document.ts';
import { type BodyItem, bodyBlocks } from './structure/body-blocks.ts';
import { bodyChanges, countDocument, isAccounted } from './body-report.ts';
import { cleanCharacters } from './characters/clean-characters.ts';
import { findContentsBlock } from './structure/contents-block.ts';
import {
  type DraftItem,
  draftItem,
  isAround,
  isBlank,
  linesOf,
  sourceTextOf,
  withLines,
} from './draft.ts';
import { joinLines, textOf } from './edit.ts';
import { keepEditing, type MarkedDocument } from './editorial-marks.ts';
import { findFurniture } from './structure/find-furniture.ts';
import { isPublicationLine } from './structure/furniture.ts';
import { type FoundInDocument, findMetadata } from './metadata/find-metadata.ts';
import { footnotesByCalls, withFileIds } from './structure/footnote-places.ts';
import {
  type DeclaredFields,
  frontMatterFound,
  missingFields,
  reportedFields,
} from './metadata/front-matter-found.ts';
import {
  countCharacters,
  type DocumentReport,
  type FileReport,
  type ReportedLeftOut,
  type ReportedRemark,
} from './import-report.ts';
import { visibleText } from './characters/invisible.ts';
import { joinWrappedItems } from './structure/join-items.ts';
import { type RemarkId, remarkOf } from './remarks.ts';
import { sourceChanges } from './source-changes.ts';
import type { LeftOut, SourceDocument, SourcePlace, SourceRemark } from './source-document.ts';
import { findDocumentStarts } from './structure/split-documents.ts';
import { suggestIds } from './suggest-id.ts';
import { findTabTables } from './structure/tab-tables.ts';

export interface ImportSettings {
  /** Name of the file, for the title where the document has none. */
  readonly fileName: string;
  readonly regions: readonly Region[];
  readonly unitNames: readonly string[];
  readonly declared: DeclaredFields;
  /** Documents that were imported before and edited: what editors put into them is kept. */
  readonly earlier?: readonly MarkedDocument[];
}

export interface ImportedDocument {
  /** Names for its file, the best first. */
  readonly ids: readonly string[];
  /** The whole MDX file. */
  readonly text: string;
  /** Name of the earlier document whose marks are in it. */
  readonly edited: string | undefined;
  readonly report: DocumentReport;
}

export interface ImportedFile {
  readonly documents: readonly ImportedDocument[];
  readonly report: FileReport;
}

/**
 * What a reader found → documents, with a report of everything that was done. Pure. Throws where a
 * character of the source is neither in a document nor in the report: that is a fault of the
 * program, and nothing must be written then.
 */
export function importSource(source: SourceDocument, settings: ImportSettings): ImportedFile {
  const read = withoutFurniture(source.blocks.map(draftItem));
  const joined = joinWrappedItems(read, source.format);
  const cleaned = cleanCharacters(linesOf(joined), {
    unitNames: settings.unitNames,
    placeNames: settings.regions.map(({ name }) => name),
  });
  const tables = findTabTables(withLines(joined, cleaned.lines));
  const items = withFileIds(tables.items);
  const starts = findDocumentStarts(items.map(textOfItem));
  const parts = starts.map((start, index) => items.slice(start, starts[index + 1]));
  const documents = footnotesByCalls(parts).map((part, index) =>
    importDocument(part, {
      ...settings,
      meta: index === 0 ? visibleMeta(source) : [],
      leftOut: index === 0 ? source.leftOut : [],
      generated: index === 0 ? generatedNumbers(source) : 0,
      printed: source.format === 'docx' || source.format === 'pdf',
      remarks: [
        ...(index === 0
          ? [...source.remarks, ...untabled(cleaned.remarks, tables), ...tables.remarks]
          : []),
        ...(starts.length > 1 ? [splitRemark(part[0])] : []),
      ],
    }),
  );
  expectAccounted(source, documents);
  const { format, encoding } = source;
  return {
    documents,
    report: { format, encoding, documents: documents.map(({ report }) => report) },
  };
}

interface OneDocument extends ImportSettings {
  readonly meta: NonNullable<SourceDocument['meta']>;
  /** What the reader left out and has to say; told with the first document. */
  readonly leftOut: readonly LeftOut[];
  readonly generated: number;
  readonly printed: boolean;
  readonly remarks: readonly SourceRemark[];
}

function importDocument(items: readonly DraftItem[], about: OneDocument): ImportedDocument {
  const { declared, fileName, regions, meta } = about;
  const metadata = findMetadata({ items, meta, regions });
  const secret = secrecyLine(items);
  // A paper that is marked secret is not public, whatever its foot says.
  const { openness: _, ...secretFound } = metadata.found;
  const found = secret === undefined ? metadata.found : secretFound;
  const { body, leftOut, remarks: partRemarks } = partsOf(items, metadata, about.printed);
  const kept = body.map(({ item }) => item);
  const changes = bodyChanges(kept);
  const allLeftOut = [...about.leftOut.map(asLeftOut), ...leftOut];
  const { blocks, footnotes, remarks: bodyRemarks } = bodyBlocks(body);
  const fresh = {
    body: { blocks, footnotes },
    meta: frontMatterFound(found, {
      declared,
      changes: sourceChanges({ changes, leftOut: allLeftOut, generated: about.generated }),
      fileTitle: fileName,
    }),
  };
  const edited = keepEditing(fresh, about.earlier ?? []);
  const frontMatter = edited.meta;
  const text = writeDocument(frontMatter, edited.body);
  expectReadBack(text, bodyText(blocks));
  const remarks: readonly SourceRemark[] = [
    ...about.remarks,
    ...metadata.remarks,
    ...partRemarks,
    ...bodyRemarks,
    ...edited.remarks,
    ...(secret === undefined ? [] : [secret]),
    ...(found.title === undefined ? [{ id: 'title-unknown', detail: fileName } as const] : []),
  ];
  return {
    ids:
      edited.id === undefined
        ? suggestIds({
            title: frontMatter.title,
            number: found.number?.value,
            adopted: found.adopted?.value,
            year: found.year?.value ?? yearOf(found.period?.value.from),
          })
        : [edited.id],
    text,
    edited: edited.id,
    report: {
      title: frontMatter.title,
      fields: reportedFields(found),
      missing: missingFields(frontMatter),
      changes,
      leftOut: allLeftOut,
      remarks: remarks.map(asRemark),
      characters: countDocument(kept, changes, allLeftOut),
    },
  };
}

/** What a page declares goes into the metadata as it is: it is cleaned of what prints nothing. */
function visibleMeta({ meta = [] }: SourceDocument): OneDocument['meta'] {
  return meta.map((each) => ({ ...each, content: visibleText(each.content) }));
}

/** Rows that became a table are no longer rows that were kept. */
function untabled(
  remarks: readonly SourceRemark[],
  tables: ReturnType<typeof findTabTables>,
): readonly SourceRemark[] {
  return tables.remarks.length > 0 ? remarks.filter(({ id }) => id !== 'tabs-kept') : remarks;
}

/**
 * The lines round the document, told apart before cleaning: nobody has to look at those. The line of
 * time and source is read for the metadata first.
 */
function withoutFurniture(items: readonly DraftItem[]): readonly DraftItem[] {
  const furniture = findFurniture(items.map(textOfItem));
  return items.map((item, index) =>
    furniture.has(index) && item.kind === 'line' && !isPublicationLine(textOf(item.line))
      ? { ...item, line: { ...item.line, part: 'around' } }
      : item,
  );
}

/** Lines that begin with a number that the format counts. */
function generatedNumbers({ blocks }: SourceDocument): number {
  return blocks.filter((block) => block.kind === 'line' && (block.generated ?? 0) > 0).length;
}

/** Sets apart what belongs to the body, and says of everything else why it does not. */
function partsOf(
  items: readonly DraftItem[],
  metadata: FoundInDocument,
  /** Word and PDF have heads and feet of pages, the others navigation. */
  printed: boolean,
) {
  const texts = items.map(textOfItem);
  const furniture = findFurniture(texts);
  const contents = findContentsBlock(texts.map((text) => text ?? ''));
  const repeated = new Set(contents.leaveOut);
  const body: BodyItem[] = [];
  const leftOut: ReportedLeftOut[] = [];
  const reasonToLeave = (item: DraftItem, index: number): RemarkId | undefined => {
    if (metadata.used.has(index)) return 'moved-to-metadata';
    if (repeated.has(index)) return 'contents-block';
    if (furniture.has(index)) return 'page-furniture';
    if (isAround(item)) return printed ? 'page-edge' : 'page-furniture';
    // A line of invisible characters alone is empty now.
    return isBlank(item) ? reasonOfBlank(item) : undefined;
  };
  items.forEach((item, index) => {
    const why = reasonToLeave(item, index);
    if (why === undefined) {
      const title = metadata.enclosedTitles.get(index);
      if (title === undefined) {
        if (!isBlank(item)) body.push({ item, enclosedTitle: false });
      } else if (title.lines[0] === index) {
        const lines = title.lines.flatMap((at) => linesOf(items.slice(at, at + 1)));
        body.push({ item: { kind: 'line', line: joinLines(lines) }, enclosedTitle: true });
      }
      return;
    }
    const text = sourceTextOf(item);
    const field = metadata.used.get(index);
    if (text.trim() === '') return;
    const place = placeOfItem(item);
    leftOut.push({ id: why, place, text, ...(field === undefined ? {} : { field }) });
  });
  const remarks = contents.stays.map(({ index, seen }) => ({
    id: seen.id,
    detail: seen.words,
    place: placeOfItem(items[index]),
  }));
  return { body, leftOut, remarks };
}

/** Why nothing is left of a line: the reason of its first change; undefined where it was blank. */
function reasonOfBlank(item: DraftItem): RemarkId | undefined {
  return linesOf([item]).flatMap(({ pieces }) => pieces.flatMap(({ why }) => why))[0];
}

/** 机密★1年 among the first lines, where a red head has it. */
function secrecyLine(items: readonly DraftItem[]): SourceRemark | undefined {
  const head = items.filter((item) => !isBlank(item)).slice(0, 12);
  const marked = head.find((item) => secrecyMark.test(textOfItem(item)?.trim() ?? ''));
  if (marked === undefined) return undefined;
  return {
    id: 'secrecy-mark',
    place: placeOfItem(marked),
    detail: textOfItem(marked)?.trim() ?? '',
  };
}

/** The text of a line; undefined for what is no line. */
function textOfItem(item: DraftItem): string | undefined {
  return item.kind === 'line' ? textOf(item.line) : undefined;
}

function placeOfItem(item: DraftItem | undefined): SourcePlace {
  const [line] = item === undefined ? [] : linesOf([item]);
  return line?.place ?? (item?.kind === 'picture' ? item.place : { line: 1 });
}

function splitRemark(item: DraftItem | undefined): SourceRemark {
  return { id: 'document-split', place: placeOfItem(item) };
}

function asLeftOut({ place, text, why }: LeftOut): ReportedLeftOut {
  return { id: why, place, text };
}

function asRemark({ id, place, detail }: SourceRemark): ReportedRemark {
  return {
    id,
    ...remarkOf(id),
    ...(place === undefined ? {} : { place }),
    ...(detail === undefined ? {} : { detail }),
  };
}

function yearOf(day: string | undefined): number | undefined {
  return day === undefined ? undefined : Number(day.slice(0, 4));
}

/** What is written has to be read as what was meant, or it must not be written. */
function expectReadBack(text: string, body: string): void {
  const { value, findings } = readBody(cutFrontMatter(text).body);
  if (findings.length > 0 || bodyText(value.blocks) !== body) {
    throw new Error(`the written text is not read back: ${findings[0]?.message ?? 'it differs'}`);
  }
}

/** Characters of the source on one side; those of the bodies and of the report on the other. */
function expectAccounted(source: SourceDocument, documents: readonly ImportedDocument[]): void {
  const read = [
    ...source.blocks.map((block) => sourceTextOf(draftItem(block))),
    ...source.leftOut.map(({ text }) => text),
  ];
  const wanted = read.reduce((total, text) => total + countCharacters(text), 0);
  const counts = documents.map(({ report }) => report.characters);
  const got = counts.reduce((total, count) => total + count.source, 0);
  if (got !== wanted || !counts.every(isAccounted)) {
    throw new Error(`${wanted} characters of the source, ${got} accounted for`);
  }
}
