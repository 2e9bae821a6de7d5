import { type Citation, findCitations } from './citations.ts';
import { type Clause, inDocumentOrder, readingOf } from './clause.ts';
import { citedPath, parseClauseKey } from './clause-path.ts';
import { type Deadline, findDeadlines } from './deadlines.ts';
import { filingYear, planTypes } from './document.ts';
import { type Duty, findDuties, type UnitMention } from './duties.ts';
import { type LeadRule, leadRuleReader } from './lead-rule.ts';
import type { PolicyDocument } from './policy.ts';
import { findTargets, type Target } from './targets.ts';

/** What a clause's own words say, read with an editor's corrections put in. */
export interface ClauseFacts {
  readonly duty: Duty | undefined;
  /** Where the duty's `leadRule` is `stated`: anchor of the clause that states it. */
  readonly leadStatedIn: string | undefined;
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
  /**
   * Citation of the measure above whose bracket names the units of this one as well, because it says 下同;
   * the offsets of `duty` stand in that one's text. Undefined where the duty is the measure's own.
   */
  readonly dutyFrom: string | undefined;
}

/** Reads what a clause's own text says; its children's texts speak for themselves. */
export function factReader(
  document: Pick<PolicyDocument, 'meta' | 'clauses'>,
): (clause: Clause) => ClauseFacts {
  const leadRuleOf = leadRuleReader(document.clauses);
  return (clause) => {
    const text = readingOf(clause);
    return { ...dutyFacts(document, text, leadRuleOf(clause)), citations: findCitations(text) };
  };
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
  leadRule: LeadRule | undefined,
): Omit<ClauseFacts, 'citations'> {
  const year = document.meta.year ?? filingYear(document.meta);
  const duty = oneDuty(findDuties(text, { firstLeads: leadRule !== undefined }));
  return {
    duty,
    leadStatedIn: duty?.leadRule === 'stated' ? leadRule?.anchor : undefined,
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
    leadRule: duties.find(({ leadRule }) => leadRule !== 'none')?.leadRule ?? 'none',
    scope: duties.some(({ scope }) => scope === 'below') ? 'below' : 'clause',
    open: duties.some(({ open }) => open),
    leadUnits: duties.flatMap(({ leadUnits }) => leadUnits).filter(once),
    coUnits: duties.flatMap(({ coUnits }) => coUnits).filter(once),
    words: duties.map(({ words }) => words).join(''),
    end: last.end,
  };
}

/** All that a measure says, a clause a line: the text in which its duty, deadlines and targets stand. */
export function measureText(clause: Clause): string {
  return [...inDocumentOrder([clause])].map((each) => each.label + readingOf(each)).join('\n');
}

/** The measures of a plan: its outermost numbered clauses that are more than headings. */
export function measuresOf(document: PolicyDocument): readonly Measure[] {
  const { meta } = document;
  if (!planTypes.includes(meta.type)) return [];
  const excluded = new Set(meta.notMeasures.map((key) => (parseClauseKey(key) ?? ['?']).join('.')));
  const topicsOf = topicReader(document);
  const leadRuleOf = leadRuleReader(document.clauses);
  const measures: Measure[] = [];
  const visit = (clauses: readonly Clause[]) => {
    // the last one before whose bracket says 下同; a bracket of another measure ends it
    let above: Measure | undefined;
    for (const clause of clauses) {
      if (excluded.has(numberedSegments(clause).join('.'))) continue;
      if (clause.kind !== 'item') {
        visit(clause.children);
        continue;
      }
      const own: Measure = {
        policy: document.id,
        clause,
        citation: citedPath(clause.path),
        topics: topicsOf(clause),
        dutyFrom: undefined,
        ...dutyFacts(document, measureText(clause), leadRuleOf(clause)),
      };
      if (own.duty !== undefined) above = own.duty.scope === 'below' ? own : undefined;
      measures.push(
        above === undefined || own.duty !== undefined
          ? own
          : {
              ...own,
              duty: above.duty,
              leadStatedIn: above.leadStatedIn,
              dutyFrom: above.citation,
            },
      );
    }
  };
  visit(document.clauses);
  return measures;
}
