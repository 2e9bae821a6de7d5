import { type FacetName, facetNames, type FacetValue, type SearchRequest } from './answer.ts';
import type { Marks, Titles } from './index-format.ts';
import type { IndexReader } from './index-reader.ts';
import { normalText } from './normal-text.ts';
import { numberQuery, numberFits } from './document-numbers.ts';
import type { FieldFilter, FieldName } from './query-language.ts';
import { lastNotAbove } from './sorted.ts';
import { statusOn, validityLabel } from '../policy/validity-label.ts';

/** Says which clauses may be hits, and counts those that are. */
export interface Filter {
  /** Whether a clause meets the fields of the query. */
  readonly admits: (clause: number) => boolean;
  /** Whether a clause meets the choices of all facets. */
  readonly isChosen: (clause: number) => boolean;
  /** Whether a clause belongs to a document that holds today, or of which nothing else is known. */
  readonly isInForce: (clause: number) => boolean;
  /** Fields whose values nothing in the library has. */
  readonly unmet: readonly UnmetField[];
  readonly facets: (clauses: Uint32Array) => Readonly<Record<FacetName, readonly FacetValue[]>>;
}

export interface UnmetField {
  readonly field: FieldName;
  readonly value: string;
  /** Values that there are, the most frequent first; none where they are too many to choose from. */
  readonly known: readonly string[];
}

export interface FilterParts {
  readonly marks: Marks;
  readonly titles: Titles | undefined;
}

/** Whether the fields of a query ask for titles or numbers, which are loaded apart. */
export function needsTitles(filters: readonly FieldFilter[]): boolean {
  return filters.some(({ field }) => field === '标题' || field === '文号');
}

/** The filter of a request: the fields of its query and the choices of its facets. */
export function filterOf(
  index: IndexReader,
  { marks, titles }: FilterParts,
  asked: { readonly filters: readonly FieldFilter[]; readonly request: SearchRequest },
): Filter {
  const values = policyValues(index, asked.request.day);
  const covers = (ranges: readonly number[]) => {
    const clauses = new Uint8Array(index.size);
    for (let at = 0; at < ranges.length; at += 2) {
      const first = ranges[at] ?? 0;
      clauses.fill(1, first, first + (ranges[at + 1] ?? 0));
    }
    return clauses;
  };
  const unmet: UnmetField[] = [];
  const tests = asked.filters.map((filter) => {
    const policies = index.columns.sizes.map((_, policy) =>
      policyMeets(filter, { policy, values, titles }),
    );
    const named = clauseMarks(marks, filter);
    const clauses = named === undefined ? undefined : covers(named);
    if (!policies.includes(true) && (named ?? []).length === 0) {
      const { field, value } = filter;
      unmet.push({ field, value, known: knownValues(index, field, values) });
    }
    return (clause: number) =>
      (policies[index.policyOf[clause] ?? 0] === true || clauses?.[clause] === 1) !== filter.not;
  });
  const chosen = facetNames.map((name) => {
    const wanted = new Set(asked.request.chosen?.[name] ?? []);
    if (wanted.size === 0) return undefined;
    const policies = index.columns.sizes.map((_, policy) =>
      values(name, policy).some((value) => wanted.has(value)),
    );
    const ranges = [...wanted].flatMap((value) => marksOf(marks, name)?.[value] ?? []);
    const clauses = ranges.length === 0 ? undefined : covers(ranges);
    return (clause: number) =>
      policies[index.policyOf[clause] ?? 0] === true || clauses?.[clause] === 1;
  });
  const inForce = index.columns.sizes.map(
    (_, policy) => !values('时效', policy).some((status) => notInForce.has(status)),
  );
  const choices = chosen.filter((test) => test !== undefined);
  return {
    admits: (clause) => tests.every((test) => test(clause)),
    isChosen: (clause) => choices.every((test) => test(clause)),
    isInForce: (clause) => inForce[index.policyOf[clause] ?? 0] === true,
    unmet,
    facets: (clauses) => countFacets(index, { marks, values, chosen }, clauses),
  };
}

const notInForce: ReadonlySet<string> = new Set(['尚未施行', '已废止', '已失效', '征求意见稿']);

const mostKnown = 6;

/** What a field may be set to. */
function knownValues(
  index: IndexReader,
  field: FieldName,
  values: PolicyValues,
): readonly string[] {
  const name = facetNames.find((facet) => facet === field);
  if (name === undefined) return [];
  const counts = new Map<string, number>();
  index.columns.sizes.forEach((_, policy) => {
    for (const value of values(name, policy)) counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  return sorted(name, counts)
    .slice(0, mostKnown)
    .map(({ value }) => value);
}

type PolicyValues = (name: FacetName, policy: number) => readonly string[];

/** The values of a policy in each facet. */
function policyValues({ columns }: IndexReader, day: string): PolicyValues {
  const { words } = columns;
  const named = (numbers: readonly number[] | undefined) =>
    (numbers ?? []).map((number) => words[number] ?? '');
  const statuses = new Map<number, string>();
  const status = (periods: number) => {
    let found = statuses.get(periods);
    if (found === undefined) {
      found = validityLabel(statusOn(words[periods] ?? '', day) ?? '');
      statuses.set(periods, found);
    }
    return found;
  };
  return (name, policy) => {
    switch (name) {
      case '地区':
        return named(columns.regions[policy]);
      case '类型':
        return named([columns.types[policy] ?? 0]);
      case '年份':
        return columns.years[policy] ? [String(columns.years[policy])] : [];
      case '主题':
        return named(columns.topics[policy]);
      case '单位':
        return named(columns.issuers[policy]);
      case '时效':
        return [status(columns.periods[policy] ?? 0)];
      default:
        return name satisfies never;
    }
  };
}

function marksOf(
  marks: Marks,
  name: FacetName,
): Readonly<Record<string, readonly number[]>> | undefined {
  if (name === '主题') return marks.topics;
  return name === '单位' ? marks.units : undefined;
}

interface Standing {
  readonly policy: number;
  readonly values: PolicyValues;
  readonly titles: Titles | undefined;
}

function policyMeets(filter: FieldFilter, { policy, values, titles }: Standing): boolean {
  const { field, value } = filter;
  const wanted = normalText(value);
  const has = (words: readonly string[]) => words.some((word) => normalText(word).includes(wanted));
  switch (field) {
    case '标题':
      return has([titles?.titles[policy] ?? '']);
    case '文号': {
      const number = titles?.numbers[policy] ?? '';
      const asked = numberQuery(value);
      return has([number]) || (asked !== undefined && numberFits(asked, number) > 0);
    }
    case '年份':
      return yearFits(wanted, Number(values('年份', policy)[0] ?? 0));
    case '时限':
      return false;
    case '地区':
    case '类型':
    case '主题':
    case '单位':
    case '时效':
      return has(values(field, policy));
    default:
      return field satisfies never;
  }
}

/** 2016, 2016年, 2016-2020, 2016-, -2020 */
function yearFits(wanted: string, year: number): boolean {
  if (year === 0) return false;
  const range = /^(?<from>\d{4})?年?(?<dash>[-~至到])?(?<to>\d{4})?年?$/u.exec(wanted)?.groups;
  if (range === undefined) return false;
  const { from, dash, to } = range;
  if (dash === undefined) return from !== undefined && to === undefined && Number(from) === year;
  return (from === undefined || Number(from) <= year) && (to === undefined || year <= Number(to));
}

/** Measures that a field names: their first clauses and sizes; undefined where it names none. */
function clauseMarks(marks: Marks, { field, value }: FieldFilter): readonly number[] | undefined {
  const wanted = normalText(value);
  const including = (named: Readonly<Record<string, readonly number[]>>) =>
    Object.entries(named).flatMap(([name, ranges]) =>
      normalText(name).includes(wanted) ? ranges : [],
    );
  switch (field) {
    case '单位':
      return including(marks.units);
    case '主题':
      return including(marks.topics);
    case '时限':
      return Object.entries(marks.deadlines).flatMap(([day, ranges]) =>
        deadlineFits(wanted, day) ? ranges : [],
      );
    case '标题':
    case '文号':
    case '地区':
    case '类型':
    case '年份':
    case '时效':
      return undefined;
    default:
      return field satisfies never;
  }
}

/** 2025, 2025-06, 2025年6月底前, 2025年6月30日, 2025年上半年; a range of them: 2023-01~2025-12. */
function deadlineFits(wanted: string, day: string): boolean {
  const plain = wanted
    .replace(/(?:以|之)?前$/u, '')
    .replace(/(?<year>\d{4})年?上半年/u, '$<year>-01~$<year>-06')
    .replace(/(?<year>\d{4})年?下半年/u, '$<year>-07~$<year>-12')
    .replace(/[年月][底末内]/gu, '')
    .replace(/[年月./]/gu, '-')
    .replace(/[日号]/gu, '');
  const [from = '', to = from] = plain.split(/[~至到]/u).map((part) =>
    part
      .replace(/-$/u, '')
      .split('-')
      .map((number, at) => (at === 0 ? number : number.padStart(2, '0')))
      .join('-'),
  );
  if (!/^\d{4}(?:-\d{2}){0,2}$/u.test(from) || !/^\d{4}(?:-\d{2}){0,2}$/u.test(to)) return false;
  return day >= from && day.slice(0, to.length) <= to;
}

interface Counting {
  readonly marks: Marks;
  readonly values: PolicyValues;
  readonly chosen: readonly (((clause: number) => boolean) | undefined)[];
}

function countFacets(
  index: IndexReader,
  { marks, values, chosen }: Counting,
  clauses: Uint32Array,
): Readonly<Record<FacetName, readonly FacetValue[]>> {
  const counted = facetNames.map((name, facet) => {
    const others = chosen.filter((test, at) => at !== facet && test !== undefined);
    const mine =
      others.length === 0
        ? clauses
        : clauses.filter((clause) => others.every((test) => test?.(clause)));
    const perPolicy = new Uint32Array(index.columns.sizes.length);
    for (const clause of mine) {
      const policy = index.policyOf[clause] ?? 0;
      perPolicy[policy] = (perPolicy[policy] ?? 0) + 1;
    }
    const counts = new Map<string, number>();
    perPolicy.forEach((count, policy) => {
      if (count === 0) return;
      for (const value of values(name, policy)) counts.set(value, (counts.get(value) ?? 0) + count);
    });
    for (const [value, ranges] of Object.entries(marksOf(marks, name) ?? {})) {
      const ofPolicy = (clause: number) =>
        values(name, index.policyOf[clause] ?? 0).includes(value);
      let count = 0;
      for (let at = 0; at < ranges.length; at += 2) {
        const first = ranges[at] ?? 0;
        if (ofPolicy(first)) continue;
        count += between(mine, first, first + (ranges[at + 1] ?? 0));
      }
      if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return [name, sorted(name, counts)] as const;
  });
  return Object.fromEntries(counted) as Record<FacetName, readonly FacetValue[]>;
}

/** How many of an ascending list are from `low` to before `high`. */
function between(ascending: Uint32Array, low: number, high: number): number {
  return lastNotAbove(ascending, high - 1) - lastNotAbove(ascending, low - 1);
}

/** Years newest first, all else by count. */
function sorted(name: FacetName, counts: ReadonlyMap<string, number>): readonly FacetValue[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => {
      if (name === '年份') return Number(b.value) - Number(a.value);
      return b.count - a.count || (a.value < b.value ? -1 : 1);
    });
}
