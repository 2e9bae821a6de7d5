import { bodyText } from '../policy/block.ts';
import type { Region } from '../policy/registry.ts';
import { readBody } from '../markdown/read-body.ts';
import { writeDocument } from '../markdown/write-document.ts';
import { type BodyItem, bodyBlocks } from './body-blocks.ts';
import { bodyChanges, countDocument, isAccounted } from './body-report.ts';
import { cleanCharacters } from './clean-characters.ts';
import { findContentsBlock } from './contents-block.ts';
import {
  type DraftItem,
  draftItem,
  isAround,
  isBlank,
  linesOf,
  sourceTextOf,
  withLines,
} from './draft.ts';
import { textOf } from './edit.ts';
import { findFurniture } from './find-furniture.ts';
import { findMetadata } from './find-metadata.ts';
import {
  type DeclaredFields,
  frontMatterFound,
  missingFields,
  reportedFields,
} from './front-matter-found.ts';
import {
  countCharacters,
  type DocumentReport,
  type FileReport,
  type ReportedLeftOut,
  type ReportedRemark,
} from './import-report.ts';
import { joinWrappedItems } from './join-items.ts';
import { type RemarkId, remarkOf } from './remarks.ts';
import { sourceChanges } from './source-changes.ts';
import type { LeftOut, SourceDocument, SourcePlace, SourceRemark } from './source-document.ts';
import { findDocumentStarts } from './split-documents.ts';
import { suggestIds } from './suggest-id.ts';

export interface ImportSettings {
  /** Name of the file, for the title where the document has none. */
  readonly fileName: string;
  readonly regions: readonly Region[];
  readonly unitNames: readonly string[];
  readonly declared: DeclaredFields;
}

export interface ImportedDocument {
  /** Names for its file, the best first. */
  readonly ids: readonly string[];
  /** The whole MDX file. */
  readonly text: string;
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
  const joined = joinWrappedItems(source.blocks.map(draftItem), source.format);
  const cleaned = cleanCharacters(linesOf(joined), {
    unitNames: settings.unitNames,
    placeNames: settings.regions.map(({ name }) => name),
  });
  const items = withLines(joined, cleaned.lines);
  const starts = findDocumentStarts(items.map(textOfItem));
  const documents = starts.map((start, index) =>
    importDocument(items.slice(start, starts[index + 1]), {
      ...settings,
      meta: index === 0 ? (source.meta ?? []) : [],
      leftOut: index === 0 ? source.leftOut : [],
      remarks: [
        ...(index === 0 ? [...source.remarks, ...cleaned.remarks] : []),
        ...(starts.length > 1 ? [splitRemark(items[start])] : []),
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
  readonly remarks: readonly SourceRemark[];
}

function importDocument(items: readonly DraftItem[], about: OneDocument): ImportedDocument {
  const { declared, fileName } = about;
  const remarks: SourceRemark[] = [...about.remarks];
  const leftOut: ReportedLeftOut[] = about.leftOut.map(asLeftOut);
  const metadata = findMetadata({ items, meta: about.meta, fileName, regions: about.regions });
  remarks.push(...metadata.remarks);
  const contents = findContentsItems(items);
  remarks.push(...contents.remarks);
  const furniture = findFurniture(items.map(textOfItem));
  const body: BodyItem[] = [];
  items.forEach((item, index) => {
    const field = metadata.used.get(index);
    const enclosedTitle = metadata.enclosedTitles.has(index);
    const why = reasonToLeave(item, index);
    if (field !== undefined) leave(item, 'moved-to-metadata', field);
    else if (why !== undefined) leave(item, why);
    else if (!isBlank(item)) body.push({ item, enclosedTitle });
  });
  function reasonToLeave(item: DraftItem, index: number): RemarkId | undefined {
    if (contents.leave.has(index)) return 'contents-block';
    return furniture.has(index) || isAround(item) ? 'page-furniture' : undefined;
  }
  function leave(item: DraftItem, id: RemarkId, field?: string): void {
    const text = sourceTextOf(item);
    if (text.trim() === '') return;
    leftOut.push({ id, place: placeOf(item), text, ...(field === undefined ? {} : { field }) });
  }
  const kept = body.map(({ item }) => item);
  const changes = bodyChanges(kept);
  const { blocks, footnotes, remarks: bodyRemarks } = bodyBlocks(body);
  remarks.push(...bodyRemarks);
  const { found } = metadata;
  const meta = frontMatterFound(found, {
    declared,
    changes: sourceChanges({ changes, leftOut }),
    fileTitle: fileName,
  });
  if (found.title === undefined) remarks.push({ id: 'title-unknown', detail: fileName });
  const missing = missingFields(found, declared);
  const text = writeDocument(meta, { blocks, footnotes });
  const readBack = readBody(bodyOf(text));
  const [wanted, got] = [bodyText(blocks), bodyText(readBack.value.blocks)];
  if (got !== wanted || readBack.findings.length > 0) {
    throw new Error(`What was written is not read back: ${readBack.findings[0]?.message ?? ''}`);
  }
  return {
    ids: suggestIds({
      title: meta.title,
      number: found.number?.value,
      adopted: found.adopted?.value,
      year: found.year?.value ?? yearOf(found.period?.value.from),
    }),
    text,
    report: {
      title: meta.title,
      fields: reportedFields(found),
      missing,
      changes,
      leftOut,
      remarks: remarks.map(asRemark),
      characters: countDocument(kept, changes, leftOut),
    },
  };
}
