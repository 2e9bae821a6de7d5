import type { Chart } from '../plots/chart.ts';

/** Numbers of one kind: a sentence, a drawing and the table behind both. */
export interface Statistic {
  /** Fragment of its address. Permanent. */
  readonly id: string;
  readonly heading: string;
  /** What is to be seen, in one sentence. */
  readonly sentence: string;
  /** How the drawing is to be read, what it leaves out, how was counted. */
  readonly notes: readonly string[];
  /** Undefined where there is nothing to compare. */
  readonly chart: Chart | undefined;
  readonly table: StatisticTable;
  readonly file?: StatisticFile | undefined;
}

/** Paths are inside the site: `/topics/legislation/`. */
export interface StatisticTable {
  readonly columns: readonly StatisticCell[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly StatisticCell[])[];
}

export interface StatisticCell {
  readonly text: string;
  readonly path?: string | undefined;
  /** A number to be set flush right. */
  readonly figure?: boolean | undefined;
  /** How far inside the rows above it stands: a city in its province. */
  readonly depth?: number | undefined;
}

/** All rows as a file of the site, `/statistics/<name>.csv`; the last column has their pages. */
export interface StatisticFile {
  readonly name: string;
  readonly table: StatisticTable;
}

/** Statistics that belong together on the page. */
export interface StatisticSection {
  readonly id: string;
  readonly name: string;
  readonly lead?: string | undefined;
  readonly more?: { readonly path: string; readonly text: string } | undefined;
  readonly statistics: readonly Statistic[];
  readonly file?: StatisticFile | undefined;
}

/** A name with what it counts. */
export interface Count {
  readonly name: string;
  readonly value: number;
  readonly path?: string | undefined;
}

/** Drawings show so many of a long list. */
export const mostDrawn = 12;

export function total(counts: readonly { readonly value: number }[]): number {
  return counts.reduce((sum, { value }) => sum + value, 0);
}

/** The largest first; equals stay in their order. */
export function ranked<T extends { readonly value: number }>(counts: readonly T[]): readonly T[] {
  return counts.toSorted((a, b) => b.value - a.value);
}

/** Those that have the most; none where all have the same. */
export function leaders<T extends { readonly value: number }>(counts: readonly T[]): readonly T[] {
  const most = Math.max(0, ...counts.map(({ value }) => value));
  const found = counts.filter(({ value }) => value === most);
  return found.length < counts.length ? found : [];
}

/**
 * Who has the most: 甲最多，有3件; 甲、乙并列最多，各3件; 各1件 where all have the same. `unit` is what is
 * counted, `many` what the names are: 件 of 个地区.
 */
export function mostWords(
  counts: readonly Count[],
  { unit, many }: { readonly unit: string; readonly many: string },
): string {
  const first = leaders(counts);
  const value = first[0]?.value ?? counts[0]?.value ?? 0;
  if (first.length === 0) return counts.length > 1 ? `各${value}${unit}` : `有${value}${unit}`;
  if (first.length === 1) return `${first[0]?.name}最多，有${value}${unit}`;
  const names =
    first.length > 3 ? `${first.length}${many}` : first.map(({ name }) => name).join('、');
  return `${names}并列最多，各${value}${unit}`;
}

/** Bars of the largest; undefined where there is nothing to compare. */
export function barsOf(counts: readonly Count[], unit: string): Chart | undefined {
  if (counts.length < 2) return undefined;
  const marked = leaders(counts);
  return {
    kind: 'bars',
    bars: ranked(counts)
      .slice(0, mostDrawn)
      .map((count) => ({
        name: count.name,
        value: count.value,
        label: `${count.value}${unit}`,
        marked: marked.includes(count),
      })),
  };
}

/** What a drawing of the largest leaves out, for its notes. */
export function leftOut(count: number, many: string, shown: number = mostDrawn): readonly string[] {
  return count > shown ? [`图上是最多的${shown}${many}，其余${count - shown}${many}见表。`] : [];
}

/** A row of a name and its number. */
export function countRow({ name, value, path }: Count, depth?: number): readonly StatisticCell[] {
  return [{ text: name, path, depth }, figure(value)];
}

export function figure(value: number): StatisticCell {
  return { text: String(value), figure: true };
}

/** Heads of columns, all but the first of figures. */
export function heads(first: string, ...figures: readonly string[]): readonly StatisticCell[] {
  return [{ text: first }, ...figures.map((text) => ({ text, figure: true }))];
}
