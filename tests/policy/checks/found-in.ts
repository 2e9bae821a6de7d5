import type { Finding } from '../../../src/policy/finding.ts';
import type { IsoDate } from '../../../src/policy/dates.ts';
import type { DocumentFacts } from '../../../src/policy/document-facts.ts';
import type { CheckedLibrary, LibraryCheck } from '../../../src/policy/checks/check.ts';
import type { RuleId } from '../../../src/policy/rules.ts';
import type { Spot } from '../../../src/policy/checks/spot.ts';
import { readFacts } from '../../../src/markdown/read-facts.ts';
import { policySource } from '../../markdown/policy-source.ts';

/** The words that were found odd. */
export function wordsOf(text: string, spots: readonly Spot[]): readonly string[] {
  return spots.map(({ start, end }) => text.slice(start, end));
}

type Fields = Readonly<Record<string, string | undefined>>;

/** A document with front matter, read as the check reads files. */
export function factsOf(id: string, fields: Fields = {}, body?: string) {
  const source = policySource({ number: 'unknown', clauseTopics: '{}', ...fields }, body);
  const bytes = new TextEncoder().encode(source);
  return { source, ...readFacts({ file: `${id}.mdx`, id, sha256: '0', bytes }) };
}

export function documentFactsOf(id: string, fields: Fields = {}, body?: string): DocumentFacts {
  const { document, findings } = factsOf(id, fields, body);
  if (document === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
  return document;
}

/** What a check finds in a library of these documents, as `file rule`. */
export function foundBy(
  check: LibraryCheck,
  documents: readonly DocumentFacts[],
  today = '2026-01-01',
): readonly Finding[] {
  const library: CheckedLibrary = {
    documents,
    byId: new Map(documents.map((document) => [document.id, document])),
    registries: { regions: [], topics: [], units: [], outside: [] },
    today: today as IsoDate,
  };
  return [...check(library)];
}

export function names(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ file, rule }) => `${file} ${rule}`);
}

/** The words of the source at the place of a finding of a rule, up to a length. */
export function wordsAt(
  { source, findings }: { readonly source: string; readonly findings: readonly Finding[] },
  rule: RuleId,
  length: number,
): readonly string[] {
  const lines = source.split('\n');
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ place }) => {
      const { line = 0, column = 0 } = place ?? {};
      return (lines[line - 1] ?? '').slice(column - 1, column - 1 + length);
    });
}
