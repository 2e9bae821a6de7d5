import type { APIRoute } from 'astro';
import { jsonResponse } from '../../open-data/json-response.ts';
import { policyRecord } from '../../open-data/policy-record.ts';
import { siteSetting } from '../../site-library.ts';

export const GET: APIRoute = async ({ site }) => {
  const { library, day, address } = await siteSetting(site);
  return jsonResponse({
    policies: library.policies.map((policy) => policyRecord(policy, day, address)),
  });
};
