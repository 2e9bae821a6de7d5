import type { Found } from './found-metadata.ts';
import type { SourcePlace, SourceRemark } from '../source-document.ts';
import type { TextLine } from './text-line.ts';
import type { Said } from './title-block.ts';

/** A value that one place of the source gives to a field. */
export interface Candidate<T> extends Found<T> {
  /** Where it comes from, in a word for readers: 页面信息表, 标题下的文号, 落款. */
  readonly from: string;
}

export interface Choice<T> {
  readonly found: Found<T> | undefined;
  readonly remarks: readonly SourceRemark[];
}

/**
 * The first of the candidates, which stand in the order of their authority. Where a later one says
 * otherwise, a remark names both, so that a person can decide.
 */
export function chooseField<T>(
  field: string,
  candidates: readonly (Candidate<T> | undefined)[],
  same: (a: T, b: T) => boolean = Object.is,
): Choice<T> {
  const [best, ...others] = candidates.filter((each) => each !== undefined);
  if (best === undefined) return { found: undefined, remarks: [] };
  const { value, words, place } = best;
  const remarks = others
    .filter((other) => !same(value, other.value))
    .map((other): SourceRemark => {
      const detail = `${field}：${best.from}“${words}”，${other.from}“${other.words}”`;
      return { id: 'metadata-contradiction', place: other.place, detail };
    });
  return { found: { value, words, place }, remarks };
}

/** What lines say, as a candidate. */
export function candidateOf<T>(from: string, said: Said<T> | undefined): Candidate<T> | undefined {
  if (said === undefined) return undefined;
  return { value: said.value, words: wordsOf(said.lines), place: placeOf(said.lines), from };
}

export function wordsOf(lines: readonly TextLine[]): string {
  return lines.map(({ text }) => text).join(' ');
}

export function placeOf(lines: readonly TextLine[]): SourcePlace {
  return lines[0]?.place ?? { line: 1 };
}
