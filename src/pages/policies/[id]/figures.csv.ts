import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { isReport, reportFigures } from '../../../components/report-lists.ts';
import { csvResponse } from '../../../open-data/table-response.ts';
import { siteLibrary } from '../../../site-library.ts';

export const getStaticPaths = (async () => {
  const { policies } = await siteLibrary();
  return policies
    .filter(isReport)
    .map((policy) => ({ params: { id: policy.id }, props: { policy } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  csvResponse([
    ['事项', '数', '单位', '约数', '变化', '条文', '原文'],
    ...reportFigures(props.policy).rows.map(({ place, figure }) => [
      figure.counted,
      String(figure.value),
      figure.unit,
      figure.approximate ? '是' : '',
      figure.change ?? '',
      place,
      figure.words,
    ]),
  ]);
