import type { APIRoute } from 'astro';
import { placedMeasures } from '../../components/measure-lists.ts';
import { targetRows } from '../../open-data/measure-tables.ts';
import { csvResponse } from '../../open-data/table-response.ts';
import { siteSetting } from '../../site-library.ts';

export const GET: APIRoute = async ({ site }) => {
  const setting = await siteSetting(site);
  return csvResponse(targetRows(placedMeasures(setting.library), setting));
};
