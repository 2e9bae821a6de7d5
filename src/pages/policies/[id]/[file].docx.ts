import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { policyFiles } from '../../../components/policy-files.ts';
import { policyDocx } from '../../../open-data/policy-docx.ts';
import { inDocumentOrder } from '../../../policy/clause.ts';
import { contentDir, siteLibrary, siteSetting } from '../../../site-library.ts';

export const getStaticPaths = (async () =>
  policyFiles(await siteLibrary())) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ site, props: { policy } }) => {
  const sources = [...inDocumentOrder(policy.clauses)].flatMap(({ figure }) => figure?.src ?? []);
  const pictures = new Map<string, Uint8Array>();
  for (const src of sources) pictures.set(src, await readFile(join(contentDir(), src)));
  const { day, address } = await siteSetting(site);
  const file = policyDocx(policy, { day, address, pictures });
  return new Response(new Blob([file as Uint8Array<ArrayBuffer>]));
};
