import { type Candidate, candidateOf, chooseField } from './field-choice.ts';
import type { Found } from './found-metadata.ts';
import type { History } from './history-lines.ts';
import { organsOfTitle } from './issuing-bodies.ts';
import { findTitleLines, titleOfPublished } from './own-title.ts';
import { factTables, PageFacts, type PageMeta } from './page-facts.ts';
import type { SourceRemark } from '../source-document.ts';
import { compact, type TextLine, type TextTable } from './text-line.ts';
import { readTitleBlock, type Said, type TitleBlock } from './title-block.ts';

/** A document as its parts are told apart, before fields are read from them. */
export interface DocumentReading {
  readonly lines: readonly TextLine[];
  readonly tables: readonly TextTable[];
  readonly block: TitleBlock;
  readonly page: PageFacts;
  readonly title: Found<string> | undefined;
  /** Lines that print the title, in every place of the head. */
  readonly titleLines: readonly TextLine[];
  /** The title is that of the plan which a notice without a title brings. */
  readonly titleIsEnclosed: boolean;
  readonly histories: readonly Said<History>[];
  /** The lines behind the head: where an order stands above, from the order's first paragraph on. */
  readonly body: readonly TextLine[];
  /** All lines, those outside of the document too, for what the foot of a page says. */
  readonly foot: readonly TextLine[];
  readonly remarks: readonly SourceRemark[];
}

export function readDocumentParts(
  lines: readonly TextLine[],
  {
    tables,
    meta,
    foot,
  }: {
    readonly tables: readonly TextTable[];
    readonly meta: readonly PageMeta[];
    readonly foot: readonly TextLine[];
  },
): DocumentReading {
  const block = readTitleBlock(lines);
  const facts = factTables(tables);
  const page = new PageFacts(block, { tables: facts, meta });
  const { found: title, remarks, published } = chooseTitle(lines, { block, page });
  const titleLines =
    title === undefined ? [] : linesOfTitle(lines, { block, title: title.value, published });
  const titleIsEnclosed = published !== undefined && !block.isOrder;
  // Behind the title that an order publishes stands a 题注 of its own.
  const last = titleLines.at(-1);
  const below =
    block.isOrder && last !== undefined
      ? readTitleBlock(lines.slice(lines.indexOf(last) + 1))
      : undefined;
  const histories = [...block.histories, ...(below?.titles.length === 0 ? below.histories : [])];
  return {
    lines,
    tables: facts,
    block,
    page,
    title,
    titleLines: titleIsEnclosed ? [] : titleLines,
    titleIsEnclosed,
    histories,
    body: lines.filter(({ index }) => index >= block.end),
    foot,
    remarks,
  };
}

/**
 * The title: as the page's list of facts gives it, else as the head prints it, else by what an order or a
 * notice publishes, else as the page declares it. A line that ends in no kind of document is a title only
 * where its look or a number below it says so.
 */
function chooseTitle(
  lines: readonly TextLine[],
  { block, page }: { readonly block: TitleBlock; readonly page: PageFacts },
) {
  const printed = candidateOf('正文前的标题', block.titles[0]);
  const listed = page.text('title');
  const first = listed ?? printed;
  const published =
    block.isOrder || first === undefined ? titleOfPublished(lines, block) : undefined;
  const loose = isLikelyTitle(block) ? candidateOf('第一行', block.loose) : undefined;
  const candidates = [
    listed,
    block.isOrder ? undefined : printed,
    candidateOf('所公布的文件', published),
    ...(first === undefined && published === undefined ? [loose ?? declaredTitle(page)] : []),
  ];
  const isSame = (a: string, b: string) => compact(a) === compact(b) || isShortForm(a, b);
  return { ...chooseField('标题', candidates, isSame), published };
}

/** 关于印发…的通知 in the list of facts, with the organ before it in print. */
function isShortForm(a: string, b: string): boolean {
  const [short, long] = [compact(a), compact(b)].toSorted((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (!long.endsWith(short)) return false;
  const before = long.slice(0, long.length - short.length);
  return organsOfTitle(`${before}关于`) !== undefined;
}

function isLikelyTitle({ loose, numbers, histories }: TitleBlock): boolean {
  const look = loose?.lines[0]?.look;
  return numbers.length + histories.length > 0 || look?.heading === 1 || look?.centred === true;
}

function declaredTitle(page: PageFacts): Candidate<string> | undefined {
  const declared = page.meta('articletitle', 'title', 'og:title');
  // 标题_站点名称
  const value = declared?.value.split(/\s*[_|｜]\s*|\s+[-—–]+\s+/u)[0]?.trim();
  return declared && value ? { ...declared, value } : undefined;
}

function linesOfTitle(
  lines: readonly TextLine[],
  {
    block,
    title,
    published,
  }: {
    readonly block: TitleBlock;
    readonly title: string;
    readonly published: Said<string> | undefined;
  },
): readonly TextLine[] {
  const inHead = block.titles.filter(
    ({ value }) => compact(value) === compact(title) || isShortForm(value, title),
  );
  if (inHead.length > 0) return inHead.flatMap((said) => said.lines);
  if (published?.value === title) return published.lines;
  return findTitleLines(lines, title) ?? (block.loose?.value === title ? block.loose.lines : []);
}
