import { parseClauseKey } from '../policy/clause-path.ts';
import type { AnswerNote, Reason } from './answer.ts';
import {
  articleWords,
  type CitedClause,
  type ClauseCitation,
  clauseWords,
  readCitation,
} from './cited-clauses.ts';
import { numberFits, numberQuery } from './document-numbers.ts';
import type { Titles } from './index-format.ts';
import type { IndexReader, ShownClause } from './index-reader.ts';
import { normalText } from './normal-text.ts';
import { findPhrase } from './phrase.ts';
import { isOutright, policiesNamed } from './policy-names.ts';

/** What a query names outright: a document by its 文号 or its name, or a clause as it is cited. */
export interface DirectAnswer {
  readonly policy: number;
  /** Undefined where the document is meant. */
  readonly clause: number | undefined;
  readonly why: Reason;
}

export interface Directly {
  readonly answers: readonly DirectAnswer[];
  readonly notes: readonly AnswerNote[];
}

/** What a query answers that names nothing. */
export const namesNothing: Directly = { answers: [], notes: [] };

/** 太原市2016年依法行政工作计划三、（九） */
const clauseCitation =
  /^(?<name>.{4,120}?)[ ,，]?(?<key>(?:[一二三四五六七八九十百]{1,5}、?)?(?:\([一二三四五六七八九十百]{1,5}\))?(?:\d{1,3}\.?)?)$/u;

/** A plan with a clause; without 条 only a title that is long or marked is taken for one. */
function named(text: string) {
  const found = clauseCitation.exec(text)?.groups;
  const { name = '', key = '' } = found ?? {};
  const path = parseClauseKey(key);
  if (path === undefined || !(name.endsWith('》') || name.length >= 8)) return undefined;
  return { name, path };
}

/** The documents or clauses that a query names, the likeliest first; most queries name none. */
export async function findDirectly(index: IndexReader, typed: string): Promise<Directly> {
  const text = normalText(typed);
  const asked = numberQuery(typed);
  const cited = readCitation(text);
  const other = named(text);
  // Titles weigh something: most queries need none.
  if (asked === undefined && cited === undefined && other === undefined) return namesNothing;
  const titles = await index.titles();
  if (asked !== undefined) {
    const fits = titles.numbers.map((printed, policy) => ({
      policy,
      printed,
      fit: printed === '' ? 0 : numberFits(asked, printed),
    }));
    const best = Math.max(...fits.map(({ fit }) => fit), 0);
    if (best > 0) {
      const answers = fits
        .filter(({ fit }) => fit === best)
        .slice(0, mostAnswers)
        .map(({ policy, printed }): DirectAnswer => {
          return { policy, clause: undefined, why: { kind: 'number', number: printed } };
        });
      return { answers, notes: [] };
    }
  }
  if (cited !== undefined) return await findCited(index, cited, titles);
  if (other === undefined) return namesNothing;
  const answers: DirectAnswer[] = [];
  for (const policy of policiesNamed(other.name, titles).slice(0, mostLookedUp)) {
    if (answers.length === mostAnswers) break;
    const clause = await findPath(index, policy, other.path);
    if (clause === undefined) continue;
    const { citation } = await index.clause(clause);
    const words = citation || other.path.join('.');
    answers.push({ policy, clause, why: { kind: 'citation', words } });
  }
  return { answers, notes: [] };
}

const mostAnswers = 5;
/** A code has several parts. */
const mostNamed = 10;
/** Several policies may bear one name: the parts of a code, the editions of a law. */
const mostLookedUp = 20;
const looksLikeLaw = /^[^，。；：、]{1,40}(?:法|法典|条例|规定|办法|细则|规则|解释)$/u;
const introduced = /^(?:根据|依据|依照|按照|参照|违反|适用|查找|查|见|请问)/u;

/** Looks cited clauses up in the likeliest policies; those that have none are passed over. */
async function findCited(
  index: IndexReader,
  { name, clauses }: ClauseCitation,
  titles: Titles,
): Promise<Directly> {
  const names = [name, name.replace(introduced, '')];
  const lists = names.map((each) => policiesNamed(each, titles));
  const policies = lists.find(({ length }) => length > 0) ?? [];
  const most = clauses.length === 1 ? mostAnswers : 1;
  const answers: DirectAnswer[] = [];
  const notes: AnswerNote[] = [];
  let found = 0;
  for (const policy of policies.slice(0, mostLookedUp)) {
    if (found === most) break;
    const before = answers.length;
    const missed: AnswerNote[] = [];
    const title = titles.titles[policy] ?? '';
    for (const cited of clauses) {
      const clause = await findClause(index, policy, cited);
      if (clause.at !== undefined) {
        const { citation } = await index.clause(clause.at);
        const words = citation || articleWords(cited);
        answers.push({ policy, clause: clause.at, why: { kind: 'citation', words } });
      }
      if (!clause.isWhole) {
        missed.push({ kind: 'no-such-clause', title, words: clauseWords(cited) });
      }
    }
    if (answers.length === before) continue;
    found += 1;
    notes.push(...missed);
  }
  const [first] = policies;
  if (answers.length > 0) return { answers, notes };
  if (first === undefined) {
    const missing = name.replace(introduced, '').replace(/^《|》$/gu, '');
    return looksLikeLaw.test(missing)
      ? { answers, notes: [{ kind: 'no-such-document', name: missing }] }
      : namesNothing;
  }
  // Nobody should be shown something else in the place of a clause that is not there.
  const title = policies.length === 1 ? (titles.titles[first] ?? '') : name;
  if (!names.some((each) => isOutright(each, titles.titles[first] ?? ''))) return namesNothing;
  return {
    answers: [{ policy: first, clause: undefined, why: { kind: 'name' } }],
    notes: clauses.map((cited) => ({ kind: 'no-such-clause', title, words: clauseWords(cited) })),
  };
}

/** The clause, or the 条 where it has no such 款 or 项; then it is not the whole of what was asked. */
async function findClause(
  index: IndexReader,
  policy: number,
  cited: CitedClause,
): Promise<{ readonly at: number | undefined; readonly isWhole: boolean }> {
  const article = await findArticle(index, policy, cited);
  if (article === undefined) return { at: undefined, isWhole: false };
  const wanted = clauseWords(cited);
  const end = index.firstClause[policy + 1] ?? 0;
  const { citation: whole, depth } = await index.clause(article);
  if (whole === wanted) return { at: article, isWhole: true };
  for (let clause = article + 1; clause < end; clause += 1) {
    const shown = await index.clause(clause);
    if (shown.depth <= depth) break;
    if (shown.citation === wanted) return { at: clause, isWhole: true };
  }
  return { at: article, isWhole: wanted === articleWords(cited) };
}

/**
 * Documents whose title is a phrase, with or without 中华人民共和国 and 《》. `titled`: in whose titles
 * the phrase stands as it is.
 */
export async function findNamed(
  index: IndexReader,
  phrase: string,
  titled: ReadonlySet<number>,
): Promise<readonly DirectAnswer[]> {
  const name = phrase.replace(/^《(?<inside>[^《》]*)》$/u, '$<inside>');
  if (name.length < 2) return [];
  const policies =
    name === phrase ? [...titled] : index.titledAmong((await findPhrase(index, name)).clauses);
  const isDistinct = name.length >= distinct && policies.length <= 3;
  const isCode = /法典?$/u.test(name);
  const likely = policies.filter((policy) => isDistinct || isCode || isAsLong(index, policy, name));
  const answers: DirectAnswer[] = [];
  for (const policy of likely.slice(0, mostLookedUp)) {
    if (answers.length === mostNamed) break;
    const { policy: head } = await index.clause(index.firstClause[policy] ?? 0);
    if (!isDistinct && !isOutright(name, head.title)) continue;
    answers.push({ policy, clause: undefined, why: { kind: 'name' } });
  }
  return answers;
}

/**
 * What a law or rule is called for short, where no title has the words as they are: 个保法, 银监法; or that
 * the library has none of that name.
 */
export async function findShortName(index: IndexReader, phrase: string): Promise<Directly> {
  if (phrase.length > longestShortName || !looksLikeLaw.test(phrase)) return namesNothing;
  const policies = policiesNamed(phrase, await index.titles()).slice(0, mostAnswers);
  return {
    answers: policies.map((policy) => ({ policy, clause: undefined, why: { kind: 'name' } })),
    notes: policies.length > 0 ? [] : [{ kind: 'no-such-document', name: phrase }],
  };
}

const longestShortName = 12;

/** So long a part of a title, if no more than three have it, names a document too. */
const distinct = 8;
const statePrefix = '中华人民共和国'.length;

/** Whether a title in which a name stands can be no more than the name. */
export function isAsLong({ columns }: IndexReader, policy: number, name: string): boolean {
  const more = (columns.titleLengths[policy] ?? 0) - name.length;
  return more === 0 || more === statePrefix;
}

type ArticleNumber = Pick<CitedClause, 'article' | 'insert'>;

/** The 条 of a policy by its number. Blocks of texts are halved, as 条 ascend in a law. */
async function findArticle(
  index: IndexReader,
  policy: number,
  wanted: ArticleNumber,
): Promise<number | undefined> {
  const [first, end] = [index.firstClause[policy] ?? 0, index.firstClause[policy + 1] ?? 0];
  const isWanted = (shown: ShownClause) => {
    const found = articleOf(shown.anchor);
    return found?.article === wanted.article && found.insert === wanted.insert && found.whole;
  };
  let [low, high] = [first, end];
  while (index.blockOf(low) < index.blockOf(high - 1)) {
    const middle = firstOfBlock(index, index.blockOf((low + high) >> 1), low);
    const at = await nextArticle(index, middle, high);
    if (at === undefined || after(at, wanted)) {
      if (middle >= high || middle === low) break;
      high = middle;
    } else {
      if (middle === low) break;
      low = middle;
    }
  }
  return (
    (await scan(index, { from: low, to: high }, isWanted)) ??
    // Annexes and enclosed rules begin anew.
    (await scan(index, { from: first, to: end }, isWanted))
  );
}

function firstOfBlock(index: IndexReader, block: number, low: number): number {
  return Math.max(low, index.blockStart(block));
}

async function nextArticle(index: IndexReader, from: number, to: number) {
  for (let clause = from; clause < to; clause += 1) {
    const found = articleOf((await index.clause(clause)).anchor);
    if (found !== undefined) return found;
  }
  return undefined;
}

function after(a: ArticleNumber, b: ArticleNumber): boolean {
  return a.article > b.article || (a.article === b.article && a.insert > b.insert);
}

/** The 条 that an anchor leads to or into: `t33-1` and `t33-1.w2` → 33, 1. */
function articleOf(anchor: string): (ArticleNumber & { readonly whole: boolean }) | undefined {
  const found = /(?:^|\.)t(?<article>\d+)(?:-(?<insert>\d+))?(?<below>\..*)?$/u.exec(
    anchor,
  )?.groups;
  if (found === undefined) return undefined;
  return {
    article: Number(found['article']),
    insert: Number(found['insert'] ?? 0),
    whole: found['below'] === undefined,
  };
}

async function findPath(
  index: IndexReader,
  policy: number,
  path: readonly string[],
): Promise<number | undefined> {
  const range = { from: index.firstClause[policy] ?? 0, to: index.firstClause[policy + 1] ?? 0 };
  const anchor = path.join('.');
  const numbered = (shown: ShownClause) =>
    shown.anchor
      .split('.')
      .filter((segment) => !/^[pek]/u.test(segment))
      .join('.');
  const whole = await scan(index, range, (shown) => numbered(shown) === anchor);
  // 三、8 where the plan numbers its measures through all parts: 8 alone names it.
  return whole ?? (await scan(index, range, (shown) => numbered(shown).endsWith(`.${anchor}`)));
}

async function scan(
  index: IndexReader,
  { from, to }: { readonly from: number; readonly to: number },
  isWanted: (shown: ShownClause) => boolean,
): Promise<number | undefined> {
  for (let clause = from; clause < to; clause += 1) {
    if (isWanted(await index.clause(clause))) return clause;
  }
  return undefined;
}
