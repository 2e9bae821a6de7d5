import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { policyFiles } from '../../../components/policy-files.ts';
import { policyMarkdown } from '../../../open-data/policy-markdown.ts';
import { siteLibrary, siteSetting } from '../../../site-library.ts';

export const getStaticPaths = (async () =>
  policyFiles(await siteLibrary())) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ site, props }) =>
  new Response(policyMarkdown(props.policy, await siteSetting(site)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
