import type { Finding, Severity } from '../../src/policy/finding.ts';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** From the heaviest. */
export const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误（error）',
  warning: '警告（warning）',
  note: '提示（note）',
};

const counted: readonly (readonly [Severity, string])[] = [
  ['error', '处错误'],
  ['warning', '条警告'],
  ['note', '条提示'],
];

/** All findings in one text, ordered as given, without a final newline. */
export function reportFindings(
  findings: readonly Finding[],
  format: ReportFormat,
  accepted = 0,
): string {
  switch (format) {
    case 'text':
      return findings.map(asText).join('\n');
    case 'json':
      return JSON.stringify(
        { findings: findings.map(asJson), summary: jsonSummary(findings, accepted) },
        undefined,
        2,
      );
    case 'github':
      return findings.map(asGithub).join('\n');
    default:
      return format satisfies never;
  }
}

/** 2 处错误，1 条警告 */
export function countFindings(findings: readonly Finding[]): string {
  return counted
    .map(([severity, noun]) => ({
      severity,
      noun,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ severity, count }) => count > 0 || severity === 'error')
    .map(({ count, noun }) => (count === 0 ? '没有错误' : `${count} ${noun}`))
    .join('，');
}

interface RuleCount {
  readonly rule: Finding['rule'];
  readonly severity: Severity;
  readonly count: number;
}

/** The heaviest first, then the most frequent. */
function countRules(findings: readonly Finding[]): readonly RuleCount[] {
  const counts = new Map<Finding['rule'], RuleCount>();
  for (const { rule, severity } of findings) {
    counts.set(rule, { rule, severity, count: (counts.get(rule)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      b.count - a.count ||
      (a.rule < b.rule ? -1 : 1),
  );
}

/** `error    3  front-matter-date`, a rule a line. */
export function summarise(findings: readonly Finding[]): string {
  const rows = countRules(findings);
  const width = Math.max(...rows.map(({ count }) => String(count).length));
  return rows
    .map(({ rule, severity, count }) =>
      [severity.padEnd(7), String(count).padStart(width), rule].join('  '),
    )
    .join('\n');
}

function jsonSummary(findings: readonly Finding[], accepted: number) {
  const of = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  const [errors, warnings, notes] = severities.map(of);
  return { errors, warnings, notes, accepted, rules: countRules(findings) };
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/**
 *     content/policies/a.mdx:41:1  error  clause-gap  第九条
 *       （九） follows （七）.
 *       Renumber it.
 */
function asText(finding: Finding): string {
  const head = [placeOf(finding), finding.severity, finding.rule, finding.at ?? ''].filter(
    (part) => part !== '',
  );
  const body = [finding.message, finding.advice].flatMap((text) => text.split('\n'));
  return [head.join('  '), ...body.map((line) => `  ${line}`)].join('\n');
}

function placeOf({ file, place }: Finding): string {
  if (file === undefined) return '';
  return place === undefined ? file : `${file}:${place.line}:${place.column}`;
}

function asJson({ rule, severity, message, advice, file, place, at }: Finding) {
  return {
    file: file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    at: at ?? null,
    severity,
    rule,
    message,
    advice,
  };
}

/** A workflow command, which GitHub shows beside the line. */
function asGithub({ rule, severity, message, advice, file, place }: Finding): string {
  const level = severity === 'note' ? 'notice' : severity;
  const properties = {
    file,
    line: place?.line,
    col: place?.column,
    title: rule,
  };
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${name}=${escapeData(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`,
    );
  return `::${level} ${list.join(',')}::${escapeData(`${message}\n${advice}`)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
