import type { Clause } from '../clause.ts';
import type { IsoDate } from '../dates.ts';
import type { FrontMatter } from '../document.ts';
import type { DocumentFacts, PlaceIn } from '../document-facts.ts';
import type { Finding, Place } from '../finding.ts';
import type { FieldPlaces } from '../policy.ts';
import type { Registries } from '../registry.ts';
import { type RuleId, ruleFinding } from '../rules.ts';
import type { RuleWords } from '../rules/rule.ts';

/**
 * Looks at one document alone. What it finds is kept with the document's digest, so it may ask
 * neither the day nor the registries nor other documents: rules that need those are library checks.
 * Files are put to findings by the caller.
 */
export type DocumentCheck = (document: CheckedDocument) => Iterable<Finding>;

export interface CheckedDocument {
  readonly id: string;
  /** Undefined where the front matter is at fault; the text is looked at all the same. */
  readonly meta: FrontMatter | undefined;
  readonly places: FieldPlaces;
  readonly clauses: readonly Clause[];
  /** The file with LF, without BOM. */
  readonly source: string;
  /** Where a character of a clause's text stands in the file. */
  readonly placeIn: PlaceIn;
}

/** Looks at documents beside each other, at registries, at the day. Works from facts alone. */
export type LibraryCheck = (library: CheckedLibrary) => Iterable<Finding>;

export interface CheckedLibrary {
  /** In the order of their files. */
  readonly documents: readonly DocumentFacts[];
  readonly byId: ReadonlyMap<string, DocumentFacts>;
  readonly registries: Registries;
  /** The day in China. */
  readonly today: IsoDate;
}

/** A finding of a rule at a place. */
export function findingAt(rule: RuleId, place: Place, words: RuleWords = {}): Finding {
  return { ...ruleFinding(rule, words), place };
}

/** A finding of a rule in a document: at a place, or at the first of these fields that it has. */
export function findingIn(
  document: Pick<DocumentFacts, 'file' | 'fields'>,
  at: Place | readonly string[],
  found: Finding,
): Finding {
  return { ...found, file: document.file, place: 'line' in at ? at : fieldPlace(document, at) };
}

function fieldPlace({ fields }: Pick<DocumentFacts, 'fields'>, names: readonly string[]): Place {
  const found = names
    .map((name) => fields.find(([field]) => field === name))
    .find((field) => field !== undefined);
  return { line: found?.[1] ?? 1, column: found?.[2] ?? 1 };
}
