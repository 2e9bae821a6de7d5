import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { validitySlugs } from '../../components/addresses.ts';
import { printedValidity } from '../../components/validity-print.ts';
import { csvResponse } from '../../open-data/table-response.ts';
import { validityRows } from '../../open-data/validity-table.ts';
import { validityStatuses } from '../../policy/validity.ts';
import { siteSetting } from '../../site-library.ts';

export const getStaticPaths = (() =>
  validityStatuses.map((status) => ({
    params: { status: validitySlugs[status] },
    props: { status },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ site, props: { status } }) => {
  const setting = await siteSetting(site);
  const { policies } = setting.library;
  const having = policies.filter(
    (policy) => printedValidity(policy, setting.day).now.status === status,
  );
  return csvResponse(validityRows(having, setting));
};
