import type { APIRoute } from 'astro';
import { placedMeasures } from '../../components/measure-lists.ts';
import { deadlineDays } from '../../open-data/measure-tables.ts';
import { calendarResponse } from '../../open-data/table-response.ts';
import { siteSetting } from '../../site-library.ts';

export const GET: APIRoute = async ({ site }) => {
  const setting = await siteSetting(site);
  const days = deadlineDays(placedMeasures(setting.library), setting);
  return calendarResponse('政策时限', { days, made: setting.day });
};
