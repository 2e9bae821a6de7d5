import { isMap, isScalar, parseDocument, type Scalar } from 'yaml';
import { isoDateOf } from '../policy/dates.ts';
import { frontMatter } from '../policy/document.ts';
import { parseDocumentNumber } from '../policy/document-number.ts';
import type { Fix } from './fix-source.ts';

interface FixedYaml {
  /** Each line with its line end. */
  readonly yaml: string;
  readonly fixes: readonly Fix[];
}

/**
 * Repairs the form of front matter: brackets of the 文号, days, quotes round the code of the place,
 * the order of fields, blanks at the ends of lines. Comments stay. YAML that cannot be read, or that
 * would say something else than it should, stays as it is.
 */
export function fixFrontMatter(yaml: string): FixedYaml {
  const source = yaml === '' ? '' : `${yaml}\n`;
  const data = dataOf(source);
  if (data === undefined) return { yaml: source, fixes: [] };
  const values = fixValues(source);
  const trimmed = trimLines(values.yaml);
  const ordered = orderFields(trimmed.yaml);
  const fixes = [...values.fixes, ...trimmed.fixes, ...ordered.fixes];
  const isAsMeant = JSON.stringify(dataOf(ordered.yaml)) === JSON.stringify(meant(data, values));
  return isAsMeant ? { yaml: ordered.yaml, fixes } : { yaml: source, fixes: [] };
}

interface FixedValues extends FixedYaml {
  /** New values by the paths of their fields: `review.date`. */
  readonly values: ReadonlyMap<string, string>;
}

const dateFields = [
  'adopted',
  'published',
  'effective',
  'expires',
  'review.date',
  'period.from',
  'period.to',
];

function fixValues(source: string): FixedValues {
  const document = parseDocument(source, { schema: 'core' });
  const edits: { readonly start: number; readonly end: number; readonly put: string }[] = [];
  const fixes: Fix[] = [];
  const values = new Map<string, string>();
  const fix = (field: string, repair: (node: Scalar, written: string) => Repair | undefined) => {
    const node = document.getIn(field.split('.'), true);
    if (!isScalar(node) || !node.range || node.anchor || node.tag) return;
    const [start, end] = node.range;
    const written = source.slice(start, end);
    const repaired = repair(node, written);
    if (repaired === undefined) return;
    edits.push({ start, end, put: repaired.put });
    values.set(field, repaired.value);
    fixes.push({ what: `${field}：${written} → ${repaired.put}`, count: 1 });
  };
  fix('number', repairNumber);
  for (const field of dateFields) fix(field, repairDate);
  fix('region', repairRegion);
  let yaml = source;
  for (const { start, end, put } of edits.toSorted((a, b) => b.start - a.start)) {
    yaml = yaml.slice(0, start) + put + yaml.slice(end);
  }
  return { yaml, fixes, values };
}

interface Repair {
  readonly value: string;
  readonly put: string;
}

/** 甲政发[2021]1号, 甲政发（2021）1号, 甲政发【2021】1号 */
const yearInBrackets = /[[［(（【﹝〖](?<year>[0-9]{4})[\]］)）】﹞〗]/u;

function repairNumber({ value }: Scalar, written: string): Repair | undefined {
  if (typeof value !== 'string' || parseDocumentNumber(value) === undefined) return undefined;
  const repaired = value.replace(yearInBrackets, '〔$<year>〕');
  if (repaired === value || !written.includes(value)) return undefined;
  return { value: repaired, put: written.replace(value, () => repaired) };
}

/** 2016年3月22日, 2016/3/22, 2016.03.22, 2016-3-22 */
const looseDay =
  /^(?<year>[0-9]{4})(?:年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日|(?<mark>[/.-])(?<month2>[0-9]{1,2})\k<mark>(?<day2>[0-9]{1,2}))$/u;

function repairDate({ value }: Scalar): Repair | undefined {
  const found = typeof value === 'string' ? looseDay.exec(value)?.groups : undefined;
  if (found === undefined) return undefined;
  const month = Number(found['month'] ?? found['month2']);
  const date = isoDateOf(Number(found['year']), month, Number(found['day'] ?? found['day2']));
  return date === undefined || date === value ? undefined : { value: date, put: date };
}

/** 330800 without quotes is a number to YAML. */
function repairRegion({ value }: Scalar, written: string): Repair | undefined {
  if (typeof value !== 'number' || !/^[0-9]{6}$/u.test(written)) return undefined;
  return { value: written, put: `'${written}'` };
}

function trimLines(source: string): FixedYaml {
  const blanks = /(?<![ \t])[ \t]+$/gmu;
  const count = [...source.matchAll(blanks)].length;
  const yaml = source.replace(blanks, '');
  return { yaml, fixes: count === 0 ? [] : [{ what: '去掉元数据行末空白', count }] };
}

/** Fields in the order of the contract, each with the comments above it; unknown ones last. */
function orderFields(source: string): FixedYaml {
  const { contents } = parseDocument(source, { schema: 'core' });
  if (!isMap(contents) || contents.flow) return { yaml: source, fixes: [] };
  const order = Object.keys(frontMatter.shape);
  const starts = contents.items.map(({ key }) => startOfField(source, key));
  const fields = contents.items.map(({ key }, index) => {
    const place = order.indexOf(isScalar(key) ? String(key.value) : '');
    const text = source.slice(index === 0 ? 0 : starts[index], starts[index + 1]);
    return { text, place: place === -1 ? order.length : place };
  });
  const sorted = fields.toSorted((a, b) => a.place - b.place);
  const yaml = sorted.map(({ text }) => text).join('');
  const isSame = yaml === source || starts.includes(undefined);
  return isSame
    ? { yaml: source, fixes: [] }
    : { yaml, fixes: [{ what: '元数据按字段表排序', count: 1 }] };
}

/** Offset of the first line of a field, or of the comments right above it. */
function startOfField(source: string, key: unknown): number | undefined {
  const at = isScalar(key) ? key.range?.[0] : undefined;
  if (at === undefined || (at > 0 && source[at - 1] !== '\n')) return undefined;
  const comments = /(?:^#[^\n]*\n)+$/mu.exec(source.slice(0, at))?.[0] ?? '';
  return at - comments.length;
}

/** The data of YAML, `undefined` where it is faulty or refers to itself. */
function dataOf(source: string): unknown {
  const document = parseDocument(source, { schema: 'core', uniqueKeys: true, merge: false });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  try {
    return sorted(document.toJS({ maxAliasCount: 0 }));
  } catch {
    return undefined;
  }
}

/** The data as they should be: those found, with the repaired values put in. */
function meant(data: unknown, { values }: FixedValues): unknown {
  const copy = structuredClone(data) as Record<string, unknown>;
  for (const [field, value] of values) {
    const [first = '', second] = field.split('.');
    if (second === undefined) copy[first] = value;
    else (copy[first] as Record<string, unknown>)[second] = value;
  }
  return copy;
}

/** Top-level keys in the order of the alphabet, so that the order of fields does not count. */
function sorted(data: unknown): unknown {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
