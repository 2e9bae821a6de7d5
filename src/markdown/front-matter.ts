import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type FrontMatter, frontMatter, unknown } from '../policy/document.ts';
import type { Finding, Parsed, Place } from '../policy/finding.ts';
import type { FieldPlaces } from '../policy/policy.ts';
import { ruleFinding } from '../policy/rules.ts';

/** A file cut at its front matter. `body` keeps the file's line numbers: it begins with blank lines. */
export interface CutFile {
  readonly yaml: string | undefined;
  readonly body: string;
  /** The body as it stands, without these blank lines. */
  readonly rest: string;
}

const fence = /^---[ \t]*\r?\n(?:(?<yaml>[\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/u;

/** `---`, YAML, `---`, body. Without front matter the whole file is body. */
export function cutFrontMatter(source: string): CutFile {
  const match = fence.exec(source);
  if (!match) return { yaml: undefined, body: source, rest: source };
  const lines = match[0].split('\n').length - 1;
  const rest = source.slice(match[0].length);
  return { yaml: match.groups?.yaml ?? '', body: '\n'.repeat(lines) + rest, rest };
}

/** Front matter with the places of its fields. */
export interface ReadFrontMatter extends Parsed<FrontMatter | undefined> {
  readonly places: FieldPlaces;
}

/**
 * YAML → front matter. Days stay strings; aliases, tags and merge keys are not read.
 * Lines are those of the file, where the YAML begins on line 2.
 */
export function readFrontMatter(yaml: string): ReadFrontMatter {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    schema: 'core',
    lineCounter: counter,
    uniqueKeys: true,
    merge: false,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + 1, column: col };
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return {
      value: undefined,
      places: new Map(),
      findings: faults.slice(0, 1).map((fault) => ({
        ...ruleFinding('front-matter-yaml', { detail: yamlFaults[fault.code] ?? fault.code }),
        place: placeAt(fault.pos[0]),
      })),
    };
  }
  const data = plainData(document);
  if (data instanceof Error) {
    const finding = ruleFinding('front-matter-yaml', { detail: '不能用 & 和 * 引用别处的值' });
    const place = { line: 2, column: 1 };
    return { value: undefined, places: new Map(), findings: [{ ...finding, place }] };
  }
  const result = frontMatter.safeParse(data, { reportInput: true });
  const places = fieldPlaces(document, placeAt);
  if (result.success) return { value: result.data, places, findings: [] };
  const findings = result.error.issues.flatMap((issue) =>
    issueFindings(issue).map(({ path, finding }) => ({
      ...finding,
      place: placeAt(offsetOf(document, path)),
    })),
  );
  return { value: undefined, places, findings };
}

/** What is wrong with YAML, by the codes of the parser, in words for editors. */
const yamlFaults: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '不能用 & 和 * 引用别处的值',
  BAD_ALIAS: '不能用 & 和 * 引用别处的值',
  BAD_INDENT: '缩进不对，或者列表没有写完',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号；含冒号的文字要加引号',
  BLOCK_IN_FLOW: '方括号或花括号里的写法不对',
  DUPLICATE_KEY: '同一个字段写了两次',
  MISSING_CHAR: '缺少引号、括号、冒号后的空格或者逗号',
  MULTILINE_IMPLICIT_KEY: '字段名不能跨行，可能缺少冒号',
  TAB_AS_INDENT: '缩进不能用制表符，请用空格',
  UNEXPECTED_TOKEN: '有多余的符号',
};

/** Places of the fields, and of the keys of fields that hold keys. */
function fieldPlaces(
  document: ReturnType<typeof parseDocument>,
  placeAt: (offset: number) => Place,
): FieldPlaces {
  const places = new Map<string, Place>();
  const add = (node: unknown, prefix: string) => {
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      places.set(prefix + String(key.value), placeAt(key.range?.[0] ?? 0));
      if (prefix === '') add(value, `${String(key.value)}.`);
    }
  };
  add(document.contents, '');
  return places;
}

function plainData(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Fields that an import leaves `unknown` where it cannot tell, and what an editor writes there. */
const leftOpen: Readonly<Record<string, string>> = {
  type: '照文件写上文种，如 意见、方案、通知',
  region: "写上发文机关所在地的行政区划代码（regions.yaml），加引号，如 '330803'",
  openness: '确认文件可以公开后写 主动公开；不能公开的，移出 content/policies',
};

interface IssueFinding {
  readonly path: readonly PropertyKey[];
  readonly finding: Finding;
}

function issueFindings(issue: z.core.$ZodIssue): readonly IssueFinding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      finding: fieldFinding([...issue.path, key], '没有这个字段'),
    }));
  }
  const open = issue.input === unknown ? leftOpen[issue.path.join('.')] : undefined;
  if (open !== undefined) {
    const words = { label: issue.path.join('.'), detail: open };
    return [{ path: issue.path, finding: ruleFinding('front-matter-open', words) }];
  }
  if (issue.code === 'invalid_union') return [unionFinding(issue)];
  return [{ path: issue.path, finding: fieldFinding(issue.path, detailOf(issue)) }];
}

/** Of the alternatives of a union, the one that says most is shown; `unknown` is always one. */
function unionFinding(issue: z.core.$ZodIssueInvalidUnion): IssueFinding {
  const deepest = issue.errors
    .flat()
    .toSorted((a, b) => b.path.length - a.path.length || rankOf(a) - rankOf(b))[0];
  const path = [...issue.path, ...(deepest?.path ?? [])];
  const detail = issue.input === undefined ? '缺少' : deepest ? detailOf(deepest) : '值不对';
  return { path, finding: fieldFinding(path, detail) };
}

function rankOf(issue: z.core.$ZodIssue): number {
  return issue.code === 'custom' ? 0 : issue.code === 'invalid_value' ? 2 : 1;
}

function fieldFinding(path: readonly PropertyKey[], detail: string): Finding {
  const label = path.map(String).join('.');
  const isDate = /(?:adopted|published|effective|expires|\.from|\.to|\.date)$/u.test(label);
  return ruleFinding(isDate ? 'front-matter-date' : 'front-matter-field', { label, detail });
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
  boolean: 'true 或 false',
};

function detailOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return '缺少';
      return `应为${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `应为 ${issue.values.map(String).join('、')}${issue.values.length > 1 ? ' 之一' : ''}`;
    case 'too_small':
      return '不能为空或过小';
    case 'too_big':
      return '超出范围';
    case 'invalid_format':
      return '格式不对';
    default:
      return issue.message;
  }
}

/** Where a value stands; where it is missing, its nearest parent. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number {
  const last = path.at(-1);
  const parent = document.getIn(path.slice(0, -1), true);
  if (isMap(parent) && last !== undefined) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
    if (pair !== undefined && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (node !== null && typeof node === 'object' && 'range' in node) {
      return (node.range as [number, number, number] | null | undefined)?.[0] ?? 0;
    }
  }
  return 0;
}
