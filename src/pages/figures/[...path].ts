import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { inDocumentOrder } from '../../policy/clause.ts';
import { contentDir, siteLibrary } from '../../site-library.ts';

/** The pictures that policies show, and no other file of the folder. */
export const getStaticPaths = (async () => {
  const { policies } = await siteLibrary();
  const sources = policies.flatMap(({ clauses }) =>
    [...inDocumentOrder(clauses)].flatMap(({ figure }) => figure?.src ?? []),
  );
  return [...new Set(sources)].map((src) => ({ params: { path: src.replace(/^figures\//u, '') } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await readFile(join(contentDir(), 'figures', params['path'] ?? '')));
