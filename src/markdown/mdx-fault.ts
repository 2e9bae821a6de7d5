import type { Finding, Place } from '../policy/finding.ts';
import { ruleFinding } from '../policy/rules.ts';

/**
 * Lines that MDX would read as a module: `import a from 'b'`, `export const a = 1`. They are found
 * first, as one stops the MDX parser. Only LF and the start of the text begin a line here.
 */
const moduleLine = /(?<![^\n])(?<word>import|export)(?=[ \t{*'"])[^\n]*/gu;

/** The body with blanks in the place of such lines, and a finding for each. */
export function blankModules(body: string): { text: string; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const text = body.replace(moduleLine, (line, word: string, offset: number) => {
    findings.push({
      ...ruleFinding('mdx-import', { label: word }),
      place: placeAt(body, offset),
    });
    return ' '.repeat(line.length);
  });
  return { text, findings };
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** What stopped the MDX parser. Throws again what is no fault of the text. */
export function syntaxFinding(error: unknown, text: string): Finding {
  if (error instanceof RangeError) {
    const finding = ruleFinding('mdx-syntax', { detail: '标签套得太深' });
    return { ...finding, place: { line: 1, column: 1 } };
  }
  const at = error as { line?: number; column?: number; ruleId?: string; reason?: string };
  if (typeof at.reason !== 'string') throw error;
  // Of a tag that is not closed MDX gives the place in its words alone: (`12:3-12:7`).
  const [, line1, column1] = /\(`?(\d+):(\d+)/u.exec(at.reason) ?? [];
  const place = { line: Number(line1 ?? at.line ?? 1), column: Number(column1 ?? at.column ?? 1) };
  if (/attribute value/u.test(at.reason)) {
    const words = { label: attributeAt(text, place), detail: '值要放在半角引号 "" 里' };
    return { ...ruleFinding('mdx-attribute', words), place };
  }
  const line = text.split('\n')[place.line - 1] ?? '';
  const isExpression = at.ruleId === 'acorn' || /expression|brace|`\{`|`\}`/u.test(at.reason ?? '');
  const finding = isExpression
    ? ruleFinding('mdx-expression', { label: line.trim().slice(0, 40) })
    : ruleFinding('mdx-syntax', { detail: faultOf(at.ruleId ?? '', at.reason) });
  return { ...finding, place };
}

/** 标签 <br> 没有成对: the tag as MDX names it. */
function faultOf(id: string, reason: string): string {
  const fault = syntaxFaults[id];
  if (fault === undefined) return reason;
  const tag = /`(?<tag><[^`]{1,40}>)`/u.exec(reason)?.groups?.['tag'];
  return tag === undefined ? fault : `${tag} ${fault}`;
}

/** The name before the place at which a value was due: `printed` of `printed=“`. */
function attributeAt(text: string, { line, column }: Place): string {
  const before = (text.split('\n')[line - 1] ?? '').slice(0, column - 1);
  return /(?<name>[A-Za-z]+)\s*=\s*$/u.exec(before)?.groups?.['name'] ?? '';
}

/** What MDX finds wrong, by its own ids, in words for editors. */
const syntaxFaults: Readonly<Record<string, string>> = {
  'end-tag-mismatch': '标签没有成对',
  'unexpected-closing-slash': '只有结束标签，没有开始标签',
  'unexpected-character': '“<”之后不是标签名，或者标签没有写完',
  'unexpected-eof': '标签没有写完',
};
