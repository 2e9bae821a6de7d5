import type { APIRoute } from 'astro';
import { placedMeasures } from '../../components/measure-lists.ts';
import { deadlineRows } from '../../open-data/measure-tables.ts';
import { csvResponse } from '../../open-data/table-response.ts';
import { siteDay, siteLibrary } from '../../site-library.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await siteLibrary();
  const address = { site, base: import.meta.env.BASE_URL };
  return csvResponse(deadlineRows(placedMeasures(library), { library, day: siteDay(), address }));
};
