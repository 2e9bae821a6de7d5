import type { IsoDate } from '../../policy/dates.ts';
import { findDates } from './date-words.ts';
import { organsOf } from './issuing-bodies.ts';
import { findDocumentNumbers } from '../../policy/document-number.ts';

/** What happened on a day: 通过, 批准, 公布, 修订 (a new whole), 修正 (changes in places), 施行. */
export type HistoryAct = 'passed' | 'approved' | 'published' | 'revised' | 'amended' | 'effective';

export interface HistoryEvent {
  readonly date: IsoDate;
  readonly acts: readonly HistoryAct[];
  /** From the day to the next day, as printed. */
  readonly words: string;
}

/** 题注 and lines of history, taken apart. */
export interface History {
  /** Each step as printed, without the brackets round them all. */
  readonly lines: readonly string[];
  readonly events: readonly HistoryEvent[];
}

/** Names of other texts say nothing of this one: 《关于修改〈…〉的决定》第一次修正. */
const quoted = /《[^《》]*(?:《[^《》]*》[^《》]*)*》/gu;
const acts: readonly (readonly [HistoryAct, RegExp])[] = [
  ['revised', /修订/u],
  // 通过的《…修正案》 is what the meeting passed
  ['amended', /修正|修改|通过的/u],
  ['passed', /通过(?!的)/u],
  ['approved', /批准/u],
  ['published', /公布|发布|颁布|公告|印发|[令]第?[^，]{0,12}号/u],
  ['effective', /施行|实施|执行|生效/u],
];
/** 根据2009年8月27日…, 自1998年1月1日起施行 */
const beforeDate = /(?:根据|自|经|于|从|由)\s{0,2}$/u;
/** A step ends in an act, perhaps with what was acted on: 通过的《…修正案》, 公布之日施行. */
const stepEnd =
  /(?:通过|批准|公布|发布|颁布|公告|印发|修订|修正|修改|施行|实施|执行|生效|[令告]第?[^，。]{0,12}号|的《》)\s*(?:根据)?[。，；、）)\s]*$/u;

/**
 * The history that a paragraph is, with or without its brackets; undefined where it is anything else.
 * `（1994年7月5日第八届…通过　根据2009年8月27日…修正）`, `2019年12月30日 施行`.
 */
export function readHistory(text: string): History | undefined {
  const whole = text.trim();
  if (whole.length > 4000) return undefined;
  const inBrackets = /^[（(].*[）)][。]?$/su.test(whole);
  const inner = inBrackets ? whole.replace(/^[（(]/u, '').replace(/[）)][。]?$/u, '') : whole;
  const start = /^(?:根据|自|经|于)?\s{0,2}/u.exec(inner)?.[0].length ?? 0;
  const plain = inner.replace(quoted, (name) => `《${'·'.repeat(name.length - 2)}》`);
  const dates = findDates(plain);
  if (dates[0]?.start !== start) return undefined;
  const events = dates.map(({ date, start: from }, at): HistoryEvent => {
    const next = dates[at + 1];
    const end = next === undefined ? plain.length : next.start;
    const lead = beforeDate.exec(plain.slice(0, from))?.[0] ?? '';
    // the 根据 or 自 of the next day belongs to the next day
    const after = plain.slice(from, end).replace(next === undefined ? /$/u : beforeDate, '');
    return { date, acts: actsOf(lead + after), words: inner.slice(from, from + after.length) };
  });
  if (events.every((event) => event.acts.length === 0)) return undefined;
  if (!inBrackets && !isSteps(plain)) return undefined;
  return { lines: splitSteps(inner), events };
}

/** A sentence that does not begin with a day or leads to one. */
const prose = /[。；！？]\s*(?!(?:根据|自|经|于)?\s{0,2}(?:[12１２一二]|$)|自?(?:公布|发布)之日)./u;

/** Outside of brackets prose must be told from history: each step is short and ends in an act. */
function isSteps(plain: string): boolean {
  const bare = plain.replace(/《·*》/gu, '《》');
  return bare.length <= 200 && stepEnd.test(bare) && !prose.test(bare);
}

function actsOf(words: string): readonly HistoryAct[] {
  const bare = words.replace(/《·*》/gu, '');
  // 自2002年9月1日起施行 names the day of 施行 only
  if (/^[自从]/u.test(bare) && /起\s?(?:施行|实施|执行|生效)/u.test(bare)) return ['effective'];
  const found = acts.flatMap(([act, pattern]) => (pattern.test(bare) ? [act] : []));
  // 《国务院关于修改部分行政法规的决定》第一次修订 changes places, whatever it is called
  const isDecision = words.length !== bare.length && found.includes('revised');
  return isDecision ? found.map((act) => (act === 'revised' ? 'amended' : act)) : found;
}

/** A step begins with its day, after a wide blank or the end of a sentence. */
function splitSteps(inner: string): readonly string[] {
  return inner
    .split(
      /[\s　]+(?=(?:根据|自)?\s{0,2}[12１２一二][0-9０-９〇○零一二三四五六七八九]{3}年)|(?<=[。；])\s*/u,
    )
    .map((step) => step.trim())
    .filter((step) => step !== '');
}

/** What the steps say of the text as it stands. */
export interface HistoryFacts {
  readonly adopted: HistoryEvent | undefined;
  readonly published: HistoryEvent | undefined;
  readonly effective: HistoryEvent | undefined;
  readonly issuers: readonly string[] | undefined;
  /** 文号 of the order that published it, as printed. */
  readonly number: string | undefined;
}

/**
 * 修订 makes a new whole, 修正 and 修订 by a 《……的决定》 change places of the old one. So a text is of the day of its latest 修订;
 * without one, of the day it was first 通过, else first 公布, else 批准. 公布 and 施行 count from that day on:
 * what was published before it was another text.
 */
export function historyFacts(histories: readonly History[]): HistoryFacts {
  const events = histories.flatMap((history) => history.events);
  const lines = histories.flatMap((history) => history.lines);
  const having = (act: HistoryAct) => events.filter((event) => event.acts.includes(act));
  const adopted =
    having('revised').at(-1) ??
    [having('passed'), having('published'), having('approved')].flatMap(
      ([first]) => first ?? [],
    )[0];
  const since = (event: HistoryEvent) => adopted === undefined || event.date >= adopted.date;
  const published = having('published').find(since);
  const effective =
    having('effective').findLast(since) ??
    (lines.some((line) => /(?:公布|发布|颁布)之日起?(?:施行|实施|执行)/u.test(line))
      ? published
      : undefined);
  const sources = [
    ...(adopted?.acts.includes('approved') === true ? [] : [adopted]),
    published,
    adopted,
  ];
  return {
    adopted,
    published,
    effective,
    issuers: sources.flatMap((event) => (event && organsOfEvent(event.words)) ?? [])[0],
    number: published && orderNumber(published.words),
  };
}

/** 中华人民共和国国务院令第357号公布, 国家市场监督管理总局令第46号 */
function orderNumber(words: string): string | undefined {
  const bare = afterDate(words).replace(quoted, '');
  const mention = findDocumentNumbers(bare).find(({ words: number }) => /令/u.test(number));
  if (mention === undefined) return undefined;
  // 中华人民共和国国务院、中华人民共和国中央军事委员会令第759号
  return bare.slice(0, mention.end).trim();
}

const congress =
  /^(?<place>\p{Script=Han}{0,20}?)(?:第[〇零一二三四五六七八九十百\d]{1,4}届)?(?<organ>全国人民代表大会常务委员会|全国人民代表大会|人民代表大会常务委员会|人民代表大会)(?:第|《|关于|$|\s)/u;
const committees: readonly (readonly [RegExp, string])[] = [
  [/^最高人民法院审判委员会/u, '最高人民法院'],
  [/^最高人民检察院(?:第[^委]{1,6}届)?检察委员会/u, '最高人民检察院'],
  [/^(?:中华人民共和国)?国务院(?:第[^会]{1,8}次)?(?:常务|全体)?会议/u, '国务院'],
];
/** 国务院 of 国务院发布, 食品药品监管局、海关总署 of 食品药品监管局、海关总署第4号令公布 */
const actor =
  /^(?<names>[\p{Script=Han}、，\s]{2,60}?)(?:令|第[^号]{1,10}号令|(?:\d{4}年)?第[^次]{1,8}次|\p{Script=Han}{0,6}会议|\p{Script=Han}{0,4}公告|发布|公布|批准|印发|颁布|修订|通过)/u;

function organsOfEvent(words: string): readonly (readonly string[])[] {
  const after = afterDate(words);
  const groups = congress.exec(after)?.groups;
  if (groups !== undefined) {
    const organ = groups['organ'] ?? '';
    const place = groups['place'] ?? '';
    return [[organ.startsWith('全国') ? organ : `${place}${organ}`]];
  }
  const committee = committees.find(([pattern]) => pattern.test(after));
  if (committee !== undefined) return [[committee[1]]];
  const names = actor.exec(after)?.groups?.['names'];
  // the president of the state publishes laws and does not make them
  if (names === undefined || /主席$/u.test(names)) return [];
  const organs = organsOf(names);
  return organs === undefined ? [] : [organs];
}

function afterDate(words: string): string {
  return words.slice(findDates(words)[0]?.end ?? 0).trim();
}
