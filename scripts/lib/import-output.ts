import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
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
  | { readonly state: 'failed'; readonly path: string; readonly why: string };

interface OutputOptions {
  readonly into: string;
  readonly dryRun: boolean;
  /** Replace a file that has other words. */
  readonly force: boolean;
  /** Name that the person gives, for a single document. */
  readonly id: string | undefined;
}

/** The files that an import writes: one a document, whole or not at all. */
export class ImportOutput {
  readonly #folder: string;
  readonly #options: OutputOptions;
  /** What this run wrote or would write, by name. */
  readonly #taken = new Map<string, string>();

  constructor(options: OutputOptions) {
    this.#options = options;
    this.#folder = policyFolder(options.into);
  }

  get folder(): string {
    return this.#folder;
  }

  /** Finds the name of a document and writes it. Never throws: what went wrong is the result. */
  write({ ids, text }: Pick<ImportedDocument, 'ids' | 'text'>): Written {
    const { dryRun, force, id } = this.#options;
    const name = id ?? this.#nameFor(ids, text);
    const path = join(this.#folder, `${name}.mdx`);
    try {
      const before = this.#standing(name);
      if (before === text) return { state: 'unchanged', path };
      if (before !== undefined && !force) return { state: 'kept', path };
      this.#taken.set(name, text);
      if (dryRun) return { state: 'would', path };
      mkdirSync(this.#folder, { recursive: true });
      writeWhole(path, text);
      return { state: before === undefined ? 'new' : 'replaced', path };
    } catch (error) {
      this.#taken.delete(name);
      return { state: 'failed', path, why: reasonOf(error) };
    }
  }

  /** The first name that no other document has; names are tried from the best to the surest. */
  #nameFor(ids: readonly string[], text: string): string {
    const own = identityOf(text);
    const free = ids.find((id) => {
      const standing = this.#standing(id);
      return standing === undefined || identityOf(standing) === own;
    });
    return free ?? ids.at(-1) ?? '';
  }

  /** The text that a name stands for, on the disk or in this run. */
  #standing(name: string): string | undefined {
    const taken = this.#taken.get(name);
    if (taken !== undefined) return taken;
    const path = join(this.#folder, `${name}.mdx`);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }
}

/** Policies stand in `policies/` where a content folder has one; the library reads only those. */
function policyFolder(into: string): string {
  const policies = join(into, 'policies');
  return existsSync(policies) && statSync(policies).isDirectory() ? policies : into;
}

/** Title, number and day of a file; of one that cannot be read, its text. */
function identityOf(text: string): string {
  const { yaml } = cutFrontMatter(text);
  const field = (name: string) =>
    new RegExp(`^${name}: (?<value>.*)$`, 'mu').exec(yaml ?? '')?.groups?.['value'] ?? '';
  return yaml === undefined ? text : JSON.stringify(['title', 'number', 'adopted'].map(field));
}
