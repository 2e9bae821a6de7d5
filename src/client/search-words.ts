import type { Hit } from '../search/answer.ts';
import { make, makeButton, makeLink } from './elements.ts';
import { hitAddress, policyTitle } from './search-hit.ts';
import type { ListSetting } from './search-list.ts';
import { failure } from './search-notices.ts';

/** A place of the words, with what stands around it. */
interface Line {
  readonly left: string;
  readonly words: string;
  readonly right: string;
  readonly hit: Hit;
}

const around = 20;
const lineStep = 100;
const hitStep = 50;

const orders = {
  左文: (line: Line) => [...line.left].reverse().join(''),
  右文: (line: Line) => line.right,
  出处: (line: Line) => line.hit.policy.title + line.hit.citation,
} as const;
type Order = keyof typeof orders;

/** 用语索引: each place of the words on a line of its own, with what stands before and after it. */
export async function showWords(place: HTMLElement, setting: ListSetting): Promise<void> {
  const lines: Line[] = [];
  const said = make('p', 'lines-said');
  const rows = make('tbody');
  let order: Order | undefined;
  const head = (name: Order | '用语', className: string) => {
    const cell = make('th', className);
    cell.scope = 'col';
    if (name === '用语') cell.append(name);
    else {
      const button = makeButton(name, () => {
        order = order === name ? undefined : name;
        print();
      });
      button.setAttribute('aria-label', `按${name}排序`);
      cell.append(button);
    }
    return cell;
  };
  const heads = [
    head('左文', 'left'),
    head('用语', 'words'),
    head('右文', 'right'),
    head('出处', 'from'),
  ];
  const print = () => {
    for (const cell of heads) {
      const isOrder = order !== undefined && cell.textContent === order;
      if (isOrder) cell.setAttribute('aria-sort', 'ascending');
      else cell.removeAttribute('aria-sort');
    }
    rows.replaceChildren(...inOrder(lines, order).map((line) => row(line, setting.base)));
    const by = order === undefined ? '按相关程度排列' : `按${order}排列`;
    table.hidden = lines.length === 0;
    said.textContent =
      lines.length === 0
        ? '这次查找没有写要找的词，或者词只在标题、文号里，排不成用语索引。'
        : `已取出 ${lines.length} 行，${by}。`;
  };
  const caption = make('caption', 'unseen', ['用语索引：每行一处，词在中间，前后是上下文']);
  const table = make('table', 'words-table', [
    caption,
    make('thead', '', [make('tr', '', heads)]),
    rows,
  ]);
  place.replaceChildren(said, table);

  let from = 0;
  const next = async (): Promise<void> => {
    const aim = lines.length + lineStep;
    said.textContent = '正在取出条文…';
    while (from < setting.total && lines.length < aim) {
      const given = await setting.give({ list: setting.list, from, count: hitStep });
      if (given.kind !== 'hits') {
        print();
        setting.failed(given);
        return;
      }
      from += hitStep;
      lines.push(...given.hits.flatMap(linesOf));
      if (given.missing.length > 0) {
        place.append(failure({ files: given.missing, partly: true }, () => setting.again(0)));
      }
    }
    print();
    const rest = setting.total - from;
    if (rest <= 0) return;
    const button = makeButton(`再取约 ${lineStep} 行（还有 ${rest} 条）`, () => {
      button.remove();
      void next();
    });
    button.className = 'more';
    place.append(button);
  };
  await next();
}

function linesOf(hit: Hit): readonly Line[] {
  return hit.clauses.flatMap(({ label, text, marks }) =>
    marks.map(([start, end]) => ({
      left: onOneLine((label + text.slice(0, start)).slice(-around)),
      words: onOneLine(text.slice(start, end)),
      right: onOneLine(text.slice(end, end + around)),
      hit,
    })),
  );
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function inOrder(lines: readonly Line[], order: Order | undefined): readonly Line[] {
  if (order === undefined) return lines;
  const key = orders[order];
  const { compare } = new Intl.Collator('zh-CN');
  return lines
    .map((line) => ({ line, key: key(line) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ line }) => line);
}

function row({ left, words, right, hit }: Line, base: string): HTMLTableRowElement {
  const place = makeLink(hitAddress(hit, base), [hit.citation || '打开此处']);
  return make('tr', '', [
    make('td', 'left', [make('span', '', [left])]),
    make('td', 'words', [make('mark', '', [words])]),
    make('td', 'right', [make('span', '', [right])]),
    make('td', 'from', [make('span', '', [place, ' ', policyTitle(hit.policy, base)])]),
  ]);
}
