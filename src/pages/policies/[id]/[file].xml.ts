import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { policyFiles } from '../../../components/policy-files.ts';
import { akomaNtoso } from '../../../open-data/akoma-ntoso.ts';
import { siteLibrary, siteSetting } from '../../../site-library.ts';

export const getStaticPaths = (async () =>
  policyFiles(await siteLibrary())) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ site, props }) =>
  new Response(akomaNtoso(props.policy, await siteSetting(site)), {
    headers: { 'content-type': 'application/akn+xml; charset=utf-8' },
  });
