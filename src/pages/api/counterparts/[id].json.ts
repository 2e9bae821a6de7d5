import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { isCompared } from '../../../components/counterpart-lists.ts';
import { counterpartRecord } from '../../../open-data/counterpart-record.ts';
import { jsonResponse } from '../../../open-data/json-response.ts';
import { siteLibrary, siteLikeness } from '../../../site-library.ts';

export const getStaticPaths = (async () => {
  const { policies } = await siteLibrary();
  return policies
    .filter(isCompared)
    .map((policy) => ({ params: { id: policy.id }, props: { policy } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  jsonResponse(counterpartRecord(props.policy, await siteLikeness()));
