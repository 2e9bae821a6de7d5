import { known } from '../document.ts';
import type { CitationEntry, DocumentFacts } from '../document-facts.ts';
import { documentNumberText, parseDocumentNumber } from '../document-number.ts';
import type { CheckedLibrary } from './check.ts';

/** The documents of the library that a citation can mean: by 文号, else by the whole title. */
export type CitedDocuments = (citation: CitationEntry) => readonly DocumentFacts[];

export function citedDocuments({ documents }: CheckedLibrary): CitedDocuments {
  const byNumber = new Map<string, DocumentFacts[]>();
  const byTitle = new Map<string, DocumentFacts[]>();
  const add = (map: Map<string, DocumentFacts[]>, key: string, document: DocumentFacts) => {
    const held = map.get(key);
    if (held === undefined) map.set(key, [document]);
    else held.push(document);
  };
  for (const document of documents) {
    const number = known(document.meta.number);
    const parsed = number === undefined ? undefined : parseDocumentNumber(number);
    if (parsed !== undefined) add(byNumber, documentNumberText(parsed), document);
    add(byTitle, plainTitle(document.meta.title), document);
  }
  return ({ number, title }) => {
    if (number !== undefined) return byNumber.get(documentNumberText(number)) ?? [];
    return title === undefined ? [] : (byTitle.get(plainTitle(title)) ?? []);
  };
}

/** 《中华人民共和国行政处罚法》 and 行政处罚法 are one title; so are titles that differ in their marks. */
function plainTitle(title: string): string {
  return title.replace(/[\s《》〈〉“”‘’]/gu, '').replace(/^中华人民共和国(?=.{2})/u, '');
}
