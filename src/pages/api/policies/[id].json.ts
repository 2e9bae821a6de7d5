import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse } from '../../../open-data/json-response.ts';
import { policyRecordWithClauses } from '../../../open-data/policy-record.ts';
import { siteDay, siteLibrary } from '../../../site-library.ts';

export const getStaticPaths = (async () => {
  const { policies } = await siteLibrary();
  return policies.map(({ id }) => ({ params: { id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const library = await siteLibrary();
  const policy = library.policy(params['id'] ?? '');
  if (policy === undefined) throw new Error(`There is no policy ${params['id']}.`);
  const address = { site, base: import.meta.env.BASE_URL };
  return jsonResponse(policyRecordWithClauses(policy, { library, day: siteDay(), address }));
};
