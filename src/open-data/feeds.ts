import type { IsoDate } from '../policy/dates.ts';
import { filingDay, known } from '../policy/document.ts';
import type { Policy } from '../policy/policy.ts';
import { validityOn } from '../policy/validity.ts';
import { policyUrl, type RecordSetting, type SiteAddress } from './policy-record.ts';
import { type Xml, xmlDocument, xmlElement as element } from './xml.ts';

/** A list of policies that can be followed. */
export interface Feed {
  /** 政典：样例市的文件 */
  readonly title: string;
  /** Path of the page that shows the same: `/policies/region/990100/`. */
  readonly page: string;
  /** Path of the feed itself, without its ending: `/policies/region/990100/feed`. */
  readonly path: string;
  readonly policies: readonly Policy[];
}

/** So many of the newest are told. */
const mostEntries = 50;

interface Entry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** The day on the document; undefined where it has none. */
  readonly day: IsoDate | undefined;
  readonly summary: string;
  readonly issuers: readonly string[];
}

/** The newest policies as an Atom feed (RFC 4287). Days are those of the documents, in China. */
export function atomFeed(feed: Feed, { day, address }: RecordSetting): string {
  const entries = entriesOf(feed, { day, address });
  const absolute = (path: string) => addressOf(path, address);
  const latest = entries.flatMap((entry) => entry.day ?? []).toSorted();
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
      element('title', {}, [feed.title]),
      element('id', {}, [idOf(feed.page, address)]),
      element('updated', {}, [moment(latest.at(-1) ?? day)]),
      element('link', { rel: 'self', href: absolute(`${feed.path}.xml`) }),
      element('link', { rel: 'alternate', href: absolute(feed.page) }),
      element('author', {}, [element('name', {}, ['政典'])]),
      ...entries.map((entry) => atomEntry(entry, day)),
    ]),
  );
}

function atomEntry({ id, url, title, day, summary, issuers }: Entry, today: IsoDate): Xml {
  return element('entry', {}, [
    element('title', {}, [title]),
    element('id', {}, [id]),
    // The format asks for a day; a document without one has that of the feed.
    element('updated', {}, [moment(day ?? today)]),
    ...(day === undefined ? [] : [element('published', {}, [moment(day)])]),
    element('link', { rel: 'alternate', href: url }),
    ...issuers.map((name) => element('author', {}, [element('name', {}, [name])])),
    element('summary', {}, [summary]),
  ]);
}

/** The same as a JSON Feed 1.1. */
export function jsonFeed(feed: Feed, { day, address }: RecordSetting): object {
  const absolute = (path: string) => addressOf(path, address);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    language: 'zh-CN',
    home_page_url: absolute(feed.page),
    feed_url: absolute(`${feed.path}.json`),
    items: entriesOf(feed, { day, address }).map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      ...(entry.day === undefined ? {} : { date_published: moment(entry.day) }),
      authors: entry.issuers.map((name) => ({ name })),
    })),
  };
}

function entriesOf(
  { policies }: Feed,
  { day, address }: Pick<RecordSetting, 'day' | 'address'>,
): readonly Entry[] {
  return policies.slice(0, mostEntries).map((policy) => {
    const { meta, id } = policy;
    const { status, sentence } = validityOn(policy, day);
    const number = known(meta.number);
    const facts = [number, `${status}（按${day}判断）`, sentence];
    return {
      id: idOf(`/policies/${id}/`, address),
      url: policyUrl(id, address),
      title: meta.title,
      day: (meta.version?.from ?? filingDay(meta)) as IsoDate | undefined,
      summary: facts.filter((fact) => fact !== undefined).join('；'),
      issuers: known(meta.issuers) ?? [],
    };
  });
}

function addressOf(path: string, { site, base }: SiteAddress): string {
  const own = base.replace(/\/$/u, '') + path;
  return site === undefined ? own : new URL(own, site).href;
}

/** An address that never changes is a name; a site that does not know its own has one made of the path. */
function idOf(path: string, address: SiteAddress): string {
  if (address.site !== undefined) return addressOf(path, address);
  return `urn:zhengdian:${
    path
      .split('/')
      .filter((part) => part !== '')
      .join(':') || 'library'
  }`;
}

function moment(day: IsoDate): string {
  return `${day}T00:00:00+08:00`;
}
