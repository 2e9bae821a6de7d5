import { type Citation, findCitations } from './citations.ts';
import { type Clause, inDocumentOrder, readingOf } from './clause.ts';
import { citedPath, clauseKey, clausesByKey, parseClauseKey } from './clause-path.ts';
import type { IsoDate } from './dates.ts';
import { type Deadline, findDeadlines } from './deadlines.ts';
import { type FrontMatter, planTypes, unknown } from './document.ts';
import { type Duty, findDuties, type UnitMention } from './duties.ts';
import type { Finding } from './finding.ts';
import {
  type Region,
  type Registries,
  topicName,
  type TopicField,
  type Unit,
  unitNamed,
} from './registry.ts';
import { ruleFinding } from './rules.ts';
import { findTargets, type Target } from './targets.ts';
import type { LaterPolicy, ValidityCase } from './validity.ts';

/** One document, read but not yet seen beside the others. */
export interface PolicyDocument {
  /** Name of its file and of its address. */
  readonly id: string;
  /** The file as the caller named it, for findings. */
  readonly file: string;
  /** sha256 of the file, lower-case hex. */
  readonly sha256: string;
  readonly meta: FrontMatter;
  readonly clauses: readonly Clause[];
  readonly footnotes: readonly { readonly id: string; readonly text: string }[];
}

/** What a clause's own words say, read with an editor's corrections put in. */
export interface ClauseFacts {
  readonly duty: Duty | undefined;
  readonly deadlines: readonly Deadline[];
  readonly targets: readonly Target[];
  readonly citations: readonly Citation[];
}

/** A clause that gives somebody something to do, with all that stands below it. */
export interface Measure extends Omit<ClauseFacts, 'citations'> {
  readonly policy: string;
  readonly clause: Clause;
  /** 三、8 */
  readonly citation: string;
  /** Ids of topics that editors set for it or above it. */
  readonly topics: readonly string[];
}

export interface Policy extends PolicyDocument, ValidityCase {
  readonly region: Region;
  readonly measures: readonly Measure[];
  /** Policies of the library that this one is tied to, in either direction. */
  readonly related: readonly Related[];
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
}

export interface Library {
  /** Newest first; those without any date last, then by id. */
  readonly policies: readonly Policy[];
  readonly policy: (id: string) => Policy | undefined;
  readonly regions: readonly Region[];
  readonly topics: readonly TopicField[];
  readonly units: readonly Unit[];
  readonly topicName: (id: string) => string | undefined;
  /** The unit that a policy means by a name. */
  readonly unit: (policy: Policy, name: string) => Unit | undefined;
}

export interface BuiltLibrary {
  readonly library: Library;
  readonly findings: readonly Finding[];
}

/** Puts documents and registries together and says what does not fit. */
export function buildLibrary(
  documents: readonly PolicyDocument[],
  registries: Registries,
): BuiltLibrary {
  const findings: Finding[] = [];
  const byId = new Map(documents.map((document) => [document.id, document]));
  const naming = namingIndex(documents);
  findings.push(...duplicateNumbers(documents));
  const policies = documents.flatMap((document) => {
    const region = registries.regions.find(({ code }) => code === document.meta.region);
    if (region === undefined) {
      findings.push({
        ...ruleFinding('region-unknown', { label: document.meta.region }),
        file: document.file,
      });
      return [];
    }
    findings.push(
      ...keyFindings(document),
      ...relationFindings(document, byId),
      ...topicFindings(document, registries),
    );
    const measures = measuresOf(document);
    findings.push(...measureFindings(document, measures, registries));
    return [
      {
        ...document,
        region,
        measures,
        related: relatedOf(document, byId, naming),
        ...laterPolicies(document, naming),
      },
    ];
  });
  policies.sort(newestFirst);
  const index = new Map(policies.map((policy) => [policy.id, policy]));
  return {
    findings,
    library: {
      policies,
      policy: (id) => index.get(id),
      ...registries,
      topicName: (id) => topicName(registries.topics, id),
      unit: (policy, name) => unitNamed(registries.units, policy.meta.region, name),
    },
  };
}

/** What a clause's own text says; its children's texts speak for themselves. */
export function factsOf(document: Pick<PolicyDocument, 'meta'>, clause: Clause): ClauseFacts {
  const text = readingOf(clause);
  return { ...dutyFacts(document, text), citations: findCitations(text) };
}

/** Topics that editors set for a clause: the nearest key at or above it. */
export function topicsOf(
  document: Pick<PolicyDocument, 'meta'>,
  clause: Clause,
): readonly string[] {
  const keys = Object.entries(document.meta.clauseTopics).map(
    ([key, topics]) => [(parseClauseKey(key) ?? []).join('.'), topics] as const,
  );
  const numbered = clause.path.filter((segment) => !/^[pek]/u.test(segment));
  for (let length = numbered.length; length > 0; length -= 1) {
    const anchor = numbered.slice(0, length).join('.');
    const found = keys.find(([key]) => key === anchor);
    if (found !== undefined) return found[1];
  }
  return [];
}

/** The day a policy is filed under: 成文, else 发布, else 施行; undefined where all are unknown. */
function filingDay(meta: FrontMatter): string | undefined {
  return [meta.adopted, meta.published, meta.effective].find((day) => day !== unknown);
}

/** The year a policy is filed under, from its day or the time it covers. */
export function filingYear(meta: FrontMatter): number | undefined {
  const day = filingDay(meta) ?? meta.period?.from;
  return day === undefined ? meta.year : Number(day.slice(0, 4));
}

/** 《太原市2016年依法行政工作计划》（并政办发〔2016〕9号）三、（九） */
export function citationOf(
  document: Pick<PolicyDocument, 'meta' | 'clauses'>,
  clause: Clause,
): string {
  const enclosed = document.clauses.findLast(
    (each) => each.kind === 'title' && [...inDocumentOrder(each.children)].includes(clause),
  );
  const title = enclosed === undefined ? document.meta.title : enclosed.text;
  const number = document.meta.number === unknown ? '' : `（${document.meta.number}）`;
  return `《${title}》${number}${placeOf(document.clauses, clause)}`;
}

/** 三、8 · 第十二条第二款第（三）项 · empty for text that no number leads to. */
function placeOf(clauses: readonly Clause[], clause: Clause): string {
  const printed = citedPath(clause.path);
  const article = [...inDocumentOrder(clauses)].find(
    (each) => each.kind === 'article' && [...inDocumentOrder(each.children)].includes(clause),
  );
  if (article === undefined) return printed;
  const paragraphs = article.children.filter((child) => child.kind === 'paragraph');
  const at = paragraphs.findIndex((each) => each === clause || each.children.includes(clause));
  const articleWords = citedPath(article.path);
  return at === -1
    ? printed
    : `${articleWords}第${'二三四五六七八九十'[at] ?? at + 2}款${printed.slice(articleWords.length)}`;
}

function dutyFacts(
  document: Pick<PolicyDocument, 'meta'>,
  text: string,
): Omit<ClauseFacts, 'citations'> {
  const year = document.meta.year ?? filingYear(document.meta);
  return {
    duty: oneDuty(findDuties(text)),
    deadlines: findDeadlines(text, year === undefined ? {} : { year }),
    targets: findTargets(text),
  };
}

/** Several brackets of one measure name its units together; none of them is lost. */
function oneDuty(duties: readonly Duty[]): Duty | undefined {
  const [first, ...rest] = duties;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return first;
  const named = new Set<string>();
  const once = ({ name }: UnitMention) => !named.has(name) && named.add(name);
  return {
    ...first,
    leadUnits: duties.flatMap(({ leadUnits }) => leadUnits).filter(once),
    coUnits: duties.flatMap(({ coUnits }) => coUnits).filter(once),
    words: duties.map(({ words }) => words).join(''),
    end: last.end,
  };
}

function measuresOf(document: PolicyDocument): readonly Measure[] {
  const { meta } = document;
  if (!planTypes.includes(meta.type)) return [];
  const excluded = meta.notMeasures.map((key) => (parseClauseKey(key) ?? ['?']).join('.'));
  const measures: Measure[] = [];
  const visit = (clauses: readonly Clause[]) => {
    for (const clause of clauses) {
      const numbered = clause.path.filter((segment) => !/^[pek]/u.test(segment)).join('.');
      if (excluded.includes(numbered)) continue;
      if (clause.kind === 'item') {
        const texts = [...inDocumentOrder([clause])].map((each) => each.label + readingOf(each));
        measures.push({
          policy: document.id,
          clause,
          citation: citedPath(clause.path),
          topics: topicsOf(document, clause),
          ...dutyFacts(document, texts.join('\n')),
        });
      } else visit(clause.children);
    }
  };
  visit(document.clauses);
  return measures;
}

/** Who names a policy in which relation: by the id that is named. */
type NamingIndex = ReadonlyMap<
  string,
  readonly { readonly relation: RelationName; readonly by: PolicyDocument }[]
>;

function namingIndex(documents: readonly PolicyDocument[]): NamingIndex {
  const index = new Map<string, { relation: RelationName; by: PolicyDocument }[]>();
  for (const by of documents) {
    for (const [name, targets] of Object.entries(by.meta.relations)) {
      for (const target of targets) {
        if (typeof target !== 'string') continue;
        const entries = index.get(target) ?? [];
        entries.push({ relation: name as RelationName, by });
        index.set(target, entries);
      }
    }
  }
  return index;
}

function laterPolicies(
  document: PolicyDocument,
  naming: NamingIndex,
): Pick<ValidityCase, 'repealedBy' | 'amendedBy' | 'explainedBy'> {
  const later = (relation: RelationName): readonly LaterPolicy[] =>
    (naming.get(document.id) ?? [])
      .filter((entry) => entry.relation === relation)
      .map(({ by }) => ({
        id: by.id,
        title: by.meta.title,
        from: knownDay(by.meta.effective) ?? knownDay(by.meta.adopted),
        clauses: by.clauses,
      }));
  return {
    repealedBy: later('repeals'),
    amendedBy: later('amends'),
    explainedBy: later('explains'),
  };
}

function knownDay(day: FrontMatter['adopted']): IsoDate | undefined {
  return day === unknown ? undefined : day;
}

function relatedOf(
  document: PolicyDocument,
  byId: ReadonlyMap<string, PolicyDocument>,
  naming: NamingIndex,
): readonly Related[] {
  const related: Related[] = [];
  for (const [name, targets] of Object.entries(document.meta.relations)) {
    const relation = name as RelationName;
    for (const target of targets) {
      const other = typeof target === 'string' ? byId.get(target) : undefined;
      const { title, number } =
        other?.meta ?? (typeof target === 'string' ? { title: target, number: undefined } : target);
      related.push({
        relation,
        direction: 'out',
        policy: other?.id,
        title,
        number: number === unknown ? undefined : number,
      });
    }
  }
  for (const { relation, by } of naming.get(document.id) ?? []) {
    const { title, number } = by.meta;
    related.push({
      relation,
      direction: 'in',
      policy: by.id,
      title,
      number: number === unknown ? undefined : number,
    });
  }
  return related;
}

function newestFirst(a: Policy, b: Policy): number {
  const [dayA, dayB] = [a, b].map(({ meta }) => filingDay(meta) ?? String(filingYear(meta) ?? ''));
  return (dayB ?? '').localeCompare(dayA ?? '', 'en') || (a.id < b.id ? -1 : 1);
}

function duplicateNumbers(documents: readonly PolicyDocument[]): readonly Finding[] {
  const seen = new Map<string, PolicyDocument>();
  const findings: Finding[] = [];
  for (const document of documents) {
    const { number } = document.meta;
    if (number === unknown) continue;
    const key = number
      .normalize('NFKC')
      .replace(/[〔［【[(（]/gu, '(')
      .replace(/[〕］】\])）]/gu, ')')
      .replace(/\s/gu, '');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, document);
    else {
      const words = { label: number, before: first.file };
      findings.push({ ...ruleFinding('policy-duplicate-number', words), file: document.file });
    }
  }
  return findings;
}

function keyFindings(document: PolicyDocument): readonly Finding[] {
  const known = clausesByKey(inDocumentOrder(document.clauses));
  return [...Object.keys(document.meta.clauseTopics), ...document.meta.notMeasures]
    .filter((key) => {
      const path = parseClauseKey(key);
      return path === undefined || !known.has(clauseKey(path));
    })
    .map((key) => ({ ...ruleFinding('clause-key', { label: key }), file: document.file }));
}

function relationFindings(
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

function topicFindings(document: PolicyDocument, registries: Registries): readonly Finding[] {
  const used = [...document.meta.topics, ...Object.values(document.meta.clauseTopics).flat()];
  return [...new Set(used)]
    .filter((id) => topicName(registries.topics, id) === undefined)
    .map((id) => ({ ...ruleFinding('topic-unknown', { label: id }), file: document.file }));
}

function measureFindings(
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
