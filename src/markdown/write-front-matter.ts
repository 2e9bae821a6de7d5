import { stringify } from 'yaml';
import type { z } from 'zod';
import type { frontMatter, unknown } from '../policy/document.ts';

type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

type Input = z.input<typeof frontMatter>;

/** Fields that an import may leave for an editor, though no policy is published without them. */
type LeftOpen = 'type' | 'region' | 'openness';

/** Front matter as a file has it: what an import found, `unknown` where it found nothing. */
export type FrontMatterInput = DeepReadonly<
  Omit<Input, LeftOpen> & { [K in LeftOpen]: Input[K] | typeof unknown }
>;

/**
 * Front matter → YAML, each line with its line end, without the `---` around it. Fields stand in the
 * order of `content/README.md`; those that say nothing are left out.
 */
export function writeFrontMatter(meta: FrontMatterInput): string {
  const { stage, relations = {}, clauseTopics = {} } = meta;
  const { notMeasures = [], notRepealed = [], counterparts = [], accepted = [] } = meta;
  const named = relationOrder.flatMap((name) => {
    const targets = relations[name] ?? [];
    return targets.length === 0 ? [] : [[name, targets] as const];
  });
  const fields = {
    title: meta.title,
    history: meta.history,
    number: meta.number,
    issuers: meta.issuers,
    indexNumber: meta.indexNumber,
    subject: meta.subject,
    type: meta.type,
    stage: stage === '正式' ? undefined : stage,
    region: meta.region,
    adopted: meta.adopted,
    published: meta.published,
    effective: meta.effective,
    expires: meta.expires,
    period: meta.period && {
      from: meta.period.from,
      to: meta.period.to,
      words: meta.period.words,
    },
    year: meta.year,
    openness: meta.openness,
    review: meta.review && { unit: meta.review.unit, date: meta.review.date },
    relations: named.length === 0 ? undefined : Object.fromEntries(named),
    version: meta.version && { of: meta.version.of, from: meta.version.from },
    source: {
      publisher: meta.source.publisher,
      url: meta.source.url,
      authoritative: meta.source.authoritative,
      changes: meta.source.changes.map(({ what, count, why }) => ({ what, count, why })),
    },
    topics: meta.topics,
    clauseTopics: Object.keys(clauseTopics).length === 0 ? undefined : clauseTopics,
    notMeasures: notMeasures.length === 0 ? undefined : notMeasures,
    notRepealed: notRepealed.length === 0 ? undefined : notRepealed,
    counterparts:
      counterparts.length === 0
        ? undefined
        : counterparts.map(({ at, policy, clause, same }) => ({ at, policy, clause, same })),
    accepted:
      accepted.length === 0 ? undefined : accepted.map(({ rule, at, why }) => ({ rule, at, why })),
  } satisfies { [K in keyof FrontMatterInput]-?: unknown };
  return stringify(fields, {
    schema: 'core',
    lineWidth: 0,
    singleQuote: true,
    blockQuote: false,
    aliasDuplicateObjects: false,
  });
}

const relationOrder = [
  'implements',
  'explains',
  'reportsOn',
  'amends',
  'repeals',
  'replaces',
] as const;
