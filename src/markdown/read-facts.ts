import { type DocumentFacts, documentFacts } from '../policy/document-facts.ts';
import { checkDocument } from '../policy/document-checks.ts';
import type { Finding } from '../policy/finding.ts';
import { documentOfParts, type PolicyFile, readParts } from './read-document.ts';
import { textPlaces } from './text-places.ts';

/** What a check has to know of one file. It depends on nothing but the file's name and bytes. */
export interface FileFacts {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Undefined where the file is so faulty that it has no place in the library. */
  readonly document: DocumentFacts | undefined;
}

export function readFacts(source: PolicyFile): FileFacts {
  const { file, id } = source;
  const { value: parts, findings } = readParts(source);
  if (parts === undefined) return { file, findings, document: undefined };
  const placeIn = textPlaces(parts.text, parts.clauses);
  const { text, meta, places, clauses } = parts;
  const own = checkDocument({ id, meta, places, clauses, source: text, placeIn });
  const document = documentOfParts(source, parts);
  return {
    file,
    findings: [...findings, ...own.map((finding) => ({ ...finding, file }))],
    document: document && documentFacts(document, placeIn),
  };
}
