import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { feedsOf } from '../components/feed-lists.ts';
import { atomFeed } from '../open-data/feeds.ts';
import { siteLibrary, siteSetting } from '../site-library.ts';

export const getStaticPaths = (async () =>
  feedsOf(await siteLibrary()).map((feed) => ({
    params: { feed: feed.path.slice(1) },
    props: { feed },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ site, props }) =>
  new Response(atomFeed(props.feed, await siteSetting(site)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
