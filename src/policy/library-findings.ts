import { inDocumentOrder } from './clause.ts';
import { clauseKey, clausesByKey, parseClauseKey } from './clause-path.ts';
import { unknown } from './document.ts';
import { documentNumberText, parseDocumentNumber } from './document-number.ts';
import type { Finding } from './finding.ts';
import type { Measure } from './measures.ts';
import type { PolicyDocument } from './policy.ts';
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
      findings.push({ ...ruleFinding('policy-duplicate-number', words), file: document.file });
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
    .map((key) => ({ ...ruleFinding('clause-key', { label: key }), file: document.file }));
}

export function relationFindings(
  document: PolicyDocument,
  byId: ReadonlyMap<string, PolicyDocument>,
): readonly Finding[] {
  return Object.values(document.meta.relations)
    .flat()
    .filter((target) => typeof target === 'string' && (!byId.has(target) || target === document.id))
    .map((target) => ({
      ...ruleFinding('relation-unknown', { label: String(target) }),
      file: document.file,
    }));
}

export function topicFindings(
  document: PolicyDocument,
  registries: Registries,
): readonly Finding[] {
  const used = [...document.meta.topics, ...Object.values(document.meta.clauseTopics).flat()];
  return [...new Set(used)]
    .filter((id) => topicName(registries.topics, id) === undefined)
    .map((id) => ({ ...ruleFinding('topic-unknown', { label: id }), file: document.file }));
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
