import type { Hit, ListName } from '../search/answer.ts';
import { make, makeButton } from './search-elements.ts';
import type { HitsGiven, PartOfList } from './search-engine.ts';
import { fitHits, type HitSetting, hitItem, policyFacts, policyTitle } from './search-hit.ts';
import { failure } from './search-notices.ts';
import { startValidity } from './validity.ts';

export interface ListSetting {
  readonly base: string;
  readonly list: ListName;
  /** As many as the summary counts. */
  readonly total: number;
  /** Hits that are shown at first. */
  readonly first: number;
  readonly give: (part: PartOfList) => Promise<HitsGiven>;
  /** Tells the page that hits could not be had; it says so and offers to try again. */
  readonly failed: (given: Exclude<HitsGiven, { readonly kind: 'hits' }>) => void;
}

/** Hits that are shown at a time. */
export const step = 10;
/** Enough to put together what belongs together. */
const groupStep = 200;

/** Ten hits, and ten more at a time. */
export function showHits(place: HTMLElement, setting: ListSetting): Promise<void> {
  const list = make('ol', 'hits');
  list.setAttribute('aria-label', setting.list === 'exact' ? '逐字命中' : '近似条文');
  place.replaceChildren(list);
  return showMore(place, { ...setting, step }, (hits) => {
    const hitSetting: HitSetting = { base: setting.base, standalone: true };
    const items = hits.map((hit) => hitItem(hit, hitSetting));
    list.append(...items);
    startValidity();
    fitHits(list);
    return items[0];
  });
}

/** The hits of one policy under its title, in the order of the best of each. */
export function showByDocument(place: HTMLElement, setting: ListSetting): Promise<void> {
  const list = make('ol', 'hits groups');
  list.setAttribute('aria-label', '逐字命中，按文件归并');
  place.replaceChildren(list);
  const groups = new Map<string, Group>();
  return showMore(place, { ...setting, step: groupStep, first: groupStep }, (hits) => {
    let first: HTMLElement | undefined;
    for (const hit of hits) {
      const { policy } = hit;
      const group = groups.get(policy.id) ?? newGroup(policy, setting.base);
      if (!groups.has(policy.id)) list.append(group.item);
      groups.set(policy.id, group);
      const item = hitItem(hit, { base: setting.base, standalone: false });
      if (hit.anchor !== '') {
        group.hits.append(item);
        group.count.textContent = `${group.hits.children.length} 条`;
      }
      first ??= hit.anchor === '' ? group.item : item;
    }
    startValidity();
    fitHits(list);
    return first;
  });
}

interface Group {
  readonly item: HTMLLIElement;
  readonly count: HTMLElement;
  readonly hits: HTMLOListElement;
}

function newGroup(policy: Hit['policy'], base: string): Group {
  const count = make('span', 'number');
  const hits = make('ol', 'hits');
  const head = make('h3', '', [policyTitle(policy, base), ' ', count]);
  return { item: make('li', 'group', [head, policyFacts(policy), hits]), count, hits };
}

/**
 * Fills a list by steps, with a button below it for the next. `put` shows hits and returns the first
 * item, to which the focus goes when they were asked for by the button.
 */
async function showMore(
  place: HTMLElement,
  setting: ListSetting & { readonly step: number },
  put: (hits: readonly Hit[]) => HTMLElement | undefined,
): Promise<void> {
  const { list, total, give, failed, step } = setting;
  let from = 0;
  const next = async (wanted: number, byButton: boolean): Promise<void> => {
    const wait = make('p', 'wait', ['正在取出条文…']);
    place.append(wait);
    // One more than is shown tells whether there are more.
    const given = await give({ list, from, count: wanted + 1 });
    wait.remove();
    if (given.kind === 'failed' && from > 0) {
      // Where the reader looks, not above what is there already.
      const notice = failure({ files: [given.file], partly: true }, () => {
        notice.remove();
        void next(wanted, true);
      });
      place.append(notice);
      return;
    }
    if (given.kind !== 'hits') {
      failed(given);
      return;
    }
    const hits = given.hits.slice(0, wanted);
    from += hits.length;
    const first = put(hits);
    if (byButton) focusOn(first);
    if (given.hits.length <= wanted) return;
    const rest = Math.max(1, total - from);
    const more = makeButton(`再显示 ${Math.min(rest, step)} 条（还有 ${rest} 条）`, () => {
      more.remove();
      void next(step, true);
    });
    more.className = 'more';
    place.append(more);
  };
  await next(setting.first, false);
}

function focusOn(item: HTMLElement | undefined): void {
  item?.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
}
