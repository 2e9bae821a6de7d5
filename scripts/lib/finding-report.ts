import type { Finding, Severity } from '../../src/policy/finding.ts';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

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
export function reportFindings(findings: readonly Finding[], format: ReportFormat): string {
  switch (format) {
    case 'text':
      return findings.map(asText).join('\n');
    case 'json':
      return JSON.stringify({ findings: findings.map(asJson) }, undefined, 2);
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

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/**
 *     content/policies/a.mdx:41:1  error  clause-gap
 *       （九） follows （七）.
 *       Renumber it.
 */
function asText(finding: Finding): string {
  const head = [placeOf(finding), finding.severity, finding.rule].filter((part) => part !== '');
  const body = [finding.message, finding.advice].flatMap((text) => text.split('\n'));
  return [head.join('  '), ...body.map((line) => `  ${line}`)].join('\n');
}

function placeOf({ file, place }: Finding): string {
  if (file === undefined) return '';
  return place === undefined ? file : `${file}:${place.line}:${place.column}`;
}

function asJson({ rule, severity, message, advice, file, place }: Finding) {
  return {
    file: file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
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
