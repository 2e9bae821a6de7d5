import type { CheckedDocument, DocumentCheck } from './checks/check.ts';
import type { Finding } from './finding.ts';

/** All checks of one document, in the order of their subjects. */
const documentChecks: readonly DocumentCheck[] = [];

export function checkDocument(document: CheckedDocument): readonly Finding[] {
  return documentChecks.flatMap((check) => [...check(document)]);
}
