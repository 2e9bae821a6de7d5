import { type Citation, type ClauseReference, findCitations } from './citations.ts';
import { type Clause, inDocumentOrder, readingOf } from './clause.ts';
import { segmentOf, unnumberedSegment } from './clause-path.ts';
import type { IsoDate } from './dates.ts';
import { filingDay, known } from './document.ts';
import { keysOfPolicy, nameKey, withoutBracket } from './document-names.ts';
import { type DocumentNumber, documentNumberText, parseDocumentNumber } from './document-number.ts';
import type { Policy } from './policy.ts';
import type { OutsideEntry, Region } from './registry.ts';
import { versionOn, type Work, worksOf } from './versions.ts';

/** What a place of a text refers to. */
export type CitedTarget =
  | {
      readonly kind: 'policy';
      readonly policy: string;
      /** The clauses that are named; empty where the whole document is meant. */
      readonly anchors: readonly string[];
    }
  | {
      readonly kind: 'outside';
      /** Id of an outside document. */
      readonly document: string;
    };

/**
 * How a name was understood: `name`: as it stands; `short`: as the text introduces it (以下简称《纲要》);
 * `earlier`: as a document that the same text has named in full before.
 */
export type Understood = 'name' | 'short' | 'earlier';

/** A place of a clause that refers to something, with what that is. */
export interface PlacedCitation {
  readonly policy: string;
  readonly anchor: string;
  /** Offsets in the clause's reading (`readingOf`), in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly target: CitedTarget;
  readonly understood: Understood;
}

/** A document that policies refer to and the library has not. */
export interface OutsideDocument {
  readonly id: string;
  /** As the register of outside documents has it, else as the first text that cites it. */
  readonly name: string;
  readonly entry: OutsideEntry | undefined;
  /** 文号, as the register or a text has it. */
  readonly number: string | undefined;
  readonly citedBy: readonly PlacedCitation[];
}

export interface CitationGraph {
  /** What a clause's own text refers to, in order. */
  readonly from: (policy: string, anchor: string) => readonly PlacedCitation[];
  /** All that a policy refers to, in document order. */
  readonly ofPolicy: (policy: string) => readonly PlacedCitation[];
  /** Who refers to a policy or to clauses of it, in the order of the library. */
  readonly to: (policy: string) => readonly PlacedCitation[];
  /** By the number of policies that cite them, then by name. */
  readonly outside: readonly OutsideDocument[];
}

/** Resolves all citations of a library. Linear in its texts. */
export function citationGraph(
  policies: readonly Policy[],
  {
    regions,
    outside,
  }: { readonly regions: readonly Region[]; readonly outside: readonly OutsideEntry[] },
): CitationGraph {
  const names = new Names(policies, regions, outside);
  const all = policies.flatMap((policy) => {
    const reader = new TextReader(policy, names);
    return [...inDocumentOrder(policy.clauses)].flatMap((clause) => reader.read(clause));
  });
  const from = Map.groupBy(all, ({ policy, anchor }) => `${policy}#${anchor}`);
  const own = Map.groupBy(all, ({ policy }) => policy);
  const incoming = Map.groupBy(all, ({ target }) => keyOf(target));
  return {
    from: (policy, anchor) => from.get(`${policy}#${anchor}`) ?? [],
    ofPolicy: (policy) => own.get(policy) ?? [],
    // A document that names itself is no witness of its weight.
    to: (id) =>
      (incoming.get(keyOf({ kind: 'policy', policy: id, anchors: [] })) ?? []).filter(
        ({ policy }) => policy !== id,
      ),
    outside: names
      .outsideDocuments()
      .map((document) => ({
        ...document,
        citedBy: incoming.get(keyOf({ kind: 'outside', document: document.id })) ?? [],
      }))
      .filter(({ citedBy, entry }) => citedBy.length > 0 || entry !== undefined)
      .toSorted((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1)),
  };
}

/** What tells documents apart, whichever of their clauses are meant. */
export function keyOf(target: CitedTarget): string {
  return target.kind === 'policy' ? `policy ${target.policy}` : `outside ${target.document}`;
}

function weight({ citedBy }: OutsideDocument): number {
  return new Set(citedBy.map(({ policy }) => policy)).size;
}

/** All documents by their names and numbers: those of the library, then those outside. */
class Names {
  readonly #policies = new Map<string, Policy>();
  readonly #byNumber = new Map<string, CitedTarget>();
  readonly #byName = new Map<string, CitedTarget>();
  readonly #outside = new Map<string, Omit<OutsideDocument, 'citedBy'>>();
  /** The works that policies are versions of. */
  readonly #works: ReadonlyMap<string, Work>;
  readonly #finders = new Map<string, ClauseFinder>();

  constructor(
    policies: readonly Policy[],
    regions: readonly Region[],
    outside: readonly OutsideEntry[],
  ) {
    this.#works = new Map(
      worksOf(policies).flatMap((work) =>
        work.versions.map(({ policy }) => [policy.id, work] as const),
      ),
    );
    for (const policy of policies) {
      this.#policies.set(policy.id, policy);
      const target: CitedTarget = { kind: 'policy', policy: policy.id, anchors: [] };
      const number = parseDocumentNumber(known(policy.meta.number) ?? '');
      if (number !== undefined) setOnce(this.#byNumber, numberKey(number), target);
      // The newest policy of a name comes first in a library.
      for (const key of keysOfPolicy(policy, regions)) setOnce(this.#byName, key, target);
    }
    for (const entry of outside) {
      const { id, name, number } = entry;
      const target: CitedTarget = { kind: 'outside', document: id };
      this.#outside.set(id, { id, name, entry, number });
      const read = number === undefined ? undefined : parseDocumentNumber(number);
      if (read !== undefined) setOnce(this.#byNumber, numberKey(read), target);
      for (const each of [name, ...entry.aliases]) setOnce(this.#byName, nameKey(each), target);
    }
  }

  /** Anchors of the clauses of a policy that are referred to. */
  clauses(id: string, references: readonly ClauseReference[]): readonly string[] {
    let finder = this.#finders.get(id);
    if (finder === undefined) {
      finder = new ClauseFinder(this.#policies.get(id)?.clauses ?? []);
      this.#finders.set(id, finder);
    }
    return finder.anchors(references);
  }

  /** The version that a text of a day means; the last one where its day is not known. */
  onDay(target: CitedTarget, day: string | undefined): CitedTarget {
    if (target.kind !== 'policy') return target;
    const work = this.#works.get(target.policy);
    if (work === undefined) return target;
    const version = day === undefined ? work.versions.at(-1) : versionOn(work, day as IsoDate);
    return { ...target, policy: (version ?? work.versions[0])?.policy.id ?? target.policy };
  }

  /** By its number where that is known, else by its name; a new outside document where neither is. */
  find(title: string | undefined, number: DocumentNumber | undefined): CitedTarget | undefined {
    const numbered = number === undefined ? undefined : this.#byNumber.get(numberKey(number));
    if (numbered !== undefined) return numbered;
    const named = title === undefined ? undefined : this.#byName.get(nameKey(title));
    // A name with another number than the one it is known by is another document.
    if (named !== undefined && (number === undefined || !this.#hasNumber(named))) return named;
    return undefined;
  }

  addOutside(name: string, number: DocumentNumber | undefined): CitedTarget {
    const key = nameKey(name) + (number === undefined ? '' : ` ${numberKey(number)}`);
    let id = unnumberedSegment(key, 'd');
    // Two names of one digest are told apart by a longer one.
    while (this.#outside.has(id)) id = unnumberedSegment(key + id, 'd');
    const printed = number === undefined ? undefined : documentNumberText(number);
    this.#outside.set(id, { id, name, entry: undefined, number: printed });
    const target: CitedTarget = { kind: 'outside', document: id };
    if (number !== undefined) setOnce(this.#byNumber, numberKey(number), target);
    setOnce(this.#byName, nameKey(name), target);
    return target;
  }

  outsideDocuments(): readonly Omit<OutsideDocument, 'citedBy'>[] {
    return [...this.#outside.values()];
  }

  #hasNumber(target: CitedTarget): boolean {
    return target.kind === 'policy'
      ? known(this.#policies.get(target.policy)?.meta.number ?? 'unknown') !== undefined
      : this.#outside.get(target.document)?.number !== undefined;
  }
}

function setOnce<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

function numberKey(number: DocumentNumber): string {
  return documentNumberText(number).normalize('NFKC');
}

/** What a document is called in general, and so may be called for short. */
const bareNoun = /^(?:纲要|方案|意见|实施意见|办法|条例|规定|决定|规划|计划|要点|通知|细则)$/u;

/** Reads the clauses of one policy in order: a short name means what the text has said before. */
class TextReader {
  readonly #policy: Policy;
  readonly #names: Names;
  /** The day of the text, for whose sake it means one version and not another. */
  readonly #day: string | undefined;
  /** Short names that the text has introduced, by their keys. */
  readonly #short = new Map<string, CitedTarget>();
  /** Documents that the text has named in full so far, by their keys without brackets, the first first. */
  readonly #earlier = new Map<string, CitedTarget>();

  constructor(policy: Policy, names: Names) {
    this.#policy = policy;
    this.#names = names;
    this.#day = policy.meta.version?.from ?? filingDay(policy.meta);
  }

  read(clause: Clause): readonly PlacedCitation[] {
    const { anchor } = clause;
    const text = readingOf(clause);
    if (!/[《〈“]|[第号]/u.test(text)) return [];
    const placed: PlacedCitation[] = [];
    const put = (span: Pick<Citation, 'start' | 'end' | 'words'>, found: Found | undefined) => {
      if (found === undefined) return;
      const { start, end, words } = span;
      placed.push({ policy: this.#policy.id, anchor, start, end, words, ...found });
    };
    for (const citation of findCitations(text)) {
      put(citation, this.#resolve(citation));
      for (const inner of namesWithin(citation)) put(inner, this.#resolve(inner));
    }
    for (const use of this.#uses(text, placed))
      placed.push({ ...use, policy: this.#policy.id, anchor });
    return placed.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #resolve(citation: Citation): Found | undefined {
    const { kind, title, clauses, shortName } = citation;
    if (kind === 'self') return this.#own(clauses);
    const named = this.#named(citation);
    if (named === undefined) return undefined;
    const found = { ...named, target: this.#names.onDay(named.target, this.#day) };
    if (title !== undefined && found.understood === 'name')
      setOnce(this.#earlier, withoutBracket(nameKey(title)), found.target);
    if (shortName !== undefined) this.#short.set(nameKey(shortName), found.target);
    if (found.target.kind !== 'policy' || clauses.length === 0) return found;
    const anchors = this.#names.clauses(found.target.policy, clauses);
    return { ...found, target: { ...found.target, anchors } };
  }

  #own(clauses: Citation['clauses']): Found | undefined {
    const policy = this.#policy.id;
    const anchors = this.#names.clauses(policy, clauses);
    if (anchors.length === 0) return undefined;
    return { target: { kind: 'policy', policy, anchors }, understood: 'name' };
  }

  #named({ kind, title, number }: Citation): Found | undefined {
    const key = title === undefined ? '' : nameKey(title);
    const short = this.#short.get(key);
    if (short !== undefined) return { target: short, understood: 'short' };
    if (title !== undefined && bareNoun.test(key)) {
      const first = [...this.#earlier].find(([name]) => name.endsWith(key));
      // A noun alone names nothing by itself.
      return first && { target: first[1], understood: 'earlier' };
    }
    const named = this.#names.find(title, number);
    if (named !== undefined) return { target: named, understood: 'name' };
    const earlier = this.#earlier.get(key);
    if (earlier !== undefined && number === undefined) {
      return { target: earlier, understood: 'earlier' };
    }
    // A 《…》 that is called like no document may be a book.
    if (kind === 'title') return undefined;
    const name = title ?? '';
    if (name === '') return undefined;
    return { target: this.#names.addOutside(name, number), understood: 'name' };
  }

  /** Short names in quotation marks: the “实施意见” that the text has introduced. */
  *#uses(
    text: string,
    placed: readonly PlacedCitation[],
  ): Generator<Omit<PlacedCitation, 'policy' | 'anchor'>> {
    if (this.#short.size === 0) return;
    for (const { 0: words, index: start, groups } of text.matchAll(/“(?<name>[^“”]{2,30})”/gu)) {
      const target = this.#short.get(nameKey(groups?.['name'] ?? ''));
      const end = start + words.length;
      if (target === undefined || placed.some((one) => one.start < end && start < one.end))
        continue;
      yield { start, end, words, target, understood: 'short' };
    }
  }
}

type Found = Pick<PlacedCitation, 'target' | 'understood'>;

/** Documents that are named within the name of another: 贯彻落实〈纲要〉实施方案. */
function* namesWithin({ title, start }: Citation): Generator<Citation> {
  if (title === undefined || !title.includes('〈')) return;
  for (const { 0: words, index, groups } of title.matchAll(/〈(?<name>[^〈〉]{2,100})〉/gu)) {
    const at = start + 1 + index;
    yield {
      kind: 'document',
      title: groups?.['name'] ?? '',
      number: undefined,
      clauses: [],
      shortName: undefined,
      words,
      start: at,
      end: at + words.length,
    };
  }
}

/** More articles than this of a range are not marked one by one. */
const longestRange = 100;

/** Finds the 条, 款 and 项 of a document by their numbers. */
class ClauseFinder {
  /** Articles by their segments; the first of a number, as enclosed rules and annexes begin anew. */
  readonly #articles = new Map<string, Clause>();
  readonly #order: string[] = [];

  constructor(clauses: readonly Clause[]) {
    for (const clause of inDocumentOrder(clauses)) {
      if (clause.kind !== 'article') continue;
      const segment = segmentOf('tiao', clause.number, clause.insert);
      if (this.#articles.has(segment)) continue;
      this.#articles.set(segment, clause);
      this.#order.push(segment);
    }
  }

  /** Anchors of all that is referred to and there, each once. */
  anchors(references: readonly ClauseReference[]): readonly string[] {
    const anchors = references.flatMap((reference) => this.#anchorsOf(reference));
    return [...new Set(anchors)];
  }

  #anchorsOf({ to, ...from }: ClauseReference): readonly string[] {
    const named = to === undefined ? [from] : [from, to];
    const ends = named.flatMap((one) => this.#find(one)?.anchor ?? []);
    if (to === undefined) return ends;
    if (from.article === undefined || to.article === undefined || from.article === to.article) {
      return ends;
    }
    const start = this.#order.indexOf(segmentOf('tiao', from.article, from.insert ?? 0));
    const end = this.#order.indexOf(segmentOf('tiao', to.article, to.insert ?? 0));
    if (start === -1 || end < start || end - start > longestRange) {
      return ends;
    }
    return this.#order
      .slice(start, end + 1)
      .flatMap((segment) => this.#articles.get(segment)?.anchor ?? []);
  }

  /** The 款 or 项 that is named, else the article; the first 款 is the article itself. */
  #find({
    article,
    insert = 0,
    paragraph = 1,
    item,
  }: Omit<ClauseReference, 'to'>): Clause | undefined {
    if (article === undefined) return undefined;
    const found = this.#articles.get(segmentOf('tiao', article, insert));
    if (found === undefined) return undefined;
    const paragraphs = found.children.filter(({ kind }) => kind === 'paragraph');
    const host = paragraph > 1 ? (paragraphs[paragraph - 2] ?? found) : found;
    if (item === undefined) return host;
    return (
      host.children.find(({ form, number }) => form === 'han-bracket' && number === item) ?? host
    );
  }
}
