import { type Citation, type ClauseNumber, findCitations } from '../citations.ts';
import { type Clause, inDocumentOrder } from '../clause.ts';
import { segmentOf } from '../clause-path.ts';
import { filingDay, known } from '../document.ts';
import type { ClauseEntry, DocumentFacts } from '../document-facts.ts';
import { chineseNumeral } from '../numerals.ts';
import { ruleFinding } from '../rules.ts';
import { type DocumentCheck, findingAt, findingIn, type LibraryCheck } from './check.ts';
import { citedDocuments } from './library-names.ts';
import { isDealtWith } from './text-part.ts';

/** The articles of a document: the number of 款 of each by its segment, `t12-1` → 3. */
type Articles = ReadonlyMap<string, number>;

/** 第四十条, where a document with articles has none of that number; undefined where all is there. */
function missingClause(clauses: Citation['clauses'], articles: Articles): string | undefined {
  for (const { to, ...from } of clauses) {
    for (const one of to === undefined ? [from] : [from, to]) {
      const words = missing(one, articles);
      if (words !== undefined) return words;
    }
  }
  return undefined;
}

function missing(
  { article, insert = 0, paragraph }: ClauseNumber,
  articles: Articles,
): string | undefined {
  if (article === undefined) return undefined;
  const words = `第${chineseNumeral(article)}条${insert > 0 ? `之${chineseNumeral(insert)}` : ''}`;
  const paragraphs = articles.get(segmentOf('tiao', article, insert));
  if (paragraphs === undefined) return article < firstOf(articles) ? undefined : words;
  return paragraph !== undefined && paragraph > paragraphs
    ? `${words}第${chineseNumeral(paragraph)}款`
    : undefined;
}

/** The first article; the second part of a code begins at 第四百六十三条 and cites those before it. */
function firstOf(articles: Articles): number {
  let first = Number.POSITIVE_INFINITY;
  for (const segment of articles.keys()) {
    first = Math.min(first, Number(/[0-9]+/u.exec(segment)?.[0] ?? first));
  }
  return first;
}

/** 本办法, 本条例: the document speaks of itself by its kind. */
const self = /^本(?:实施)?(?<kind>法|条例|规定|办法|细则|规则|解释|章程|规程)/u;
/** Decisions that amend quote the articles of another document as theirs. */
const amending = /修改|修正|废止|决定|批复|答复/u;

/** 本办法第四十条 in a document that has no such article. */
export const missingOwnClauses: DocumentCheck = function* ({ meta, clauses, placeIn }) {
  if (meta === undefined || amending.test(meta.title)) return;
  const articles = new Map<string, number>();
  for (const clause of inDocumentOrder(clauses)) {
    if (clause.kind !== 'article') continue;
    const paragraphs = 1 + clause.children.filter(({ kind }) => kind === 'paragraph').length;
    const key = segmentOf('tiao', clause.number, clause.insert);
    articles.set(key, Math.max(paragraphs, articles.get(key) ?? 0));
  }
  if (articles.size === 0) return;
  for (const clause of inDocumentOrder(clauses)) {
    if (!clause.text.includes('本')) continue;
    for (const citation of findCitations(clause.text)) {
      const kind = citation.kind === 'self' && self.exec(citation.words)?.groups?.['kind'];
      if (!kind || !namesItself(meta.title, kind)) continue;
      const label = missingClause(citation.clauses, articles);
      if (label === undefined || isQuoted(clause.text, citation.start)) continue;
      if (isDealtWith(clause, citation)) continue;
      const words = { label: citation.words, detail: label };
      yield findingAt('citation-own-missing', placeIn(clause, citation.start), words);
    }
  }
};

/** 第五条 that says 本办法第五条: no reader learns anything from being sent where they are. */
export const selfCitations: DocumentCheck = function* ({ meta, clauses, placeIn }) {
  if (meta === undefined || amending.test(meta.title)) return;
  for (const clause of inDocumentOrder(clauses)) {
    if (clause.kind !== 'article' || !clause.text.includes('本')) continue;
    for (const { kind, clauses: named, words, start } of findCitations(clause.text)) {
      const document = kind === 'self' && self.exec(words)?.groups?.['kind'];
      if (!document || !namesItself(meta.title, document) || isQuoted(clause.text, start)) continue;
      if (!named.some((reference) => isFirstParagraph(reference, clause))) continue;
      yield findingAt('citation-itself', placeIn(clause, start), { label: words });
    }
  }
};

/** Whether an article or its first 款 is named, which is where the article's own text stands. */
function isFirstParagraph(
  { article, insert = 0, paragraph = 1, item, to }: Citation['clauses'][number],
  { number, insert: ownInsert }: Pick<Clause, 'number' | 'insert'>,
): boolean {
  if (item !== undefined || to !== undefined) return false;
  return article === number && insert === ownInsert && paragraph === 1;
}

/** A 刑法 is 本法 to itself; a 解释 of it that says 本法 speaks of another text, and so does a 办法. */
function namesItself(title: string, kind: string): boolean {
  const name = title
    .replace(/》?(?:的(?:通知|公告|命令))?(?:[（(][^（()）]*[）)])?$/u, '')
    .replace(/法典$/u, '法');
  return name.endsWith(kind) && !(kind === '法' && name.endsWith('办法'));
}

function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
}

/** 《甲办法》第四十条 where the library's 甲办法 has no such article. */
export const missingCitedClauses: LibraryCheck = function* (library) {
  const cited = citedDocuments(library);
  const articles = new Map<DocumentFacts, Articles>();
  const articlesOf = (document: DocumentFacts) => {
    const found = articles.get(document) ?? articleMap(document.clauses);
    articles.set(document, found);
    return found;
  };
  for (const document of library.documents) {
    for (const citation of document.citations) {
      if (citation.kind === 'self' || citation.clauses.length === 0) continue;
      if (citation.ofOtherVersion || version.test(citation.words)) continue;
      // Of a later version of the text nothing says what its older articles were.
      const meant = cited(citation).filter((other) => other !== document);
      if (meant.length === 0 || meant.some((other) => isLater(other, document))) continue;
      const faults = meant.map((other) =>
        articlesOf(other).size === 0
          ? undefined
          : missingClause(citation.clauses, articlesOf(other)),
      );
      const [label] = faults;
      if (label === undefined || faults.includes(undefined)) continue;
      const words = { label: citation.words, detail: label, before: meant[0]?.file ?? '' };
      yield findingIn(document, citation.place, ruleFinding('citation-clause-missing', words));
    }
  }
};

function articleMap(clauses: readonly ClauseEntry[]): Articles {
  const articles = new Map<string, number>();
  for (const { anchor, paragraphs } of clauses) {
    const segment = /(?:^|\.)(?<segment>t[0-9]+(?:-[0-9]+)?)(?:~\w+)?$/u.exec(anchor)?.groups?.[
      'segment'
    ];
    if (segment === undefined) continue;
    articles.set(segment, Math.max(paragraphs, articles.get(segment) ?? 0));
  }
  return articles;
}

/** 《商标法》（2013年修正）第二十七条 */
const version = /修[正改订]|[（(](?:19|20)[0-9]{2}年/u;

/** True too where it is not known which of the two is the later. */
function isLater(other: DocumentFacts, document: DocumentFacts): boolean {
  const theirs = known(other.meta.effective) ?? filingDay(other.meta);
  const own = filingDay(document.meta);
  return theirs === undefined || own === undefined || theirs > own;
}
