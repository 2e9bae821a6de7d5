import type { APIRoute } from 'astro';
import { csvResponse } from '../../open-data/table-response.ts';
import { validityRows } from '../../open-data/validity-table.ts';
import { siteDay, siteLibrary } from '../../site-library.ts';

export const GET: APIRoute = async ({ site }) => {
  const { policies } = await siteLibrary();
  const address = { site, base: import.meta.env.BASE_URL };
  return csvResponse(validityRows(policies, { day: siteDay(), address }));
};
