import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { feedsOf } from '../components/feed-lists.ts';
import { atomFeed, jsonFeed } from '../open-data/feeds.ts';
import { jsonResponse } from '../open-data/json-response.ts';
import { siteLibrary, siteSetting } from '../site-library.ts';

// Each feed twice: `feed.xml` is Atom, `feed.json` a JSON Feed.
export const getStaticPaths = (async () =>
  feedsOf(await siteLibrary()).flatMap((feed) =>
    (['xml', 'json'] as const).map((format) => ({
      params: { feed: `${feed.path.slice(1)}.${format}` },
      props: { feed, format },
    })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ site, props: { feed, format } }) => {
  const setting = await siteSetting(site);
  if (format === 'json') return jsonResponse(jsonFeed(feed, setting));
  return new Response(atomFeed(feed, setting), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
