import type { APIRoute } from 'astro';
import { registerRows } from '../../open-data/validity-table.ts';
import { csvResponse } from '../../open-data/table-response.ts';
import { siteSetting } from '../../site-library.ts';

export const GET: APIRoute = async ({ site }) => {
  const setting = await siteSetting(site);
  return csvResponse(registerRows(setting.library.policies, setting));
};
