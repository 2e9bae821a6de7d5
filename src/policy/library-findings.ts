import { findingIn, type LibraryCheck } from './checks/check.ts';
import { clauseKey, parseClauseKey } from './clause-path.ts';
import { unknown } from './document.ts';
import type { DocumentFacts } from './document-facts.ts';
import { documentNumberText, parseDocumentNumber } from './document-number.ts';
import type { Finding } from './finding.ts';
import { topicName, unitFinder } from './registry.ts';
import { ruleFinding } from './rules.ts';

export const duplicateNumbers: LibraryCheck = function* ({ documents }) {
  const seen = new Map<string, DocumentFacts>();
  for (const document of documents) {
    const { number } = document.meta;
    if (number === unknown) continue;
    const parsed = parseDocumentNumber(number);
    const key = parsed === undefined ? number : documentNumberText(parsed);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, document);
    else {
      const words = { label: number, before: first.file };
      yield findingIn(document, ['number'], ruleFinding('policy-duplicate-number', words));
    }
  }
};

export const regionFindings: LibraryCheck = function* ({ documents, registries }) {
  const codes = new Set(registries.regions.map(({ code }) => code));
  for (const document of documents) {
    const label = document.meta.region;
    if (codes.has(label)) continue;
    yield findingIn(document, ['region'], ruleFinding('region-unknown', { label }));
  }
};

/** Keys in the front matter that name no clause of the text. */
export const keyFindings: LibraryCheck = function* ({ documents }) {
  for (const document of documents) {
    const { clauseTopics, notMeasures, counterparts } = document.meta;
    const own = counterparts.map(({ at }) => at);
    const keys = [...Object.keys(clauseTopics), ...notMeasures, ...own];
    if (keys.length === 0) continue;
    const known = new Set(document.clauses.map(({ key }) => key));
    for (const key of keys) {
      const path = parseClauseKey(key);
      if (path !== undefined && known.has(clauseKey(path))) continue;
      const list = own.includes(key) ? 'counterparts' : 'notMeasures';
      const at = [`clauseTopics.${key}`, list];
      yield findingIn(document, at, ruleFinding('clause-key', { label: key }));
    }
  }
};

export const relationFindings: LibraryCheck = function* ({ documents, byId }) {
  for (const document of documents) {
    for (const [relation, targets] of Object.entries(document.meta.relations)) {
      for (const target of targets) {
        if (typeof target !== 'string') continue;
        if (byId.has(target) && target !== document.id) continue;
        const found = ruleFinding('relation-unknown', { label: target });
        yield findingIn(document, [`relations.${relation}`], found);
      }
    }
    for (const label of document.meta.notRepealed) {
      if (byId.has(label) && label !== document.id) continue;
      yield findingIn(document, ['notRepealed'], ruleFinding('relation-unknown', { label }));
    }
  }
};

export const topicFindings: LibraryCheck = function* ({ documents, registries }) {
  for (const document of documents) {
    const fields: readonly (readonly [field: string, topics: readonly string[]])[] = [
      ['topics', document.meta.topics],
      ...Object.entries(document.meta.clauseTopics).map(
        ([key, topics]) => [`clauseTopics.${key}`, topics] as const,
      ),
    ];
    if (document.meta.topics.length === 0) {
      yield findingIn(document, ['topics'], ruleFinding('topic-missing'));
    }
    for (const [field, topics] of fields) {
      for (const label of topics) {
        if (topicName(registries.topics, label) !== undefined) continue;
        yield findingIn(document, [field], ruleFinding('topic-unknown', { label }));
      }
    }
  }
};

/** Measures without topic, and units that no registry of the place knows. */
export const measureFindings: LibraryCheck = function* ({ documents, registries }) {
  const unit = unitFinder(registries.units);
  for (const document of documents) {
    // A document that nobody has given topics yet is told once, at its field.
    const { meta } = document;
    // Units are asked for once each, and only where it is settled whose units they are.
    const told = new Set<string>();
    const placeKnown = registries.regions.some(({ code }) => code === meta.region);
    const begun = meta.topics.length > 0 || Object.keys(meta.clauseTopics).length > 0;
    for (const { citation, place, topics, units } of document.measures) {
      const found: Finding[] = [];
      if (begun && topics.length === 0)
        found.push(ruleFinding('topic-missing', { label: citation }));
      const twice = units.filter((label, at) => units.indexOf(label) < at);
      for (const label of new Set(twice)) {
        found.push(ruleFinding('unit-repeated', { label, before: citation }));
      }
      for (const label of units) {
        if (!placeKnown || told.has(label)) continue;
        if (unit(document.meta.region, label) === undefined) {
          told.add(label);
          found.push(ruleFinding('unit-unknown', { label }));
        }
      }
      for (const each of found) yield findingIn(document, place, each);
    }
  }
};
