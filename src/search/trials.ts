import type { Trial } from './answer.ts';
import { findExact } from './exact-list.ts';
import type { Filter } from './filters.ts';
import type { IndexReader } from './index-reader.ts';
import { phrasesOf, type Query, type Term } from './query-language.ts';
import { findTerm } from './terms.ts';

/** What a query that found nothing would find without its marks, and what its words find alone. */
export async function tryOtherwise(
  index: IndexReader,
  query: Query,
  filter: Filter,
): Promise<readonly Trial[]> {
  const without = withoutMarks(query);
  if (without === undefined) return await eachWord(index, query, filter);
  const { clauses } = await findExact(index, without, filter);
  const words = without.groups.flat().flatMap(phrasesOf);
  const trial: Trial = {
    kind: 'without-marks',
    words: words.map((phrase) => phrase.words).join(' '),
    found: clauses.length,
  };
  return clauses.length > 0 ? [trial] : [trial, ...(await eachWord(index, without, filter))];
}

/** The query once more without the marks at and between its words; undefined where it has none. */
function withoutMarks(query: Query): Query | undefined {
  let changed = false;
  const groups = query.groups.flatMap((group): Term[][] => {
    const [term] = group;
    if (group.length !== 1 || term?.kind !== 'phrase' || term.quoted) return [[...group]];
    const words = term.text.split(/[^\p{L}\p{N} .%·-]+/u).filter((word) => word.trim() !== '');
    if (words.length === 1 && words[0] === term.text) return [[term]];
    changed = true;
    return words.map((text) => [{ kind: 'phrase', words: text, text, quoted: false }]);
  });
  return changed && groups.length > 0 ? { ...query, groups } : undefined;
}

/** How often each word stands by itself, to tell which of them finds nothing. */
async function eachWord(
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
