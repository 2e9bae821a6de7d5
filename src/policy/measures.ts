import { type Citation, findCitations } from './citations.ts';
import { type Clause, inDocumentOrder, readingOf } from './clause.ts';
import { citedPath, parseClauseKey } from './clause-path.ts';
import { type Deadline, findDeadlines } from './deadlines.ts';
import { filingYear, planTypes } from './document.ts';
import { type Duty, findDuties, type UnitMention } from './duties.ts';
import type { PolicyDocument } from './policy.ts';
import { findTargets, type Target } from './targets.ts';

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

/** What a clause's own text says; its children's texts speak for themselves. */
export function factsOf(document: Pick<PolicyDocument, 'meta'>, clause: Clause): ClauseFacts {
  const text = readingOf(clause);
  return { ...dutyFacts(document, text), citations: findCitations(text) };
}

/**
 * Topics that editors set: for a clause those of the nearest key at or above it. Unnumbered
 * paragraphs and covering notices are not named in keys.
 */
export function topicReader(
  document: Pick<PolicyDocument, 'meta'>,
): (clause: Clause) => readonly string[] {
  const byAnchor = new Map(
    Object.entries(document.meta.clauseTopics).map(
      ([key, topics]) => [(parseClauseKey(key) ?? []).join('.'), topics] as const,
    ),
  );
  return (clause) => {
    const numbered = numberedSegments(clause);
    for (let length = numbered.length; length > 0; length -= 1) {
      const topics = byAnchor.get(numbered.slice(0, length).join('.'));
      if (topics !== undefined) return topics;
    }
    return [];
  };
}

function numberedSegments(clause: Clause): readonly string[] {
  return clause.path.filter((segment) => !/^[pek]/u.test(segment));
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

/** The measures of a plan: its outermost numbered clauses that are more than headings. */
export function measuresOf(document: PolicyDocument): readonly Measure[] {
  const { meta } = document;
  if (!planTypes.includes(meta.type)) return [];
  const excluded = new Set(meta.notMeasures.map((key) => (parseClauseKey(key) ?? ['?']).join('.')));
  const topicsOf = topicReader(document);
  const measures: Measure[] = [];
  const visit = (clauses: readonly Clause[]) => {
    for (const clause of clauses) {
      if (excluded.has(numberedSegments(clause).join('.'))) continue;
      if (clause.kind === 'item') {
        const texts = [...inDocumentOrder([clause])].map((each) => each.label + readingOf(each));
        measures.push({
          policy: document.id,
          clause,
          citation: citedPath(clause.path),
          topics: topicsOf(clause),
          ...dutyFacts(document, texts.join('\n')),
        });
      } else visit(clause.children);
    }
  };
  visit(document.clauses);
  return measures;
}
