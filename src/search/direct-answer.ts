import { parseClauseKey } from '../policy/clause-path.ts';
import { chineseNumeral } from '../policy/numerals.ts';
import type { Reason } from './answer.ts';
import { numberFits, numberOf, numberQuery } from './document-numbers.ts';
import type { IndexReader, ShownClause } from './index-reader.ts';
import { normalText } from './normal-text.ts';
import { policiesNamed } from './policy-names.ts';

/** What a query names outright: a document by its 文号, or a clause as it is cited. */
export interface DirectAnswer {
  readonly policy: number;
  /** Undefined where the document is meant. */
  readonly clause: number | undefined;
  readonly why: Reason;
}

const number = '\\d{1,4}|[〇零一二三四五六七八九十百千]{1,9}';
/** 民法典第三十三条, 《民法典》第33条第二款, 行诉法33条, 民法典 33条, 刑法第一百二十条之一 */
const articleCitation = new RegExp(
  `^(?<name>.{2,120}?)(?:的| )?第?(?<article>${number})条(?:之(?<insert>${number}))?(?:第?(?<paragraph>${number})款)?(?:第?\\(?(?<item>${number})\\)?项)?(?:规定)?$`,
  'u',
);
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
export async function findDirectly(
  index: IndexReader,
  typed: string,
): Promise<readonly DirectAnswer[]> {
  const text = normalText(typed);
  const asked = numberQuery(typed);
  const cited = articleCitation.exec(text)?.groups;
  const other = named(text);
  // Titles weigh something: most queries need none.
  if (asked === undefined && cited === undefined && other === undefined) return [];
  const titles = await index.titles();
  if (asked !== undefined) {
    const fits = titles.numbers.map((printed, policy) => ({
      policy,
      printed,
      fit: printed === '' ? 0 : numberFits(asked, printed),
    }));
    const best = Math.max(...fits.map(({ fit }) => fit), 0);
    if (best > 0) {
      return fits
        .filter(({ fit }) => fit === best)
        .slice(0, mostAnswers)
        .map(({ policy, printed }) => ({
          policy,
          clause: undefined,
          why: { kind: 'number', number: printed },
        }));
    }
  }
  if (cited !== undefined) {
    const article = numberOf(cited['article']);
    const insert = numberOf(cited['insert']) ?? 0;
    if (article === undefined) return [];
    const words = `第${chineseNumeral(article)}条${insert > 0 ? `之${chineseNumeral(insert)}` : ''}`;
    return await inPolicies(index, policiesNamed(cited['name'] ?? '', titles), {
      words,
      find: (policy) => findArticle(index, policy, { article, insert }),
    });
  }
  if (other === undefined) return [];
  return await inPolicies(index, policiesNamed(other.name, titles), {
    words: other.path.join('.'),
    find: (policy) => findPath(index, policy, other.path),
  });
}

const mostAnswers = 5;
/** Several policies may bear one name: the parts of a code, the editions of a law. */
const mostLookedUp = 20;

interface Wanted {
  readonly words: string;
  readonly find: (policy: number) => Promise<number | undefined>;
}

/** Looks the clause up in the likeliest policies; those that have none are passed over. */
async function inPolicies(
  index: IndexReader,
  policies: readonly number[],
  { words, find }: Wanted,
): Promise<readonly DirectAnswer[]> {
  const answers: DirectAnswer[] = [];
  for (const policy of policies.slice(0, mostLookedUp)) {
    if (answers.length === mostAnswers) break;
    const clause = await find(policy);
    if (clause === undefined) continue;
    const { citation } = await index.clause(clause);
    answers.push({ policy, clause, why: { kind: 'citation', words: citation || words } });
  }
  return answers;
}

interface ArticleNumber {
  readonly article: number;
  readonly insert: number;
}

/** The 条 of a policy by its number. Files of texts are halved, as 条 ascend in a law. */
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
