import type { IsoDate } from '../../policy/dates.ts';
import { findDates, unreadableDates } from './date-words.ts';
import { type Candidate, placeOf } from './field-choice.ts';
import {
  type LabelledValue,
  type LabelMeaning,
  describesDocument,
  labelsOfLine,
  labelsOfTable,
} from './metadata-table.ts';
import type { SourcePlace, SourceRemark } from '../source-document.ts';
import type { TextLine, TextTable } from './text-line.ts';
import type { TitleBlock } from './title-block.ts';

/** A `<meta>` or `<link rel="canonical">` of a page, by its name in small letters. */
export interface PageMeta {
  readonly name: string;
  readonly content: string;
}

/** How far from the end a page's foot begins. */
const footLines = 20;

interface PlacedValue extends LabelledValue {
  readonly place: SourcePlace;
  readonly index: number;
  /** Stands in a list of facts about the document, not in the page's line of time and source. */
  readonly ofDocument: boolean;
}

/** What a page says about its document outside of the document's own words. */
export class PageFacts {
  readonly #values: readonly PlacedValue[];
  readonly #meta: readonly PageMeta[];

  constructor(
    block: TitleBlock,
    { tables, meta }: { readonly tables: readonly TextTable[]; readonly meta: readonly PageMeta[] },
  ) {
    this.#values = [...tableValues(tables), ...lineValues(block)];
    this.#meta = meta;
  }

  /** The first value with a meaning, as the page prints it. */
  text(...wanted: readonly LabelMeaning[]): Candidate<string> | undefined {
    const found = this.#values.find(({ meaning }) => wanted.includes(meaning));
    return (
      found && { value: found.value, words: found.value, place: found.place, from: '页面信息' }
    );
  }

  /** A day of a list of facts; 发布日期 only where the list is about the document. */
  day(wanted: LabelMeaning): Candidate<IsoDate> | undefined {
    for (const { meaning, value, place, ofDocument } of this.#values) {
      const [date] = meaning === wanted && ofDocument ? findDates(value) : [];
      if (date !== undefined) return { value: date.date, words: value, place, from: '页面信息' };
    }
    return undefined;
  }

  /** When the page was published, which need not be when the document was. */
  pageTime(): Candidate<IsoDate> | undefined {
    for (const { meaning, value, place, label, ofDocument } of this.#values) {
      const isTime = meaning === 'published' || label === '时间' || label === '日期';
      const [date] = isTime && !ofDocument ? findDates(value) : [];
      if (date !== undefined) return { value: date.date, words: value, place, from: '网页时间' };
    }
    return undefined;
  }

  /** 主办单位：… at the foot of a page: whose site it is. */
  siteOwner(lines: readonly TextLine[]): Candidate<string> | undefined {
    for (const { text, place } of lines.slice(-footLines)) {
      const owner = labelsOfLine(text)?.find(({ label }) => label === '主办单位')?.value;
      if (owner !== undefined) return { value: owner, words: text, place, from: '页脚' };
    }
    return undefined;
  }

  /** The content of a `<meta>`; the first of the names that says something. */
  meta(...names: readonly string[]): Candidate<string> | undefined {
    for (const name of names) {
      const content = this.#meta.find((each) => each.name.toLowerCase() === name)?.content.trim();
      if (content) return { value: content, words: content, place: { line: 1 }, from: '网页声明' };
    }
    return undefined;
  }

  /** The day of a `<meta>`: `<meta name="PubDate" content="2024-01-05 09:30">`. */
  metaDay(name: string): Candidate<IsoDate> | undefined {
    const meta = this.meta(name);
    const [day] = meta === undefined ? [] : findDates(meta.words);
    return meta && day && { ...meta, value: day.date };
  }

  /** Facts that the format has no field for, and days that cannot be read. */
  remarks(): readonly SourceRemark[] {
    return this.#values.flatMap(({ meaning, label, value, place, ofDocument }) => {
      const said = unreadableDates(value).map((words): SourceRemark => ({
        id: 'date-unreadable',
        place,
        detail: words,
      }));
      if (meaning === 'other' && ofDocument)
        said.push({ id: 'metadata-no-field', place, detail: `${label}：${value}` });
      return said;
    });
  }

  /** True for an item of a list of facts; the line of the page's time and source is none. */
  isAboutDocument(index: number): boolean {
    return this.#values.every((value) => value.index !== index || value.ofDocument);
  }

  /** Into which fields the item with this index goes; undefined where it is no list of facts. */
  fieldsOf(index: number): readonly LabelMeaning[] {
    return this.#values.flatMap((value) => (value.index === index ? [value.meaning] : []));
  }
}

/** The tables that are lists of facts about the document. */
export function factTables(tables: readonly TextTable[]): readonly TextTable[] {
  return tables.filter((table) => labelsOfTable(table) !== undefined);
}

function tableValues(tables: readonly TextTable[]): readonly PlacedValue[] {
  return tables.flatMap((table) => {
    const values = labelsOfTable(table) ?? [];
    return values.map((value) => ({
      ...value,
      place: table.place,
      index: table.index,
      ofDocument: true,
    }));
  });
}

/** Lines that stand together are one list. */
function lineValues({ labels }: TitleBlock): readonly PlacedValue[] {
  const ofDocument = describesDocument(labels.flatMap(({ value }) => value));
  return labels.flatMap(({ value: values, lines }) =>
    values.map((value) => ({
      ...value,
      place: placeOf(lines),
      index: lineOf(lines, value).index,
      // time and source of the page on one line, though a list of facts stands above
      ofDocument: ofDocument && (lines.length > 1 || !isPublicationLine(values)),
    })),
  );
}

function lineOf(lines: readonly TextLine[], { value }: LabelledValue): TextLine {
  const first = lines[0] as TextLine;
  return lines.find(({ text }) => text.includes(value)) ?? first;
}

/** 发布时间：…　信息来源：…　责任编辑：… */
function isPublicationLine(values: readonly LabelledValue[]): boolean {
  return (
    values.some(({ meaning }) => meaning === 'publisher') ||
    values.some(({ label }) =>
      /^(?:责任编辑|编辑|浏览.*|点击.*|阅读.*|字体|字号|打印|作者)$/u.test(label),
    )
  );
}
