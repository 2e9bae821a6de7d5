import type { APIRoute } from 'astro';
import { jsonResponse } from '../../open-data/json-response.ts';
import { policyRecord } from '../../open-data/policy-record.ts';
import { siteDay, siteLibrary } from '../../site-library.ts';

export const GET: APIRoute = async ({ site }) => {
  const { policies } = await siteLibrary();
  const address = { site, base: import.meta.env.BASE_URL };
  return jsonResponse({
    policies: policies.map((policy) => policyRecord(policy, siteDay(), address)),
  });
};
