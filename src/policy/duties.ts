import { type Span, splitList, trimmed } from './duty-list.ts';
import { isPlaceName, isUnitName } from './units.ts';

/** A unit as the text names it, and where. */
export interface UnitMention {
  readonly name: string;
  /** Offsets of `name` in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Who has to do what a clause says. */
export interface Duty {
  readonly leadUnits: readonly UnitMention[];
  readonly coUnits: readonly UnitMention[];
  /**
   * Where the lead comes from: `named` the text says 牵头; `stated` the document says that the unit named
   * first leads; `first-named` the text only lists the units, and by usage the first one leads; `none` it
   * makes all answer alike (责任单位, 按职责分工负责).
   */
  readonly leadRule: 'named' | 'stated' | 'first-named' | 'none';
  /** `below`: 下同, the units answer for the clauses that follow as well. */
  readonly scope: 'clause' | 'below';
  /** True where 等 says that the list of units is not complete. */
  readonly open: boolean;
  /** The bracket or brackets, exactly. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

type Role = 'lead' | 'answers' | 'co' | 'shared' | 'responsible';

/** Units with what the text says of them. */
interface Group {
  readonly role: Role;
  readonly units: readonly UnitMention[];
}

interface Reading extends Span {
  readonly groups: readonly Group[];
  readonly below: boolean;
  readonly open: boolean;
}

/** 牵头单位：, 责任部门:, 配合：, 完成时限： */
const label =
  /(?<lead>(?:责任)?牵头(?:责任)?|主办|主责|主要责任)(?:单位|部门|处室)?\s{0,2}[:：]|(?<answers>责任|承办|落实|实施)(?:单位|部门|处室|主体)?\s{0,2}[:：]|(?<co>配合|协办|协同|协助|参与|参加|参建|会办)(?:单位|部门|处室|主体)?\s{0,2}[:：]|(?<other>(?:完成|办理|整改)?(?:时限|时间|期限)|责任人|(?:责任|分管|牵头)领导)(?:要求)?\s{0,2}[:：]/gu;

/** What follows a unit in a list without labels: 牵头, 负责, 配合, 按职责分工负责. */
const roleWords: readonly { readonly role: Role; readonly words: RegExp }[] = [
  {
    role: 'shared',
    words:
      /(?:要)?(?:按照?|根据|依)(?:各自)?(?:的)?(?:职责|职能|分工|职权)(?:分工)?(?:分别)?(?:牵头)?(?:负责|落实)(?:落实|实施)?$|分别负责$|共同负责$/u,
  },
  { role: 'lead', words: /(?:共同|分别)?牵头(?:负责|落实|组织)?(?:实施|落实)?$/u },
  { role: 'co', words: /(?:共同)?(?:配合|参与|参加|协助|协同|协办)(?:实施|落实|负责)?$/u },
  { role: 'responsible', words: /负责(?:落实|实施|组织实施)?$|落实$/u },
];
/** 等, 等部门, 等省有关部门 after the last unit that is named. */
const alsoOthers = /等(?:[省市县区]级?|中央)?各?(?:相关|有关)?(?:部门|单位|部门和单位|部门单位)?$/u;
/** （除标注“分别牵头”外，列第一位为牵头单位，下同）: says something of the list, is no part of a name. */
const remark = /[（(][^（()）]{0,80}(?:[，；。：]|下同)[^（()）]{0,80}[)）]$/u;
/** 2022年底前完成, 持续推进: when, not who. */
const when =
  /^(?:(?:持续|长期|全年|常态化)(?:推进|坚持|实施|落实|开展)?|(?=[^、]{0,20}\d)[^、]{0,20}(?:前|底|内|起)(?:完成|实现|启动|实施)?|[^、]{0,6}年底前?(?:完成)?)$/u;

/** What the text calls the units that do not lead, in a word for readers. */
export function coUnitsWord({
  leadRule,
  words,
}: Pick<Duty, 'leadRule' | 'words'>): '责任' | '配合' | '其他' {
  if (leadRule === 'first-named') return '其他';
  if (leadRule === 'none' || /责任/u.test(words)) return '责任';
  return leadRule === 'stated' ? '其他' : '配合';
}

/** What the document that a text stands in says of all its lists. */
interface Said {
  /** The unit named first leads; see `lead-rule.ts`. */
  readonly firstLeads?: boolean;
}

/** Every bracket of a text that names units, in order: a long paragraph may hold several. */
export function findDuties(text: string, said: Said = {}): readonly Duty[] {
  const brackets = outermostBrackets(text);
  const readings = brackets.flatMap((span) => readBracket(text, span) ?? []);
  // 「责任单位：市教育局。」 as a paragraph of its own
  if (readings.length === 0) readings.push(...(readParagraph(text) ?? []));
  const duties: Duty[] = [];
  for (let from = 0; from < readings.length;) {
    let to = from + 1;
    while (to < readings.length && adjoin(text, readings[to - 1], readings[to])) to++;
    duties.push(dutyOf(text, readings.slice(from, to), said));
    from = to;
  }
  return duties;
}

/** （牵头单位：甲）（配合单位：乙） is one duty. */
function adjoin(text: string, a: Reading | undefined, b: Reading | undefined): boolean {
  return a !== undefined && b !== undefined && text.slice(a.end, b.start).trim() === '';
}

function dutyOf(text: string, readings: readonly Reading[], { firstLeads = false }: Said): Duty {
  const groups = readings.flatMap((reading) => reading.groups);
  const unitsOf = (...roles: readonly Role[]) =>
    groups.flatMap((group) => (roles.includes(group.role) ? group.units : []));
  const named = unitsOf('lead');
  const start = readings[0]?.start ?? 0;
  const end = readings.at(-1)?.end ?? 0;
  const whole = {
    scope: readings.some((reading) => reading.below) ? 'below' : 'clause',
    open: readings.some((reading) => reading.open),
    words: text.slice(start, end),
    start,
    end,
  } as const;
  if (named.length > 0) {
    const coUnits = unitsOf('responsible', 'answers', 'co', 'shared');
    return { leadUnits: named, coUnits, leadRule: 'named', ...whole };
  }
  const [first, ...rest] = unitsOf('responsible');
  if (first !== undefined) {
    const coUnits = [...rest, ...unitsOf('answers', 'co', 'shared')];
    const leadRule = firstLeads ? 'stated' : 'first-named';
    return { leadUnits: [first], coUnits, leadRule, ...whole };
  }
  const [head, ...others] = unitsOf('answers');
  if (firstLeads && head !== undefined && others.length > 0) {
    const coUnits = [...others, ...unitsOf('co', 'shared')];
    return { leadUnits: [head], coUnits, leadRule: 'stated', ...whole };
  }
  return { leadUnits: [], coUnits: unitsOf('answers', 'co', 'shared'), leadRule: 'none', ...whole };
}

function readBracket(text: string, span: Span): Reading | undefined {
  const inner = { start: span.start + 1, end: span.end - 1 };
  if (inner.end - inner.start > 2000) return undefined;
  const read = readLabelled(text, inner) ?? readList(text, inner, isWhole(text, span));
  return read && { ...read, ...span };
}

function readParagraph(text: string): readonly Reading[] | undefined {
  if (text.length > 2000) return undefined;
  const start = text.length - text.trimStart().length;
  const span = { start, end: text.trimEnd().replace(/[。.；;]$/u, '').length };
  const read = readLabelled(text, span);
  return read && [{ ...read, ...span }];
}

/**
 * A plain list of units counts only where a clause ends: after a full stop, or, before the last one, if
 * it names two units at least. 「报主管部门（市教育局）。」 explains a word.
 */
function isWhole(text: string, { start, end }: Span): 'whole' | 'several' | 'no' {
  if (!/^[\s。；;.]{0,8}$/u.test(text.slice(end, end + 8)) || text.slice(end + 8).trim() !== '')
    return 'no';
  return /(?:^|[。．.；;！？”’」\s)）])$/u.test(text.slice(0, start).slice(-1))
    ? 'whole'
    : 'several';
}

/** 牵头单位：甲、乙，责任单位：丙 */
function readLabelled(text: string, span: Span): Omit<Reading, keyof Span> | undefined {
  const content = text.slice(span.start, span.end);
  const labels = [...content.matchAll(label)];
  const first = labels[0];
  if (first === undefined || first.index > content.length - content.trimStart().length)
    return undefined;
  const groups: Group[] = [];
  let below = false;
  let open = false;
  for (const [at, found] of labels.entries()) {
    if (found.groups?.other !== undefined) continue;
    const start = span.start + found.index + found[0].length;
    const end = span.start + (labels[at + 1]?.index ?? content.length);
    const list = readItems(text, { start, end }, 'any');
    if (list === undefined) continue;
    const { lead, answers } = found.groups ?? {};
    const role: Role = lead !== undefined ? 'lead' : answers !== undefined ? 'answers' : 'co';
    below ||= list.below;
    open ||= list.open;
    // 责任单位：甲牵头，乙配合
    const said = list.groups.map((group) =>
      group.role === 'responsible' ? { ...group, role } : group,
    );
    groups.push(...said, { role, units: list.pending });
  }
  return groups.some((group) => group.units.length > 0) ? { groups, below, open } : undefined;
}

/** 甲、乙负责; 甲牵头，乙、丙配合; or, where `place` allows it, only 甲、乙. */
function readList(
  text: string,
  span: Span,
  place: 'whole' | 'several' | 'no',
): Omit<Reading, keyof Span> | undefined {
  const list = readItems(text, span, 'units');
  if (list === undefined) return undefined;
  const { groups, pending, below, open } = list;
  const hasRole = groups.length > 0;
  const fewest = place === 'whole' ? 1 : 2;
  if (!hasRole && (place === 'no' || pending.length < fewest)) return undefined;
  const role = hasRole ? 'co' : 'responsible';
  return {
    groups: pending.length > 0 ? [...groups, { role, units: pending }] : groups,
    below,
    open,
  };
}

interface Items {
  readonly groups: readonly Group[];
  /** Units of which nothing is said after their names. */
  readonly pending: readonly UnitMention[];
  readonly below: boolean;
  readonly open: boolean;
}

/**
 * The items of a list. After a label they are units whatever their shape, up to a full stop; elsewhere
 * an item that is not shaped like a unit shows that the bracket is about something else. Where a role is
 * named (负责, 牵头), places are units (北京市、上海市负责), and one stranger among three items is a unit
 * whose name has another shape: 三峡集团、中国人寿负责.
 */
function readItems(text: string, span: Span, shape: 'any' | 'units'): Items | undefined {
  const groups: Group[] = [];
  let pending: readonly UnitMention[] = [];
  let below = false;
  let open = false;
  let known = 0;
  let strangers = 0;
  let places = 0;
  for (const item of splitList(text, span)) {
    const words = text.slice(item.start, item.end);
    // after a full stop it repeats a remark: 具体任务均涉及市（州），不再做分工，下同。
    below ||= words === '下同' && !item.afterStop;
    if (words === '下同' || when.test(words)) continue;
    if (shape === 'any' && item.afterStop && !isUnitName(words)) continue;
    const found = roleWords.find((role) => role.words.test(words));
    const bare = found === undefined ? words : words.replace(found.words, '');
    const names = readNames(text, { start: item.start, end: item.start + bare.length });
    const named = [...names.led, ...names.units];
    if (shape === 'units') {
      for (const { name } of named) {
        if (isUnitName(name)) known += 1;
        else if (isPlaceName(name)) places += 1;
        else if (isShortName(name)) strangers += 1;
        else return undefined;
      }
    }
    // 甲、乙，分别负责: a role without a name is the role of what stands before
    if (named.length === 0 && (found === undefined || pending.length === 0)) return undefined;
    open ||= names.open;
    if (names.led.length > 0) groups.push({ role: 'lead', units: [...pending, ...names.led] });
    pending = names.led.length > 0 ? names.units : [...pending, ...names.units];
    if (found === undefined) continue;
    groups.push({ role: found.role, units: pending });
    pending = [];
  }
  const isSaid = groups.length > 0;
  if (strangers + places > 0 && !isSaid) return undefined;
  return strangers * 2 > known ? undefined : { groups, pending, below, open };
}

/** A name and no sentence: 三峡集团, 中国人寿, 深交所. */
function isShortName(name: string): boolean {
  return (
    /^\p{Script=Han}{2,10}$/u.test(name) &&
    !/[的了是须应将并或及可已未不按由为在对与]|负责|人员?$|之一/u.test(name)
  );
}

interface Names {
  /** Units before 会同. */
  readonly led: readonly UnitMention[];
  readonly units: readonly UnitMention[];
  readonly open: boolean;
}

/** One item of a list: 市教育局, 市教育局和市财政局, 由甲会同乙, 市气象局等部门. */
function readNames(text: string, span: Span): Names {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.startsWith('由') ? 1 : 0);
  const end = span.start + (words.length <= 200 ? words.replace(remark, '').length : words.length);
  const together = text.slice(start, end).indexOf('会同');
  const led = together > 0 ? splitPair(text, { start, end: start + together }) : [];
  const units = splitPair(text, { start: together > 0 ? start + together + 2 : start, end });
  return {
    led: led.flatMap((unit) => mentionOf(text, unit) ?? []),
    units: units.flatMap((unit) => mentionOf(text, unit) ?? []),
    open: [...led, ...units].some((unit) => alsoOthers.test(text.slice(unit.start, unit.end))),
  };
}

/** 市教育局和市财政局 are two; 文化和旅游部 is one, because 文化 is no unit. */
function splitPair(text: string, span: Span): readonly Span[] {
  const name = text.slice(span.start, span.end);
  if (name.length > 120) return [span];
  for (const { index } of name.matchAll(/[和与及/／]|\s(?=\S)/gu)) {
    const [left, right] = [name.slice(0, index).trim(), name.slice(index + 1)];
    const first = right.split(/[\s/／]/u)[0] ?? '';
    if (right === '政府' || !isUnitName(left.replace(alsoOthers, '')) || !isUnitName(first))
      continue;
    const after = { start: span.start + index + 1, end: span.end };
    return [
      trimmed(text, { start: span.start, end: span.start + index }),
      ...splitPair(text, after),
    ];
  }
  return [span];
}

/** The name without 等 and white space; undefined where nothing is left. */
function mentionOf(text: string, span: Span): UnitMention | undefined {
  const words = text.slice(span.start, span.end);
  const length = words.length <= 200 ? words.replace(alsoOthers, '').length : words.length;
  const { start, end } = trimmed(text, { start: span.start, end: span.start + length });
  return start === end ? undefined : { name: text.slice(start, end), start, end };
}

const closing = new Map([
  ['（', '）'],
  ['(', '）'],
  ['【', '】'],
  ['〔', '〕'],
  ['[', '〕'],
]);
const closed = new Map([
  ['）', '）'],
  [')', '）'],
  ['】', '】'],
  ['〕', '〕'],
  [']', '〕'],
]);

/** Pairs of brackets that stand in no other pair; full-width and ASCII ones may pair. Linear. */
function outermostBrackets(text: string): readonly Span[] {
  const open: { readonly at: number; readonly close: string | undefined }[] = [];
  const pairs: Span[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[（(【〔[）)】〕\]]/gu)) {
    const close = closed.get(bracket);
    if (close === undefined) {
      open.push({ at: index, close: closing.get(bracket) });
    } else if (open.at(-1)?.close === close) {
      const start = open.pop()?.at ?? index;
      while ((pairs.at(-1)?.start ?? -1) > start) pairs.pop();
      pairs.push({ start, end: index + 1 });
    }
  }
  return pairs;
}
