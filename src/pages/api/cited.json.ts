import type { APIRoute } from 'astro';
import { jsonResponse } from '../../open-data/json-response.ts';
import { siteLibrary } from '../../site-library.ts';

/** Documents that the library refers to and has not, with the places that do. */
export const GET: APIRoute = async () => {
  const { citations } = await siteLibrary();
  return jsonResponse({
    documents: citations.outside.map(({ id, name, number, entry, citedBy }) => ({
      ...{ id, name, number: number ?? 'unknown', issuer: entry?.issuer ?? 'unknown' },
      ...(entry?.ended === undefined ? {} : { ended: entry.ended }),
      citedBy: citedBy.map(({ policy, anchor, words }) => ({ policy, anchor, words })),
    })),
  });
};
