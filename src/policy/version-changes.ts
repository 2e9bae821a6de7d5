import { diffArrays } from 'diff';
import { type Clause, wholeReadingOf } from './clause.ts';
import { isHeading } from './clause-blocks.ts';
import { type TextChange, textChanges, wordingOf } from './text-changes.ts';

/** A clause of an older version and the one that became of it. */
export interface ClauseChange {
  /**
   * `same`: word for word, `marks`: only marks or blanks differ, `changed`: the wording does; `added`
   * and `removed`: only one of the versions has it.
   */
  readonly kind: 'same' | 'marks' | 'changed' | 'added' | 'removed';
  readonly older: Clause | undefined;
  readonly newer: Clause | undefined;
  /** True where it is numbered otherwise or stands elsewhere among the others. */
  readonly moved: boolean;
  /** The text with what changed in it. */
  readonly text: readonly TextChange[];
}

/**
 * Two versions of a text clause by clause, in the order of the newer one; what was removed stands where
 * it stood. Articles and items are compared with all that is in them, headings by themselves. A clause
 * is found again by its wording, whatever its number.
 */
export function versionChanges(
  older: readonly Clause[],
  newer: readonly Clause[],
): readonly ClauseChange[] {
  const [olds, news] = [unitsOf(older), unitsOf(newer)];
  const pairs = pairUnits(olds, news);
  const oldOf = new Map(pairs.map(({ old, next, moved }) => [next, { old, moved }]));
  const paired = new Set(pairs.map(({ old }) => old));
  const changes: ClauseChange[] = [];
  let shown = 0;
  const removedBefore = (end: number) => {
    for (; shown < end; shown += 1) {
      const unit = olds[shown];
      if (unit !== undefined && !paired.has(shown)) changes.push(removal(unit));
    }
  };
  news.forEach((unit, index) => {
    const found = oldOf.get(index);
    const old = found && olds[found.old];
    if (found !== undefined && !found.moved) removedBefore(found.old);
    changes.push(old === undefined ? addition(unit) : pairing(old, unit, found?.moved ?? false));
  });
  removedBefore(olds.length);
  return changes;
}

interface Unit {
  readonly clause: Clause;
  readonly text: string;
  readonly wording: string;
  readonly pairs: ReadonlySet<string>;
}

interface Pair {
  readonly old: number;
  readonly next: number;
  /** Found out of the order. */
  readonly moved: boolean;
}

function unitsOf(clauses: readonly Clause[]): readonly Unit[] {
  return clauses.flatMap((clause): readonly Unit[] =>
    isHeading(clause)
      ? [unitOf(clause, clause.text), ...unitsOf(clause.children)]
      : [unitOf(clause, wholeReadingOf(clause))],
  );
}

function unitOf(clause: Clause, text: string): Unit {
  const wording = wordingOf(text);
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < wording.length; at += 1) pairs.add(wording.slice(at, at + 2));
  return { clause, text, wording, pairs };
}

/** Equal clauses in order, between them the most alike, then what is left wherever it stands. */
function pairUnits(olds: readonly Unit[], news: readonly Unit[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const gap = { old: 0, next: 0 };
  let [old, next] = [0, 0];
  const closeGap = () => {
    pairs.push(
      ...alikeInOrder({ olds, from: gap.old, to: old }, { news, from: gap.next, to: next }),
    );
  };
  const words = (units: readonly Unit[]) =>
    units.map(({ clause, wording }) => `${clause.form ?? clause.kind} ${wording}`);
  for (const { added, removed, count } of diffArrays(words(olds), words(news))) {
    if (added) next += count;
    else if (removed) old += count;
    else {
      closeGap();
      for (let each = 0; each < count; each += 1) {
        pairs.push({ old: old + each, next: next + each, moved: false });
      }
      [old, next] = [old + count, next + count];
      [gap.old, gap.next] = [old, next];
    }
  }
  closeGap();
  return [...pairs, ...movedPairs(pairs, { olds, news })];
}

/** Less alike clauses are not the same one, unless they have the same number too. */
const leastAlike = 0.4;
const leastAlikeNumbered = 0.2;
/** What moved is found by more wording: nothing else speaks for it. */
const leastAlikeMoved = 0.6;

/** The pairs of a stretch that keep the order and are alike most, all together. */
function alikeInOrder(
  { olds, from: oldFrom, to: oldTo }: { olds: readonly Unit[]; from: number; to: number },
  { news, from: newFrom, to: newTo }: { news: readonly Unit[]; from: number; to: number },
): readonly Pair[] {
  const [rows, columns] = [oldTo - oldFrom, newTo - newFrom];
  if (rows === 0 || columns === 0) return [];
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const likeness = new Float64Array(rows * columns);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const value = pairValue(olds[oldFrom + row], news[newFrom + column]);
      likeness[row * columns + column] = value;
      const together = value === 0 ? 0 : value + (best[(row + 1) * width + column + 1] ?? 0);
      const apart = Math.max(
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      );
      best[row * width + column] = Math.max(together, apart);
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const value = likeness[row * columns + column] ?? 0;
    const here = best[row * width + column] ?? 0;
    if (value > 0 && here === value + (best[(row + 1) * width + column + 1] ?? 0)) {
      pairs.push({ old: oldFrom + row, next: newFrom + column, moved: false });
      row += 1;
      column += 1;
    } else if (here === (best[(row + 1) * width + column] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** 0 where they cannot be the same clause. */
function pairValue(old: Unit | undefined, next: Unit | undefined): number {
  if (old === undefined || next === undefined || old.clause.form !== next.clause.form) return 0;
  const alike = likenessOf(old, next);
  const numbered = old.clause.label !== '' && old.clause.label === next.clause.label;
  return alike >= (numbered ? leastAlikeNumbered : leastAlike) ? alike + (numbered ? 0.1 : 0) : 0;
}

/** Clauses that no pair has yet, the most alike first. */
function movedPairs(
  pairs: readonly Pair[],
  { olds, news }: { readonly olds: readonly Unit[]; readonly news: readonly Unit[] },
): readonly Pair[] {
  const [pairedOld, pairedNew] = [new Set<number>(), new Set<number>()];
  for (const { old, next } of pairs) {
    pairedOld.add(old);
    pairedNew.add(next);
  }
  const rest = (units: readonly Unit[], paired: ReadonlySet<number>) =>
    [...units.keys()].filter((at) => !paired.has(at) && (units[at]?.wording.length ?? 0) >= 8);
  const left = rest(news, pairedNew);
  const found = rest(olds, pairedOld).flatMap((old) =>
    left.flatMap((next) => {
      const [one, other] = [olds[old], news[next]];
      if (one === undefined || other === undefined) return [];
      if (one.clause.form !== other.clause.form) return [];
      const alike = likenessOf(one, other);
      return alike >= leastAlikeMoved ? [{ old, next, alike }] : [];
    }),
  );
  const moved: Pair[] = [];
  for (const { old, next } of found.toSorted((a, b) => b.alike - a.alike)) {
    if (pairedOld.has(old) || pairedNew.has(next)) continue;
    pairedOld.add(old);
    pairedNew.add(next);
    moved.push({ old, next, moved: true });
  }
  return moved;
}

/** The share of character pairs that both have, from 0 to 1 (Dice). */
function likenessOf(a: Unit, b: Unit): number {
  if (a.wording === b.wording) return 1;
  const [small, large] = a.pairs.size < b.pairs.size ? [a.pairs, b.pairs] : [b.pairs, a.pairs];
  let common = 0;
  for (const pair of small) if (large.has(pair)) common += 1;
  return (2 * common) / (a.pairs.size + b.pairs.size || 1);
}

function pairing(old: Unit, next: Unit, outOfOrder: boolean): ClauseChange {
  const kind = old.text === next.text ? 'same' : old.wording === next.wording ? 'marks' : 'changed';
  return {
    kind,
    older: old.clause,
    newer: next.clause,
    moved: outOfOrder || wordingOf(old.clause.label) !== wordingOf(next.clause.label),
    text: textChanges(old.text, next.text),
  };
}

function addition({ clause, text }: Unit): ClauseChange {
  const changes = [{ text, change: 'added' as const }];
  return { kind: 'added', older: undefined, newer: clause, moved: false, text: changes };
}

function removal({ clause, text }: Unit): ClauseChange {
  const changes = [{ text, change: 'removed' as const }];
  return { kind: 'removed', older: clause, newer: undefined, moved: false, text: changes };
}
