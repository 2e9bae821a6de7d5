import type { APIRoute } from 'astro';
import { reportFigures } from '../../../components/report-lists.ts';
import { csvResponse } from '../../../open-data/table-response.ts';
import { siteLibrary } from '../../../site-library.ts';

export async function getStaticPaths() {
  const { policies } = await siteLibrary();
  return policies.filter(({ meta }) => meta.type === '报告').map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { policy } = await siteLibrary();
  const report = policy(params['id'] ?? '');
  const rows = report === undefined ? [] : reportFigures(report).rows;
  return csvResponse([
    ['事项', '数', '单位', '约数', '变化', '条文', '原文'],
    ...rows.map(({ place, figure }) => [
      figure.counted,
      String(figure.value),
      figure.unit,
      figure.approximate ? '是' : '',
      figure.change ?? '',
      place,
      figure.words,
    ]),
  ]);
};
