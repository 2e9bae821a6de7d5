import type { APIRoute } from 'astro';
import { csvResponse } from '../../open-data/table-response.ts';
import { validityRows } from '../../open-data/validity-table.ts';
import { siteSetting } from '../../site-library.ts';

export const GET: APIRoute = async ({ site }) => {
  const setting = await siteSetting(site);
  return csvResponse(validityRows(setting.library.policies, setting));
};
