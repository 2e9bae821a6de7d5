import type { APIRoute } from 'astro';
import { placedMeasures } from '../../components/measure-lists.ts';
import { deadlineDays } from '../../open-data/measure-tables.ts';
import { calendarResponse } from '../../open-data/table-response.ts';
import { siteDay, siteLibrary } from '../../site-library.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await siteLibrary();
  const setting = { library, day: siteDay(), address: { site, base: import.meta.env.BASE_URL } };
  return calendarResponse('政策时限', deadlineDays(placedMeasures(library), setting), setting);
};
