import { type Amount, readAmount } from './numerals.ts';

/** `range` holds from `value` to `upTo`. */
export type Comparator = '>=' | '<=' | '=' | '>' | '<' | 'range';

/** A number that somebody has to reach or not to pass: 不低于70%. */
export interface Target {
  readonly comparator: Comparator;
  /** 万 and 亿 multiplied out: 5000万元 → 50000000, unit 元. For a range its lower end. */
  readonly value: number;
  /** Upper end, only where the comparator is `range`. */
  readonly upTo: number | undefined;
  /** `%`, 学时, 次, 元 …; empty where the text has none. */
  readonly unit: string;
  readonly words: string;
  /** Offsets of `words` in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Words right before a number: 不低于70%. A longer form stands before a shorter one. */
const comparatorsBefore: readonly { readonly comparator: Comparator; readonly words: RegExp }[] = [
  {
    comparator: '>=',
    words:
      /(?:不得?|不应|不能)(?:低于|少于|小于)(?:等于)?$|至少(?:为|达到?)?$|最[少低](?:为|不低于)?$|达到$|大于等于$/u,
  },
  {
    comparator: '<=',
    words:
      /(?:不得?|不应|不能)(?:超过|高于|多于|大于|超)$|最[多高长]?(?:不超过|为)$|[至最]多$|小于等于$|控制在$/u,
  },
  { comparator: '>', words: /(?:超过|高于|大于|多于|超)$/u },
  { comparator: '<', words: /(?:低于|少于|小于|不足|不满)$/u },
  // 同比增长 tells what was; see `history`
  { comparator: '=', words: /(?:年均|每年|平均每年)(?:增长|递增|提高|下降|减少)$|增长$/u },
];

/** Words right after a number: 70%以上. In laws 以上, 以下 and 以内 include the number (民法典 第一千二百五十九条). */
const comparatorsAfter = /(?:及|或)?(?:以|之)?(?<word>上|下|内)/uy;
const after: Readonly<Record<string, Comparator>> = { 上: '>=', 下: '<=', 内: '<=' };

/** 至少 may stand before the verb: 至少安排听取一次. Neither mark nor number may stand between. */
const atLeast = /至少(?<verb>[\p{Script=Han}“”]{1,24})$/u;
const andAlso = /^[\p{Script=Han}]{0,16}[和及与]$/u;

/** 每两年评选一批, 任期内培训两次: how often, told right after the interval. No mark may stand between. */
const interval =
  /(?:每(?:[0-9一二两三四五六七八九十]{1,3}个?)?(?:年度?|半年|季度?|个?月|周|学期|届)|任期内)(?<verb>(?!\p{Script=Han}{0,24}(?:了(?!解)|共(?!同)|已))[\p{Script=Han}“”]{0,24})$/u;
const occurrences = new Set(['次', '期', '遍', '轮', '批', '场']);

/** 同比增长10.28%, 减少了41%: what was. */
const history =
  /(?:同比|环比|比上年|较上年|比去年|较去年|[0-9]年(?:的)?)[\p{Script=Han}]{0,4}$|了$/u;

/**
 * Units by which duties are counted; a longer form stands before a shorter one. Money is 元 after 万 and
 * 亿 are multiplied out.
 */
const unit =
  /(?:个)?(?:百分点|工作日|小时|月|年级|学时|课时|年度)|[%％‰]|学时|课时|学分|小时|分钟|平方(?:米|公里)|立方米|公里|公顷|千瓦时|万千瓦|元|吨|米|亩|次|期|遍|轮|批|场|件|项|条|篇|份|部|套|本|册|个|名|人|位|户|家|所|处|支|张|辆|台|座|间|门|天|日|月|年|周|倍|岁|分/uy;
/** 遍 alone says how often: 轮训两遍. */
const repeated = '遍';
/** Ranges of dates and of numbers of clauses are no targets. */
const joinsRange = /(?:至|到|—{1,2}|－|-|–|~|～)/uy;
const timeUnits = /(?:工作日|小时|分钟|[日天月年周])$/u;
const dateUnits = new Set(['年', '月', '日']);
const numberStart = /[0-9０-９〇零一二两三四五六七八九十百千]{1,12}/gu;
const longestLead = 32;

/** All numeric targets of a text in order, none overlapping. A number without a comparator is none. */
export function findTargets(text: string): readonly Target[] {
  const targets: Target[] = [];
  let from = 0;
  for (const { index, 0: run } of text.matchAll(numberStart)) {
    if (index < from) continue;
    const quantity = readQuantity(text, index);
    // 统一, 第一, 一律: a Chinese numeral inside a word has no unit after it
    const target =
      readRange(text, index, quantity) ?? (quantity && compared(text, quantity, targets.at(-1)));
    if (quantity === undefined && target === undefined) continue;
    if (target !== undefined && target.start >= (targets.at(-1)?.end ?? 0)) targets.push(target);
    from = Math.max(index + run.length, target?.end ?? 0);
  }
  return targets;
}

interface Quantity extends Amount {
  readonly unit: string;
}

/** A number and its unit: 5000万元, 百分之七十, 两期. */
function readQuantity(text: string, at: number): Quantity | undefined {
  const percent = text.startsWith('百分之', at);
  const amount = readAmount(text, percent ? at + 3 : at);
  if (amount === undefined) return undefined;
  if (percent) return { ...amount, start: at, unit: '%' };
  unit.lastIndex = amount.end;
  const found = unit.exec(text)?.[0];
  if (found === undefined) return undefined;
  return { ...amount, end: amount.end + found.length, unit: found === '％' ? '%' : found };
}

/** 5000万元至1亿元, 10%—20%, and with one unit for both: 3至5名, 10—20万元 */
function readRange(
  text: string,
  start: number,
  quantity: Quantity | undefined,
): Target | undefined {
  const first = quantity ?? readAmount(text, start);
  if (first === undefined || text.charAt(start - 1) === '第') return undefined;
  joinsRange.lastIndex = first.end;
  const join = joinsRange.exec(text)?.[0];
  const upper = join === undefined ? undefined : readQuantity(text, first.end + join.length);
  if (upper === undefined || dateUnits.has(upper.unit)) return undefined;
  if (quantity !== undefined && quantity.unit !== upper.unit) return undefined;
  const scale = /[十百千]?[万亿]|万亿/u.exec(text.slice(upper.start, upper.end))?.[0] ?? '';
  // 10—20万元: 万 is said once
  const lower = quantity ?? readAmount(text.slice(start, first.end) + scale, 0);
  if (lower === undefined || upper.value <= lower.value) return undefined;
  const words = text.slice(start, upper.end);
  const { unit: unitName, value: upTo, end } = upper;
  return { comparator: 'range', value: lower.value, upTo, unit: unitName, words, start, end };
}

function compared(
  text: string,
  quantity: Quantity,
  previous: Target | undefined,
): Target | undefined {
  const { value, unit: unitName } = quantity;
  const target = (comparator: Comparator, start: number, end: number): Target => {
    return {
      comparator,
      value,
      upTo: undefined,
      unit: unitName,
      words: text.slice(start, end),
      start,
      end,
    };
  };
  const lead = text.slice(Math.max(0, quantity.start - longestLead), quantity.start);
  if (lead.endsWith('第') || /[0-9０-９.．]$/u.test(lead)) return undefined;
  const found = comparatorsBefore
    .map(({ comparator, words }) => ({ comparator, words: words.exec(lead)?.[0] }))
    .find(({ words }) => words !== undefined);
  comparatorsAfter.lastIndex = quantity.end;
  const behind = comparatorsAfter.exec(text);
  const behindIs =
    behind === null || behind[0].length === 1 ? undefined : after[behind.groups?.word ?? ''];
  const end = quantity.end + (behindIs === undefined ? 0 : (behind?.[0].length ?? 0));
  if (found?.words !== undefined) {
    if (found.comparator === '=' && history.test(lead.slice(0, -found.words.length)))
      return undefined;
    return target(behindIs ?? found.comparator, quantity.start - found.words.length, end);
  }
  // 20个工作日以内 is a deadline and no target
  if (behindIs === '<=' && behind?.groups?.word === '内' && timeUnits.test(unitName))
    return undefined;
  if (behindIs !== undefined) return target(behindIs, quantity.start, end);
  const early = atLeast.exec(lead.slice(-Math.max(0, quantity.start - (previous?.end ?? 0))))?.[0];
  if (early !== undefined) return target('>=', quantity.start - early.length, quantity.end);
  if (previous !== undefined && previous.comparator === '>=' && previous.unit === unitName) {
    const between = text.slice(previous.end, Math.min(quantity.start, previous.end + longestLead));
    if (previous.words.startsWith('至少') && andAlso.test(between)) {
      return target('>=', quantity.start, quantity.end);
    }
  }
  const often = occurrences.has(unitName) ? interval.exec(lead)?.groups?.verb : undefined;
  if (often !== undefined && quantity.start - often.length >= (previous?.end ?? 0)) {
    return target('=', quantity.start - often.length, quantity.end);
  }
  return unitName === repeated && !history.test(lead)
    ? target('=', quantity.start, quantity.end)
    : undefined;
}
