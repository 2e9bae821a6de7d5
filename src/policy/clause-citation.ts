import { type Clause, inDocumentOrder } from './clause.ts';
import { citedPath } from './clause-path.ts';
import { type FrontMatter, unknown } from './document.ts';
import { chineseNumeral } from './numerals.ts';
import type { PolicyDocument } from './policy.ts';

/** 「（征求意见稿）」, without which a draft is never named; empty where it is none or says so. */
export function draftMark({ stage, title }: Pick<FrontMatter, 'stage' | 'title'>): string {
  return stage === '征求意见稿' && !title.includes('征求意见稿') ? '（征求意见稿）' : '';
}

/** A document as it is cited: `《标题》（文号）`; a draft says that it is one: `《标题》（征求意见稿）`. */
export function citedDocument(
  title: string,
  number: string,
  stage: FrontMatter['stage'] = '正式',
): string {
  const printedNumber = number === unknown ? '' : `（${number}）`;
  return `《${title}》${printedNumber}${draftMark({ stage, title })}`;
}

/**
 * How each clause is cited within its document, by its anchor: 三、8 · 第十二条第二款第（三）项 · empty
 * for text that no number leads to. One pass over the document.
 */
export function citedPlaces(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const add = (clause: Clause, lead: Lead) => {
    const words = lead.words + citedPath(clause.path).slice(lead.path.length);
    places.set(clause.anchor, words);
    // The first 款 stands in the article itself; those below it count from the second.
    let paragraphs = 1;
    for (const child of clause.children) {
      const isParagraph = clause.kind === 'article' && child.kind === 'paragraph';
      if (isParagraph) paragraphs += 1;
      const path = citedPath(clause.path);
      add(child, isParagraph ? { path, words: `${words}第${chineseNumeral(paragraphs)}款` } : lead);
    }
  };
  for (const clause of clauses) add(clause, { path: '', words: '' });
  return places;
}

/** Words that stand in a citation for the printed path of a 款. */
interface Lead {
  readonly path: string;
  readonly words: string;
}

/** 《太原市2016年依法行政工作计划》（并政办发〔2016〕9号）三、（九） */
export function citationOf(
  document: Pick<PolicyDocument, 'meta' | 'clauses'>,
  clause: Clause,
): string {
  const { title, number, stage } = document.meta;
  const enclosed = document.clauses.findLast(
    (each) => each.kind === 'title' && [...inDocumentOrder(each.children)].includes(clause),
  );
  const place = citedPlaces(document.clauses).get(clause.anchor) ?? '';
  return citedDocument(enclosed?.text ?? title, number, stage) + place;
}
