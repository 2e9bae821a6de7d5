import type { AnswerSummary } from '../search/answer.ts';
import { noteText } from '../search/reason-text.ts';
import { make, makeButton, makeLink } from './elements.ts';
import { eachWordText } from './search-reasons.ts';

/** What of the query was read otherwise than it was typed, and what is not there. */
export function showNotes(place: HTMLElement, { notes }: AnswerSummary): void {
  const said = new Set(notes.map(noteText));
  place.replaceChildren(...[...said].map((words) => make('p', 'note', [words])));
}

/** A file that could not be had. `file` is empty where the program itself failed. */
export function failure(
  { files, partly }: { readonly files: readonly string[]; readonly partly: boolean },
  again: () => void,
): HTMLElement {
  const named = files.filter((file) => file !== '');
  const what =
    named.length === 0
      ? '查找时出了差错。'
      : `查找要用的 ${named.length} 个数据文件没有取到，或者已经损坏。`;
  const so = partly ? '这个答案不完整，可能缺少一些条文。' : '这次查找没有结果。';
  const box = make('div', 'notice', [
    make('p', '', [`${what}${so}请检查网络，然后重试。`]),
    makeButton('重试', again),
    named.length === 0
      ? undefined
      : make('details', '', [
          make('summary', '', ['缺少的文件（供网站管理员查看）']),
          make('p', '', [named.join('、')]),
        ]),
  ]);
  box.setAttribute('role', 'alert');
  return box;
}

/** The browser cannot run the engine, or could not fetch it. */
export function unable(base: string): HTMLElement {
  return make('div', 'notice', [
    make('p', '', [
      '这里的查找程序没有运行起来：浏览器版本较旧，或者程序文件没有取到。请刷新页面，或者换用新版浏览器；也可以到',
      ...waysIn(base),
      '查看。',
    ]),
  ]);
}

/** No hit: what may be done. */
export function noHits(
  summary: AnswerSummary,
  setting: { readonly base: string; readonly clear: (() => void) | undefined },
): HTMLElement {
  const { base, clear } = setting;
  if (clear !== undefined) {
    return make('div', 'none', [
      make('p', '', ['所选的筛选条件下没有逐字命中的条文。']),
      makeButton('清除全部筛选', clear),
    ]);
  }
  const undecided = summary.notes.some(({ kind }) => kind === 'too-common');
  const query = shortened(summary.request.query.trim());
  const said = undecided ? `没有查成「${query}」。` : `没有条文原样含有「${query}」。`;
  const near = summary.near > 0 ? '下面是用字相近的条文。也可以' : '可以';
  return make('div', 'none', [
    make('p', '', [said, eachWordText(summary.tried)]),
    make('p', '', [
      `${near}减少字词、去掉引号或者换一种说法再找，或者到`,
      ...waysIn(base),
      '查看。',
    ]),
  ]);
}

function shortened(query: string): string {
  return query.length > 60 ? `${query.slice(0, 60)}……` : query;
}

function waysIn(base: string): readonly (Node | string)[] {
  return [
    makeLink(`${base}policies/`, ['文件库']),
    '、',
    makeLink(`${base}topics/`, ['主题']),
    '、',
    makeLink(`${base}units/`, ['责任单位']),
    '、',
    makeLink(`${base}validity/`, ['时效']),
  ];
}
