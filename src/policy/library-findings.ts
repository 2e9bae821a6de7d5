import { inDocumentOrder } from './clause.ts';
import { clauseKey, clausesByKey, parseClauseKey } from './clause-path.ts';
import { unknown } from './document.ts';
import { documentNumberText, parseDocumentNumber } from './document-number.ts';
import type { Finding } from './finding.ts';
import type { Measure } from './measures.ts';
import { placeOfField, type PolicyDocument } from './policy.ts';
import { type Registries, topicName, unitNamed } from './registry.ts';
import { ruleFinding } from './rules.ts';

export function duplicateNumbers(documents: readonly PolicyDocument[]): readonly Finding[] {
  const seen = new Map<string, PolicyDocument>();
  const findings: Finding[] = [];
  for (const document of documents) {
    const { number } = document.meta;
    if (number === unknown) continue;
    const parsed = parseDocumentNumber(number);
    const key = parsed === undefined ? number : documentNumberText(parsed);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, document);
    else {
      const words = { label: number, before: first.file };
      findings.push({
        ...ruleFinding('policy-duplicate-number', words),
        ...atField(document, 'number'),
      });
    }
  }
  return findings;
}

export function keyFindings(document: PolicyDocument): readonly Finding[] {
  const known = clausesByKey(inDocumentOrder(document.clauses));
  return [...Object.keys(document.meta.clauseTopics), ...document.meta.notMeasures]
    .filter((key) => {
      const path = parseClauseKey(key);
      return path === undefined || !known.has(clauseKey(path));
    })
    .map((key) => ({
      ...ruleFinding('clause-key', { label: key }),
      ...atField(document, `clauseTopics.${key}`, 'notMeasures'),
    }));
}

export function relationFindings(
  document: PolicyDocument,
  byId: ReadonlyMap<string, PolicyDocument>,
): readonly Finding[] {
  return Object.entries(document.meta.relations).flatMap(([relation, targets]) =>
    targets
      .filter(
        (target) => typeof target === 'string' && (!byId.has(target) || target === document.id),
      )
      .map((target) => ({
        ...ruleFinding('relation-unknown', { label: String(target) }),
        ...atField(document, `relations.${relation}`),
      })),
  );
}

export function topicFindings(
  document: PolicyDocument,
  registries: Registries,
): readonly Finding[] {
  const fields: readonly (readonly [field: string, topics: readonly string[]])[] = [
    ['topics', document.meta.topics],
    ...Object.entries(document.meta.clauseTopics).map(
      ([key, topics]) => [`clauseTopics.${key}`, topics] as const,
    ),
  ];
  return fields.flatMap(([field, topics]) =>
    topics
      .filter((id) => topicName(registries.topics, id) === undefined)
      .map((id) => ({
        ...ruleFinding('topic-unknown', { label: id }),
        ...atField(document, field),
      })),
  );
}

export function measureFindings(
  document: PolicyDocument,
  measures: readonly Measure[],
  registries: Registries,
): readonly Finding[] {
  return measures.flatMap((measure) => {
    const at = { file: document.file, place: measure.clause.place };
    const findings: Finding[] = [];
    if (measure.topics.length === 0) {
      findings.push({ ...ruleFinding('topic-missing', { label: measure.citation }), ...at });
    }
    for (const { name } of [...(measure.duty?.leadUnits ?? []), ...(measure.duty?.coUnits ?? [])]) {
      if (unitNamed(registries.units, document.meta.region, name) === undefined) {
        findings.push({ ...ruleFinding('unit-unknown', { label: name }), ...at });
      }
    }
    return findings;
  });
}

/** File and place of the first of these fields that the document has. */
export function atField(
  { file, places }: PolicyDocument,
  ...fields: readonly string[]
): Pick<Finding, 'file' | 'place'> {
  return { file, place: placeOfField(places, fields.find((field) => places.has(field)) ?? '') };
}
