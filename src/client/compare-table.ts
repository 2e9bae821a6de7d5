import { sharedWording } from '../policy/shared-wording.ts';
import type { Column, Compared, Unit } from './compare-data.ts';
import { make, makeLink } from './elements.ts';

/** The clauses of each policy under each topic; `order` are all topics in theirs. */
export function topicTable(
  shown: readonly Column[],
  { base, order: all }: { readonly base: string; readonly order: readonly string[] },
): HTMLElement {
  const names = new Map(shown.flatMap(({ policy }) => Object.entries(policy.topicNames)));
  const order = all.filter((topic) =>
    shown.some(({ units }) => units.some(({ topics }) => topics.includes(topic))),
  );
  const bodies = order.map((topic) => {
    const cells = shown.map(({ policy, units }) => {
      const own = units.filter(({ topics }) => topics.includes(topic));
      return cell(policy, own.length === 0 ? [none()] : own.map((unit) => clauseOf(unit, base)));
    });
    return make('tbody', '', [groupRow(names.get(topic) ?? topic, shown.length), row(cells)]);
  });
  const without = shown.map(({ policy, units }) =>
    cell(
      policy,
      units.filter(({ topics }) => topics.length === 0).map((unit) => clauseOf(unit, base)),
    ),
  );
  const rest = without.some((each) => each.childElementCount > 0)
    ? [make('tbody', '', [groupRow('没有标注主题的', shown.length), row(without)])]
    : [];
  return tableOf(shown, [...bodies, ...rest], base);
}

/** Each clause of the first policy with what the others have of it; then what only they have. */
export function measureTable(shown: readonly Column[], base: string): HTMLElement {
  const [first, ...others] = shown;
  if (first === undefined) return make('div');
  const found = new Set<string>();
  const rows = first.units.map((unit) => {
    const cells = others.map(({ policy, units }) => {
      const own = unit.counterparts.filter((each) => each.policy === policy.id);
      const parts = own.flatMap(({ anchor, relation, confirmed }) => {
        const other = units.find((each) => each.anchor === anchor);
        if (other === undefined) return [];
        found.add(`${policy.id}#${anchor}`);
        return [clauseOf(other, base, { relation, confirmed, against: unit.text })];
      });
      return cell(policy, parts.length === 0 ? [none()] : parts);
    });
    return row([cell(first.policy, [clauseOf(unit, base)]), ...cells]);
  });
  const bodies = [make('tbody', '', rows)];
  for (const { policy, units } of others) {
    const alone = units.filter(({ anchor }) => !found.has(`${policy.id}#${anchor}`));
    if (alone.length === 0) continue;
    const only = alone.map((unit) =>
      row(
        shown.map((column) =>
          cell(column.policy, column.policy === policy ? [clauseOf(unit, base)] : []),
        ),
      ),
    );
    const title = `第一件没有相近的：《${policy.title}》的${alone.length}条`;
    bodies.push(make('tbody', '', [groupRow(title, shown.length), ...only]));
  }
  return tableOf(shown, bodies, base);
}

function tableOf(
  shown: readonly Column[],
  bodies: readonly HTMLElement[],
  base: string,
): HTMLElement {
  const heads = shown.map(({ policy }) => {
    const head = make('th', '', [makeLink(`${base}policies/${policy.id}/`, [policy.title])]);
    head.scope = 'col';
    return head;
  });
  const table = make('table', `beside columns-${shown.length}`, [
    make('thead', '', [make('tr', '', heads)]),
    ...bodies,
  ]);
  const scroll = make('div', 'scroll', [table]);
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'group');
  scroll.setAttribute('aria-label', '并排比较表');
  return scroll;
}

function groupRow(name: string, width: number): HTMLElement {
  const head = make('th', '', [name]);
  head.scope = 'rowgroup';
  head.colSpan = width;
  return make('tr', 'group', [head]);
}

function row(cells: readonly HTMLElement[]): HTMLElement {
  return make('tr', '', cells);
}

function cell(policy: Compared, parts: readonly HTMLElement[]): HTMLElement {
  const made = make('td', '', parts);
  made.dataset['name'] = `${policy.region.name}${policy.year ?? ''}`;
  return made;
}

function none(): HTMLElement {
  return make('p', 'alone', ['没有']);
}

/** A clause with its place, and what it shares with another marked. */
function clauseOf(
  { policy, anchor, place, text }: Unit,
  base: string,
  beside?: {
    readonly relation: string;
    readonly confirmed: boolean;
    readonly against: string;
  },
): HTMLElement {
  const link = makeLink(`${base}policies/${policy.id}/#${anchor}`, [place === '' ? '原文' : place]);
  const words =
    beside === undefined
      ? [text]
      : sharedWording(text, beside.against).map((each) =>
          each.shared ? make('mark', '', [each.text]) : each.text,
        );
  const relation = beside && make('span', 'relation', [beside.relation]);
  const confirmed = beside?.confirmed ? make('span', 'confirmed', ['经编辑核对']) : undefined;
  return make('div', 'clause', [
    make('p', 'where', [relation, confirmed, link]),
    make('p', '', words),
  ]);
}
