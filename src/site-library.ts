import { readLibrary } from './markdown/read-library.ts';
import type { RecordSetting } from './open-data/policy-record.ts';
import { chinaDay, type IsoDate, parseIsoDate } from './policy/dates.ts';
import type { Library } from './policy/library.ts';
import { type Likeness, likenessOf } from './policy/likeness.ts';

let reading: Promise<Library> | undefined;

/**
 * The library that the site is built from, read once a build. `npm run build` has checked it and
 * names the folder in `ZHENGDIAN_CONTENT`.
 */
export function siteLibrary(): Promise<Library> {
  reading ??= readLibrary(contentDir());
  return reading;
}

let likeness: Promise<Likeness> | undefined;

/** Which clauses of the library are alike, worked out once a build, where a page asks for it. */
export function siteLikeness(): Promise<Likeness> {
  likeness ??= siteLibrary().then(({ policies }) => likenessOf(policies));
  return likeness;
}

/** What files of data need beside what they tell of; `site` is the site's own address, if it is known. */
export async function siteSetting(site: URL | undefined): Promise<RecordSetting> {
  const address = { site, base: import.meta.env.BASE_URL };
  return { library: await siteLibrary(), day: siteDay(), address };
}

/** The folder of policies, with its `figures`. */
export function contentDir(): string {
  return process.env['ZHENGDIAN_CONTENT'] ?? 'content';
}

/**
 * The day for which the pages say what is in force: today in China, or `ZHENGDIAN_DAY`. Pages work
 * it out again in the reader's browser, so that an old build does not mislead.
 */
export function siteDay(): IsoDate {
  return parseIsoDate(process.env['ZHENGDIAN_DAY']) ?? chinaDay(new Date());
}
