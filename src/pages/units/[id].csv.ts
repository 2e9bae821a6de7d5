import type { APIRoute } from 'astro';
import { workByUnit } from '../../components/measure-lists.ts';
import { measureRows } from '../../open-data/measure-tables.ts';
import { csvResponse } from '../../open-data/table-response.ts';
import { siteDay, siteLibrary } from '../../site-library.ts';

export async function getStaticPaths() {
  const { units } = await siteLibrary();
  return units.map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ site, params }) => {
  const library = await siteLibrary();
  const { leads = [], helps = [] } = workByUnit(library).get(params['id'] ?? '') ?? {};
  const address = { site, base: import.meta.env.BASE_URL };
  const measures = [...new Set([...leads, ...helps])];
  return csvResponse(measureRows(measures, { library, day: siteDay(), address }));
};
