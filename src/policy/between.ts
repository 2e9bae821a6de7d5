import type { IsoDate } from './dates.ts';

/** The days on which something is so: from the first one on, before the second; unbounded where undefined. */
export interface Between {
  readonly from: IsoDate | undefined;
  readonly until: IsoDate | undefined;
}

export function holdsOn({ from, until }: Between, day: IsoDate): boolean {
  return (from === undefined || from <= day) && (until === undefined || day < until);
}
