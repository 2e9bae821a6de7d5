import type { CheckedDocument, DocumentCheck } from './checks/check.ts';
import { missingOwnClauses, selfCitations } from './checks/cited-clauses.ts';
import { dateFaults } from './checks/date-order.ts';
import { numberFaults } from './checks/number-form.ts';
import { printedSigns } from './checks/printed-signs.ts';
import { daysOfOwnWords } from './checks/stated-days.ts';
import { textFindings } from './checks/text-checks.ts';
import type { Finding } from './finding.ts';

/** All checks of one document, in the order of their subjects. */
const documentChecks: readonly DocumentCheck[] = [
  textFindings,
  dateFaults,
  daysOfOwnWords,
  numberFaults,
  missingOwnClauses,
  selfCitations,
  printedSigns,
];

export function checkDocument(document: CheckedDocument): readonly Finding[] {
  return documentChecks.flatMap((check) => [...check(document)]);
}
