import type { AnswerSummary } from '../search/answer.ts';
import { addressOf, type Asked, readAddress } from './search-address.ts';
import { showAnswer } from './search-answer.ts';
import { part } from './elements.ts';
import { startEngine } from './search-engine.ts';
import { fitBeside } from './search-beside.ts';
import { fitHits } from './search-hit.ts';
import { failure, showNotes, unable } from './search-notices.ts';
import { step } from './search-list.ts';
import { countText } from './search-reasons.ts';
import { printedDay, todayInChina } from './today.ts';

/** Answers the query in the page's address, and each that is put after it. */
export function startSearchPage(): void {
  const base = document.documentElement.dataset['base'] ?? '/';
  const input = part<HTMLInputElement>('search-input');
  const status = part('search-status');
  const notices = part('search-notices');
  const notes = part('search-notes');
  const answer = part('search-answer');
  const start = part('search-start');
  const engine = startEngine(base);
  let asked = readAddress(location.search);
  let turn = 0;

  const show = async (next: Asked): Promise<void> => {
    asked = next;
    turn += 1;
    const mine = turn;
    notices.replaceChildren();
    notes.replaceChildren();
    status.classList.remove('unseen');
    const isEmpty = asked.query.trim() === '';
    start.hidden = !isEmpty;
    document.title = `${isEmpty ? '' : `${asked.query.trim().slice(0, 40)} - `}搜索 - 政典`;
    if (engine === undefined) return cannot();
    if (isEmpty) {
      status.textContent = '';
      answer.hidden = true;
      return;
    }
    answer.classList.add('waiting');
    status.textContent = '正在查找…';
    const { query, chosen, sort } = asked;
    const searched = await engine.search({ query, chosen, sort, day: todayInChina() });
    if (mine !== turn || searched.kind === 'stale') return;
    answer.classList.remove('waiting');
    if (searched.kind === 'unable') return cannot();
    if (searched.kind === 'failed') return fail([searched.file], false);
    showSummary(searched.summary, mine);
  };

  const cannot = () => {
    answer.hidden = true;
    status.textContent = '';
    notices.replaceChildren(unable(base));
  };

  const fail = (files: readonly string[], partly: boolean) => {
    if (!partly) {
      answer.hidden = true;
      status.textContent = '没有查成。';
    }
    notices.replaceChildren(failure({ files, partly }, () => void show(asked)));
  };

  const showSummary = (summary: AnswerSummary, mine: number) => {
    if (engine === undefined) return;
    answer.hidden = false;
    const isBlank = summary.reading.groups.length + summary.reading.filters.length === 0;
    // Where there are hits, the headings show the counts.
    status.classList.toggle('unseen', summary.exact > 0);
    status.textContent =
      isBlank && summary.exact === 0 ? '请输入汉字、字母或者数字。' : countText(summary);
    showNotes(notes, summary);
    // For those who print by means that tell the page nothing.
    part('print-head').textContent = printHead(asked);
    if (summary.missing.length > 0) fail(summary.missing, true);
    const { shown = step, scroll } = placeLeft();
    const current = <Given>(given: Given): Given | { readonly kind: 'stale' } =>
      mine === turn ? given : { kind: 'stale' };
    const whole = showAnswer(summary, {
      base,
      shown,
      asked,
      go,
      give: async (wanted) => current(await engine.hits(wanted)),
      giveAt: async (places) => current(await engine.hitsAt(places)),
      giveGroups: async (from, count) => current(await engine.groups(from, count)),
      again: (count) => {
        history.replaceState({ shown: Math.max(step, count), scroll: scrollY } satisfies Left, '');
        void show(asked);
      },
      isCurrent: () => mine === turn,
      failed: (given) => {
        if (mine !== turn || given.kind === 'stale') return;
        if (given.kind === 'replaced') void show(asked);
        else if (given.kind === 'unable') cannot();
        else fail([given.file], true);
      },
    });
    if (scroll !== undefined) void whole.then(() => mine === turn && scrollTo(0, scroll));
  };

  /** Asks anew, at an address of its own. */
  const go = (next: Asked) => {
    const address = addressOf(next);
    if (address !== location.search) history.pushState(undefined, '', address);
    void show(next);
  };

  // Whoever comes back finds the page as it was left.
  answer.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a[href]') === null) return;
    const shown = document.querySelectorAll('#exact-hits > .hits > li').length;
    history.replaceState({ shown: Math.max(step, shown), scroll: scrollY } satisfies Left, '');
  });

  let composing = false;
  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
  });
  part<HTMLFormElement>('search-form').addEventListener('submit', (event) => {
    event.preventDefault();
    if (!composing) go({ ...asked, query: input.value, chosen: {} });
  });

  const showAddress = () => {
    const next = readAddress(location.search);
    input.value = next.query;
    void show(next);
  };
  addEventListener('popstate', showAddress);
  addEventListener('resize', () => {
    for (const beside of answer.querySelectorAll('details')) fitBeside(beside);
    fitHits(answer);
  });
  addEventListener('beforeprint', () => {
    part('print-head').textContent = printHead(asked);
  });
  showAddress();
}

/** What a printed answer must say of itself: the query, the choices, the day, and how much is there. */
function printHead({ query, chosen }: Asked): string {
  const values = Object.entries(chosen).flatMap(([name, all]) => `${name}：${all.join('、')}`);
  const choices = values.length === 0 ? '' : `，筛选${values.join('；')}`;
  const shown = document.querySelectorAll('#exact-hits :is(.hit, tbody tr)').length;
  const day = printedDay(todayInChina());
  return `查找「${query.trim()}」${choices}，${day}。此处印出逐字命中 ${shown} 条，共有几条见下。`;
}

interface Left {
  readonly shown?: number;
  readonly scroll?: number;
}

function placeLeft(): Left {
  const left = history.state as Partial<Record<keyof Left, unknown>> | null;
  const { shown, scroll } = left ?? {};
  return {
    ...(typeof shown === 'number' ? { shown: Math.min(shown, 200) } : {}),
    ...(typeof scroll === 'number' ? { scroll } : {}),
  };
}
