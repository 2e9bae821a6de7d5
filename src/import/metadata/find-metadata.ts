import type { Region } from '../../policy/registry.ts';
import { readDocumentParts, type DocumentReading } from './document-reading.ts';
import type { DraftItem } from '../draft.ts';
import { type EnclosedTitle, findEnclosedTitles } from './enclosed-titles.ts';
import type { FoundMetadata } from './found-metadata.ts';
import type { LabelMeaning } from './metadata-table.ts';
import { readFields } from './metadata-fields.ts';
import type { PageMeta } from './page-facts.ts';
import type { SourceRemark } from '../source-document.ts';
import { textLines, textTables } from './text-line.ts';

export interface MetadataInput {
  /** The document's items with their texts cleaned: brackets of numbers are 〔〕, nothing is padded. */
  readonly items: readonly DraftItem[];
  /** What a page declares about itself. */
  readonly meta: readonly PageMeta[];
  readonly regions: readonly Region[];
}

export interface FoundInDocument {
  readonly found: FoundMetadata;
  /** Index of an item that went into the metadata, and is no part of the text → the fields, by name. */
  readonly used: ReadonlyMap<number, string>;
  /** Index of an item → the title that it prints or goes on, of a document that the policy encloses. */
  readonly enclosedTitles: ReadonlyMap<number, EnclosedTitle>;
  readonly remarks: readonly SourceRemark[];
}

/**
 * What a document says about itself. Each field comes from the first of these that says it: the page's list
 * of facts (索引号, 发文机关 …), the head in print (title, 文号, red head, 题注), the signature, the
 * clauses at the end. A labelled fact is what it says it is; all else is read from where it stands. Where
 * two of them differ, a remark names both.
 */
export function findMetadata({ items, meta, regions }: MetadataInput): FoundInDocument {
  const reading = readDocumentParts(textLines(items), {
    tables: textTables(items),
    meta,
    foot: textLines(items, 'all'),
  });
  const { found, remarks } = readFields(reading, regions);
  const used = usedItems(reading, found);
  const enclosed = findEnclosedTitles(
    reading.body.filter(({ index }) => !used.has(index)),
    {
      title: found.title?.value ?? '',
      isOwn: !reading.titleIsEnclosed,
    },
  );
  const enclosedTitles = new Map<number, EnclosedTitle>();
  for (const title of enclosed) for (const index of title.lines) enclosedTitles.set(index, title);
  const own: readonly SourceRemark[] =
    reading.titleIsEnclosed && found.title
      ? [{ id: 'title-of-enclosed', place: found.title.place, detail: found.title.value }]
      : [];
  return { found, used, enclosedTitles, remarks: [...remarks, ...own] };
}

const fieldOf: Readonly<Partial<Record<LabelMeaning, keyof FoundMetadata>>> = {
  'publishing-office': 'issuers',
};

/** The items that the head, the page's facts and the history take out of the text. */
function usedItems(reading: DocumentReading, found: FoundMetadata): ReadonlyMap<number, string> {
  const { block, page, tables, titleLines, histories } = reading;
  const used = new Map<number, Set<string>>();
  const use = (index: number, field: string) => {
    used.set(index, (used.get(index) ?? new Set()).add(field));
  };
  for (const { index } of titleLines) use(index, 'title');
  for (const [field, list] of [
    ['number', block.numbers],
    ['issuers', block.issuers],
    ['history', histories],
    ['adopted', block.days],
  ] as const) {
    for (const { lines } of list) for (const { index } of lines) use(index, field);
  }
  for (const index of [...tables.map((table) => table.index), ...labelled(reading)]) {
    const fields = page.fieldsOf(index).map((meaning) => fieldOf[meaning] ?? meaning);
    const known = fields.filter((field) => field in found);
    for (const field of known) use(index, field);
    // A fact without a field, and a label without a value, is told in a remark and no part of the text.
    if (known.length === 0) use(index, 'none');
  }
  return new Map([...used].map(([index, fields]) => [index, [...fields].join('、')]));
}

/** Lines of lists of facts; the page's own line of time and source is furniture where it says nothing more. */
function labelled({ block, page }: DocumentReading): readonly number[] {
  return block.labels.flatMap(({ lines }) =>
    lines.flatMap(({ index }) => (page.isAboutDocument(index) ? [index] : [])),
  );
}
