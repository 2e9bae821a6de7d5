import type { AnswerNote, Trial } from './answer.ts';
import { isAsLong } from './direct-answer.ts';
import { type Exact, findExact } from './exact-list.ts';
import type { Filter } from './filters.ts';
import type { IndexReader } from './index-reader.ts';
import { normalText } from './normal-text.ts';
import { type Phrase, phrasesOf, type Query } from './query-language.ts';
import { findTerm } from './terms.ts';

/** What a query was taken for when its words as typed stood nowhere. */
export interface OtherReading {
  readonly query: Query;
  readonly exact: Exact;
  readonly note: AnswerNote;
}

/** A reading that finds something; undefined where none does. */
export async function readOtherwise(
  index: IndexReader,
  query: Query,
  filter: Filter,
): Promise<OtherReading | undefined> {
  return (
    (await withoutMarks(index, query, filter)) ??
    (await inTitled(index, query, { filter, all: true }))
  );
}

const clauseNumber = '(?:\\d{1,4}|[〇零一二三四五六七八九十百千]{1,9})';
/** Numbers of clauses, which stand in no clause's own text: 第三十九条, （二）, 1., 三、 */
const label = new RegExp(
  `(?<=^|[\\n。;；:：,，])(?:第${clauseNumber}[编章节条款项](?:之${clauseNumber})?[、,，:：]?|\\(${clauseNumber}\\)[、.]?|${clauseNumber}[、.])`,
  'gu',
);
/** Pieces that are looked up before the others are compared with texts. */
const lookedUp = 3;
const mostCompared = 40;

/**
 * A pasted text without the marks at and between its words and without the numbers of clauses: the
 * units that have all the pieces that are left.
 */
async function withoutMarks(
  index: IndexReader,
  query: Query,
  filter: Filter,
): Promise<OtherReading | undefined> {
  const pieces = piecesOf(query);
  if (pieces === undefined) return undefined;
  const longestFirst = pieces.toSorted((a, b) => b.text.length - a.text.length);
  const asked = (count: number): Query => ({
    ...query,
    groups: longestFirst.slice(0, count).map((piece) => [piece]),
  });
  let count = Math.min(lookedUp, pieces.length);
  let exact = await findExact(index, asked(count), filter);
  while (count < pieces.length && exact.clauses.length > mostCompared) {
    count = Math.min(count + lookedUp, pieces.length);
    exact = await findExact(index, asked(count), filter);
  }
  if (count < pieces.length) exact = await withAll(index, exact, longestFirst.slice(count));
  if (exact.clauses.length === 0) return undefined;
  const groups = pieces.map((piece) => [piece]);
  return { query: { ...query, groups }, exact, note: { kind: 'without-marks' } };
}

/** The pieces of a query between its marks; undefined where it has no marks, or asks for them. */
function piecesOf({ groups }: Query): readonly Phrase[] | undefined {
  const phrases = groups.flatMap((group) => (group.length === 1 ? group : []));
  const plain = phrases.filter((term) => term.kind === 'phrase' && !term.quoted) as Phrase[];
  if (plain.length === 0 || plain.length < groups.length) return undefined;
  const pieces = plain.flatMap(({ text }) =>
    text
      .replace(label, '\n')
      .split(/[^\p{L}\p{N} .%·-]+|(?<!\d)\.|\.(?!\d)/u)
      .filter((piece) => piece.trim() !== ''),
  );
  const texts = [...new Set(pieces)];
  if (texts.length === 0 || texts.join('\n') === plain.map(({ text }) => text).join('\n')) {
    return undefined;
  }
  return texts.map((text) => ({ kind: 'phrase', words: text, text, quoted: false }));
}

/** The units of a list that have further pieces in their texts too. */
async function withAll(
  index: IndexReader,
  exact: Exact,
  pieces: readonly Phrase[],
): Promise<Exact> {
  const units = await index.units();
  const meets = await Promise.all(
    [...exact.clauses].map(async (clause) => {
      const unit = units.ofClause[clause] ?? 0;
      const [first, end] = [units.first[unit] ?? 0, units.first[unit + 1] ?? 0];
      const shown = await Promise.all(
        Array.from({ length: end - first }, (_, at) => index.clause(first + at)),
      );
      const texts = shown.map(({ text }) => normalText(text));
      return pieces.every((piece) => texts.some((text) => text.includes(piece.text)));
    }),
  );
  return {
    ...exact,
    clauses: exact.clauses.filter((_, at) => meets[at]),
    scores: exact.scores.filter((_, at) => meets[at]),
  };
}

const mostWords = 4;

/**
 * One word in the title of a document, the others in its text: 劳动合同法 试用期. `all`: whatever has
 * the word in its title; else only documents of which it is the name.
 */
async function inTitled(
  index: IndexReader,
  query: Query,
  { filter, all }: { readonly filter: Filter; readonly all: boolean },
): Promise<OtherReading | undefined> {
  const { groups, not } = query;
  if (groups.length < 2 || groups.length > mostWords || not.length > 0) return undefined;
  for (const group of groups) {
    const [term] = group;
    // What stands in quotation marks is wanted in the text.
    if (group.length > 1 || term?.kind !== 'phrase' || term.quoted) continue;
    const titled = new Set(index.titledAmong((await findTerm(index, term)).clauses));
    if (titled.size === 0) continue;
    if (!all && ![...titled].some((policy) => isAsLong(index, policy, term.text))) continue;
    const others = { ...query, groups: groups.filter((other) => other !== group) };
    const exact = await findExact(index, others, {
      ...filter,
      admits: (clause) => titled.has(index.policyOf[clause] ?? 0) && filter.admits(clause),
    });
    if (exact.clauses.length === 0) continue;
    const { words } = term;
    const filters = [...query.filters, { field: '标题', value: words, not: false } as const];
    return { query: { ...others, filters }, exact, note: { kind: 'in-titled', words } };
  }
  return undefined;
}

/** What a query whose words stand together somewhere would find in the document that one of them names. */
export async function tryNamed(
  index: IndexReader,
  query: Query,
  filter: Filter,
): Promise<readonly Trial[]> {
  if (query.filters.length > 0) return [];
  const found = await inTitled(index, query, { filter, all: false });
  if (found?.note.kind !== 'in-titled') return [];
  const { words } = found.note;
  const rest = found.query.groups.flat().flatMap(phrasesOf);
  const typed = rest.map((phrase) => (phrase.quoted ? `"${phrase.words}"` : phrase.words));
  return [
    {
      kind: 'in-titled',
      words,
      query: [`标题:${words}`, ...typed].join(' '),
      found: found.exact.clauses.length,
    },
  ];
}

/** How often each word stands by itself, to tell which of them finds nothing. */
export async function tryEachWord(
  index: IndexReader,
  { groups }: Query,
  filter: Filter,
): Promise<readonly Trial[]> {
  const terms = groups.flat().slice(0, 8);
  if (terms.length < 2) return [];
  return await Promise.all(
    terms.map(async (term) => {
      const { clauses } = await findTerm(index, term);
      const found = clauses.filter((clause) => clause < index.size && filter.admits(clause)).length;
      return {
        kind: 'each-word' as const,
        words: phrasesOf(term)
          .map((p) => p.words)
          .join(' ~ '),
        found,
      };
    }),
  );
}
