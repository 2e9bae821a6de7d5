import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { measuresOfUnits } from '../../components/measure-lists.ts';
import { measureRows } from '../../open-data/measure-tables.ts';
import { csvResponse } from '../../open-data/table-response.ts';
import { siteLibrary, siteSetting } from '../../site-library.ts';

export const getStaticPaths = (async () => {
  const lists = measuresOfUnits(await siteLibrary());
  return [...lists].map(([id, measures]) => ({ params: { id }, props: { measures } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ site, props }) =>
  csvResponse(measureRows(props.measures, await siteSetting(site)));
