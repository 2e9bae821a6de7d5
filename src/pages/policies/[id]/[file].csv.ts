import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { policyFiles } from '../../../components/policy-files.ts';
import { measureRows } from '../../../open-data/measure-tables.ts';
import { csvResponse } from '../../../open-data/table-response.ts';
import { siteLibrary, siteSetting } from '../../../site-library.ts';

export const getStaticPaths = (async () =>
  policyFiles(await siteLibrary(), ({ measures }) => measures.length > 0)) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ site, props: { policy } }) => {
  const placed = policy.measures.map((measure) => ({ policy, measure }));
  return csvResponse(measureRows(placed, await siteSetting(site)));
};
