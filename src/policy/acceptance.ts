import type { DocumentFacts } from './document-facts.ts';
import type { Finding, Place } from './finding.ts';
import { isRuleId, ruleFinding, rules } from './rules.ts';

export interface Judged {
  /** What is to be shown, each with where it stands in its document. */
  readonly findings: readonly Finding[];
  /** What editors have compared with the original and accepted. */
  readonly accepted: readonly Finding[];
}

/**
 * Parts findings from those that a document's `accepted` names by rule and place. Errors cannot be
 * accepted; what is accepted in vain is a finding itself.
 */
export function judge(findings: readonly Finding[], documents: readonly DocumentFacts[]): Judged {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const used = new Set<object>();
  const shown: Finding[] = [];
  const accepted: Finding[] = [];
  for (const finding of findings) {
    const document = finding.file === undefined ? undefined : byFile.get(finding.file);
    if (document === undefined) {
      shown.push(finding);
      continue;
    }
    const at = partAt(document, finding.place);
    const entries = document.meta.accepted.filter(
      (entry) => entry.rule === finding.rule && entry.at === at,
    );
    for (const entry of entries) used.add(entry);
    const isAccepted = entries.length > 0 && finding.severity !== 'error';
    (isAccepted ? accepted : shown).push({ ...finding, at });
  }
  for (const document of documents) {
    for (const entry of document.meta.accepted) {
      const found = faultOf(entry, used.has(entry));
      if (found === undefined) continue;
      const place = placeOfAccepted(document);
      shown.push({ ...found, file: document.file, place, at: 'accepted' });
    }
  }
  return { findings: shown, accepted };
}

type Acceptance = DocumentFacts['meta']['accepted'][number];

function faultOf({ rule, at }: Acceptance, isUsed: boolean): Finding | undefined {
  if (!isRuleId(rule)) return ruleFinding('accepted-rule', { label: rule, detail: '没有这条规则' });
  if (rules[rule].severity === 'error') {
    return ruleFinding('accepted-rule', { label: rule, detail: '错误只能改正，不能接受' });
  }
  return isUsed ? undefined : ruleFinding('accepted-unused', { label: rule, before: at });
}

function placeOfAccepted({ fields }: DocumentFacts): Place {
  const [, line, column] = fields.find(([name]) => name === 'accepted') ?? ['', 1, 1];
  return { line, column };
}

/**
 * The part of a document where a place stands: the name of a field, the key of the numbered clause
 * that holds it or stands last before it, 正文 before the first of these, 开头 for the first line.
 */
export function partAt(
  { fields, clauses, textLine }: Pick<DocumentFacts, 'fields' | 'clauses' | 'textLine'>,
  place: Place | undefined,
): string {
  if (place === undefined || place.line === 1) return '开头';
  const isBefore = ({ line, column }: Place) =>
    line < place.line || (line === place.line && column <= place.column);
  if (place.line < textLine) {
    return fields.findLast(([, line, column]) => isBefore({ line, column }))?.[0] ?? '开头';
  }
  const clause = clauses.findLast((each) => isBefore(each.place));
  if (clause === undefined) return '正文';
  // Points stand at the place of their block: it is named by the clause that begins it.
  const { line, column } = clause.place;
  const first = clauses.find((each) => each.place.line === line && each.place.column === column);
  return first?.key ?? clause.key;
}
