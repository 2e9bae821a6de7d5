import type { Feed } from '../open-data/feeds.ts';
import type { Library } from '../policy/library.ts';
import type { Policy } from '../policy/policy.ts';
import { topicsInOrder } from '../policy/registry.ts';
import { facetsOf } from './facets.ts';
import { measuresByTopic, workByUnit } from './measure-lists.ts';

/** All feeds of a library: of all of it, and by place, topic and unit. */
export function feedsOf(library: Library): readonly Feed[] {
  const feed = (title: string, page: string, policies: readonly Policy[]): Feed => ({
    title: `政典：${title}`,
    page,
    path: `${page}feed`,
    policies,
  });
  const places = facetsOf(library).find(({ kind }) => kind === 'region')?.facets ?? [];
  const topics = measuresByTopic(library);
  const ofTopic = (id: string) => {
    const having = new Set((topics.get(id) ?? []).map(({ policy }) => policy));
    return library.policies.filter(
      (policy) => having.has(policy) || policy.meta.topics.includes(id),
    );
  };
  const work = workByUnit(library);
  const ofUnit = (id: string) => {
    const { leads = [], helps = [] } = work.get(id) ?? {};
    const having = new Set([...leads, ...helps].map(({ policy }) => policy));
    return library.policies.filter((policy) => having.has(policy));
  };
  return [
    feed('全部文件', '/', library.policies),
    ...places.map(({ name, path, policies }) => feed(`${name}的文件`, path, policies)),
    ...topicsInOrder(library.topics).map(({ id, name }) =>
      feed(`主题“${name}”的文件`, `/topics/${id}/`, ofTopic(id)),
    ),
    ...library.units.map(({ id, name }) =>
      feed(`“${name}”承担措施的文件`, `/units/${id}/`, ofUnit(id)),
    ),
  ];
}
