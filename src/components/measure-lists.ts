import type { IsoDate } from '../policy/dates.ts';
import { type Deadline, distinctDeadlines, lastDayOf } from '../policy/deadlines.ts';
import type { Library } from '../policy/library.ts';
import type { PlacedMeasure } from '../policy/policy.ts';
import { topicsInOrder } from '../policy/registry.ts';

/** All measures of the library, in the order of its policies and their texts. */
export function placedMeasures(library: Library): readonly PlacedMeasure[] {
  return library.policies.flatMap((policy) =>
    policy.measures.map((measure) => ({ policy, measure })),
  );
}

/** The measures of each topic, by the topic's id; a field has those of its topics as well. */
export function measuresByTopic(library: Library): ReadonlyMap<string, readonly PlacedMeasure[]> {
  const placed = placedMeasures(library);
  const lists = new Map<string, readonly PlacedMeasure[]>();
  for (const field of library.topics) {
    for (const { id } of field.topics) lists.set(id, having(placed, [id]));
    const ids = topicsInOrder([field]).map(({ id }) => id);
    lists.set(field.id, having(placed, ids));
  }
  return lists;
}

function having(
  placed: readonly PlacedMeasure[],
  ids: readonly string[],
): readonly PlacedMeasure[] {
  return placed.filter(({ measure }) => measure.topics.some((id) => ids.includes(id)));
}

/** What a unit has to do: where it leads, and where it works with others. */
export interface UnitWork {
  readonly leads: readonly PlacedMeasure[];
  readonly helps: readonly PlacedMeasure[];
}

/** The work of every unit of the registry, by its id. */
export function workByUnit(library: Library): ReadonlyMap<string, UnitWork> {
  const work = new Map(
    library.units.map(({ id }) => [
      id,
      { leads: new Set<PlacedMeasure>(), helps: new Set<PlacedMeasure>() },
    ]),
  );
  for (const placed of placedMeasures(library)) {
    const unitsOf = (names: readonly { readonly name: string }[] = []) =>
      names.map(({ name }) => work.get(library.unit(placed.policy, name)?.id ?? ''));
    const { duty } = placed.measure;
    for (const unit of unitsOf(duty?.leadUnits)) unit?.leads.add(placed);
    for (const unit of unitsOf(duty?.coUnits)) unit?.helps.add(placed);
  }
  return new Map(
    [...work].map(([id, { leads, helps }]) => [id, { leads: [...leads], helps: [...helps] }]),
  );
}

/** The measures in which a unit of the registry is named, by its id, each once. */
export function measuresOfUnits(library: Library): ReadonlyMap<string, readonly PlacedMeasure[]> {
  return new Map(
    [...workByUnit(library)].map(([id, { leads, helps }]) => [
      id,
      [...new Set([...leads, ...helps])],
    ]),
  );
}

/** A deadline with the measure that sets it. */
interface PlacedDeadline<D extends Deadline = Deadline> extends PlacedMeasure {
  readonly deadline: D;
}

/** The deadlines of one kind in all measures. */
function deadlinesOfKind<K extends Deadline['kind']>(
  library: Library,
  kind: K,
): readonly PlacedDeadline<Extract<Deadline, { kind: K }>>[] {
  return placedMeasures(library).flatMap((placed) =>
    distinctDeadlines(
      placed.measure.deadlines.filter(
        (deadline): deadline is Extract<Deadline, { kind: K }> => deadline.kind === kind,
      ),
    ).map((deadline) => ({ ...placed, deadline })),
  );
}

/** A deadline with the last day that its words allow, where there is one. */
export interface DueDeadline {
  readonly placed: PlacedDeadline;
  readonly due?: IsoDate | undefined;
}

/** Deadlines that belong together on a page; `id` is the fragment of their address. */
export interface DeadlineGroup {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly DueDeadline[];
}

/** The deadlines that end on a day, by year; those whose year is not known come last. */
export function datedDeadlines(library: Library): readonly DeadlineGroup[] {
  const dated = deadlinesOfKind(library, 'by')
    .map((placed) => ({ placed, due: lastDayOf(placed.deadline) }))
    .toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1));
  return [...Map.groupBy(dated, ({ due }) => due?.slice(0, 4))].map(([year, rows]) => ({
    id: year === undefined ? 'undated' : `y${year}`,
    name: year === undefined ? '年份未载明' : `${year}年`,
    rows,
  }));
}

/** The deadlines that have no one day: recurring duties, aims for a year, periods. */
export function otherDeadlines(library: Library): readonly DeadlineGroup[] {
  const rowsOf = (placed: readonly PlacedDeadline[]) => placed.map((each) => ({ placed: each }));
  const goals = deadlinesOfKind(library, 'goal').toSorted(
    (a, b) => a.deadline.year - b.deadline.year,
  );
  return [
    { id: 'recurring', name: '定期进行', rows: rowsOf(deadlinesOfKind(library, 'recurring')) },
    { id: 'goals', name: '到某年达到', rows: rowsOf(goals) },
    { id: 'within', name: '从某事发生起计算', rows: rowsOf(deadlinesOfKind(library, 'within')) },
  ].filter(({ rows }) => rows.length > 0);
}

/** A duty that comes back without a day of its own: 每年, 每半年. */
export function isFrequency(deadline: Deadline): boolean {
  return deadline.kind === 'recurring' && deadline.by === undefined;
}

/** The words of deadlines or targets as a line, each once. */
export function printedWords(parts: readonly { readonly words: string }[]): string {
  return [...new Set(parts.map(({ words }) => words))].join('，');
}
