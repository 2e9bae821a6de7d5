import type { Citation } from './citations.ts';
import { findCitations } from './citations.ts';
import { type Clause, inDocumentOrder, readingOf } from './clause.ts';
import { citedPlaces } from './clause-citation.ts';
import { clauseKey } from './clause-path.ts';
import type { Deadline } from './deadlines.ts';
import type { FrontMatter } from './document.ts';
import type { Place } from './finding.ts';
import { measuresOf } from './measures.ts';
import type { FieldPlaces, PolicyDocument } from './policy.ts';
import { saysRepealed } from './textual-repeals.ts';

/**
 * All that the rules about the whole library need of one document, so that a document that has not
 * changed is not read again. Plain JSON: no Map, no undefined in lists, nothing of the day, the
 * registries or other documents. Who adds a field fills it in `documentFacts` below; old caches go
 * by themselves, as their key holds the digest of this code.
 */
export interface DocumentFacts {
  readonly id: string;
  /** The file as the caller named it, for findings. */
  readonly file: string;
  readonly meta: FrontMatter;
  /** Places of fields: `number`, `relations.explains`, `clauseTopics.二（一）3`. */
  readonly fields: readonly (readonly [name: string, line: number, column: number])[];
  /** First line of the text, below the front matter. */
  readonly textLine: number;
  /** Numbered clauses and annexes in document order: what keys and citations can name. */
  readonly clauses: readonly ClauseEntry[];
  /** Citations of other documents and of clauses, in document order. */
  readonly citations: readonly CitationEntry[];
  readonly measures: readonly MeasureEntry[];
  /** Sentences of at least `shortestSentence` letters. */
  readonly sentences: readonly SentenceEntry[];
  readonly figures: readonly { readonly src: string; readonly place: Place }[];
}

export interface ClauseEntry {
  /** 二（一）3, as `clauseKey` writes it. Not unique where the original numbers twice. */
  readonly key: string;
  /** `h2.g1.n3`; unique. 第X条 has the segment `tX`, whatever chapter it stands in. */
  readonly anchor: string;
  /** Number of 款 of an article, the first one in the article itself; 0 for all others. */
  readonly paragraphs: number;
  readonly place: Place;
}

export interface CitationEntry extends Pick<Citation, 'kind' | 'title' | 'number' | 'clauses'> {
  readonly shortName: string | undefined;
  readonly words: string;
  /** How the clause that cites is cited: 三、8; empty where no number leads to it. */
  readonly from: string;
  /** True where the text says that it means another version: 修改前的商标法第二十七条. */
  readonly ofOtherVersion: boolean;
  /** True where the sentence says that what is named is repealed. */
  readonly repealing: boolean;
  readonly place: Place;
}

export interface MeasureEntry {
  /** 三、8 */
  readonly citation: string;
  readonly place: Place;
  readonly topics: readonly string[];
  /** Lead units, then the others, as the text names them. */
  readonly units: readonly string[];
  readonly deadlines: readonly Deadline[];
  /** Heading and text of the measure and of all below it. */
  readonly length: number;
}

/** Digest of the letters of a sentence, their count, and where it begins. */
export type SentenceEntry = readonly [hash: number, letters: number, line: number, column: number];

/** Where a character of a clause's text stands in the file. Made by the reader of the file. */
export type PlaceIn = (clause: Clause, offset: number) => Place;

export function documentFacts(document: PolicyDocument, placeIn: PlaceIn): DocumentFacts {
  const { id, file, meta } = document;
  const clauses = [...inDocumentOrder(document.clauses)];
  const cited = citedPlaces(document.clauses);
  return {
    id,
    file,
    meta,
    fields: fieldEntries(document.places),
    textLine: document.clauses[0]?.place.line ?? 1,
    clauses: clauses.filter(isNumbered).map((clause) => ({
      key: clauseKey(clause.path),
      anchor: clause.anchor,
      paragraphs: clause.kind === 'article' ? paragraphsOf(clause) : 0,
      place: clause.place,
    })),
    citations: clauses.flatMap((clause) => {
      const text = readingOf(clause);
      return findCitations(text).map(({ start, end: _, ...citation }) => ({
        ...citation,
        from: cited.get(clause.anchor) ?? '',
        repealing: saysRepealed(text, start),
        ofOtherVersion: otherVersion.test(text.slice(Math.max(0, start - 6), start)),
        place: placeIn(clause, offsetInText(clause, start)),
      }));
    }),
    measures: measuresOf(document).map(({ clause, citation, topics, duty, deadlines }) => ({
      citation,
      place: clause.place,
      topics,
      units: [...(duty?.leadUnits ?? []), ...(duty?.coUnits ?? [])].map(({ name }) => name),
      deadlines,
      length: [...inDocumentOrder([clause])].reduce((sum, each) => sum + each.text.length, 0),
    })),
    sentences: clauses.flatMap((clause) => sentenceEntries(clause, placeIn)),
    figures: clauses.flatMap(({ figure, place }) =>
      figure === undefined ? [] : [{ src: figure.src, place }],
    ),
  };
}

/** 修改前商标法, 修订后的《著作权法》, 原《条例》 */
const otherVersion = /(?:修[正改订][前后]|原)的?$/u;

/** An offset in the reading of a clause → the offset in its text, which has the printed words. */
function offsetInText({ corrections }: Clause, offset: number): number {
  let moved = 0;
  for (const { start, printed, reading } of corrections) {
    if (start + moved >= offset) break;
    moved += (reading ?? printed).length - printed.length;
  }
  return Math.max(0, offset - moved);
}

function fieldEntries(places: FieldPlaces): DocumentFacts['fields'] {
  return [...places].map(([name, { line, column }]) => [name, line, column] as const);
}

function isNumbered({ number, form }: Clause): boolean {
  return number !== 0 || form === 'annex';
}

function paragraphsOf({ children }: Clause): number {
  return 1 + children.filter(({ kind }) => kind === 'paragraph').length;
}

/** Shorter ones are formulas that stand in every policy: 本办法自公布之日起施行。 */
const shortestSentence = 20;

function sentenceEntries(clause: Clause, placeIn: PlaceIn): readonly SentenceEntry[] {
  const entries: SentenceEntry[] = [];
  let start = 0;
  for (const sentence of clause.text.split(/(?<=[。；！？\n])/u)) {
    const letters = sentence.replace(/[^\p{L}\p{N}]/gu, '');
    if (letters.length >= shortestSentence) {
      const { line, column } = placeIn(clause, start);
      entries.push([letterHash(letters), letters.length, line, column]);
    }
    start += sentence.length;
  }
  return entries;
}

/** 52 bits of two FNV-1a passes: among a million sentences a chance hit is one in ten thousand. */
function letterHash(letters: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return ((high >>> 0) & 0xfffff) * 2 ** 32 + (low >>> 0);
}
