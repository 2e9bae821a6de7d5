import type { AnswerSummary, Grain, Hit } from '../search/answer.ts';
import { reasonText } from '../search/reason-text.ts';
import { markedWords } from './search-excerpt.ts';

/** Why a hit is there, as a line below it. */
export function whyText({ list, why, clauses }: Hit): string {
  if (list === 'exact') return why.map(reasonText).join('；');
  const [same] = why.filter(({ kind }) => kind === 'same');
  if (same !== undefined) return reasonText(same);
  // Of the pieces that the question was cut into only those that stand here.
  const words = markedWords(clauses);
  const named = words.slice(0, 6).map((word) => `「${word}」`);
  return words.length === 0 ? '' : `含有${named.join('')}${words.length > 6 ? '等' : ''}`;
}

/** What the exact list is called: what a query names outright is no hit of words. */
export function listTitle({ grain }: AnswerSummary): string {
  return grain === 'named' ? '直接找到' : '逐字命中';
}

/** How much the exact list holds. */
export function sizeText({ exact, grain, documents }: AnswerSummary): string {
  return `${exact} ${grain === 'named' ? '处' : '条'}，见于 ${documents} 件文件`;
}

/** The number of hits, as the status line says it. */
export function countText(summary: AnswerSummary): string {
  const { exact, near, missing, notes } = summary;
  // What could not be looked up is not said to be nowhere.
  const failed = missing.length > 0 || notes.some(({ kind }) => kind === 'too-common');
  if (exact === 0 && failed) return '没有查成。';
  const exactly = exact === 0 ? '没有逐字命中' : `${listTitle(summary)} ${sizeText(summary)}`;
  return near === 0 ? `${exactly}。` : `${exactly}；近似条文 ${near} 条。`;
}

/** How often each word stands by itself, where together they stand nowhere. */
export function eachWordText(tried: AnswerSummary['tried']): string {
  const each = tried.filter(({ kind }) => kind === 'each-word');
  if (each.length === 0) return '';
  return `分开看：${each.map(({ words, found }) => `「${words}」${found} 条`).join('，')}。`;
}

/** What the exact list holds, and that it is whole. */
export function meaningText(grain: Grain): string {
  const writing = '繁简、全角半角、括号和引号的写法不论。';
  switch (grain) {
    case 'clause':
      return `所有含有这些词的条文，一条不漏；${writing}`;
    case 'unit':
      return `按整条计：一条连同它的款、项合起来符合的，一条不漏；${writing}`;
    case 'filter':
      return '所写条件下的全部条文，按文件的顺序排列。';
    case 'named':
      return '文号或者条号直接指到的文件、条文。';
    default:
      return grain satisfies never;
  }
}
