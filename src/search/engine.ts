import type { AnswerSummary, Grain, Hit, ListName, SearchRequest } from './answer.ts';
import { findDirectly } from './direct-answer.ts';
import { numberQuery } from './document-numbers.ts';
import { type Exact, findExact, nothing } from './exact-list.ts';
import { filterOf, needsTitles } from './filters.ts';
import { exactHit, nearHit } from './hits.ts';
import { type IndexReader, MissingPart } from './index-reader.ts';
import { isQuestion, type NearHit, rankNear } from './near.ts';
import { parseQuery, type Query } from './query-language.ts';
import { directFirst, inOrder } from './ranked-list.ts';
import { TooCommon } from './terms.ts';
import { tryOtherwise } from './trials.ts';

/** An answer whose hits are worked out when they are asked for. */
export interface Answer {
  readonly summary: AnswerSummary;
  /** Hits of a list from a place on. May reject with `MissingPart`. */
  readonly hits: (list: ListName, from: number, count: number) => Promise<readonly Hit[]>;
  /** Where all hits of a list stand, in order, without their texts. */
  readonly places: (list: ListName) => readonly HitPlace[];
}

/** A policy by its place in the index, and the clause of it, or the first clause of the unit. */
export interface HitPlace {
  readonly policy: number;
  readonly clause: number;
}

/** The near list goes so far; what comes behind is of no use to anyone. */
const longestNear = 200;
/** With so many exact hits nobody needs near ones. */
const enoughExact = 20;

/**
 * Answers a query. Rejects with `MissingPart` where the index cannot be opened at all; a part that
 * is missing later is named in the summary, and what can be answered without it is.
 */
export async function search(index: IndexReader, request: SearchRequest): Promise<Answer> {
  await index.prepareFor(request.query);
  const query = parseQuery(request.query);
  const missing = new Set<string>();
  const notes = [...query.notes];
  const orMissing = async <T>(work: Promise<T>, instead: T): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof TooCommon) notes.push({ kind: 'too-common', words: error.message });
      else if (error instanceof MissingPart) missing.add(error.file);
      else throw error;
      return instead;
    }
  };
  const titles = needsTitles(query.filters)
    ? await orMissing(index.titles(), undefined)
    : undefined;
  const marks = await orMissing(index.marks(), { units: {}, topics: {}, deadlines: {} });
  const filter = filterOf(index, { marks, titles }, { filters: query.filters, request });
  const named =
    query.filters.length === 0 && isQuestion(query)
      ? await orMissing(findDirectly(index, request.query.trim()), [])
      : [];
  const direct = named.filter(({ policy, clause }) =>
    filter.isChosen(clause ?? index.firstClause[policy] ?? 0),
  );
  const exact = await orMissing(findExact(index, query, filter), nothing);
  const kept = exact.clauses.filter(filter.isChosen);
  const scores = exact.scores.filter((_, at) => filter.isChosen(exact.clauses[at] ?? 0));
  const ranking = inOrder(kept, scores, request.sort === 'date');
  // Who names a clause or a 文号 asks for nothing like it.
  const namesOne = direct.length > 0 || numberQuery(request.query) !== undefined;
  const wantsNear = kept.length < enoughExact && !namesOne && isQuestion(query);
  const near = wantsNear
    ? await orMissing(rankNear(index, query, { filter, most: longestNear }), [])
    : [];
  const nearHits = near.length === 0 ? [] : notAmong(near, exact.byUnit, kept);
  const tried =
    kept.length === 0 && direct.length === 0 && missing.size === 0
      ? await orMissing(tryOtherwise(index, query, filter), [])
      : [];
  const known = new Set(direct.length === 0 ? [] : kept);
  const further = direct.filter(({ clause }) => clause !== undefined && !known.has(clause));
  const total = kept.length + further.length || direct.length;
  const summary: AnswerSummary = {
    request,
    reading: { ...query, notes },
    exact: total,
    grain: grainOf(query, { exact, isNamed: kept.length === 0 && direct.length > 0 }),
    documents:
      kept.length === 0
        ? new Set(direct.map(({ policy }) => policy)).size
        : policiesOf(index, kept),
    near: nearHits.length,
    facets: filter.facets(exact.clauses),
    tried,
    missing: [...missing],
  };
  const list = directFirst(direct, ranking);
  return {
    summary,
    places: (name) => {
      const clauses =
        name === 'near' ? nearHits.map(({ clause }) => clause) : list.clauses(kept.length);
      return clauses.map((clause) => placeOf(index, clause));
    },
    hits: async (name, from, count) => {
      if (name === 'near') {
        const part = nearHits.slice(from, from + count);
        return await Promise.all(part.map((hit) => nearHit(index, hit)));
      }
      const part = list.slice(from, from + count);
      return await Promise.all(part.map((listed) => exactHit(index, listed, { exact, query })));
    },
  };
}

function grainOf(
  { groups }: Query,
  { exact, isNamed }: { readonly exact: Exact; readonly isNamed: boolean },
): Grain {
  if (isNamed) return 'named';
  if (groups.length === 0) return 'filter';
  return exact.byUnit ? 'unit' : 'clause';
}

/** In how many policies clauses stand; they are ascending, and so are their policies. */
function policiesOf({ policyOf }: IndexReader, clauses: Uint32Array): number {
  let count = 0;
  let last = -1;
  for (const clause of clauses) {
    const policy = policyOf[clause] ?? 0;
    if (policy !== last) count += 1;
    last = policy;
  }
  return count;
}

/** Near hits whose clauses are not in the exact list already. */
function notAmong(
  near: readonly NearHit[],
  byUnit: boolean,
  exact: Uint32Array,
): readonly NearHit[] {
  const known = new Set(exact);
  return near.filter(
    ({ clause, holds }) => !known.has(clause) && (byUnit || !holds.some((each) => known.has(each))),
  );
}

function placeOf(index: IndexReader, clause: number): HitPlace {
  const policy = index.policyOf[clause] ?? 0;
  return { policy, clause: clause - (index.firstClause[policy] ?? 0) };
}
