import type { APIRoute } from 'astro';
import { jsonResponse } from '../../open-data/json-response.ts';
import { siteDay, siteLibrary } from '../../site-library.ts';

/** What data there is. `version` grows with changes that a reader of the data has to know of. */
export const GET: APIRoute = async () => {
  const { policies, regions, topics, units } = await siteLibrary();
  const base = import.meta.env.BASE_URL;
  return jsonResponse({
    name: '政典',
    version: 3,
    day: siteDay(),
    counts: {
      policies: policies.length,
      measures: policies.reduce((sum, policy) => sum + policy.measures.length, 0),
    },
    files: [
      { path: `${base}api/policies.json`, holds: '{"policies":[record…]}' },
      { path: `${base}api/policies/{id}.json`, holds: 'record with clauses' },
      { path: `${base}policies/{id}/{id}.docx`, holds: 'Word, laid out by GB/T 9704' },
      { path: `${base}policies/{id}/{id}.xml`, holds: 'Akoma Ntoso 3.0' },
      { path: `${base}policies/{id}/{id}.md`, holds: 'Markdown' },
      { path: `${base}policies/{id}/{id}.csv`, holds: 'its measures, where it has any' },
      { path: `${base}feed.xml`, holds: 'Atom; also feed.json, and below places, topics, units' },
      { path: `${base}api/manifest.json`, holds: 'all files with their sha256' },
      {
        path: `${base}api/bulk/mapping.json`,
        holds: 'for a search cluster, with 000.ndjson and on',
      },
      { path: `${base}api/cited.json`, holds: '{"documents":[document outside the library…]}' },
      { path: `${base}api/counterparts/{id}.json`, holds: 'what says the same in other policies' },
      { path: `${base}api/measures.csv`, holds: 'all measures, a row each' },
      { path: `${base}deadlines/deadlines.csv`, holds: 'all deadlines, a row each' },
      { path: `${base}deadlines/deadlines.ics`, holds: 'deadlines that end on a day' },
      { path: `${base}deadlines/targets.csv`, holds: 'all targets, a row each' },
      { path: `${base}units/{id}.csv`, holds: 'the measures of a unit, a row each' },
      { path: `${base}units/{id}.ics`, holds: 'deadlines of a unit, where any end on a day' },
      { path: `${base}statistics/{name}.csv`, holds: 'a table of the page of statistics' },
      { path: `${base}validity/validity.csv`, holds: 'all policies with their validity' },
      { path: `${base}validity/{status}.csv`, holds: 'those of one status' },
      { path: `${base}validity/register.csv`, holds: '文号, with gaps and doubles' },
    ],
    regions,
    topics,
    units,
  });
};
