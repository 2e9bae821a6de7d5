import { longestQuery } from '../search/query-language.ts';
import { type FacetName, facetNames, type SortOrder } from '../search/answer.ts';

/** Ways to look at the exact list. */
export const viewNames = { hits: '条文', documents: '按文件归并', words: '用语索引' } as const;
export type View = keyof typeof viewNames;

/** All that the address of a search says. */
export interface Asked {
  readonly query: string;
  readonly chosen: Chosen;
  readonly sort: SortOrder;
  readonly view: View;
}

export type Chosen = Partial<Record<FacetName, readonly string[]>>;

/** Reads `?q=复议&地区=湖南省&排序=最新&视图=用语索引`; what it does not know it passes over. */
export function readAddress(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const chosen = facetNames.flatMap((name) => {
    const values = [...new Set(parameters.getAll(name))].filter((value) => value !== '');
    return values.length === 0 ? [] : [[name, values.slice(0, 100)] as const];
  });
  const views = Object.keys(viewNames) as View[];
  return {
    query: parameters.get('q') ?? '',
    chosen: Object.fromEntries(chosen),
    sort: parameters.get('排序') === '最新' ? 'date' : 'relevance',
    view: views.find((view) => viewNames[view] === parameters.get('视图')) ?? 'hits',
  };
}

/** One more than the engine reads, so that it can still say what it cut. */
const longestInAddress = longestQuery + 1;

/** The inverse of `readAddress`. */
export function addressOf({ query, chosen, sort, view }: Asked): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query.slice(0, longestInAddress));
  for (const name of facetNames) {
    for (const value of chosen[name] ?? []) parameters.append(name, value);
  }
  if (sort === 'date') parameters.set('排序', '最新');
  if (view !== 'hits') parameters.set('视图', viewNames[view]);
  const text = parameters.toString();
  return text === '' ? location.pathname : `?${text}`;
}

/** The same with a value chosen in a facet or no longer. */
export function withChoice(
  asked: Asked,
  { name, value, on }: { readonly name: FacetName; readonly value: string; readonly on: boolean },
): Asked {
  const others = (asked.chosen[name] ?? []).filter((one) => one !== value);
  const values = on ? [...others, value] : others;
  const { [name]: _, ...rest } = asked.chosen;
  return { ...asked, chosen: values.length === 0 ? rest : { ...rest, [name]: values } };
}
