import type { Tag } from './html-tags.ts';

/** Types of `script` that hold data. */
const dataTypes = ['application/ld+json', 'application/json'];
/** Values of `rel` whose target the browser fetches by itself. */
const fetchedRels = [
  'stylesheet',
  'icon',
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
  'dns-prefetch',
  'preconnect',
];

/** What a page holds that none may: code or style in the page, other hosts, a weak policy. */
export function pageFaults(tags: readonly Tag[], origin: string): readonly string[] {
  return [...policyFaults(tags), ...tags.flatMap((tag) => tagFaults(tag, origin))];
}

function policyFaults(tags: readonly Tag[]): readonly string[] {
  const policies = tags.filter(
    ({ name, attributes }) =>
      name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  if (policies.length !== 1)
    return [`has ${policies.length} Content-Security-Policy tags, not one.`];
  const policy = policies[0]?.attributes.get('content') ?? '';
  const weak = ["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'https:'].filter((word) =>
    policy.split(/[\s;]+/u).includes(word),
  );
  return [
    ...(policy.includes("default-src 'none'")
      ? []
      : ["has a Content-Security-Policy without default-src 'none'."]),
    ...weak.map((word) => `has a Content-Security-Policy that allows ${word}.`),
  ];
}

function tagFaults(tag: Tag, origin: string): readonly string[] {
  const { name, attributes } = tag;
  const faults: string[] = [];
  const isData = dataTypes.includes(attributes.get('type') ?? '');
  if (name === 'script' && !attributes.has('src') && !isData) faults.push('has an inline script.');
  if (name === 'style') faults.push('has an inline style sheet.');
  if (name === 'base') faults.push('has a base tag, which turns #fragments into other pages.');
  for (const [key, value] of attributes) {
    if (key === 'style') faults.push(`has a style attribute on ${name}.`);
    if (key.startsWith('on')) faults.push(`has the handler ${key} on ${name}.`);
    if (/^\s*(?:javascript|vbscript):/iu.test(value))
      faults.push(`has a script as ${key} of ${name}.`);
  }
  const foreign = fetchedBy(tag).filter(
    (address) => URL.canParse(address, origin) && isForeign(new URL(address, origin), origin),
  );
  return [...faults, ...foreign.map((address) => `fetches ${address} from another host.`)];
}

/** Addresses that the browser fetches when it shows the tag. */
function fetchedBy({ name, attributes }: Tag): readonly string[] {
  const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/u);
  if (name === 'a' || name === 'form') return [];
  if (name === 'link') {
    return rels.some((rel) => fetchedRels.includes(rel)) ? [attributes.get('href') ?? ''] : [];
  }
  const named = ['src', 'data', 'poster'].flatMap((key) => attributes.get(key) ?? []);
  const image = name === 'use' || name === 'image' ? (attributes.get('href') ?? []) : [];
  const sources = (attributes.get('srcset') ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s+/u)[0] ?? '');
  return [...named, ...[image].flat(), ...sources].filter((address) => address !== '');
}

function isForeign(url: URL, origin: string): boolean {
  return /^(?:https?|wss?|ftp):$/u.test(url.protocol) && url.origin !== origin;
}
