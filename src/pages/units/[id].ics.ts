import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { measuresOfUnits } from '../../components/measure-lists.ts';
import { deadlineDays } from '../../open-data/measure-tables.ts';
import { calendarResponse } from '../../open-data/table-response.ts';
import { siteLibrary, siteSetting } from '../../site-library.ts';

// A unit of whose work no deadline ends on a day has no calendar.
export const getStaticPaths = (async () => {
  const setting = await siteSetting(undefined);
  const measures = measuresOfUnits(await siteLibrary());
  return setting.library.units.flatMap(({ id, name }) => {
    const own = measures.get(id) ?? [];
    const props = { name, measures: own };
    return deadlineDays(own, setting).length > 0 ? [{ params: { id }, props }] : [];
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ site, props: { name, measures } }) => {
  const setting = await siteSetting(site);
  const days = deadlineDays(measures, setting);
  return calendarResponse(`${name}的时限`, { days, made: setting.day });
};
