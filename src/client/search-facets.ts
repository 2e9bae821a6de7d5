import { type FacetName, facetNames, type FacetValue } from '../search/answer.ts';
import type { Chosen } from './search-address.ts';
import { make, makeButton } from './elements.ts';

export interface FacetSetting {
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  readonly chosen: Chosen;
  readonly choose: (choice: {
    readonly name: FacetName;
    readonly value: string;
    readonly on: boolean;
  }) => void;
  readonly clear: () => void;
}

/** Values shown before one asks for the rest. */
const usual = 8;
/** Facets of which all values are shown. */
const opened = new Set<FacetName>();

/** Shows the facets again; the focus stays on the value where it was. */
export function showFacets(place: HTMLElement, setting: FacetSetting): void {
  const focused = document.activeElement;
  const before =
    focused instanceof HTMLInputElement && place.contains(focused)
      ? ([focused.name, focused.value] as const)
      : undefined;
  const chosen = Object.values(setting.chosen).flat().length;
  const clear = chosen === 0 ? undefined : makeButton('清除全部筛选', setting.clear);
  place.replaceChildren(
    ...(clear === undefined ? [] : [clear]),
    ...facetNames.flatMap((name) => facet(name, setting)),
  );
  if (before === undefined) return;
  const boxes = [...place.querySelectorAll('input')];
  boxes.find(({ name, value }) => name === before[0] && value === before[1])?.focus();
}

function facet(name: FacetName, setting: FacetSetting): readonly HTMLElement[] {
  const chosen = setting.chosen[name] ?? [];
  const counted = setting.facets[name];
  const known = new Set(counted.map(({ value }) => value));
  const gone = chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
  const values = [...gone, ...counted];
  if (values.length === 0) return [];
  const list = make('ul', 'values');
  const show = () => {
    const few = values.filter(({ value }, at) => at < usual || chosen.includes(value));
    const shown = opened.has(name) ? values : few;
    list.replaceChildren(...shown.map((value) => valueItem(name, value, setting)));
    more.hidden = shown.length === values.length;
  };
  const more = makeButton(`全部 ${values.length} 项`, () => {
    opened.add(name);
    const at = list.children.length;
    show();
    list.children[at]?.querySelector('input')?.focus();
  });
  more.setAttribute('aria-label', `${name}：显示全部 ${values.length} 项`);
  show();
  return [make('fieldset', 'facet', [make('legend', '', [name]), list, more])];
}

function valueItem(
  name: FacetName,
  { value, count }: FacetValue,
  { chosen, choose }: FacetSetting,
): HTMLLIElement {
  const box = make('input');
  box.type = 'checkbox';
  box.name = name;
  box.value = value;
  box.checked = chosen[name]?.includes(value) === true;
  box.addEventListener('change', () => choose({ name, value, on: box.checked }));
  const printed = name === '年份' ? `${value}年` : value;
  const words = make('span', '', [printed]);
  return make('li', '', [make('label', '', [box, words, make('span', 'number', [`${count}`])])]);
}
