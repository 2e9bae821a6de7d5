import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { policyMarkdown } from '../../../open-data/policy-markdown.ts';
import { siteLibrary, siteSetting } from '../../../site-library.ts';

export const getStaticPaths = (async () => {
  const { policies } = await siteLibrary();
  return policies.map((policy) => ({
    params: { id: policy.id, file: policy.id },
    props: { policy },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ site, props }) =>
  new Response(policyMarkdown(props.policy, await siteSetting(site)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
