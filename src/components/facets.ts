import { documentTypes } from '../policy/document.ts';
import { filingYear } from '../policy/document.ts';
import type { Library } from '../policy/library.ts';
import type { Policy } from '../policy/policy.ts';
import { typeSlugs } from './addresses.ts';
import { regionLine } from '../policy/registry.ts';

/** A part of the library with a page of its own. */
export interface Facet {
  /** Last segment of its address, and the value of a choice. */
  readonly key: string;
  readonly name: string;
  readonly path: string;
  readonly policies: readonly Policy[];
  /** How far inside other facets it stands: a county in a city in a province. */
  readonly depth: number;
}

export interface FacetGroup {
  readonly kind: 'region' | 'type' | 'year';
  readonly name: string;
  readonly facets: readonly Facet[];
}

const known = new WeakMap<Library, readonly FacetGroup[]>();

/** The library by place, type and year; parts without any policy are left out. */
export function facetsOf(library: Library): readonly FacetGroup[] {
  const groups = known.get(library) ?? buildFacets(library);
  known.set(library, groups);
  return groups;
}

function buildFacets(library: Library): readonly FacetGroup[] {
  const { policies, regions } = library;
  const years = [...new Set(policies.map(({ meta }) => filingYear(meta)))]
    .filter((year) => year !== undefined)
    .toSorted((a, b) => b - a);
  const lines = new Map(
    policies.map((policy) => [
      policy,
      regionLine(library.regions, policy.region).map(({ code }) => code),
    ]),
  );
  return [
    group({ kind: 'region', name: '地区' }, inPlaceOrder(regions), ({ code, name }) => ({
      key: code,
      name,
      depth: depthOf(library, code),
      // A place holds what belongs to the places in it; the country only what is its own.
      policies: policies.filter((policy) =>
        code === country ? policy.region.code === code : lines.get(policy)?.includes(code),
      ),
    })),
    group({ kind: 'type', name: '文种' }, documentTypes, (type) => ({
      key: typeSlugs[type],
      name: type,
      depth: 0,
      policies: policies.filter(({ meta }) => meta.type === type),
    })),
    group({ kind: 'year', name: '年份' }, years, (year) => ({
      key: String(year),
      name: `${year}年`,
      depth: 0,
      policies: policies.filter(({ meta }) => filingYear(meta) === year),
    })),
  ];
}

/** GB/T 2260 code of the country as a whole. */
const country = '100000';

/** 0 for provinces and the country. */
function depthOf(library: Library, code: string): number {
  const region = library.regions.find((each) => each.code === code);
  const above = region === undefined ? [] : regionLine(library.regions, region).slice(1);
  return above.filter((each) => each.code !== country).length;
}

/** The order of the codes puts each place after the one that it lies in. */
function inPlaceOrder(regions: Library['regions']): Library['regions'] {
  return regions.toSorted((a, b) => Number(a.code) - Number(b.code));
}

/** The facets of one kind, for the pages that show them. */
export function facetPaths(library: Library, kind: FacetGroup['kind']) {
  const facets = facetsOf(library).find((each) => each.kind === kind)?.facets ?? [];
  return facets.map((facet) => ({ params: { key: facet.key }, props: { facet } }));
}

function group<T>(
  { kind, name }: Pick<FacetGroup, 'kind' | 'name'>,
  values: readonly T[],
  facetOf: (value: T) => Omit<Facet, 'path'>,
): FacetGroup {
  const facets = values
    .map(facetOf)
    .filter(({ policies }) => policies.length > 0)
    .map((facet) => ({ ...facet, path: `/policies/${kind}/${facet.key}/` }));
  return { kind, name, facets };
}
