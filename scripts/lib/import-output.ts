import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cutFrontMatter } from '../../src/markdown/front-matter.ts';
import type { ImportedDocument } from '../../src/import/import-source.ts';
import { reasonOf } from './import-inputs.ts';
import { writeWhole } from './whole-file.ts';

/** What became of one document on the disk. */
export type Written =
  /** `would` where nothing is written because of `--dry-run`. */
  | { readonly state: 'new' | 'unchanged' | 'replaced' | 'would'; readonly path: string }
  /** There is a file of that name with other words; it stays. */
  | { readonly state: 'kept'; readonly path: string }
  /** This run has given the name to another document already. */
  | { readonly state: 'taken'; readonly path: string }
  /** The file's own marks were not read, and `--marks` asks for them to be kept. */
  | { readonly state: 'unmarked'; readonly path: string }
  | { readonly state: 'failed'; readonly path: string; readonly why: string };

interface OutputOptions {
  readonly into: string;
  readonly dryRun: boolean;
  /** Replace a file that has other words. */
  readonly force: boolean;
  /** Name that the person gives, for a single document. */
  readonly id: string | undefined;
  /** Folder whose marks are kept; a file that has lost its marks on the way is not replaced. */
  readonly marks: string | undefined;
}

/** The files that an import writes: one a document, whole or not at all. */
export class ImportOutput {
  readonly #folder: string;
  readonly #options: OutputOptions;
  /** What this run wrote or would write, by name. */
  readonly #taken = new Map<string, string>();
  /** Names of the documents that stand in the folder, by what tells them apart. */
  #standing: ReadonlyMap<string, string> | undefined;

  constructor(options: OutputOptions) {
    this.#options = options;
    this.#folder = policyFolder(options.into);
  }

  /** Finds the name of a document and writes it. Never throws: what went wrong is the result. */
  write({ ids, text, edited }: Pick<ImportedDocument, 'ids' | 'text' | 'edited'>): Written {
    const { dryRun, force, id, marks } = this.#options;
    const name = id ?? this.#nameFor(ids, text);
    const path = join(this.#folder, `${name}.mdx`);
    try {
      const taken = this.#taken.get(name);
      if (taken !== undefined) return { state: taken === text ? 'unchanged' : 'taken', path };
      const before = this.#textOf(name);
      if (before !== text) {
        if (before !== undefined && !force) return { state: 'kept', path };
        if (before !== undefined && marks !== undefined && edited !== name) {
          return { state: 'unmarked', path };
        }
      }
      this.#taken.set(name, text);
      if (before === text) return { state: 'unchanged', path };
      if (dryRun) return { state: 'would', path };
      makeFolder(this.#folder);
      writeWhole(path, text);
      return { state: before === undefined ? 'new' : 'replaced', path };
    } catch (error) {
      this.#taken.delete(name);
      return { state: 'failed', path, why: reasonOf(error) };
    }
  }

  /**
   * The name under which the same document stands already; else the first that no other document
   * has, from the best to the surest.
   */
  #nameFor(ids: readonly string[], text: string): string {
    const own = identityOf(text);
    this.#standing ??= standingDocuments(this.#folder);
    const same = this.#standing.get(own);
    if (same !== undefined) return same;
    const free = ids.find((id) => {
      const standing = this.#taken.get(id) ?? this.#textOf(id);
      return standing === undefined || identityOf(standing) === own;
    });
    return free ?? ids.at(-1) ?? '';
  }

  #textOf(name: string): string | undefined {
    const path = join(this.#folder, `${name}.mdx`);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }
}

/** Policies stand in `policies/` where a content folder has one; the library reads only those. */
function policyFolder(into: string): string {
  const policies = join(into, 'policies');
  return existsSync(policies) && statSync(policies).isDirectory() ? policies : into;
}

/** One folder after another: making them all at once does not end where no folder can be made. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  mkdirSync(path);
}

function standingDocuments(folder: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (!existsSync(folder)) return names;
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.mdx')) continue;
    const identity = identityOf(readFileSync(join(folder, file), 'utf8'));
    if (!names.has(identity)) names.set(identity, file.slice(0, -'.mdx'.length));
  }
  return names;
}

/** 文号, or title and day, of a file; of one that cannot be read, its text. */
function identityOf(text: string): string {
  const { yaml } = cutFrontMatter(text);
  if (yaml === undefined) return text;
  const field = (name: string) =>
    new RegExp(`^${name}: (?<value>.*)$`, 'mu').exec(yaml)?.groups?.['value'] ?? '';
  const number = field('number');
  const known = number !== '' && number !== 'unknown';
  return JSON.stringify([field('title'), known ? number : field('adopted')]);
}
