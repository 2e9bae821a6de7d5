import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { absolute, href } from '../../components/addresses.ts';
import { statisticFiles, statisticsOf } from '../../components/statistics/statistics.ts';
import { csvResponse } from '../../open-data/table-response.ts';
import { siteDay, siteLibrary } from '../../site-library.ts';

export const getStaticPaths = (async () =>
  statisticFiles(statisticsOf(await siteLibrary(), siteDay())).map(({ name, table }) => ({
    params: { name },
    props: { table },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ site, props: { table } }) =>
  csvResponse([
    [...table.columns.map(({ text }) => text), '网址'],
    ...table.rows.map((row) => {
      const path = row[0]?.path;
      const address = path === undefined ? '' : (absolute(path, site) ?? href(path));
      return [...row.map(({ text }) => text), address];
    }),
  ]);
