/** For labels: each status and the day it begins on, `|尚未施行,2021-03-01|现行有效`. */
export function periodsAttribute(
  periods: readonly { readonly from?: string | undefined; readonly status: string }[],
): string {
  return periods.map(({ from, status }) => `${from ?? ''}|${status}`).join(',');
}

/** The word that a label shows for a status: 未载明 alone would not say what is not stated. */
export function validityLabel(status: string): string {
  return status === '未载明' ? '时效未载明' : status;
}

/** The status of the last period that has begun, of what `periodsAttribute` writes. */
export function statusOn(periods: string, day: string): string | undefined {
  return periods
    .split(',')
    .map((period) => period.split('|'))
    .findLast(([from = '']) => from <= day)?.[1];
}

/** How many policies share the same periods, as `periodsAttribute` writes them. */
export type Tally = readonly (readonly [periods: string, count: number])[];

/** How many policies have each status on a day; a status that none has is not there. */
export function countsOn(tally: Tally, day: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [periods, count] of tally) {
    const status = statusOn(periods, day) ?? '';
    counts.set(status, (counts.get(status) ?? 0) + count);
  }
  return counts;
}
