import { type Clause, readingOf } from '../policy/clause.ts';
import { citedPlaces } from '../policy/clause-citation.ts';
import type { IsoDate } from '../policy/dates.ts';
import type { Library } from '../policy/library.ts';
import { filingYear } from '../policy/document.ts';
import { factReader, topicReader } from '../policy/measures.ts';
import type { Policy } from '../policy/policy.ts';
import { type Region, regionLine } from '../policy/registry.ts';
import { validityOn, validityPeriods } from '../policy/validity.ts';

/** Where the site stands: `base` begins and ends with a slash. */
export interface SiteAddress {
  readonly site: URL | undefined;
  readonly base: string;
}

/** `/policies/<id>/` under the base; absolute where the site's address is known. */
export function policyUrl(id: string, { site, base }: SiteAddress): string {
  const path = `${base}policies/${id}/`;
  return site === undefined ? path : new URL(path, site).href;
}

/** A policy without its clauses. Unknown fields are the word `unknown`. */
export function policyRecord(policy: Policy, day: IsoDate, address: SiteAddress): object {
  const { meta } = policy;
  const validity = validityOn(policy, day);
  return {
    id: policy.id,
    title: meta.title,
    history: meta.history,
    number: meta.number,
    type: meta.type,
    stage: meta.stage,
    issuers: meta.issuers,
    indexNumber: meta.indexNumber,
    subject: meta.subject,
    region: policy.region,
    adopted: meta.adopted,
    published: meta.published,
    effective: meta.effective,
    expires: meta.expires,
    period: meta.period,
    openness: meta.openness,
    validity: validity.status,
    validityOn: day,
    validitySentence: validity.sentence,
    validityProof: validity.proof,
    validityStated: validity.stated,
    validityPeriods: validityPeriods(policy),
    relations: policy.related,
    version: meta.version,
    nextVersion: policy.nextVersion,
    review: meta.review,
    topics: meta.topics,
    source: meta.source,
    url: policyUrl(policy.id, address),
    sha256: policy.sha256,
  };
}

/** What a record needs to know beside its policy. */
export interface RecordSetting {
  readonly library: Library;
  readonly day: IsoDate;
  readonly address: SiteAddress;
}

/** The record with its clauses in document order; labels and texts together are the whole body. */
export function policyRecordWithClauses(
  policy: Policy,
  { library, day, address }: RecordSetting,
): object {
  const clauses: object[] = [];
  const topicsOf = topicReader(policy);
  const factsOf = factReader(policy);
  const places = citedPlaces(policy.clauses);
  const measures = new Set(policy.measures.map(({ clause }) => clause));
  const topicsNamed = new Set(policy.meta.topics);
  const add = (clause: Clause, parent: string | null, depth: number) => {
    clauses.push(
      clauseRecord(policy, clause, {
        library,
        topicsOf,
        factsOf,
        places,
        parent,
        depth,
        measure: measures.has(clause),
      }),
    );
    for (const topic of topicsOf(clause)) topicsNamed.add(topic);
    for (const child of clause.children) add(child, clause.anchor, depth + 1);
  };
  for (const clause of policy.clauses) add(clause, null, 1);
  return {
    ...policyRecord(policy, day, address),
    places: placesAround(policy.region, library.regions),
    year: filingYear(policy.meta) ?? null,
    topicNames: namesOf(topicsNamed, library),
    footnotes: policy.footnotes,
    clauses,
  };
}

/** Names of a place and of those it lies in, the country left out: 衢江区, 衢州市, 浙江省. */
function placesAround(region: Region, regions: readonly Region[]): readonly string[] {
  return regionLine(regions, region)
    .filter(({ level }, at) => at === 0 || level !== '国家')
    .map(({ name }) => name);
}

/** The names of topics by their ids. */
function namesOf(ids: ReadonlySet<string>, library: Library): Readonly<Record<string, string>> {
  return Object.fromEntries([...ids].sort().map((id) => [id, library.topicName(id) ?? id]));
}

interface Standing {
  readonly library: Library;
  readonly topicsOf: ReturnType<typeof topicReader>;
  readonly factsOf: ReturnType<typeof factReader>;
  readonly places: ReadonlyMap<string, string>;
  readonly parent: string | null;
  /** 1 for the outermost clauses. */
  readonly depth: number;
  readonly measure: boolean;
}

function clauseRecord(policy: Policy, clause: Clause, standing: Standing): object {
  const { duty, leadStatedIn, deadlines, targets, citations } = standing.factsOf(clause);
  const unitId = (name: string) => standing.library.unit(policy, name)?.id ?? null;
  const [leads, cos] = [duty?.leadUnits ?? [], duty?.coUnits ?? []].map((units) =>
    units.map(({ name }) => name),
  );
  return {
    id: `${policy.id}#${clause.anchor}`,
    anchor: clause.anchor,
    path: clause.path,
    label: clause.label,
    citation: standing.places.get(clause.anchor) ?? '',
    parent: standing.parent,
    depth: standing.depth,
    kind: clause.kind,
    measure: standing.measure,
    startsBlock: clause.startsBlock,
    heading: clause.headingLength === 0 ? null : clause.text.slice(0, clause.headingLength),
    text: clause.gap + clause.text,
    ...(clause.corrections.length === 0
      ? {}
      : { corrections: clause.corrections, reading: clause.gap + readingOf(clause) }),
    ...(clause.notes.length === 0 ? {} : { notes: clause.notes.map(({ text }) => text) }),
    ...(clause.rows === undefined ? {} : { rows: clause.rows }),
    ...(clause.figure === undefined ? {} : { figure: clause.figure }),
    leadUnits: leads,
    coUnits: cos,
    leadRule: duty?.leadRule ?? null,
    leadStatedIn: leadStatedIn ?? null,
    unitIds: [...(leads ?? []), ...(cos ?? [])].map(unitId),
    deadlines,
    targets,
    citations,
    // Where they lead; offsets as in `citations`. Names of short names and documents outside as well.
    references: standing.library.citations
      .from(policy.id, clause.anchor)
      .map(({ start, end, words, target, understood }) => ({
        ...{ start, end, words, understood },
        ...(target.kind === 'policy'
          ? { policy: target.policy, anchors: target.anchors }
          : { outside: target.document }),
      })),
    topics: standing.topicsOf(clause),
  };
}
