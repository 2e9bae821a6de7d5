import type { Hits, ListName } from '../search/answer.ts';
import { make, makeButton } from './elements.ts';
import type { GroupsGiven, HitsGiven, NothingGiven, PartOfList } from './search-engine.ts';
import { fitHits, type HitSetting, hitItem, policyFacts, policyTitle } from './search-hit.ts';
import { failure } from './search-notices.ts';
import { startValidity } from './validity.ts';

export interface ListSetting {
  readonly base: string;
  readonly list: ListName;
  /** Entries of the list. */
  readonly total: number;
  /** Hits that are shown at first. */
  readonly first: number;
  readonly give: (part: PartOfList) => Promise<HitsGiven>;
  readonly giveAt: (places: readonly number[]) => Promise<HitsGiven>;
  readonly giveGroups: (from: number, count: number) => Promise<GroupsGiven>;
  /** Tells the page that hits could not be had; it says so and offers to try again. */
  readonly failed: (given: NothingGiven) => void;
  /** Asks once more and shows as many hits. */
  readonly again: (shown: number) => void;
}

/** Hits, or documents, that are shown at a time. */
export const step = 10;
/** Further hits of one document at a time. */
const groupStep = 20;

/** Ten hits, and ten more at a time. */
export function showHits(place: HTMLElement, setting: ListSetting): Promise<void> {
  const list = make('ol', 'hits');
  list.setAttribute('aria-label', setting.list === 'exact' ? '逐字命中' : '近似条文');
  place.replaceChildren(list);
  let shown = 0;
  const next = async (wanted: number, byButton: boolean): Promise<void> => {
    const given = await waiting(
      place,
      setting.give({ list: setting.list, from: shown, count: wanted }),
    );
    if (given.kind === 'failed' && shown > 0) {
      // Where the reader looks, not above what is there already.
      const notice = failure({ files: [given.file], partly: true }, () => {
        notice.remove();
        void next(wanted, true);
      });
      place.append(notice);
      return;
    }
    if (given.kind !== 'hits') {
      setting.failed(given);
      return;
    }
    shown += wanted;
    const first = putHits(list, given, {
      ...{ base: setting.base, standalone: true },
      missing: (notice) => place.append(notice),
      again: () => setting.again(shown),
    });
    startValidity();
    if (byButton) focusOn(first);
    appendMore(
      place,
      { rest: setting.total - shown, step, unit: '条' },
      () => void next(step, true),
    );
  };
  return next(setting.first, false);
}

/** The documents of the list, in the order of the best hit of each, with that hit. */
export function showByDocument(place: HTMLElement, setting: ListSetting): Promise<void> {
  const list = make('ol', 'hits groups');
  list.setAttribute('aria-label', '逐字命中，按文件归并');
  place.replaceChildren(list);
  let from = 0;
  const next = async (byButton: boolean): Promise<void> => {
    const given = await waiting(place, setting.giveGroups(from, step));
    if (given.kind !== 'groups') {
      setting.failed(given);
      return;
    }
    from += given.groups.length;
    const items = await waiting(
      place,
      Promise.all(given.groups.map((places) => groupItem(places, setting))),
    );
    list.append(...items.filter((item) => item !== undefined));
    startValidity();
    fitHits(list);
    if (byButton) focusOn(items[0]);
    appendMore(place, { rest: given.of - from, step, unit: '件' }, () => void next(true));
  };
  return next(false);
}

/** A document with its best hit, the others to be opened; undefined where that is told otherwise. */
async function groupItem(
  places: readonly number[],
  setting: ListSetting,
): Promise<HTMLLIElement | undefined> {
  const { base, giveAt, failed, again } = setting;
  const given = await giveAt(places.slice(0, 1));
  if (given.kind !== 'hits') {
    failed(given);
    return undefined;
  }
  const [best] = given.hits;
  if (best === undefined) {
    return make('li', 'group', [failure({ files: given.missing, partly: true }, () => again(0))]);
  }
  const hits = make('ol', 'hits');
  const title = policyTitle(best.policy, base);
  const count = make('span', 'number', [best.anchor === '' ? '' : `${places.length} 条`]);
  const item = make('li', 'group', [
    make('h3', '', [title, ' ', count]),
    policyFacts(best.policy),
    hits,
  ]);
  if (best.anchor !== '') hits.append(hitItem(best, { base, standalone: false }));
  let shown = 1;
  const next = async () => {
    const more = await waiting(item, giveAt(places.slice(shown, shown + groupStep)));
    if (more.kind !== 'hits') {
      failed(more);
      return;
    }
    shown += groupStep;
    const first = putHits(hits, more, {
      ...{ base, standalone: false },
      missing: (notice) => item.append(notice),
      again: () => again(0),
    });
    focusOn(first);
    offerMore();
  };
  const offerMore = () => {
    const rest = places.length - shown;
    appendMore(item, { rest, step: groupStep, unit: '条' }, () => void next());
  };
  offerMore();
  return item;
}

interface PutSetting extends HitSetting {
  /** Takes what says that some could not be had. */
  readonly missing: (notice: HTMLElement) => void;
  readonly again: () => void;
}

/** Appends hits to a list; gives the first of them. */
function putHits(
  list: HTMLElement,
  given: Hits,
  { missing, again, ...setting }: PutSetting,
): HTMLElement | undefined {
  const items = given.hits.map((hit) => hitItem(hit, setting));
  list.append(...items);
  fitHits(list);
  if (given.missing.length > 0) missing(failure({ files: given.missing, partly: true }, again));
  return items[0];
}

interface Rest {
  readonly rest: number;
  readonly step: number;
  readonly unit: string;
}

/** A button for what is left of a list; it goes when it is used. */
function appendMore(place: HTMLElement, { rest, step: most, unit }: Rest, act: () => void): void {
  if (rest <= 0) return;
  const words = `再显示 ${Math.min(rest, most)} ${unit}（还有 ${rest} ${unit}）`;
  const more = makeButton(words, () => {
    more.remove();
    act();
  });
  more.className = 'more';
  place.append(more);
}

/** Says that something is being fetched, as long as it is. */
async function waiting<Value>(place: HTMLElement, work: Promise<Value>): Promise<Value> {
  const wait = make('p', 'wait', ['正在取出条文…']);
  place.append(wait);
  const value = await work;
  wait.remove();
  return value;
}

function focusOn(item: HTMLElement | undefined): void {
  item?.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
}
