import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { periodsAttribute } from '../policy/validity-label.ts';
import { pageTokens } from './search-text.ts';

/** What the index needs of `api/policies/<id>.json`. */
interface IndexedPolicy {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly issuers: readonly string[] | 'unknown';
  readonly type: string;
  readonly region: { readonly name: string };
  readonly adopted: string;
  readonly published: string;
  readonly validityPeriods: readonly { readonly from?: string; readonly status: string }[];
  readonly clauses: readonly {
    readonly label: string;
    readonly text: string;
    readonly reading?: string;
  }[];
}

/** Files of Pagefind's own interfaces; the search page has one of ours. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground)\.?/u;

/**
 * Writes `pagefind/` into a built site: a record a policy, found by title, 文号, issuer, place and
 * all of its text. The text goes in as our own tokens under the language `unknown`, for which
 * Pagefind neither stems nor segments on either side.
 * Throws where Pagefind reports an error.
 */
export async function writePageIndex(outDir: string): Promise<void> {
  const folder = join(outDir, 'api', 'policies');
  const files = (await readdir(folder).catch(() => []))
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const name of files) {
      const policy: IndexedPolicy = JSON.parse(await readFile(join(folder, name), 'utf8'));
      const added = await index.addCustomRecord(recordOf(policy));
      if (added.errors.length > 0) throw new Error(`Pagefind, ${name}: ${added.errors.join('; ')}`);
    }
    const outputPath = join(outDir, 'pagefind');
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    for (const name of await readdir(outputPath)) {
      if (unused.test(name)) await rm(join(outputPath, name), { recursive: true });
    }
  } finally {
    await close();
  }
}

function recordOf(
  policy: IndexedPolicy,
): Parameters<NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>['addCustomRecord']>[0] {
  const issuers = policy.issuers === 'unknown' ? [] : policy.issuers;
  const number = policy.number === 'unknown' ? '' : policy.number;
  const date = [policy.adopted, policy.published].find((day) => day !== 'unknown') ?? '';
  const head = pageTokens(
    [policy.title, number, ...issuers, policy.region.name, policy.type].join('\n'),
  );
  const body = pageTokens(
    policy.clauses
      .map(({ label, text, reading }) => `${label}${text}\n${reading ?? ''}`)
      .join('\n'),
  );
  return {
    url: `policies/${policy.id}/`,
    language: 'zh',
    // The head counts several times over, so that a word of the title comes before one of the text.
    content: [...head, ...head, ...head, ...head, ...body].join(' '),
    meta: {
      title: policy.title,
      number,
      issuers: issuers.join('、'),
      place: policy.region.name,
      type: policy.type,
      date,
      periods: periodsAttribute(policy.validityPeriods),
    },
  };
}
