import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { feedsOf } from '../components/feed-lists.ts';
import { jsonFeed } from '../open-data/feeds.ts';
import { jsonResponse } from '../open-data/json-response.ts';
import { siteLibrary, siteSetting } from '../site-library.ts';

export const getStaticPaths = (async () =>
  feedsOf(await siteLibrary()).map((feed) => ({
    params: { feed: feed.path.slice(1) },
    props: { feed },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ site, props }) =>
  jsonResponse(jsonFeed(props.feed, await siteSetting(site)));
