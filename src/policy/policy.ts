import type { Clause } from './clause.ts';
import type { FrontMatter } from './document.ts';
import type { Place } from './finding.ts';
import type { Measure } from './measures.ts';
import type { Region } from './registry.ts';
import type { ValidityCase } from './validity.ts';

/** Places of fields by their names, of keys of `clauseTopics` by `clauseTopics.二（一）3`. */
export type FieldPlaces = ReadonlyMap<string, Place>;

/** The place of a field, or the first line of the file where it was left out. */
export function placeOfField(places: FieldPlaces, field: string): Place {
  return places.get(field) ?? { line: 1, column: 1 };
}

/** One document, read but not yet seen beside the others. */
export interface PolicyDocument {
  /** Name of its file and of its address. */
  readonly id: string;
  /** The file as the caller named it, for findings. */
  readonly file: string;
  /** sha256 of the file, lower-case hex. */
  readonly sha256: string;
  readonly meta: FrontMatter;
  /** Where the fields of the front matter stand. */
  readonly places: FieldPlaces;
  readonly clauses: readonly Clause[];
  readonly footnotes: readonly { readonly id: string; readonly text: string }[];
}

export interface Policy extends PolicyDocument, ValidityCase {
  readonly region: Region;
  readonly measures: readonly Measure[];
  /** Policies of the library that this one is tied to, in either direction. */
  readonly related: readonly Related[];
}

/** A measure with the policy it stands in. */
export interface PlacedMeasure {
  readonly policy: Policy;
  readonly measure: Measure;
}

export type RelationName = keyof FrontMatter['relations'];

export interface Related {
  readonly relation: RelationName;
  /** `out`: this policy says so; `in`: the other does. */
  readonly direction: 'out' | 'in';
  /** Undefined where the other is not in the library. */
  readonly policy: string | undefined;
  readonly title: string;
  readonly number: string | undefined;
  /** Who issued it, where an outside document is known by its issuer. */
  readonly issuer: string | undefined;
}
