import type { Hit, HitClause, ListName, Reason } from './answer.ts';
import type { DirectAnswer } from './direct-answer.ts';
import type { Exact } from './exact-list.ts';
import { marksIn } from './hit-marks.ts';
import type { IndexReader, ShownClause } from './index-reader.ts';
import type { NearHit } from './near.ts';
import { normalText } from './normal-text.ts';
import { type Phrase, phrasesOf, type Query, type Term } from './query-language.ts';
import type { Listed } from './ranked-list.ts';
import { waysOfWriting } from './terms.ts';

/** A hit of the exact list with its texts. May reject with `MissingPart`. */
export async function exactHit(
  index: IndexReader,
  { answer, hit }: Listed,
  { exact, query }: { readonly exact: Exact; readonly query: Query },
): Promise<Hit> {
  const why: Reason[] = [];
  if (answer !== undefined) why.push(answer.why);
  if (answer !== undefined && answer.clause === undefined) {
    return await policyHit(index, answer, why);
  }
  const first = answer?.clause ?? hit?.clause ?? 0;
  const wholeUnit = exact.byUnit || answer !== undefined;
  const shown = wholeUnit ? await unitOf(index, first) : [await index.clause(first)];
  const clauses = shown.map((clause) => marked(clause, query.groups.flat()));
  const places = clauses.reduce((sum, { marks: { length } }) => sum + length, 0);
  const texts = clauses.map((clause) => normalText(clause.text));
  const words = query.groups
    .flat()
    .flatMap(phrasesOf)
    .filter((phrase) => stands(phrase, texts))
    .map((phrase) => phrase.words);
  if (places > 0) why.push({ kind: 'words', words: [...new Set(words)], places });
  why.push(...numeralReasons(query, texts));
  const policy = index.policyOf[first] ?? 0;
  if (exact.titles.has(policy)) why.push({ kind: 'title', words: shown[0]?.policy.title ?? '' });
  for (const { field, value, not } of query.filters) {
    if (!not) why.push({ kind: 'filter', field, value });
  }
  return hitOf('exact', shown, {
    clauses,
    score: hit?.score ?? 0,
    why,
    direct: answer !== undefined,
  });
}

/** A hit of the near list likewise; what it shares with the question is marked. */
export async function nearHit(index: IndexReader, hit: NearHit): Promise<Hit> {
  const shown = await unitOf(index, hit.clause);
  const texts = shown.map(({ text }) => normalText(text));
  const shared = hit.words.flatMap((word) => sharedRuns(word, texts));
  const words = [...new Set(shared)].sort((a, b) => b.length - a.length).slice(0, mostWords);
  const clauses = shown.map((clause) => ({ ...plain(clause), marks: marksIn(clause.text, words) }));
  const why: Reason[] = words.length === 0 ? [] : [{ kind: 'near', words }];
  const asked = hit.words.map(lettersOf).join('');
  if (asked.length >= leastSame && lettersOf(texts.join('')).includes(asked)) {
    why.unshift({ kind: 'same' });
  }
  return hitOf('near', shown, { clauses, score: hit.score, why, direct: false });
}

const mostWords = 8;
/** So many letters that stand in a unit in one piece are no chance. */
const leastSame = 8;

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The longest stretches of a word, of two characters at least, that stand in one of the texts. */
function sharedRuns(word: string, texts: readonly string[]): readonly string[] {
  const runs: string[] = [];
  let from = 0;
  while (from + 1 < word.length) {
    let end = from + 1;
    while (end < word.length && texts.some((text) => text.includes(word.slice(from, end + 1)))) {
      end += 1;
    }
    if (end - from >= 2) runs.push(word.slice(from, end));
    from = end - from >= 2 ? end : from + 1;
  }
  return runs;
}

/** A clause with all that stands below it. */
async function unitOf(index: IndexReader, clause: number): Promise<readonly ShownClause[]> {
  const units = await index.units();
  const end = units.first[(units.ofClause[clause] ?? 0) + 1] ?? clause + 1;
  const shown = await Promise.all(
    Array.from({ length: end - clause }, (_, at) => index.clause(clause + at)),
  );
  const depth = shown[0]?.depth ?? 0;
  const next = shown.findIndex((each, at) => at > 0 && each.depth <= depth);
  return next === -1 ? shown : shown.slice(0, next);
}

async function policyHit(
  index: IndexReader,
  answer: DirectAnswer,
  why: readonly Reason[],
): Promise<Hit> {
  const { policy } = await index.clause(index.firstClause[answer.policy] ?? 0);
  return {
    list: 'exact',
    direct: true,
    policy,
    anchor: '',
    citation: '',
    clauses: [],
    score: 0,
    why,
  };
}

function hitOf(
  list: ListName,
  shown: readonly ShownClause[],
  rest: Pick<Hit, 'clauses' | 'score' | 'why' | 'direct'>,
): Hit {
  const [first] = shown;
  if (first === undefined) throw new RangeError('a hit has no clause');
  return { list, policy: first.policy, anchor: first.anchor, citation: first.citation, ...rest };
}

function plain({ anchor, depth, label, text }: ShownClause): Omit<HitClause, 'marks'> {
  return { anchor, depth, label, text };
}

function marked(shown: ShownClause, terms: readonly Term[]): HitClause {
  const phrases = terms.flatMap(phrasesOf).flatMap(waysOfWriting);
  return { ...plain(shown), marks: marksIn(shown.text, phrases) };
}

/** Whether a phrase stands in one of some texts, in any way of writing it. */
function stands(phrase: Phrase, texts: readonly string[]): boolean {
  const ways = waysOfWriting(phrase);
  return texts.some((text) => ways.some((way) => text.includes(way)));
}

/** Says so where a number stands in the hit in the other writing. */
function numeralReasons(query: Query, texts: readonly string[]): readonly Reason[] {
  return query.groups
    .flat()
    .flatMap(phrasesOf)
    .flatMap((phrase): readonly Reason[] => {
      if (texts.some((text) => text.includes(phrase.text))) return [];
      const as = waysOfWriting(phrase).find((way) => texts.some((text) => text.includes(way)));
      return as === undefined ? [] : [{ kind: 'numeral', words: phrase.words, as }];
    });
}
