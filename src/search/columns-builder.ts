import { periodsAttribute } from '../policy/validity-label.ts';
import type { Columns, Marks, Titles } from './index-format.ts';
import { dayOf, type IndexedPolicy, issuersOf, knownOrEmpty } from './indexed-policy.ts';
import { normalText } from './normal-text.ts';

/** Gathers the facts about policies and what is said of single clauses. */
export class ColumnsBuilder {
  readonly #words = new Map<string, number>();
  readonly #columns = {
    sizes: [] as number[],
    types: [] as number[],
    regions: [] as number[][],
    issuers: [] as number[][],
    topics: [] as number[][],
    years: [] as number[],
    periods: [] as number[],
    titleLengths: [] as number[],
  };
  readonly #titles = {
    ids: [] as string[],
    titles: [] as string[],
    numbers: [] as string[],
    days: [] as string[],
  };
  readonly #marks = {
    units: new Map<string, number[]>(),
    topics: new Map<string, number[]>(),
    deadlines: new Map<string, number[]>(),
  };
  #clauses = 0;

  /** `starts`: which of its clauses begin a unit. */
  add(policy: IndexedPolicy, starts: readonly boolean[]): void {
    const word = (text: string) => this.#word(text);
    this.#columns.sizes.push(policy.clauses.length);
    this.#columns.types.push(word(policy.type));
    this.#columns.regions.push(policy.places.map(word));
    this.#columns.issuers.push(issuersOf(policy).map(word));
    // Where an editor has set topics clause by clause, these say more than those of the whole.
    const ofWhole = policy.clauses.some(({ topics }) => topics.length > 0) ? [] : policy.topics;
    this.#columns.topics.push(ofWhole.map((id) => word(policy.topicNames[id] ?? id)));
    this.#columns.years.push(policy.year ?? 0);
    this.#columns.periods.push(word(periodsAttribute(policy.validityPeriods)));
    this.#columns.titleLengths.push(normalText(policy.title).length);
    this.#titles.ids.push(policy.id);
    this.#titles.titles.push(policy.title);
    this.#titles.numbers.push(knownOrEmpty(policy.number));
    this.#titles.days.push(dayOf(policy));
    let start = 0;
    for (let end = 1; end <= policy.clauses.length; end += 1) {
      if (end < policy.clauses.length && !starts[end]) continue;
      this.#mark(policy, start, end);
      start = end;
    }
    this.#clauses += policy.clauses.length;
  }

  columns(): Omit<Columns, 'standing'> {
    return { ...this.#columns, words: [...this.#words.keys()] };
  }

  titles(): Titles {
    return this.#titles;
  }

  marks(): Marks {
    const sorted = (map: ReadonlyMap<string, number[]>) =>
      Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
    return {
      units: sorted(this.#marks.units),
      topics: sorted(this.#marks.topics),
      deadlines: sorted(this.#marks.deadlines),
    };
  }

  /** What the clauses of one unit say, from `start` to before `end`. */
  #mark(policy: IndexedPolicy, start: number, end: number): void {
    const clauses = policy.clauses.slice(start, end);
    const put = (map: Map<string, number[]>, names: readonly string[]) => {
      for (const name of new Set(names)) {
        const ranges = map.get(name) ?? [];
        ranges.push(this.#clauses + start, end - start);
        map.set(name, ranges);
      }
    };
    put(
      this.#marks.units,
      clauses.flatMap(({ leadUnits, coUnits }) => [...leadUnits, ...coUnits]),
    );
    put(
      this.#marks.topics,
      clauses.flatMap(({ topics }) => topics.map((id) => policy.topicNames[id] ?? id)),
    );
    const days = clauses.flatMap(({ deadlines }) =>
      deadlines.flatMap(({ kind, date, year }) => {
        if (kind === 'by' && date !== undefined) return [date];
        return kind === 'goal' && year !== undefined ? [`${year}-12-31`] : [];
      }),
    );
    put(this.#marks.deadlines, days);
  }

  #word(text: string): number {
    let number = this.#words.get(text);
    if (number === undefined) {
      number = this.#words.size;
      this.#words.set(text, number);
    }
    return number;
  }
}
