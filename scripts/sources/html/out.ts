import type { RemarkId } from '../../../src/import/remarks.ts';
import type { LeftOut, SourcePlace } from '../../../src/import/source-document.ts';

/** Text that is seen and not taken, as one entry of the report. */
export interface Out {
  readonly why: RemarkId;
  /** Of the first character; undefined as long as there is none. */
  place: SourcePlace | undefined;
  readonly texts: string[];
}

export function makeOut(why: RemarkId): Out {
  return { why, place: undefined, texts: [] };
}

const blanks = /[\t\n\f\r ]+/gu;

export function leftOutOf({ why, place, texts }: Out): readonly LeftOut[] {
  if (place === undefined) return [];
  return [{ place, why, text: texts.join('').replace(blanks, ' ').trim() }];
}
