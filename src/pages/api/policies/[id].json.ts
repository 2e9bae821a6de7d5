import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse } from '../../../open-data/json-response.ts';
import { policyRecordWithClauses } from '../../../open-data/policy-record.ts';
import { siteLibrary, siteSetting } from '../../../site-library.ts';

export const getStaticPaths = (async () => {
  const { policies } = await siteLibrary();
  return policies.map(({ id }) => ({ params: { id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const setting = await siteSetting(site);
  const policy = setting.library.policy(params['id'] ?? '');
  if (policy === undefined) throw new Error(`There is no policy ${params['id']}.`);
  return jsonResponse(policyRecordWithClauses(policy, setting));
};
