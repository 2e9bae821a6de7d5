import type {
  AnswerNote,
  AnswerSummary,
  DocumentGroup,
  Grain,
  Hits,
  ListName,
  SearchRequest,
  Trial,
} from './answer.ts';
import {
  type DirectAnswer,
  type Directly,
  findDirectly,
  findNamed,
  findShortName,
  namesNothing,
} from './direct-answer.ts';
import { numberQuery } from './document-numbers.ts';
import { type Exact, findExact, nothing } from './exact-list.ts';
import { type Filter, filterOf, needsTitles } from './filters.ts';
import { exactHit, nearHit } from './hits.ts';
import { type IndexReader, MissingPart } from './index-reader.ts';
import { isQuestion, type NearHit, rankNear } from './near.ts';
import { readOtherwise, tryEachWord, tryNamed } from './other-readings.ts';
import { parseQuery, type Query } from './query-language.ts';
import { directFirst, inOrder } from './ranked-list.ts';
import { TooCommon } from './terms.ts';

/** An answer whose hits are worked out when they are asked for. */
export interface Answer {
  readonly summary: AnswerSummary;
  /** Hits of a list from a place on; those whose texts cannot be had are left out. */
  readonly hits: (list: ListName, from: number, count: number) => Promise<Hits>;
  /** Hits at places of the exact list, likewise. */
  readonly hitsAt: (places: readonly number[]) => Promise<Hits>;
  /** The exact list by documents, each where its best entry stands. */
  readonly groups: () => readonly DocumentGroup[];
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
/** What holds no longer, or not yet, comes near only if it is so much nearer. */
const heldBack = 0.7;
/** With so many exact hits nobody needs near ones. */
const enoughExact = 20;

/**
 * Answers a query. Rejects with `MissingPart` where the index cannot be opened at all; a part that
 * is missing later is named in the summary, and what can be answered without it is.
 */
export async function search(index: IndexReader, request: SearchRequest): Promise<Answer> {
  await index.prepareFor(request.query);
  const typed = parseQuery(request.query);
  const missing = new Set<string>();
  const notes: AnswerNote[] = [...typed.notes];
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
  const titles = needsTitles(typed.filters)
    ? await orMissing(index.titles(), undefined)
    : undefined;
  const marks = await orMissing(index.marks(), { units: {}, topics: {}, deadlines: {} });
  const filter = filterOf(index, { marks, titles }, { filters: typed.filters, request });
  for (const unmet of filter.unmet) notes.push({ kind: 'no-such-value', ...unmet });
  let query: Query = typed;
  let exact = await orMissing(findExact(index, query, filter), nothing);
  const directly = await orMissing(
    namedBy(index, { query, exact, typed: request.query }),
    namesNothing,
  );
  notes.push(...directly.notes);
  const standsAt = ({ policy, clause }: DirectAnswer) => clause ?? index.firstClause[policy] ?? 0;
  // What holds today, then drafts and what holds no longer.
  const tier = (clause: number) => (filter.isInForce(clause) ? 0 : 1);
  const direct = directly.answers
    .filter((answer) => filter.isChosen(standsAt(answer)))
    .toSorted((a, b) => tier(standsAt(a)) - tier(standsAt(b)));
  const failed = () => missing.size > 0 || notes.some(({ kind }) => kind === 'too-common');
  if (exact.clauses.length === 0 && directly.answers.length === 0 && !failed()) {
    const other = await orMissing(readOtherwise(index, query, filter), undefined);
    if (other !== undefined) {
      notes.push(other.note);
      ({ query, exact } = other);
    }
  }
  const kept = exact.clauses.filter(filter.isChosen);
  const scores = exact.scores.filter((_, at) => filter.isChosen(exact.clauses[at] ?? 0));
  const ranking = inOrder({ clauses: kept, scores }, { byDate: request.sort === 'date', tier });
  // Who names a clause or a 文号 asks for nothing like it.
  const namesOne =
    directly.answers.length > 0 ||
    directly.notes.length > 0 ||
    numberQuery(request.query) !== undefined;
  const wantsNear = kept.length < enoughExact && !namesOne && isQuestion(typed);
  const near = wantsNear
    ? await orMissing(rankNear(index, typed, { filter, most: longestNear }), [])
    : [];
  const nearHits = notAmong(near, exact.byUnit, kept)
    .map((hit) => (filter.isInForce(hit.clause) ? hit : { ...hit, score: hit.score * heldBack }))
    .toSorted((a, b) => b.score - a.score);
  const tried = failed()
    ? []
    : await orMissing(tryFurther(index, query, { filter, found: kept.length, direct }), []);
  const known = new Set(direct.length === 0 ? [] : kept);
  const further = direct.filter(({ clause }) => clause !== undefined && !known.has(clause));
  const list = directFirst(direct, ranking);
  // Documents that a query names count only where nothing else does.
  const countsWhole = kept.length + further.length === 0;
  const withNamed = (clauses: Uint32Array, answers: readonly DirectAnswer[]) =>
    merged(
      clauses,
      answers.filter(({ clause }) => countsWhole || clause !== undefined).map(standsAt),
    );
  const summary: AnswerSummary = {
    request,
    reading: query,
    notes,
    exact: countsWhole ? direct.length : kept.length + further.length,
    grain: grainOf(query, { exact, isNamed: kept.length === 0 && direct.length > 0 }),
    listed: list.length,
    documents: policiesOf(index, withNamed(kept, direct)),
    near: nearHits.length,
    facets: filter.facets(withNamed(exact.clauses, directly.answers)),
    tried,
    missing: [...missing],
  };
  const hitsAt = async (places: readonly number[]): Promise<Hits> => {
    const listed = places.map((place) => list.at(place)).filter((each) => each !== undefined);
    return await together(listed.map((each) => exactHit(index, each, { exact, query })));
  };
  let groups: readonly DocumentGroup[] | undefined;
  const groupsOfList = () => {
    const policyAt = (place: number) => {
      const { answer, hit } = list.at(place) ?? {};
      return answer?.policy ?? index.policyOf[hit?.clause ?? 0] ?? 0;
    };
    return [...Map.groupBy(Array(list.length).keys(), policyAt).values()];
  };
  return {
    summary,
    places: (name) => {
      const clauses =
        name === 'near' ? nearHits.map(({ clause }) => clause) : list.clauses(kept.length);
      return clauses.map((clause) => placeOf(index, clause));
    },
    groups: () => {
      groups ??= groupsOfList();
      return groups;
    },
    hitsAt,
    hits: async (name, from, count) => {
      if (name === 'near') {
        const part = nearHits.slice(from, from + count);
        return await together(part.map((hit) => nearHit(index, hit)));
      }
      const length = Math.max(0, Math.min(count, list.length - from));
      return await hitsAt(Array.from({ length }, (_, at) => from + at));
    },
  };
}

interface Typed {
  readonly query: Query;
  readonly exact: Exact;
  readonly typed: string;
}

/** What a query names outright, by 文号, citation or title. */
async function namedBy(index: IndexReader, { query, exact, typed }: Typed): Promise<Directly> {
  if (query.filters.length > 0 || query.not.length > 0) return namesNothing;
  if (isQuestion(query)) {
    const found = await findDirectly(index, typed.trim());
    if (found.answers.length + found.notes.length > 0) return found;
  }
  const [term, ...others] = query.groups.flat();
  if (term?.kind !== 'phrase' || others.length > 0) return namesNothing;
  const answers = await findNamed(index, term.text, exact.titles);
  if (answers.length > 0 || term.quoted || exact.clauses.length > 0) return { answers, notes: [] };
  return await findShortName(index, term.text);
}

interface Found {
  readonly filter: Filter;
  /** Exact hits that are chosen. */
  readonly found: number;
  readonly direct: readonly DirectAnswer[];
}

/** What else there is beside hits, or why there are none. */
async function tryFurther(
  index: IndexReader,
  query: Query,
  { filter, found, direct }: Found,
): Promise<readonly Trial[]> {
  if (found > 0) return await tryNamed(index, query, filter);
  return direct.length > 0 ? [] : await tryEachWord(index, query, filter);
}

/** The hits that can be had, and the files for want of which others cannot. */
async function together(hits: readonly Promise<Hits['hits'][number]>[]): Promise<Hits> {
  const settled = await Promise.allSettled(hits);
  const missing = new Set<string>();
  for (const each of settled) {
    if (each.status === 'fulfilled') continue;
    if (!(each.reason instanceof MissingPart)) throw each.reason;
    missing.add(each.reason.file);
  }
  return {
    hits: settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    missing: [...missing],
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

/** Ascending clauses with others put in, each once. */
function merged(clauses: Uint32Array, others: readonly number[]): Uint32Array {
  if (others.length === 0) return clauses;
  return Uint32Array.from(new Set([...clauses, ...others])).sort();
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
