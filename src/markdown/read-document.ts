import { type FrontMatter, unknown } from '../policy/document.ts';
import { type FieldPlaces, placeOfField } from '../policy/policy.ts';
import type { Clause } from '../policy/clause.ts';
import { parseClauses } from '../policy/clause-parser.ts';
import type { Finding, Parsed } from '../policy/finding.ts';
import type { PolicyDocument } from '../policy/policy.ts';
import { ruleFinding } from '../policy/rules.ts';
import { cutFrontMatter, readFrontMatter } from './front-matter.ts';
import { readBody } from './read-body.ts';

/** A file as it was found; `file` is the name for findings, `id` the file's name without ending. */
export interface PolicyFile {
  readonly file: string;
  readonly id: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** What could be read of a file: its text even where the front matter is at fault. */
export interface DocumentParts {
  /** The file with LF, without BOM. */
  readonly text: string;
  readonly meta: FrontMatter | undefined;
  readonly places: FieldPlaces;
  readonly clauses: readonly Clause[];
  readonly footnotes: PolicyDocument['footnotes'];
}

/** A policy file → document, or undefined with findings that say why. Never throws on bad input. */
export function readDocument(source: PolicyFile): Parsed<PolicyDocument | undefined> {
  const { value: parts, findings } = readParts(source);
  return { value: parts && documentOfParts(source, parts), findings };
}

/** Undefined where the front matter is at fault or the text is missing. */
export function documentOfParts(
  { id, file, sha256 }: PolicyFile,
  { meta, places, clauses, footnotes }: DocumentParts,
): PolicyDocument | undefined {
  if (meta === undefined || clauses.length === 0) return undefined;
  return { id, file, sha256, meta, places, clauses, footnotes };
}

/** A policy file → all of it that can be read; undefined where it is not even text. */
export function readParts(source: PolicyFile): Parsed<DocumentParts | undefined> {
  const { file, id } = source;
  const findings: Finding[] = [];
  const note = (finding: Finding) => findings.push({ ...finding, file });
  if (!idPattern.test(id))
    note({ ...ruleFinding('file-name', { label: id }), place: { line: 1, column: 1 } });
  const text = decode(source.bytes);
  if (typeof text !== 'string') {
    note({ ...ruleFinding('file-encoding'), place: { line: text.line, column: 1 } });
    return { value: undefined, findings };
  }
  for (const finding of controlCharacters(text)) note(finding);
  const { yaml, body } = cutFrontMatter(text);
  const meta = yaml === undefined ? undefined : readFrontMatter(yaml);
  if (meta === undefined)
    note({ ...ruleFinding('front-matter-missing'), place: { line: 1, column: 1 } });
  for (const finding of meta?.findings ?? []) note(finding);
  const read = readBody(body);
  for (const finding of read.findings) note(finding);
  const { blocks, footnotes } = read.value;
  if (blocks.length === 0 && read.findings.length === 0) {
    note({
      ...ruleFinding('body-empty'),
      place: { line: text.replace(/\n$/u, '').split('\n').length, column: 1 },
    });
  }
  const clauses = parseClauses(blocks);
  for (const finding of clauses.findings) note(finding);
  const places = meta?.places ?? new Map();
  if (meta?.value !== undefined && blocks.length > 0) {
    if (meta.value.openness !== '主动公开') {
      const finding = ruleFinding('openness', { label: meta.value.openness });
      note({ ...finding, place: placeOfField(places, 'openness') });
    }
    for (const finding of dateFindings(meta.value, places)) note(finding);
  }
  return {
    value: { text, meta: meta?.value, places, clauses: clauses.value, footnotes },
    findings,
  };
}

/** UTF-8 with LF, a BOM dropped; or the first line that is no UTF-8. */
function decode(bytes: Uint8Array): string | { readonly line: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    let line = 1;
    let start = 0;
    for (let at = 0; at <= bytes.length; at += 1) {
      if (at < bytes.length && bytes[at] !== 0x0a) continue;
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, at));
      } catch {
        return { line };
      }
      line += 1;
      start = at + 1;
    }
    return { line: 1 };
  }
}

/** Control characters other than tab and line feed, and marks that turn the direction of text. */
const controls = /[\p{Cc}--[\t\n]]|[\u202a-\u202e\u2066-\u2069]/gv;

function controlCharacters(text: string): readonly Finding[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(controls)].map((match) => {
      const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const place = { line: index + 1, column: match.index + 1 };
      return { ...ruleFinding('file-characters', { label: `U+${code}` }), place };
    }),
  );
}

/** Dates that cannot be in this order, whatever the document. */
function dateFindings({ effective, expires, period }: FrontMatter, places: FieldPlaces) {
  const findings: Finding[] = [];
  if (effective !== unknown && expires !== unknown && expires < effective) {
    const label = `有效期至 ${expires} 早于施行日期 ${effective}`;
    const place = placeOfField(places, 'expires');
    findings.push({ ...ruleFinding('dates-order', { label }), place });
  }
  if (period !== undefined && period.to < period.from) {
    const label = `所涉期间的末日 ${period.to} 早于首日 ${period.from}`;
    const place = placeOfField(places, 'period');
    findings.push({ ...ruleFinding('dates-order', { label }), place });
  }
  return findings;
}
