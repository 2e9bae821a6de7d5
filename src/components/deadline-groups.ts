import type { IsoDate } from '../policy/dates.ts';
import { monthOf } from '../policy/deadline-calendar.ts';
import { type DueState, dueState, dueStates } from '../policy/due-state.ts';
import type { Library } from '../policy/library.ts';
import {
  datedDeadlines,
  type DeadlineGroup,
  type DueDeadline,
  otherDeadlines,
} from './measure-lists.ts';

/** A deadline that ends on a day; the first of its year and of its month carry their anchors. */
export interface DueRow extends DueDeadline {
  readonly due: IsoDate;
  /** `y2022` */
  readonly yearId?: string | undefined;
  /** `m2022-12` */
  readonly monthId?: string | undefined;
}

interface DueGroup {
  readonly state: DueState;
  readonly name: string;
  readonly rows: readonly DueRow[];
}

const dueGroupNames: Readonly<Record<DueState, string>> = {
  past: '已到期',
  near: '三个月内到期',
  far: '以后到期',
};

/** The deadlines that end on a day, by day, as they stand to `today`; a group may be empty. */
export function dueGroups(library: Library, today: IsoDate): readonly DueGroup[] {
  const seen = new Set<string>();
  const first = (id: string) => (seen.has(id) ? undefined : seen.add(id) && id);
  const rows = datedDeadlines(library)
    .flatMap((group) => group.rows)
    .flatMap(({ placed, due }): readonly DueRow[] =>
      due === undefined
        ? []
        : [
            {
              placed,
              due,
              yearId: first(`y${due.slice(0, 4)}`),
              monthId: first(`m${monthOf(due)}`),
            },
          ],
    );
  return dueStates.map((state) => ({
    state,
    name: dueGroupNames[state],
    rows: rows.filter(({ due }) => dueState(due, today) === state),
  }));
}

/** The deadlines without a day: those whose year is not known, recurring duties, aims, periods. */
export function openDeadlines(library: Library): readonly DeadlineGroup[] {
  const undated = datedDeadlines(library).filter(({ rows }) =>
    rows.some(({ due }) => due === undefined),
  );
  return [...undated, ...otherDeadlines(library)];
}
