import type { CheckedLibrary, LibraryCheck } from './checks/check.ts';
import { missingCitedClauses } from './checks/cited-clauses.ts';
import { staleCitations } from './checks/cited-validity.ts';
import { futureDates } from './checks/date-order.ts';
import { measuresOutOfStyle } from './checks/measure-style.ts';
import { counterpartFindings } from './checks/counterparts.ts';
import { missingExplanations } from './checks/missing-explanation.ts';
import { numberGaps } from './checks/number-series.ts';
import { deadlinesWithoutReport } from './checks/past-deadlines.ts';
import { relationCircles, relationsAgainstTime } from './checks/relation-graph.ts';
import { repeatedSentences } from './checks/repeated-sentences.ts';
import { statedRepeals } from './checks/stated-repeals.ts';
import { unknownVersions, untiedEditions, versionsAgainstTime } from './checks/versions.ts';
import type { IsoDate } from './dates.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { Finding } from './finding.ts';
import {
  duplicateNumbers,
  keyFindings,
  measureFindings,
  regionFindings,
  relationFindings,
  topicFindings,
} from './library-findings.ts';
import type { Registries } from './registry.ts';

/** All checks of documents beside each other, in the order of their subjects. */
const libraryChecks: readonly LibraryCheck[] = [
  duplicateNumbers,
  regionFindings,
  keyFindings,
  relationFindings,
  topicFindings,
  measureFindings,
  futureDates,
  numberGaps,
  relationCircles,
  relationsAgainstTime,
  unknownVersions,
  versionsAgainstTime,
  untiedEditions,
  statedRepeals,
  counterpartFindings,
  missingCitedClauses,
  staleCitations,
  measuresOutOfStyle,
  deadlinesWithoutReport,
  missingExplanations,
  repeatedSentences,
];

export function checkLibrary(
  documents: readonly DocumentFacts[],
  registries: Registries,
  today: IsoDate,
): readonly Finding[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const library: CheckedLibrary = { documents, byId, registries, today };
  return libraryChecks.flatMap((check) => [...check(library)]);
}
