import { type Column, columnOf } from './compare-data.ts';
import { measureTable, topicTable } from './compare-table.ts';
import { make, makeButton, part } from './elements.ts';

const most = 4;

/** Puts policies side by side that the reader chooses or an address names: `?p=a&p=b&by=topic`. */
export function startCompare(): void {
  const form = part('compare-form');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const ways = [...form.querySelectorAll<HTMLInputElement>('input[name="by"]')];
  const result = part('compare-result');
  const told = part('compare-status');
  const base = form.dataset['base'] ?? '/';
  let asked = 0;

  const show = async () => {
    const query = new URLSearchParams(location.search);
    const known = new Set(boxes.map(({ value }) => value));
    const ids = [...new Set(query.getAll('p'))].filter((id) => known.has(id)).slice(0, most);
    const by = query.get('by') === 'measure' ? 'measure' : 'topic';
    for (const box of boxes) {
      box.checked = ids.includes(box.value);
      box.disabled = !box.checked && ids.length >= most;
    }
    for (const way of ways) way.checked = way.value === by;
    asked += 1;
    const turn = asked;
    document.documentElement.classList.toggle('comparing', ids.length >= 2);
    if (ids.length < 2) {
      result.replaceChildren();
      told.textContent = ids.length === 1 ? '再选一件，就并排显示。' : '选两件到四件。';
      return;
    }
    told.textContent = '正在取文件 …';
    try {
      const columns = await Promise.all(ids.map((id) => columnOf(id, base)));
      if (turn !== asked) return;
      const table =
        by === 'topic'
          ? topicTable(columns, { base, order: (form.dataset['topics'] ?? '').split(' ') })
          : measureTable(columns, base);
      result.replaceChildren(headingOf(columns, by), table);
      told.textContent = `已并排显示${columns.length}件，在下面。`;
    } catch {
      if (turn !== asked) return;
      told.replaceChildren(
        '文件没有取到：网络断了，或者网站正在更新。',
        makeButton('再试一次', () => void show()),
      );
    }
  };
  const choose = (ids: readonly string[], by: string) => {
    const query = new URLSearchParams(ids.map((id) => ['p', id]));
    if (ids.length > 0) query.set('by', by);
    history.pushState(undefined, '', query.size > 0 ? `?${query}` : location.pathname);
    void show();
  };
  form.addEventListener('change', (event) => {
    const before = new URLSearchParams(location.search).getAll('p');
    const checked = boxes.filter((box) => box.checked).map(({ value }) => value);
    // The order is that in which they were chosen: the first one leads.
    const ids = [
      ...before.filter((id) => checked.includes(id)),
      ...checked.filter((id) => !before.includes(id)),
    ];
    choose(ids, ways.find((way) => way.checked)?.value ?? 'topic');
    (event.target as HTMLElement).focus();
  });
  part('compare-print').addEventListener('click', () => print());
  addEventListener('popstate', () => void show());
  void show();
}

function headingOf(shown: readonly Column[], by: string): HTMLElement {
  const names = shown.map(({ policy }) => `《${policy.title}》`).join('和');
  const way = by === 'topic' ? '按主题' : `以第一件为准，逐条`;
  return make('h2', 'rule', [`${names}，${way}并排`]);
}
